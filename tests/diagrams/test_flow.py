"""The drawings of a journey's ways: nothing covers anything, in both directions and both widths."""

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.flow_ways import ONWARDS
from cxmap.diagrams.letters import text_width
from cxmap.diagrams.lines import SAFETY
from cxmap.diagrams.routes import crosses_a_box
from cxmap.diagrams.shapes import Box
from cxmap.diagrams.tracks import shared_stretch
from cxmap.views.flow import journey_flow
from tests.diagrams.flows import MADE_UP, layouts, pictures
from tests.diagrams.journeys import demo, written
from tests.diagrams.test_drawing import HOSTILE, mirrored, numbers

ALL = [
    pytest.param(
        reader,
        journey,
        id=f"{reader.catalog.id_of(journey)}-{place}",
        marks=[pytest.mark.long] if (reader, journey) in demo("en") else [],
    )
    for place, (reader, journey) in enumerate([*demo("fa"), *MADE_UP, *demo("en")])
]
every_flow = pytest.mark.parametrize(("reader", "journey"), ALL)


def boxes_of(layout):
    """Cards and ports."""
    for placed in layout.blocks:
        yield placed.box
        for port in placed.block.ports:
            yield port.box.moved(placed.corner.x, placed.corner.y)


def writings(layout):
    """Every text on a card or a port: its lines, its place, and the box it stands in."""
    for placed in layout.blocks:
        for text in (placed.block.title, *placed.block.notes):
            yield text.lines, placed.corner.moved(text.x, text.y), placed.box
        for port in placed.block.ports:
            box = port.box.moved(placed.corner.x, placed.corner.y)
            for text in port.texts:
                yield text.lines, placed.corner.moved(text.x, text.y), box


@every_flow
def test_every_touchpoint_and_every_way_is_drawn_once(reader, journey):
    for layout in layouts(reader, journey):
        hrefs = [each.block.card.pointer.href for each in layout.blocks]
        ways = {(each.errand.door, each.errand.target) for each in layout.routes}
        cards = layout.map.cards
        said = sum(
            len(each.onwards) + sum(len(port.targets) for port in each.ports) for each in cards
        )

        assert [reader.pointer(each).href for each in journey.touchpoints] == [
            href for href in hrefs if href
        ]
        assert said == len(layout.routes) == len(ways)


@every_flow
def test_whatever_is_said_of_a_way_says_where_it_leads(reader, journey):
    steps = journey_flow(reader, journey).steps
    for layout in layouts(reader, journey):
        for step, placed in zip(steps, layout.blocks, strict=True):
            said = {str(way.goes) for way in step.ways}
            ends = {" ".join(port.texts[-1].lines.lines) for port in placed.block.ports}
            assert ends <= said


@every_flow
def test_cards_and_what_stands_below_them_keep_apart(reader, journey):
    for layout in layouts(reader, journey):
        boxes = [*boxes_of(layout)]
        assert not [pair for pair in combinations(boxes, 2) if pair[0].touches(pair[1])]
        for heading in layout.headings:
            named = Box(heading.spot.x, heading.spot.y, 1, heading.title.height)
            assert not [box for box in boxes if box.touches(named)]


@every_flow
def test_every_text_has_its_room(reader, journey):
    for layout in layouts(reader, journey):
        for said, spot, box in writings(layout):
            lettering = said.lettering
            widest = max(
                text_width(line, lettering.size, lettering.weight) * SAFETY for line in said.lines
            )
            assert box.x <= spot.x
            assert spot.x + widest <= box.end
            assert box.y <= spot.y
            assert spot.y + said.height <= box.bottom


@every_flow
def test_everything_lies_in_the_drawing(reader, journey):
    for layout in layouts(reader, journey):
        for box in boxes_of(layout):
            assert 0 <= box.x
            assert box.end <= layout.width
            assert box.bottom <= layout.height
        for route in layout.routes:
            assert all(0 <= spot.x <= layout.width for spot in route.spots)
            assert all(0 <= spot.y <= layout.height for spot in route.spots)


@every_flow
def test_ways_run_along_the_axes_and_through_nothing(reader, journey):
    for layout in layouts(reader, journey):
        boxes = [*boxes_of(layout)]
        for route in layout.routes:
            pieces = list(pairwise(route.spots))
            assert pieces
            assert all(one.x == other.x or one.y == other.y for one, other in pieces)
            assert not crosses_a_box(route.spots, boxes), route


@every_flow
def test_ways_share_a_stretch_only_where_they_part(reader, journey):
    for layout in layouts(reader, journey):
        for one, other in combinations(layout.routes, 2):
            if one.errand.door == other.errand.door:
                continue
            shared = [
                shared_stretch(piece, another)
                for piece in pairwise(one.spots)
                for another in pairwise(other.spots)
            ]
            assert max(shared) <= 1, (one, other)


