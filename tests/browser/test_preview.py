"""What somebody sees who writes YAML beside an open page of the preview."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.previews import own_port, previewed
from tests.projects import SMALL_PROJECT, write_files

pytestmark = pytest.mark.browser

_VISIT = SMALL_PROJECT["journeys/visit.yml"]
_BROKEN = _VISIT.replace("owner: sales", "owner: [sales")
_PANEL = ".cx-preview"
_PLACE = f"{_PANEL} .cx-preview__place"


def _write(project, text):
    write_files(project, {"journeys/visit.yml": text})


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    assert [] == page.errors
    page.close()


def test_a_broken_file_is_said_on_the_page_and_a_mended_one_is_shown(page, small_project):
    with previewed(small_project, "--lang", "fa") as preview:
        page.goto(f"{preview.url}journeys/visit.html")
        assert not page.is_visible(_PANEL)

        _write(small_project, _BROKEN)
        page.wait_for_selector(f"{_PANEL}[data-mood=waiting]")
        page.wait_for_selector(f"{_PANEL}[data-mood=broken]")
        assert page.text_content(_PLACE).startswith("journeys/visit.yml:2:")
        assert "vscode://file/" in page.get_attribute(_PLACE, "href")
        assert "آخرین محتوای درست" in page.text_content(_PANEL)
        assert "ورود مهمان" in page.text_content("article")

        _write(small_project, _VISIT.replace("ورود مهمان", "آمدن مهمان"))
        page.wait_for_function("document.querySelector('article')?.textContent.includes('آمدن')")
        page.wait_for_selector(_PANEL, state="hidden")


def test_a_file_that_is_mended_at_once_was_only_waited_for(page, small_project):
    with previewed(small_project) as preview:
        # The page's own clock stands still, so that a busy machine is not taken for a slow author.
        page.clock.install()
        page.goto(f"{preview.url}journeys/visit.html")
        page.clock.pause_at(datetime.now(UTC) + timedelta(minutes=1))
        page.evaluate(
            """() => {
                window.moods = [];
                const panel = document.querySelector(".cx-preview");
                new MutationObserver(() => window.moods.push(panel.dataset.mood))
                    .observe(panel, { attributes: true, attributeFilter: ["data-mood"] });
            }"""
        )
        _write(small_project, _BROKEN)
        page.wait_for_selector(f"{_PANEL}[data-mood=waiting]")
        _write(small_project, _VISIT)
        page.wait_for_selector(_PANEL, state="hidden")
        page.clock.run_for(5000)

        assert {"waiting", "nothing"} == set(page.evaluate("window.moods"))


def test_a_broken_project_turns_into_the_site_by_itself(page, small_project):
    _write(small_project, _BROKEN)
    with previewed(small_project, "--lang", "fa") as preview:
        page.goto(f"{preview.url}journeys/visit.html")
        page.wait_for_selector(f"{_PANEL}[data-mood=broken]")
        assert "هنوز چیزی برای نمایش نیست" in page.text_content("h1")
        assert page.text_content(_PLACE).startswith("journeys/visit.yml:2:")

        _write(small_project, _VISIT)
        page.wait_for_selector("article")
        assert "ورود مهمان" in page.text_content("article")


def test_the_page_stays_where_it_was(page, small_project):
    text = "# راهنما\n\n" + "".join(f"سطر {n}\n\n" for n in range(200))
    write_files(small_project, {"docs/fa/guide.md": text})
    with previewed(small_project) as preview:
        page.goto(f"{preview.url}guide.html")
        page.evaluate("scrollTo(0, 2000)")
        write_files(small_project, {"docs/fa/guide.md": text.replace("سطر 3\n", "سطر سوم\n")})
        page.wait_for_function("document.querySelector('article')?.textContent.includes('سوم')")
        page.wait_for_function("Math.abs(scrollY - 2000) < 5")


def test_an_edit_elsewhere_leaves_the_page_alone(page, small_project):
    with previewed(small_project) as preview:
        page.goto(f"{preview.url}guide.html")
        page.evaluate("window.isTheSame = true")
        number = preview.state()["number"]
        _write(small_project, _VISIT.replace("ورود مهمان", "آمدن مهمان"))
        preview.after(number)
        page.wait_for_timeout(500)

        assert page.evaluate("window.isTheSame")


def test_a_heading_leads_to_its_line(page, small_project):
    with previewed(small_project) as preview:
        page.goto(f"{preview.url}journeys/visit.html")
        page.hover("#enter")
        link = page.wait_for_selector(".cx-preview-mark .cx-preview__place")

        assert "journeys/visit.yml:7" == link.text_content()
        assert (
            f"vscode://file{small_project.as_posix()}/journeys/visit.yml:7"
            == link.get_attribute("href")
        )


def test_a_lost_preview_is_said_and_found_again(page, small_project):
    options = ("--lang", "fa", "--port", str(own_port()))
    with previewed(small_project, *options) as preview:
        page.goto(f"{preview.url}index.html")
        page.wait_for_timeout(300)
        preview.end()
        page.wait_for_selector(f"{_PANEL}[data-mood=lost]")
        page.errors.clear()  # what the search was still fetching is gone as well
    with previewed(small_project, *options):
        page.wait_for_selector(_PANEL, state="hidden")
