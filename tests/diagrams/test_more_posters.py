"""Blueprints and ways on a wall: their name and what is needed to read them is on them."""

import re
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.more_posters import beside_poster, blueprint_poster, flow_poster
from cxmap.pages.alone.standing_alone import standing_alone
from cxmap.views.addresses import diagram_address
from cxmap.views.flow import journey_flow
from tests.diagrams.journeys import demo

SVG = "{http://www.w3.org/2000/svg}"
POSTERS = {"blueprint": blueprint_poster, "flow": flow_poster, "beside": beside_poster}
DRAWN = [
    pytest.param(reader, journey, diagram, id=f"{reader.catalog.id_of(journey)}-{diagram}")
    for reader, journey in demo("fa")
    for diagram in POSTERS
    if diagram_address(reader.catalog, journey, diagram) is not None
]


@pytest.mark.parametrize(("reader", "journey", "diagram"), DRAWN)
def test_a_poster_says_what_it_shows_and_stands_alone(reader, journey, diagram):
    poster = POSTERS[diagram](reader, journey)
    said = "".join(ET.fromstring(poster).itertext())
    file = standing_alone(poster, language="fa", diagram=diagram)
    root = ET.fromstring(file)
    ids = [each.attrib["id"] for each in root.iter() if "id" in each.attrib]

    assert str(reader.title(journey)) in said
    assert str(reader.date(reader.today)) in said
    assert len(ids) == len(set(ids))
    assert "var(" not in file
    assert all(each.get("class") for each in root.iter(f"{SVG}text"))


def test_every_letter_on_a_blueprint_is_explained():
    for reader, journey in demo("fa"):
        if diagram_address(reader.catalog, journey, "blueprint") is not None:
            root = ET.fromstring(blueprint_poster(reader, journey))
            letters = {each.text or "" for each in root.findall(".//g[@class='bg']/text")}
            strong = [
                (each.text or "").strip() for each in root if each.get("class") == "poster-strong"
            ]

            assert letters <= set(strong)


def test_ways_that_lead_back_are_dashed_in_the_drawing_and_no_others():
    for reader, journey in demo("fa"):
        if diagram_address(reader.catalog, journey, "flow") is not None:
            file = standing_alone(flow_poster(reader, journey), language="fa", diagram="flow")
            dashed = re.findall(r"\.(\w+) ?{[^}]*stroke-dasharray: ?9", file)
            drawn = [each.get("class") for each in ET.fromstring(file).iter(f"{SVG}path")]

            has_loops = journey_flow(reader, journey).loops > 0
            assert has_loops == bool(dashed)
            assert [drawn.count(each) for each in dashed] == [1] * len(dashed)
