"""How many sheets a page needs, what is on each, and how large its letters are, by measuring."""

from pathlib import Path

import pytest

from tests.printed import figures_on, printed

pytestmark = [pytest.mark.browser, pytest.mark.long]

_SMALLEST = 6.9
"""Letters of 7 points, as Chromium prints a Persian page a little smaller."""
_DRAWN = "figure.cx-diagram"
_FIRST_SHEETS = {
    "journeys/contract-visit.html": "L",
    "journeys/returned-parcel.html": "LS",
    "journeys/complaint.html": "SSS",
    "journeys/online-order.html": "LLS",
    "journeys/contract-visit_flow.html": "LL",
    "journeys/online-order_flow.html": "LLL",
    "journeys/contract-visit_blueprint.html": "L",
    "journeys/online-order_blueprint.html": "LL",
    "journeys/complaint_blueprint.html": "LL",
}


@pytest.fixture
def sheets_of_page(browser, demo_url):
    """Print pages of the demo."""
    with browser.new_context(viewport={"width": 1280, "height": 844}) as context:

        def sheets(address, *, marking=None):
            page = context.new_page()
            page.goto(f"{demo_url}/{address}")
            page.emulate_media(media="print")
            return printed(page, marking=marking)

        yield sheets


@pytest.fixture(params=["fa", "en"])
def language(request):
    """Either language."""
    return request.param


def addresses(site, pattern):
    """Give the pages of the demo of a kind."""
    found = sorted(each.relative_to(site).as_posix() for each in Path(site).glob(pattern))
    assert found, pattern
    return found


def test_no_letter_of_a_drawing_is_too_small_and_none_is_torn(sheets_of_page, demo_site, language):
    for address in addresses(demo_site, f"{language}/journeys/*.html"):
        sheets = sheets_of_page(address, marking=_DRAWN)
        for (start, top), (end, bottom) in figures_on(sheets):
            assert start == end, address
            sizes = [each.size for each in sheets[start].letters if top <= each.y <= bottom]
            assert sizes, address
            assert min(sizes) >= _SMALLEST, address


@pytest.mark.parametrize("kind", ["journeys", "overview", "playbooks", "departments", "metrics"])
def test_no_sheet_is_nearly_empty(sheets_of_page, demo_site, language, kind):
    for address in addresses(demo_site, f"{language}/{kind}/*.html"):
        *before, last = [each.filled for each in sheets_of_page(address)]
        assert min(before, default=1) > 0.3, address
        assert last > 0.1, address


@pytest.mark.parametrize(("address", "expected"), _FIRST_SHEETS.items())
def test_a_drawing_begins_on_the_first_sheet_and_lies_unless_its_letters_were_too_small(
    sheets_of_page, language, address, expected
):
    sheets = sheets_of_page(f"{language}/{address}")
    ways = "".join("L" if each.is_lying else "S" for each in sheets)

    assert expected == ways[: len(expected)]


def test_a_blueprint_has_all_its_lanes_on_every_sheet(browser, demo_url, language):
    with browser.new_context(viewport={"width": 1280, "height": 844}) as context:
        page = context.new_page()
        for name in ("online-order", "complaint", "returned-parcel", "contract-visit-to-be"):
            page.goto(f"{demo_url}/{language}/journeys/{name}_blueprint.html")
            cut = page.locator("[data-cx-sheets]").evaluate_all("all => all.map((e) => e.dataset)")
            for said in cut:
                views = [view.split() for view in said["cxSheets"].split(";")]
                assert {("0", views[0][3])} == {(y, height) for _, y, _, height in views}
                assert "cxSheetsHeads" not in said


def test_the_words_after_a_lying_map_stand_and_are_as_wide_as_elsewhere(sheets_of_page, language):
    first, *others = sheets_of_page(f"{language}/journeys/returned-parcel.html")

    assert first.is_lying
    assert {False} == {each.is_lying for each in others}
    # Too wide a page is printed smaller as a whole.
    sizes = [each.size for sheet in others for each in sheet.letters]
    assert min(sizes) > 7


def test_pictures_of_the_gallery_are_whole_and_its_sheets_stand(sheets_of_page, language):
    sheets = sheets_of_page(f"{language}/gallery.html", marking=".cx-example")

    assert {False} == {each.is_lying for each in sheets}
    assert len(sheets) <= 25
    found = figures_on(sheets)
    assert len(found) > 5
    assert all(start == end for (start, _), (end, _) in found)


@pytest.mark.parametrize(
    ("name", "most"), [("coverage", 1), ("atlas", 2), ("gaps", 3), ("handovers", 3), ("late", 1)]
)
def test_what_looks_at_all_journeys_needs_few_sheets(sheets_of_page, language, name, most):
    assert most >= len(sheets_of_page(f"{language}/overview/{name}.html"))
