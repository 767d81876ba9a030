"""The page of a journey: the same touchpoints in the curve, the grid and the sections."""

import re
from pathlib import Path

import pytest

from cxmap.files.discovery import File
from cxmap.model.journey import Journey
from cxmap.pages.all_pages import page_plans
from cxmap.pages.drawings import Drawings
from cxmap.publication.checking import checked_project
from tests.diagrams.journeys import without_choices
from tests.pages.conftest import TODAY

ROOT = Path(__file__).parents[2]
DEMO = {
    path: (ROOT / path).read_text(encoding="utf-8")
    for path in ("journeys/contract-visit.yml", "journeys/contract-visit.en.yml")
}
REGISTERS = "contexts: [{context: Snow, id: snow}, {context: Nowruz rush, id: new-year-rush}]\n"
PAGE = "journeys/contract-visit.html"
HEAVIEST = 65_300
"""Bytes of that page beside its map and the frame of the site; with both it stays below 80 kB."""
HEAVIEST_MAPS = {"contract-visit": 14_000, "complaint": 17_100, "online-order": 24_300}
HEAVIEST_CHOICE = 2_500
HEAVIEST_WITH_MAP = 80_000
"""Bytes of the demo's maps, of the curve of each persona who can be chosen on one, and of that page
with its map beyond one of the theme that is empty."""


@pytest.fixture(scope="module", params=["fa", "en"])
def page(request, site):
    """The page of the demo's first journey."""
    return site({**DEMO, "journeys/registers.yml": REGISTERS}, request.param)[PAGE]


@pytest.fixture(scope="module")
def html(page, whole, parsed):
    """Its elements, silent parts included."""
    return parsed(whole(page))


def of_class(html, name):
    return [each for each in html.elements if name in (each["attrs"].get("class") or "").split()]


def anchors(page):
    return [child.anchor for stage in page.headings[:5] for child in stage.children]


def hrefs(html, inside):
    return [
        each["attrs"]["href"]
        for each in html.elements
        if each["tag"] == "a" and inside(each) and each["attrs"]["href"].startswith("#")
    ]


def test_every_touchpoint_is_once_a_section_once_a_column_and_once_a_point(page, html):
    expected = [f"#{anchor}" for anchor in anchors(page)]
    columns = re.findall(r'<th scope="col"[^>]*><a href="([^"]+)"', dict(page.silent)[_token(page)])

    assert 12 == len(expected)
    assert expected == columns
    assert 12 == len(of_class(html, "cx-touchpoint"))
    assert expected == hrefs(html, lambda each: each["in"][-4:] == ["nav", "div", "ol", "li"])


def _token(page):
    return next(token for token, html in page.silent if "cx-grid" in html)


def test_headings_of_touchpoints_stand_in_the_row_that_opens_them(html):
    rows = [each for each in html.elements if each["tag"] == "h3"]

    assert 12 == len(rows)
    assert {("details", "summary")} == {tuple(each["in"][-2:]) for each in rows}


def test_one_touchpoint_stands_open_and_it_is_the_worst(html):
    opened = [each for each in of_class(html, "cx-touchpoint") if "open" in each["attrs"]]

    assert 1 == len(opened)
    assert "follow-up" in {
        each["attrs"].get("id") for each in html.elements if each["tag"] == "h3"
    } & {re.sub(r".*#", "", href) for href in hrefs(html, lambda each: "dd" in each["in"])}


def test_the_grid_is_a_table_whose_heads_say_what_they_head(html):
    heads = [each["attrs"]["scope"] for each in html.elements if each["tag"] == "th"]
    spans = [
        int(each["attrs"]["colspan"])
        for each in html.elements
        if each["tag"] == "th" and each["attrs"]["scope"] == "colgroup"
    ]

    assert {"row", "col", "colgroup"} == set(heads)
    assert 12 == heads.count("col") == sum(spans)
    scroll = of_class(html, "cx-scroll")[0]["attrs"]
    assert ("0", "region", True) == (scroll["tabindex"], scroll["role"], bool(scroll["aria-label"]))


def test_every_row_of_the_grid_has_a_cell_for_every_touchpoint(page):
    grid = dict(page.silent)[_token(page)]
    rows = re.findall(r'<tr data-cx-row="(\w+)">(.*?)</tr>', grid, re.DOTALL)

    assert {"feelings": 1} | {name: 12 for name, _ in rows if name != "feelings"} == {
        name: row.count("<td") for name, row in rows
    }


def test_grid_curve_and_tools_stay_out_of_the_search(page):
    for name in ("cx-grid", "cx-strip", "cx-tools", "cx-glance", "cx-chips", "<summary>"):
        assert name not in page.body, name


def test_what_needs_a_script_is_hidden_until_it_comes(html):
    assert ["hidden" in each["attrs"] for each in of_class(html, "cx-tools")] == [True]
    assert not [each for each in html.elements if "data-cx-register" in each["attrs"]]


