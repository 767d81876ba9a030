"""What is new since this device looked last at a page of changes."""

from datetime import date

import pytest

from cxmap.adapters.git.past import past_of
from cxmap.files.discovery import read_project_files
from cxmap.foundation.problems import has_errors
from cxmap.outputs.folder import write_folder
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
from tests.repositories import Repository

pytestmark = pytest.mark.browser

_DEPARTMENTS = "departments: [{department: Sales, id: sales}]\n"
_JOURNEY = """\
journey: Visit
owner: sales
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - {{touchpoint: Price, id: price, description: It costs {price}.}}
      - {{touchpoint: Delivery, id: delivery, description: It takes {days} days.}}
"""
_DAY, _NEW, _SEEN = "[data-cx-day]", ".cx-recent--new", ".cx-recent__seen"


class _Site:
    """A site that is written anew as its project is edited."""

    def __init__(self, folder):
        self.repository = Repository(folder / "project")
        self.folder = folder / "site"
        self.write("2026-10-01", price=1, days=1)

    def write(self, day, price, days):
        files = {
            "mkdocs.yml": "site_name: Sample\n",
            "journeys/project.yml": "project: Sample\nlanguages: [en]\n",
            "journeys/registers.yml": _DEPARTMENTS,
            "journeys/visit.yml": _JOURNEY.format(price=price, days=days),
        }
        self.repository.commit(files, day=day)
        today, project = date(2026, 11, 22), self.repository.folder
        checked = checked_project(read_project_files(project), today=today)
        past = past_of(project, languages=("en",), today=today)["en"]
        assert not has_errors(checked.problems)
        site = publication_of(checked, language="en", today=today, past=past)
        write_folder(site, self.folder)

    def page(self, path):
        return (self.folder / path).as_uri()


@pytest.fixture
def site(tmp_path):
    made = _Site(tmp_path)
    made.write("2026-11-01", price=2, days=1)
    made.write("2026-11-03", price=2, days=2)
    return made


@pytest.fixture
def look(browser, site):
    """Open a page on a day and give it; it is always the same device."""
    context = browser.new_context(viewport={"width": 390, "height": 844})

    def opened(path, day):
        page = context.new_page()
        page.clock.set_fixed_time(f"2026-11-{day:02}T10:00:00")
        page.goto(site.page(path))
        return page

    yield opened
    context.close()


def _marked(page):
    return [len(page.query_selector_all(_NEW)), len(page.query_selector_all(_SEEN))]


def test_the_first_look_marks_nothing(look):
    page = look("changes.html", 4)
    assert len(page.query_selector_all(_DAY)) == 2
    assert _marked(page) == [0, 0]


def test_what_came_since_stays_marked_for_that_day(site, look):
    look("changes.html", 4)
    site.write("2026-11-05", price=3, days=2)
    for _ in range(2):
        page = look("changes.html", 6)
        assert _marked(page) == [1, 1]
        assert "since you looked on 4 November" in page.inner_text(f"{_DAY} >> nth=0")
        order = page.locator(f"{_DAY}, {_SEEN}").evaluate_all("all => all.map((e) => e.tagName)")
        assert order == ["SECTION", "P", "SECTION", "SECTION"]
    assert _marked(look("changes.html", 7)) == [0, 0]


def test_a_day_that_goes_on_after_the_look_is_new_again(site, look):
    look("changes.html", 3)
    site.write("2026-11-03", price=2, days=9)
    assert _marked(look("changes.html", 4)) == [1, 1]


def test_each_page_has_a_memory_of_its_own_and_the_first_page_counts(site, look):
    look("departments/sales_changes.html", 4)
    site.write("2026-11-05", price=3, days=3)
    assert _marked(look("changes.html", 6)) == [0, 0]
    home = look("index.html", 6)
    home.select_option("#cx_who", "department:sales")
    assert home.inner_text("[data-cx-news]:visible").endswith("1 new")
    look("departments/sales_changes.html", 6)
    home = look("index.html", 6)
    assert home.inner_text("[data-cx-news]:visible") == "All changes"


@pytest.mark.parametrize("kept", ["null", "3", '"x"', '{"newest": 3, "on": 1}', "{"])
def test_what_is_broken_in_the_memory_counts_as_none(look, kept):
    page = look("changes.html", 4)
    page.evaluate(
        "kept => Object.keys(localStorage).forEach((key) => localStorage.setItem(key, kept))", kept
    )
    page = look("changes.html", 6)
    assert _marked(page) == [0, 0]
    assert page.query_selector(_DAY)
