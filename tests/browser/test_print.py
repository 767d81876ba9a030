"""Pages on paper: nothing to press, nothing torn, no sheet for nothing."""

import re
import zlib

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.long]

_PAGES = ("index.html", "journeys/contract-visit.html", "playbooks/returns.html")


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


def sheets(page):
    """Print, and give what is drawn on each sheet, in order, with its width and height."""
    pdf = page.pdf(prefer_css_page_size=True, format="A4")
    objects = dict(re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL))
    [kids] = [
        each for each in objects.values() if b"/Type /Pages" in each and b"/Parent" not in each
    ]
    return [_sheet(objects, leaf) for leaf in _leaves(objects, kids)]


def _leaves(objects, node):
    [kids] = re.findall(rb"/Kids \[(.*?)\]", node, re.DOTALL)
    for child in (objects[number] for number in re.findall(rb"(\d+) 0 R", kids)):
        yield from _leaves(objects, child) if b"/Kids" in child else (child,)


def _sheet(objects, leaf):
    [(width, height)] = re.findall(rb"/MediaBox \[0 0 (\S+) (\S+)\]", leaf)
    [content] = re.findall(rb"/Contents (\d+) 0 R", leaf)
    head, stream = objects[content].rsplit(b"\nendstream", 1)[0].split(b"stream\n", 1)
    # An empty sheet is not even compressed.
    drawn = zlib.decompress(stream) if b"/FlateDecode" in head else stream
    return drawn, float(width), float(height)


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("address", _PAGES)
def test_the_last_sheet_is_not_empty(on_paper, language, address):
    *_, (drawn, _, _) = sheets(on_paper(f"{language}/{address}"))

    assert re.search(rb"\bT[jJ]\b", drawn)


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_wide_map_lies_and_a_square_one_stands(on_paper, language):
    wide = on_paper(f"{language}/journeys/contract-visit.html")
    square = on_paper(f"{language}/journeys/online-order.html")

    assert 1 == sum(width > height for _, width, height in sheets(wide))
    assert 0 == sum(width > height for _, width, height in sheets(square))
    assert {f"{round(277 / 25.4 * 96)}px"} == {
        f"{round(float(width.removesuffix('px')))}px"
        for width in styles(wide, ".cx-diagram__scroll svg", "width")
    }
    assert {"avoid"} == styles(square, ".cx-diagram", "breakInside")


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
        drawn = ".cx-diagram__scroll .{}:not([hidden])"
        return [page.locator(drawn.format(name)).is_visible() for name in ("o1", "o2")]

    assert [False, True] == seen(is_asked_for=False)
    assert [True, True] == seen(is_asked_for=True)


def test_the_sheet_before_a_wide_map_says_what_is_in_those_behind_it(on_paper):
    page = on_paper("fa/journeys/contract-visit.html")
    titles = "all => all.map(each => each.textContent.trim())"
    touchpoints = page.eval_on_selector_all(".cx-touchpoint > summary > h3", titles)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert touchpoints == page.eval_on_selector_all(".cx-ahead li > strong", titles)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 0 == page.locator(".cx-ahead").count()


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
