"""Pages as readers see them: no sideways scroll, nothing fetched from elsewhere, no errors."""

import pytest

pytestmark = pytest.mark.browser

_PAGES = (
    "index.html",
    "journeys/index.html",
    "journeys/contract-visit.html",
    "playbooks/returns.html",
    "playbooks/visitor-reception.html",
    "departments/sales.html",
    "roles/agent.html",
    "roles/agent_handbook.html",
    "personas/chain-buyer.html",
    "policies/index.html",
)


@pytest.mark.parametrize("language", ["fa", pytest.param("en", marks=pytest.mark.long)])
@pytest.mark.parametrize("path", _PAGES)
def test_a_phone_shows_a_page_without_sideways_scroll(browser, demo_url, language, path):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{demo_url}/{language}/{path}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


@pytest.mark.parametrize(
    ("language", "paths"),
    [
        ("fa", _PAGES),
        ("en", _PAGES[:3]),
        pytest.param("en", _PAGES[3:], marks=pytest.mark.long),
    ],
    ids=["fa", "en", "the rest in en"],
)
def test_a_page_asks_nobody_but_its_own_site_and_runs_without_errors(
    browser, demo_url, language, paths
):
    page = browser.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    for path in paths:
        response = page.goto(f"{demo_url}/{language}/{path}", wait_until="networkidle")
        assert response.status == 200, path

    assert [url for url in asked if not url.startswith((demo_url, "data:", "blob:"))] == []
    assert errors == []
    page.close()


def test_the_first_page_leads_to_the_language_of_the_reader(browser, demo_url):
    for locale, language in (("en-GB", "en"), ("fa-IR", "fa"), ("de-DE", "fa")):
        context = browser.new_context(locale=locale)
        page = context.new_page()
        page.goto(f"{demo_url}/index.html")
        page.wait_for_url(f"**/{language}/index.html")

        assert language == page.get_attribute("html", "lang")
        context.close()


def test_the_language_switch_stays_on_the_page(browser, demo_url):
    page = browser.new_page()
    page.goto(f"{demo_url}/fa/journeys/contract-visit.html")
    href = page.get_attribute(".md-select__link[hreflang=en]", "href")
    page.goto(f"{demo_url}/fa/journeys/{href}")

    assert f"{demo_url}/en/journeys/contract-visit.html" == page.url
    page.close()


def test_the_language_switch_stays_at_the_place_in_the_page(browser, demo_url):
    page = browser.new_page()
    page.goto(f"{demo_url}/fa/journeys/contract-visit.html")
    page.evaluate("location.hash = 'follow-up'")
    page.locator(".md-select__link[hreflang=en]").evaluate("(link) => link.click()")
    page.wait_for_url(f"{demo_url}/en/journeys/contract-visit.html#follow-up")

    assert "en" == page.get_attribute("html", "lang")
    page.close()


def test_persian_letters_stay_joined_and_lines_leave_room_for_them(browser, demo_url):
    page = browser.new_page()
    for path in _PAGES:
        page.goto(f"{demo_url}/fa/{path}")
        found = page.evaluate("""() => {
            const all = [...document.querySelectorAll("body :not(title)")]
                .map((each) => getComputedStyle(each));
            const prose = [...document.querySelectorAll(".md-typeset .cx-prose p")]
                .map((each) => getComputedStyle(each))
                .map((style) => parseFloat(style.lineHeight) / parseFloat(style.fontSize));
            return {
                spacings: [...new Set(all.map((style) => style.letterSpacing))],
                tightest: Math.min(9, ...prose),
            };
        }""")

        assert {"normal", "0px"} >= set(found["spacings"]), path
        assert found["tightest"] >= 1.7, path
    page.close()
