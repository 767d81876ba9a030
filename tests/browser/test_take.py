"""The small menu by which the map and the table of a page are taken along."""

import csv
import io

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

_MENU = ".cx-take:visible"


@pytest.fixture
def opened(browser, demo_url):
    """Open a page of the demo from a server: from a folder a browser shows what it can draw."""
    context = browser.new_context(accept_downloads=True)

    def open_page(path, width=1280):
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{demo_url}/{path}")
        page.wait_for_selector(_MENU)
        return page

    yield open_page
    context.close()


def taken(page, number):
    """Take the file that a link of the menu leads to, as a keyboard does."""
    page.locator(f"{_MENU} > summary").focus()
    page.keyboard.press("Enter")
    link = page.locator(f"{_MENU} a").nth(number)
    assert link.is_visible()
    link.focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    return download.value


def test_the_map_and_the_table_of_a_journey_are_files(opened):
    page = opened("fa/journeys/contract-visit.html")
    drawn = taken(page, 0)
    assert "contract-visit_map.svg" == drawn.suggested_filename
    table = taken(opened("fa/journeys/contract-visit.html"), 1)

    rows = [*csv.reader(io.StringIO(table.path().read_text(encoding="utf-8-sig"), newline=""))]
    assert 1 + 12 == len(rows)
    assert "آغاز جلسه" in {row[2] for row in rows}


@pytest.mark.parametrize("name", ["expectations", "cases", "improvements", "figures"])
def test_the_table_of_an_overview_is_a_workbook(opened, name):
    page = opened(f"en/overview/{name}.html")
    book = openpyxl.load_workbook(io.BytesIO(taken(page, 0).path().read_bytes()))

    assert book.worksheets[0].max_row > 5
    assert page.locator(f"{_MENU} a[href$='.csv']").count() == 1


@pytest.mark.parametrize("path", ["fa/journeys/contract-visit.html", "en/overview/cases.html"])
def test_it_keeps_nobody_out_and_within_a_phone_and_is_not_printed(opened, path):
    page = opened(path, width=390)
    page.locator(f"{_MENU} > summary").click()

    assert 390 == page.evaluate("document.documentElement.scrollWidth")
    found = Axe().run(page, context=".cx-take")
    assert [] == [each["id"] for each in found.response["violations"]]
    page.emulate_media(media="print")
    assert 0 == page.locator(_MENU).count()


def test_what_a_map_offers_stands_in_one_row(opened):
    page = opened("en/journeys/online-order.html")
    middles = [
        box["y"] + box["height"] / 2
        for each in page.locator(".cx-tools > *:visible, .cx-tools__end > *").all()
        if (box := each.bounding_box())
    ]

    assert len(middles) > 5
    assert max(middles) - min(middles) < 4


def test_on_a_phone_the_files_stand_at_the_end_of_what_is_told(opened):
    page = opened("fa/journeys/online-order.html", width=390)
    menu = page.locator(_MENU)

    assert 1 == menu.count()
    assert menu.bounding_box()["y"] > page.locator(".cx-touchpoint").last.bounding_box()["y"]
    assert "map.svg" in taken(page, 0).suggested_filename
