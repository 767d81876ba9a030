"""The page of a journey's service blueprint: its drawings, their legends, and the table."""

import pytest

from cxmap.diagrams.blueprint_drawing import blueprint_pictures
from cxmap.pages.blueprint_page import blueprint_page
from cxmap.pages.drawings import Drawings
from tests.diagrams.journeys import written

VISIT = """\
journey: Visit
arrows: [{carries: The file, starts_at: wait, starts_in: backstage, ends_at: ask}]
stages:
  - stage: Lobby
    touchpoints:
      - {touchpoint: Wait, id: wait, lanes: {customer: [Sits down], backstage: [Looks for it]}}
      - {touchpoint: Ask, id: ask}
"""
FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/visit.yml": VISIT,
    "journeys/alone.yml": "journey: Alone\nstages: [{stage: A, touchpoints: [{touchpoint: T}]}]\n",
}
PAGE = "journeys/visit_blueprint.html"


@pytest.fixture(scope="module", params=["en", "fa"])
def pages(request, site):
    """The pages of a project with one journey that has lanes, and one without."""
    return site(FILES, request.param)


def hrefs(html):
    return [each["attrs"].get("href") for each in html.elements if each["tag"] == "a"]


def test_only_a_journey_with_lanes_has_the_page_and_leads_there(pages, whole, parsed):
    assert [PAGE] == [path for path in pages if "_blueprint" in path]
    assert "visit_blueprint.html" in hrefs(parsed(whole(pages["journeys/visit.html"])))
    assert "_blueprint" not in whole(pages["journeys/alone.html"])


def test_it_leads_to_every_touchpoint_and_to_the_journey(pages, whole, parsed):
    found = hrefs(parsed(whole(pages[PAGE])))

    assert {"visit.html", "visit.html#wait", "visit.html#ask"} <= set(found)


def test_what_stands_on_it_is_searched_on_the_page_of_the_journey_alone(pages, parsed):
    assert "Sits down" not in parsed(pages[PAGE].body).text
    assert "Sits down" in "".join(html for _, html in pages[PAGE].silent)


def test_a_legend_says_what_each_letter_carries(whole, parsed):
    reader, journey = written(VISIT, "en")
    html = whole(blueprint_page(reader, journey, Drawings(blueprint=blueprint_pictures)))
    [item] = [each for each in parsed(html).elements if each["tag"] == "li"]

    assert "aThe file: from Wait (Backstage) to Ask" == " ".join(item["text"].split())
    assert 1 == html.count("<figure")
