"""A map on a wall: its name, its signs and its ways are on it."""

from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.pictures import posters_of
from tests.diagrams.journeys import LAYOUTS, demo, generated, written

POSTERS = [
    pytest.param(reader, journey, id=f"{reader.catalog.id_of(journey)}-{language}")
    for language in ("fa", "en")
    for reader, journey in demo(language)
]
every_poster = pytest.mark.parametrize(("reader", "journey"), POSTERS)


def poster(reader, journey):
    return ET.fromstring(posters_of(reader, [journey], LAYOUTS)(journey))


def said(root, name):
    return " ".join(
        (each.text or "").strip() for each in root if each.get("class") == f"poster-{name}"
    )


@every_poster
def test_a_poster_says_what_it_shows_and_of_which_day(reader, journey):
    root = poster(reader, journey)

    assert str(reader.title(journey)) == said(root, "title")
    assert str(reader.title(reader.catalog.project)) in said(root, "quiet")
    assert str(reader.date(reader.today)) in said(root, "quiet")
    assert root.find("title").text
    assert root.find("desc").text


@every_poster
def test_every_letter_on_a_poster_is_explained(reader, journey):
    root = poster(reader, journey)
    letters = [each.text or "" for each in root.findall(".//g[@class='bg']/text")]

    assert set(letters) <= set(said(root, "strong").split())


@every_poster
def test_every_channel_on_a_poster_is_explained(reader, journey):
    root = poster(reader, journey)
    drawn = {use.attrib["href"] for use in root.findall("svg//g/use") if use.get("role")}
    keys = [each.attrib["href"] for each in root if each.tag == "use"]

    assert {each for each in drawn if each.startswith("#c_")} <= set(keys)
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("language", ["fa", "en"])
def test_what_is_written_around_a_map_stays_on_the_paper(language):
    reader, journey = written(generated(), language)
    root = poster(reader, journey)
    width, height = (float(root.attrib[key]) for key in ("width", "height"))
    texts = [each for each in root if each.tag in ("text", "use")]

    assert texts
    for each in texts:
        assert 0 < float(each.get("x", "0")) < width
        assert 0 < float(each.get("y", "0")) < height


def test_the_map_on_a_poster_is_that_of_the_page():
    reader, journey = demo("en")[0]
    root = poster(reader, journey)

    assert len(journey.touchpoints) == len(root.findall("svg/g[@transform]"))


@every_poster
def test_no_words_of_a_sheet_follow_a_mere_circle_in_whose_middle_they_would_stand(reader, journey):
    assert poster(reader, journey).find("circle") is None
