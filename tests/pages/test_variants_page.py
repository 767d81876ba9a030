"""The page of a family of variants: a row for each step, a column for each journey."""

import pytest

BASE = """\
journey: Visit
stages:
  - stage: Lobby
    id: lobby
    touchpoints: [{touchpoint: Enter, id: enter, takes: 5 minutes}, {touchpoint: Wait, id: wait}]
"""
OTHER = """\
journey: Faster
variant_of: visit
variant: to_be
differs: Nobody waits
stages:
  - same_as: lobby
    touchpoints: [{same_as: enter, takes: 2 minutes}]
"""
FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/visit.yml": BASE,
    "journeys/faster.yml": OTHER,
    "journeys/alone.yml": "journey: Alone\n",
}
PAGE = "journeys/visit_variants.html"


@pytest.fixture(scope="module", params=["en", "fa"])
def pages(request, site):
    """The pages of a project with one family of two."""
    return site(FILES, request.param)


def test_there_is_a_page_for_each_family_and_none_for_a_journey_alone(pages):
    assert [PAGE] == [path for path in pages if "_variants" in path]


def test_every_journey_of_the_family_leads_there_and_so_does_their_list(pages, whole, parsed):
    def leads(path):
        html = parsed(whole(pages[path]))
        hrefs = (each["attrs"].get("href") for each in html.elements)
        return "visit_variants.html" in hrefs

    assert leads("journeys/visit.html")
    assert leads("journeys/faster.html")
    assert leads("journeys/index.html")
    assert not leads("journeys/alone.html")


def test_rows_in_which_nothing_differs_can_be_left_out(pages, whole, parsed):
    rows = [each for each in parsed(whole(pages[PAGE])).elements if each["tag"] == "tr"]
    classes = [(each["attrs"].get("class") or "").split() for each in rows]

    assert [[], [], ["cx-beside__stage"], [], []] == classes


def test_what_stands_on_their_own_pages_is_searched_there_alone(pages, parsed):
    assert "Nobody waits" not in parsed(pages[PAGE].body).text
    assert "Nobody waits" in "".join(html for _, html in pages[PAGE].silent)
