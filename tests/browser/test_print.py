"""Pages on paper: nothing to press, nothing torn, no sheet for nothing."""

import pytest

from tests.printed import sheets_of

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def on_paper(browser, demo_url):
    """Open a page of the demo as it is printed."""
    contexts = []

    def opened(address):
        context = browser.new_context(viewport={"width": 1280, "height": 844})
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{demo_url}/{address}")
        page.emulate_media(media="print")
        return page

    yield opened
    for context in contexts:
        context.close()


def seen(page, selector):
    """Tell of every element, and there has to be one, whether it can be seen."""
    found = page.locator(selector).all()
    assert found, selector
    return {each.is_visible() for each in found}


def styles(page, selector, name):
    """Give the values that a property has on the elements of a selector."""
    read = "(all, name) => all.map(each => getComputedStyle(each)[name])"
    return set(page.eval_on_selector_all(selector, read, name))


def test_whoever_looks_at_the_table_prints_the_table(on_paper):
    page = on_paper("fa/journeys/online-order.html")

    def seen(view):
        page.evaluate(f"document.querySelector('[data-cx-show={view}]').click()")
        return page.locator(".cx-map").is_visible(), page.locator(".cx-grid").is_visible()

    assert (False, True) == seen("table")
    assert (True, False) == seen("map")


def test_a_map_on_paper_says_whose_journey_it_is_and_of_which_day(on_paper):
    page = on_paper("en/journeys/online-order.html")
    said = page.locator(".cx-sheet").inner_text()

    assert said.startswith("Online order and return · Online shopper, Gift buyer")
    assert said.endswith("22 November 2026")


def test_a_curve_that_is_not_asked_for_is_hidden_also_on_paper(on_paper):
    page = on_paper("en/journeys/online-order.html")

    def seen(*, is_asked_for):
        page.evaluate(f"document.querySelector('[name=o1]').checked = {str(is_asked_for).lower()}")
        drawn = ".cx-diagram__scroll [role=img].{}"
        return [page.locator(drawn.format(name)).is_visible() for name in ("o1", "o2")]

    assert [False, True] == seen(is_asked_for=False)
    assert [True, True] == seen(is_asked_for=True)


def test_what_is_cut_for_paper_is_whole_again_and_in_its_place_on_the_screen(on_paper):
    page = on_paper("fa/journeys/online-order.html")
    before = page.locator("article").inner_html()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    heads = page.locator(".cx-diagram.cx-not-enlarged > .cx-sheet").all_inner_texts()
    assert ["برگ ۱ از ۲", "برگ ۲ از ۲"] == [each.rpartition(" · ")[2] for each in heads]
    assert page.evaluate("document.querySelector('article').firstElementChild.matches('.cx-cover')")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert before == page.locator("article").inner_html()


def test_every_sheet_of_a_blueprint_that_is_cut_names_the_lanes_and_says_so(on_paper):
    page = on_paper("en/journeys/complaint_blueprint.html")
    # Those of the demo are whole on their sheets; this one is cut before its third stage.
    page.locator("[data-cx-sheets]").first.evaluate(
        """part => {
          part.querySelector("template").remove();
          part.dataset.cxSheets = "0 0 587 1156;379 0 803 1156";
        }"""
    )
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    first, second = page.locator(".cx-blueprint").all()[:2]

    assert second.locator("svg > svg text", has_text="Backstage").count()
    said = second.locator(".cx-sheet").text_content()
    assert said.startswith("Complaint: service blueprint")
    assert "Headings repeated" in said
    assert "Headings repeated" not in first.locator(".cx-sheet").text_content()


def test_a_blueprint_is_printed_from_its_lower_drawing_and_shown_from_the_other(on_paper):
    page = on_paper("en/journeys/complaint_blueprint.html")
    height = "document.querySelector('.cx-blueprint svg[role=group]').viewBox.baseVal.height"
    before = page.evaluate(height)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(height) < before
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(height) == before


def test_every_sheet_of_a_map_has_the_curve_and_explains_the_letters_on_it(on_paper):
    page = on_paper("en/journeys/complaint.html")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheets = page.locator(".cx-diagram.cx-not-enlarged").all()

    letters = [each.locator(".cx-ways__letter").all_inner_texts() for each in sheets]
    # Touchpoints 1 to 7 are on the first one; c goes from 3 to 10, and g from 10 back to 5.
    assert [list("abcg"), list("cdefg")] == [sorted(each) for each in letters]
    assert all(each.locator(".cx-signs", has_text="Pain points").count() for each in sheets)
    for sheet, word in zip(sheets, ("overlooked", "proud"), strict=True):
        assert sheet.locator("svg > svg text", has_text=word).count()


