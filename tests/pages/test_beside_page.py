"""The page of a variant beside its original: a picture, and the same in words."""

import pytest

from tests.compare.test_journeys import BASE, PLAN

FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/visit.yml": BASE,
    "journeys/tomorrow.yml": PLAN,
}
PAGE = "journeys/tomorrow_beside.html"


@pytest.fixture(scope="module", params=["en", "fa"])
def pages(request, site):
    """The pages of a project with a journey and a plan of it."""
    return site(FILES, request.param)


def hrefs(page, whole, parsed):
    return {each["attrs"].get("href") for each in parsed(whole(page)).elements}


def test_there_is_a_page_for_each_variant_and_none_for_its_original(pages):
    assert [PAGE] == [path for path in pages if "_beside" in path]


def test_the_variant_and_the_table_of_all_variants_lead_there(pages, whole, parsed):
    for path in ("journeys/tomorrow.html", "journeys/visit_variants.html"):
        assert "tomorrow_beside.html" in hrefs(pages[path], whole, parsed)
    assert {"visit.html", "tomorrow.html", "visit_variants.html"} <= hrefs(
        pages[PAGE], whole, parsed
    )


def test_the_list_says_what_the_picture_says_in_the_order_of_the_journey(site, whole, parsed):
    text = " ".join(parsed(whole(site(FILES, "en")[PAGE])).text.split())
    said = ["Lobby", "Enter Different", "Wait Left out", "Call New", "Room", "Sign Moved Was at 3"]
    places = [text.index(each) for each in said]
    assert places == sorted(places)
    assert "The same: Begin, End" in text


def test_what_is_said_on_their_own_pages_is_searched_there_alone(pages, parsed):
    assert "Enter" not in parsed(pages[PAGE].body).text
