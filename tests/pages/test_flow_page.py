"""The page of a journey's ways: two drawings, and the same as a list."""

import pytest

from cxmap.diagrams.flow_drawing import flow_pictures
from cxmap.pages.drawings import Drawings
from cxmap.pages.flow_page import flow_page
from tests.diagrams.journeys import written

VISIT = """\
journey: Visit
stages:
  - stage: Lobby
    touchpoints:
      - {touchpoint: Wait, id: wait, next: [{to: ask, if: His turn}, {to: wait, if: Too early}]}
      - {touchpoint: Ask, id: ask}
"""
FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/visit.yml": VISIT,
    "journeys/alone.yml": "journey: Alone\nstages: [{stage: A, touchpoints: [{touchpoint: T}]}]\n",
}
PAGE = "journeys/visit_flow.html"


@pytest.fixture(scope="module", params=["en", "fa"])
def pages(request, site):
    """The pages of a project with one journey that has branches, and one without."""
    return site(FILES, request.param)


def hrefs(html):
    return [each["attrs"].get("href") for each in html.elements if each["tag"] == "a"]


def test_only_a_journey_with_branches_has_the_page_and_leads_there(pages, whole, parsed):
    assert [PAGE] == [path for path in pages if "_flow" in path]
    assert "visit_flow.html" in hrefs(parsed(whole(pages["journeys/visit.html"])))
    assert "_flow" not in whole(pages["journeys/alone.html"])


def test_it_leads_to_every_touchpoint_and_to_the_journey(pages, whole, parsed):
    found = hrefs(parsed(whole(pages[PAGE])))

    assert {"visit.html", "visit.html#wait", "visit.html#ask"} <= set(found)


def test_what_stands_on_it_is_searched_on_the_page_of_the_journey_alone(pages, parsed):
    assert "Too early" not in parsed(pages[PAGE].body).text
    assert "Too early" in "".join(html for _, html in pages[PAGE].silent)


def test_there_is_a_drawing_for_each_width_and_a_list(whole):
    reader, journey = written(VISIT, "en")
    html = whole(flow_page(reader, journey, Drawings(flow=flow_pictures)))

    assert 1 == html.count("cx-flow--wide")
    assert 1 == html.count("cx-flow--narrow")
    assert "If “Too early”, then back to 1" in html


def test_without_a_drawing_the_list_remains_and_speaks_of_no_lines(whole):
    reader, journey = written(VISIT, "en")
    html = whole(flow_page(reader, journey, Drawings()))

    assert "<figure" not in html
    assert "If “Too early”, then back to 1" in html
    assert reader.word("flow.lead") not in html