def test_what_a4_holds_in_pieces_is_one_sheet_of_a3(on_paper):
    page = on_paper("en/journeys/online-order.html")
    small, large = (
        sheets_of(page.pdf(prefer_css_page_size=True, format=paper)) for paper in ("A4", "A3")
    )

    assert [True, True, False] == [each.is_lying for each in small][:3]
    assert [True, False] == [each.is_lying for each in large][:2]
    assert 1150 < large[0].width
    assert 6.9 <= min(each.size for each in large[0].letters)


# How far down, within the key, the first words of each of its parts stand.
FIRST_WORDS = """key => [...key.children].filter(each => each.getClientRects().length).map(each => {
  const words = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  do words.nextNode(); while (!words.currentNode.textContent.trim());
  range.selectNodeContents(words.currentNode);
  const {left, top, bottom} = range.getClientRects()[0];
  return [each.className, Math.round((top + bottom) / 2)];
})"""


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("name", ["outlet-visit", "complaint_blueprint"])
def test_what_stands_in_one_row_below_a_picture_stands_on_one_line(on_paper, language, name):
    page = on_paper(f"{language}/journeys/{name}.html")
    parts = page.locator(".cx-diagram figcaption").last.evaluate(FIRST_WORDS)
    ways = ("cx-caption", "cx-ways")
    rows = [
        [middle for name, middle in parts if name in ways],
        [middle for name, middle in parts if name not in ways],
    ]

    assert 2 == len(rows[0])
    assert all(max(row) - min(row) <= 1 for row in rows if row)


def test_paper_has_nothing_to_press(on_paper):
    home = on_paper("en/index.html")
    journey = on_paper("en/journeys/online-order.html")
    playbook = on_paper("en/playbooks/returns.html")

    assert {False} == seen(home, ".cx-situations__others, .cx-more, .cx-mine")
    assert {False} == seen(home, ".cx-page--home > .cx-fold")
    assert {False} == seen(journey, ".cx-tools, .cx-unclamp, .cx-glance summary")
    assert {False} == seen(playbook, ".cx-switch button, .cx-bar, .cx-button")


def test_paper_says_for_which_circumstances_it_was_printed(on_paper):
    page = on_paper("en/journeys/contract-visit.html")
    page.emulate_media(media="screen")
    page.locator("[data-cx-contexts] button").nth(1).click()
    page.emulate_media(media="print")

    chosen = page.locator(".cx-tools button:visible")
    assert ["Snowy day"] == chosen.all_text_contents()
    assert 0 == page.locator(".cx-tools select:visible").count()


def test_a_dialog_that_stands_open_is_not_printed(on_paper):
    page = on_paper("en/playbooks/returns.html")
    page.emulate_media(media="screen")
    page.click("[data-cx-do=register]")
    assert page.locator("dialog[open]").is_visible()
    page.emulate_media(media="print")

    assert not page.locator("dialog[open]").is_visible()


def test_a_playbook_begins_with_what_is_in_it_and_breaks_between_ways_out(on_paper):
    page = on_paper("en/playbooks/returns.html")
    count = page.locator(".cx-situation").count()

    assert count == page.locator(".cx-overview > li:visible").count()
    assert {"auto"} == styles(page, ".cx-situation", "breakInside")
    assert {"avoid"} == styles(page, ".cx-option, .cx-say-first, .cx-question", "breakInside")
    assert {"avoid"} == styles(page, ".cx-situation__row, .cx-tier, h4", "breakAfter")
    page.emulate_media(media="screen")
    assert 0 == page.locator(".cx-overview:visible").count()


def test_the_name_of_a_stage_stays_with_its_first_touchpoint(on_paper):
    page = on_paper("en/journeys/online-order.html")

    assert {"avoid"} == styles(page, ".cx-stage__head", "breakInside")
    assert {"avoid"} == styles(page, ".cx-stage__head, .cx-stage__head h2", "breakAfter")
    assert {"avoid"} == styles(page, ".cx-touchpoint > summary", "breakAfter")
    assert {"auto"} == styles(page, ".cx-touchpoint", "breakInside")


def test_pictures_of_icons_take_no_room(on_paper):
    assert {"0px"} == styles(on_paper("en/index.html"), ".cx-sprite", "height")
