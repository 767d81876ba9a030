"""A service blueprint in a browser: on a phone it is read downwards, on a desk it is drawn."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

# Texts of cells and heads that reach over the side of their box.
OUTSIDE = """() => [...document.querySelectorAll(".cx-blueprint :is(.ce, .tp)")].flatMap(group => {
  const box = group.querySelector("rect").getBoundingClientRect();
  return [...group.querySelectorAll("text")].filter(text => {
    const {left, right, top, bottom} = text.getBoundingClientRect();
    return left < box.left || right > box.right || top < box.top || bottom > box.bottom;
  }).map(text => text.textContent);
})"""
SIZES = """() => [...document.querySelectorAll(".cx-blueprint svg text")].map(
  text => parseFloat(getComputedStyle(text).fontSize))"""


@pytest.fixture(scope="module", params=["fa", "en"])
def page(request, browser, demo_url):
    """The blueprint of the demo's complaints."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(f"{demo_url}/{request.param}/journeys/complaint_blueprint.html")
    tab.evaluate("document.fonts.ready")
    yield tab
    tab.close()


def test_on_a_phone_it_is_read_downwards_without_pushing_it_sideways(page):
    page.set_viewport_size({"width": 390, "height": 844})
    width = page.evaluate("document.scrollingElement.scrollWidth")
    rows = page.locator(".cx-blueprint-table tr").all()
    seen = [page.locator(".cx-blueprint svg").first.is_visible(), rows[2].is_visible()]
    page.set_viewport_size({"width": 1280, "height": 900})

    assert 390 == width
    assert [False, True] == seen


def test_drawings_and_their_links_have_names(page):
    drawings = page.get_by_role("group").filter(has=page.locator(".tp"))

    # Eleven touchpoints under five stages.
    names = page.locator(".cx-blueprint svg[role=group] a").all_text_contents()

    assert 2 == drawings.count()
    assert 11 + 5 == len(names)
    assert all(names)
    assert {} == {
        each["id"]: each["help"]
        for each in Axe().run(page, context=".cx-page--blueprint").response["violations"]
    }


def test_no_text_leaves_its_box_or_is_too_small(page):
    assert [] == page.evaluate(OUTSIDE)
    assert min(page.evaluate(SIZES)) >= 12.5


# Boxes that are drawn elsewhere, or in another size, than their picture says.
MOVED = """() => [...document.querySelectorAll(".cx-diagram svg rect[x]")].filter(rect =>
  ["x", "y"].some(name => rect.hasAttribute(name)
    && Math.abs(parseFloat(getComputedStyle(rect)[name]) - rect.getAttribute(name)) > 0.01)
).length"""


@pytest.mark.parametrize(
    "name", ["online-order_flow", "returned-parcel_blueprint", "contract-visit_blueprint"]
)
def test_no_style_moves_a_box_of_a_picture(browser, demo_url, name):
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(f"{demo_url}/fa/journeys/{name}.html")
    boxes = tab.locator(".cx-diagram svg rect[x]").count()
    moved = tab.evaluate(MOVED)
    tab.close()

    assert boxes > 10
    assert 0 == moved


def test_a_blueprint_that_fits_scrolls_with_its_page(browser, demo_url):
    tab = browser.new_page(viewport={"width": 1280, "height": 600})
    tab.goto(f"{demo_url}/fa/journeys/complaint_blueprint.html")
    box = tab.locator(".cx-blueprint > .cx-diagram__scroll[data-cx-whole]").first
    box.wait_for()
    sizes = box.evaluate("it => [it.getBoundingClientRect().height, it.scrollHeight]")
    tab.evaluate("window.scrollTo(0, 700)")
    head = tab.locator(".cx-heads").first.evaluate("it => it.getBoundingClientRect().top")
    tab.close()

    assert sizes[0] == pytest.approx(sizes[1], abs=2)
    assert 40 <= head <= 60, "the heads stay below the bar of the page"
