import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.shelves import MOST_TOGETHER, shelf_of, shelves
from cxmap.model.voice import Feedback
from cxmap.reading.read import read
from cxmap.views.addresses import address_of, page_paths
from tests.readings import files_of

PROJECT = "project: Shop\nlanguages: {language}\n"
DATA = "datasets: [{dataset: Log, id: log, file: log.csv, rows: feedback}]\n"


def catalog_with(days, *, language="en"):
    """Make a project with a voice for each day."""
    rows = "\n".join(f"Nobody came,{day}" for day in days)
    texts = {
        "journeys/project.yml": PROJECT.format(language=language),
        "journeys/voice.yml": DATA,
        "journeys/log.csv": f"text,date\n{rows}\n",
    }
    return catalog_of(read(files_of(texts)))


def page_of(catalog, voice):
    address = address_of(catalog, voice)
    return address.page if address is not None else ""


def names(catalog):
    return [(shelf.name, len(shelf.voices)) for shelf in shelves(catalog)]


def test_what_one_page_holds_stands_on_one_page():
    catalog = catalog_with(["2026-03-05"] * MOST_TOGETHER)
    assert [] == names(catalog)
    assert "feedback.html" == page_of(catalog, catalog.all(Feedback)[0])


def test_more_stand_on_a_page_for_each_year_the_newest_first_and_undated_ones_last():
    days = ["2025-12-31"] * 40 + [""] * 2 + ["2026-01-01"] * 40
    assert [("2026", 40), ("2025", 40), ("undated", 2)] == names(catalog_with(days))


def test_a_year_that_is_too_large_is_kept_by_its_months():
    days = ["2025-12-31"] * 3 + ["2026-01-05"] * 40 + ["2026-02-05"] * 40
    assert [("2026-02", 40), ("2026-01", 40), ("2025", 3)] == names(catalog_with(days))


@pytest.mark.parametrize(("language", "name"), [("en", "2026"), ("fa", "1405")])
def test_years_are_those_of_the_calendar_of_the_project(language, name):
    catalog = catalog_with(["2026-11-21"] * 60 + [""], language=language)
    assert [(name, 60), ("undated", 1)] == names(catalog)


def test_each_voice_is_found_on_its_shelf_and_the_index_has_its_page():
    catalog = catalog_with(["2025-12-31"] * 40 + ["2026-01-01"] * 40)
    first, *_, last = catalog.all(Feedback)

    assert ["2025", "2026"] == [shelf_of(catalog, each) for each in (first, last)]
    assert "feedback/2025.html" == page_of(catalog, first)
    assert {"feedback.html", "feedback/2025.html", "feedback/2026.html"} <= {*page_paths(catalog)}
