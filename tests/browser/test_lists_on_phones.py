"""Lists on a phone: what belongs together stands together, from the beginning of a line."""

import pytest

pytestmark = pytest.mark.browser

# How far every verdict begins from the beginning of its box.
INDENTS = """boxes => boxes.flatMap(box => {
  const right = getComputedStyle(box).direction === "rtl", outer = box.getBoundingClientRect();
  return [...box.querySelectorAll(":scope > b")].map(each => {
    const inner = each.getBoundingClientRect();
    return right ? outer.right - inner.right : inner.left - outer.left;
  });
})"""


@pytest.fixture(params=["fa", "en"])
def on_a_phone(request, browser, demo_url):
    """Open a page of the demo on a phone, light or dark."""
    tabs = []

    def opened(address, scheme="light"):
        tab = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme=scheme)
        tabs.append(tab)
        tab.goto(f"{demo_url}/{request.param}/{address}")
        return tab

    yield opened
    for tab in tabs:
        tab.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_head_of_a_touchpoint_of_a_blueprint_has_the_ground_of_its_lanes(on_a_phone, scheme):
    page = on_a_phone("journeys/contract-visit_blueprint.html", scheme)
    grounds = page.locator(
        ".cx-blueprint-table tr:not(.cx-beside__stage) > th:visible"
    ).evaluate_all("all => all.map(each => getComputedStyle(each).backgroundColor)")

    assert page.evaluate("document.body.dataset.mdColorScheme") == (
        "slate" if scheme == "dark" else "default"
    )
    assert {"rgba(0, 0, 0, 0)"} == set(grounds)


def test_verdicts_of_a_heat_map_stand_together_below_their_department(on_a_phone):
    page = on_a_phone("overview/gaps.html")
    cells = page.locator(".cx-heat__cell a:visible")
    below = cells.evaluate_all(
        """all => all.map(cell => {
          const tops = [...cell.children].map(each => Math.round(each.getBoundingClientRect().top));
          const {top} = cell.getBoundingClientRect();
          return Math.min(...tops) - top;
        })"""
    )

    assert len(below) > 3
    assert min(below) > 15


def test_who_answers_for_a_whole_stage_is_said_once_below_its_name(on_a_phone):
    page = on_a_phone("overview/responsibilities.html")
    stages = page.locator(".cx-duties--alike")
    rows = stages.first.locator("tr:has(td:visible)")

    assert stages.count() > 1
    assert 1 == rows.count()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert stages.first.locator("tr:has(th a:visible)").count() - 1 == rows.count() > 1


def test_a_verdict_that_falls_to_a_line_of_its_own_begins_where_the_line_does(on_a_phone):
    page = on_a_phone("overview/handovers.html")
    indents = page.locator(".cx-handover__way").evaluate_all(INDENTS)

    opening = [each for each in indents if each < 40]
    assert opening
    assert max(opening) < 1


def test_signs_of_a_touchpoint_without_a_feeling_begin_below_its_title(on_a_phone):
    page = on_a_phone("journeys/returned-parcel.html")
    away = page.locator(".cx-touchpoint > summary").evaluate_all(
        """all => all.filter(row => !row.querySelector(":scope > span > .cx-face")).map(row => {
          const right = getComputedStyle(row).direction === "rtl";
          const start = each => { const box = each.getBoundingClientRect();
            return right ? -box.right : box.left; };
          const first = [...row.querySelectorAll(":scope > span > *")].find(
            each => each.getClientRects().length);
          return first ? Math.abs(start(first) - start(row.querySelector("h2, h3"))) : 0;
        })"""
    )

    assert away
    assert max(away) < 2
