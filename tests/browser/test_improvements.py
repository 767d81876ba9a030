"""The register of improvements and the digest of a week on a telephone."""

import pytest

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def open_page(browser, demo_url):
    """Open a page of the demo on a telephone."""
    contexts = []

    def opened(path, **options):
        context = browser.new_context(viewport=PHONE, **options)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time="2026-11-23T10:00:00")
        page.goto(f"{demo_url}/{path}")
        return page

    yield opened
    for each in contexts:
        each.close()


def test_the_register_fits_a_telephone_and_knows_the_day(open_page):
    page = open_page("fa/overview/improvements.html")

    assert PHONE["width"] == page.evaluate("document.documentElement.scrollWidth")
    assert "۲ روز از موعد گذشته" in page.locator("#cx_actions ~ .cx-lines").first.inner_text()


def test_one_department_sees_what_is_in_its_hands(open_page):
    page = open_page("en/overview/improvements.html")
    page.get_by_label("Only of").select_option("outlet")
    shown = page.locator(".cx-improvement:visible .cx-improvement__title")

    assert 1 == shown.count()
    assert "factory shop" in shown.inner_text()
    assert page.locator("#cx_open").is_visible()
    assert not page.locator("#cx_accepted").is_visible()
    page.get_by_label("Only of").select_option("")
    assert 1 < shown.count()
    assert page.locator("#cx_accepted").is_visible()


def test_a_number_of_the_matrix_leads_to_its_improvement(open_page):
    page = open_page("en/overview/improvements.html")
    number = page.locator(".cx-matrix a").first
    target = number.get_attribute("xlink:href")
    number.click()

    assert page.url.endswith(target)
    assert page.locator(target).is_visible()
    assert min(number.bounding_box()[side] for side in ("width", "height")) >= 24


@pytest.mark.parametrize(
    ("language", "said"),
    [("fa", "روز دیر شده"), ("en", "late")],
)
def test_the_digest_is_copied_as_it_stands(open_page, language, said):
    page = open_page(
        f"{language}/departments/sales.html", permissions=["clipboard-read", "clipboard-write"]
    )
    digest = page.locator("[data-cx-digest]")
    digest.locator("summary").click()
    digest.locator("button").click()
    digest.locator("output:not(:empty)").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")

    assert digest.locator(".cx-digest__text").text_content() == copied
    assert said in copied
    assert PHONE["width"] == page.evaluate("document.documentElement.scrollWidth")