def test_what_is_there_only_in_a_context_says_so(html):
    there = {
        each["attrs"].get("id"): each["attrs"].get("data-cx-only-in")
        for each in html.elements
        if each["tag"] == "li"
    }

    assert "snow" == there["expectation_entry_hot-drink"]
    assert "new-year-rush" == there["expectation_plant-walk_time-for-questions"]
    assert there["expectation_entry_met-at-once"] is None


def test_nothing_is_styled_or_scripted_in_line(html):
    names = {name for each in html.elements for name in each["attrs"]}

    assert not {name for name in names if name == "style" or name.startswith("on")}


def test_without_a_picture_there_is_no_view_to_choose(html):
    assert [] == [each for each in html.elements if "data-cx-show" in each["attrs"]]


def test_a_picture_stands_above_the_grid_and_can_be_exchanged_for_it(whole, parsed):
    files = [File(path=path, data=text.encode()) for path, text in DEMO.items()]
    checked = checked_project(
        [*files, File(path="journeys/registers.yml", data=REGISTERS.encode())]
    )

    def picture(journey: Journey) -> str:
        return f'<figure class="cx-diagram">{len(journey.stages)} stages</figure>'

    plans = page_plans(checked, "en", TODAY, drawings=Drawings(journey_map=picture))
    html = parsed(whole(next(plan for plan in plans if plan.path == PAGE).make()))
    views = [
        each["attrs"]["data-cx-view"] for each in html.elements if "data-cx-view" in each["attrs"]
    ]

    assert ["map", "table"] == views
    assert "5 stages" in html.text


def test_a_journey_without_touchpoints_has_neither_grid_nor_curve(site, whole, parsed):
    pages = site({"journeys/it.yml": "journey: It\nstages: [{stage: S}]"}, "en")
    html = parsed(whole(pages["journeys/it.html"]))

    assert [] == of_class(html, "cx-grid") + of_class(html, "cx-strip") + of_class(html, "cx-tools")


def test_the_page_is_light_enough_for_a_slow_line(site, whole):
    folders = ("journeys", "playbooks")
    files = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for folder in folders
        for path in (ROOT / folder).glob("*.yml")
    }

    page = site(files, "fa", lambda path: path == PAGE)[PAGE]

    assert len(whole(page).encode()) <= HEAVIEST


def test_many_disagreements_are_folded(site, whole):
    spoken = "expectations: [{expects: Tea, we_assumed: met, verdict: missed}]"
    touchpoints = "".join(f"      - {{touchpoint: T{at}, {spoken}}}\n" for at in range(1, 7))
    text = f"journey: It\nstages:\n  - stage: S\n    touchpoints:\n{touchpoints}"
    html = whole(site({"journeys/it.yml": text}, "en")["journeys/it.html"])
    at_once, _, folded = html.partition("</bdi> more")

    assert at_once.count('class="cx-number"') == 3
    assert folded.count('class="cx-number"') == 3


def test_a_source_that_all_expectations_share_is_said_once(site, whole):
    text = """
journey: It
stages:
  - stage: S
    touchpoints:
      - touchpoint: T
        expectations:
          - {expects: Tea, source: survey}
          - {expects: Milk, source: survey}
"""
    registers = "sources: [{source: Survey of May, id: survey}]"
    files = {"journeys/it.yml": text, "journeys/registers.yml": registers}
    html = whole(site(files, "en")["journeys/it.html"])

    assert html.count("#source_survey") == 1


def test_where_a_touchpoint_leads_is_read_without_unfolding_anything(site, whole):
    journey = """\
journey: J
stages:
  - stage: S
    touchpoints:
      - touchpoint: First
        id: first
        next: [{to: second, if: they like it}]
        lanes: {support: Planning}
      - {touchpoint: Second, id: second}
"""
    html = whole(site({"journeys/j.yml": journey}, "en")["journeys/j.html"])
    _, _, section = html.partition('<h3 id="first"')
    at_once, _, folded = section.partition('<details class="cx-fold">')

    assert "they like it" in at_once
    assert "Planning" in folded


@pytest.mark.parametrize("name", HEAVIEST_MAPS)
def test_maps_are_light(demo_site, name):
    html = (demo_site / "fa" / "journeys" / f"{name}.html").read_text(encoding="utf-8")
    [picture] = re.findall(r'cx-diagram__scroll"[^>]*>(<svg.*?</svg>)</div>', html, re.DOTALL)
    drawn = without_choices(picture)
    choices = picture.count('display="none"')

    assert len(drawn.encode()) <= HEAVIEST_MAPS[name]
    assert len(picture.encode()) - len(drawn.encode()) <= HEAVIEST_CHOICE * choices


def test_a_page_with_its_map_keeps_within_the_budget(demo_site):
    html = (demo_site / "fa" / PAGE).read_text(encoding="utf-8")
    [article] = re.findall(r"<article[^>]*>(.*)</article>", html, re.DOTALL)

    assert len(article.encode()) <= HEAVIEST_WITH_MAP