@every_flow
def test_a_way_begins_beside_its_card_and_ends_at_the_other(reader, journey):
    for layout in layouts(reader, journey):
        for route in layout.routes:
            end = route.spots[-1]
            box = layout.blocks[route.errand.target].box
            assert box.grown(1).touches(Box(end.x, end.y, 0.1, 0.1))
            assert abs(end.y - box.y) <= 1 or abs(end.x - box.x) <= 1


@every_flow
def test_a_way_without_words_begins_at_the_card_and_not_below_a_condition(reader, journey):
    for layout in layouts(reader, journey):
        for route in layout.routes:
            start = route.spots[0]
            box = layout.blocks[route.errand.door.card].box.grown(1)
            if route.errand.door.port == ONWARDS:
                assert box.touches(Box(start.x, start.y, 0.1, 0.1))


@every_flow
def test_every_way_has_an_arrow_of_its_own(reader, journey):
    for layout in layouts(reader, journey):
        ends = [route.spots[-1] for route in layout.routes]
        assert len(ends) == len(set(ends))


@every_flow
def test_drawings_are_sound_small_and_named(reader, journey):
    for picture in pictures(reader, journey):
        svg = next(ET.fromstring(picture).iter("svg"))
        texts = {each.attrib["id"]: each.text for each in svg if "id" in each.attrib}
        name, description = svg.attrib["aria-labelledby"].split()

        assert not re.search(r"<script| style=| on\w+=|javascript:", picture)
        assert str(reader.title(journey)) in (texts[name] or "")
        assert str(reader.number(len(journey.touchpoints))) in (texts[description] or "")
        # The edges of sheets weigh as much as ways are cut, and are counted apart.
        drawn, *_ = picture.split('<svg class="cx-joins')
        assert len(drawn.encode("utf-8")) < (17_000 if len(journey.touchpoints) <= 18 else 30_000)


def test_a_narrow_drawing_has_its_cards_in_the_order_of_the_journey_and_fits_a_phone():
    for reader, journey in demo("fa"):
        _, narrow = layouts(reader, journey)
        tops = [each.box.y for each in narrow.blocks]

        assert tops == sorted(tops)
        assert narrow.width <= 358


def test_a_wide_drawing_fits_its_page():
    for reader, journey in demo("fa"):
        wide, _ = layouts(reader, journey)
        assert wide.width <= 1188


SHORT = """\
journey: J
stages:
  - stage: S
    touchpoints:
      - {touchpoint: A, id: a, next: [b, {to: c, if: x}]}
      - {touchpoint: B, id: b, need: optional, next: [{to: a, if: y}]}
      - {touchpoint: C, id: c, one_of: z}
      - {touchpoint: D, id: d, one_of: z, if: w}
  - {stage: T, id: t, touchpoints: [{touchpoint: E, id: e}]}
"""


def test_right_to_left_is_the_mirror_of_left_to_right():
    both = [pictures(*written(SHORT, language)) for language in ("fa", "en")]
    for svgs in zip(*both, strict=True):
        here, there = (next(ET.fromstring(svg).iter("svg")) for svg in svgs)
        width = float(here.attrib["width"])
        assert "rtl" == here.attrib["class"]
        for path, twin in zip(here.iter("path"), there.iter("path"), strict=True):
            assert mirrored(path.attrib["d"], width) == numbers(twin.attrib["d"])


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_no_text_becomes_markup(text, language):
    said = "'" + text.replace("'", "''") + "'"
    yaml = f"""\
journey: {said}
stages:
  - stage: {said}
    touchpoints:
      - touchpoint: {said}
        id: one
        next: [{{to: two, if: {said}}}, {{to: one, if: {said}}}]
      - {{touchpoint: {said}, id: two, one_of: {said}, ends: {said}}}
      - {{touchpoint: {said}, id: three, one_of: {said}, if: {said}}}
"""
    reader, journey = written(yaml, language)
    for picture in pictures(reader, journey):
        found = ET.fromstring(picture)
        whole = " ".join("".join(found.itertext()).split())

        assert not {each.tag for each in found.iter()} & {"script", "img"}
        assert not [name for each in found.iter() for name in each.attrib if name.startswith("on")]
        assert all(word in whole for word in text.split() if len(word) < 9)


def test_beyond_a_cut_a_way_says_whether_it_leads_to_a_card_or_comes_from_one():
    said = {
        text.text
        for reader, journey in demo("en")
        if reader.catalog.id_of(journey) == "online-order"
        for text in ET.fromstring(pictures(reader, journey)[0]).findall(
            ".//svg[@class='cx-joins']//text"
        )
    }

    assert {"to 9", "from 9", "to 8", "from 8", "to 10"} <= said
