"""The drawings of a blueprint: nothing covers anything, in both directions, whatever is written."""

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.blueprint_columns import LABELS
from cxmap.diagrams.blueprint_drawing import blueprint_pictures
from cxmap.diagrams.blueprint_layout import blueprint_layout
from cxmap.diagrams.blueprint_map import blueprint_maps
from cxmap.diagrams.blueprint_on_paper import printed_layouts
from cxmap.diagrams.letters import text_width
from cxmap.diagrams.lines import SAFETY
from cxmap.diagrams.measures import PAGE
from cxmap.diagrams.routes import crosses_a_box
from cxmap.diagrams.shapes import Box
from cxmap.diagrams.tracks import shared_stretch
from cxmap.views.service_blueprint import service_blueprint
from tests.diagrams.blueprints import LANES, MADE_UP, demo_blueprints, layouts, pictures
from tests.diagrams.journeys import written
from tests.diagrams.test_drawing import HOSTILE, mirrored, numbers

ALL = [
    pytest.param(reader, journey, id=f"{reader.catalog.id_of(journey)}-{place}")
    for place, (reader, journey) in enumerate(
        [*demo_blueprints("fa"), *demo_blueprints("en"), *MADE_UP]
    )
]


def svg_in(picture):
    """The drawing on a screen, without the box in which it is scrolled."""
    [drawing] = (each for each in ET.fromstring(picture).findall("svg") if "role" in each.attrib)
    return drawing


every_blueprint = pytest.mark.parametrize(("reader", "journey"), ALL)


def writings(layout):
    """Every text with the width it may have."""
    for header in layout.headers:
        yield header.title, header.box
    for column in layout.columns:
        for head in column.heads:
            yield head.title, head.box
    for row in layout.rows:
        yield row.label, Box(0, row.box.y, LABELS, row.box.height)
    for cell in layout.cells:
        for text in cell.texts:
            yield text, cell.box


@every_blueprint
def test_every_touchpoint_is_drawn_once_in_its_order(reader, journey):
    hrefs = [
        head.pointer.href
        for layout in layouts(reader, journey)
        for column in layout.columns
        for head in column.column.heads
    ]
    assert [reader.pointer(each).href for each in journey.touchpoints] == hrefs


@every_blueprint
def test_cells_and_heads_keep_apart(reader, journey):
    for layout in layouts(reader, journey):
        boxes = [each.box for each in (*layout.headers, *layout.columns, *layout.cells)]
        assert not [pair for pair in combinations(boxes, 2) if pair[0].touches(pair[1])]


@every_blueprint
def test_every_text_has_its_room(reader, journey):
    for layout in layouts(reader, journey):
        for writing, box in writings(layout):
            lettering = writing.lines.lettering
            widest = max(
                text_width(line, lettering.size, lettering.weight) * SAFETY
                for line in writing.lines.lines
            )
            assert writing.spot.x >= box.x
            assert writing.spot.x + widest <= box.end
            assert box.y <= writing.spot.y
            assert writing.spot.y + writing.lines.height <= box.bottom


@every_blueprint
def test_everything_lies_in_the_drawing(reader, journey):
    for layout in layouts(reader, journey):
        for box in (*(cell.box for cell in layout.cells), *(way.badge for way in layout.routes)):
            assert box.x >= 0
            assert box.end <= layout.width
            assert box.bottom <= layout.height
        for route in layout.routes:
            assert all(LABELS <= spot.x <= layout.width for spot in route.spots)
            assert all(0 <= spot.y <= layout.height for spot in route.spots)


@every_blueprint
def test_ways_run_along_the_axes_and_through_no_cell(reader, journey):
    for layout in layouts(reader, journey):
        boxes = [each.box for each in (*layout.headers, *layout.columns, *layout.cells)]
        for route in layout.routes:
            pieces = list(pairwise(route.spots))
            assert pieces
            assert all(one.x == other.x or one.y == other.y for one, other in pieces)
            assert not crosses_a_box(route.spots, boxes)


@every_blueprint
def test_ways_share_no_stretch(reader, journey):
    for layout in layouts(reader, journey):
        for one, other in combinations(layout.routes, 2):
            shared = [
                shared_stretch(piece, another)
                for piece in pairwise(one.spots)
                for another in pairwise(other.spots)
            ]
            assert max(shared) <= 12, (one.arrow, other.arrow)


@every_blueprint
def test_ways_begin_and_end_on_the_sides_of_their_cells(reader, journey):
    for layout in layouts(reader, journey):
        cells = {cell.place: cell.box for cell in layout.cells}
        cells |= {
            place: layout.columns[place.column].box
            for route in layout.routes
            for place in (route.arrow.start, route.arrow.end)
            if layout.map.is_inside(place) and place.row == 0
        }
        for route in layout.routes:
            ends = (route.arrow.start, route.spots[0]), (route.arrow.end, route.spots[-1])
            for place, spot in ends:
                box = cells[place] if layout.map.is_inside(place) else route.badge
                assert is_on_side(spot, box)


def is_on_side(spot, box):
    beside = abs(spot.x - box.x) <= 1 or abs(spot.x - box.end) <= 1
    above = abs(spot.y - box.y) <= 1 or abs(spot.y - box.bottom) <= 1
    return box.grown(1).touches(Box(spot.x, spot.y, 0.1, 0.1)) and (beside or above)


@every_blueprint
def test_letters_keep_apart(reader, journey):
    for layout in layouts(reader, journey):
        badges = [route.badge for route in layout.routes]
        assert not [pair for pair in combinations(badges, 2) if pair[0].touches(pair[1])]


@every_blueprint
def test_no_letter_hides_a_text(reader, journey):
    for layout in layouts(reader, journey):
        texts = [
            Box(writing.spot.x, writing.spot.y, box.width - 16, writing.lines.height)
            for writing, box in writings(layout)
        ]
        for route in layout.routes:
            assert not [text for text in texts if text.touches(route.badge)]


@every_blueprint
def test_a_drawing_is_sound_small_and_named(reader, journey):
    for picture, layout in zip(pictures(reader, journey), layouts(reader, journey), strict=True):
        svg = svg_in(picture)
        texts = {each.attrib["id"]: each.text for each in svg if "id" in each.attrib and each.text}
        name, description = svg.attrib["aria-labelledby"].split()

        assert not re.search(r"<script| style=| on\w+=|javascript:", picture)
        assert str(reader.title(journey)) in texts[name]
        touchpoints = sum(len(column.column.heads) for column in layout.columns)
        assert str(reader.number(touchpoints)) in texts[description]
        assert len(picture.encode("utf-8")) < 32_000
        labels = {str(row.row.label) for row in layout.rows}
        said = " ".join("".join(svg.itertext()).split())
        assert all(" ".join(label.split()) in said for label in labels)


def test_right_to_left_is_the_mirror_of_left_to_right():
    for (fa, journey), (en, same) in zip(demo_blueprints("fa"), demo_blueprints("en"), strict=True):
        view = service_blueprint(fa, journey)
        here, there = blueprint_pictures(fa, view), blueprint_pictures(en, view)
        assert journey is same
        for svgs in zip(map(svg_in, here), map(svg_in, there), strict=True):
            width = float(svgs[0].attrib["width"])
            assert "rtl" == svgs[0].attrib["class"]
            for path, twin in zip(svgs[0].iter("path"), svgs[1].iter("path"), strict=True):
                assert mirrored(path.attrib["d"], width) == numbers(twin.attrib["d"])
            for box, twin in zip(svgs[0].iter("rect"), svgs[1].iter("rect"), strict=True):
                end = float(box.attrib["x"]) + float(box.attrib["width"])
                assert width - end == pytest.approx(float(twin.attrib["x"]), abs=0.11)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_no_text_becomes_markup(text, language):
    said = "'" + text.replace("'", "''") + "'"
    yaml = f"""\
journey: {said}
arrows:
  - carries: {said}
    starts_at: one
    starts_in: support
    ends_at: two
stages:
  - stage: {said}
    touchpoints:
      - touchpoint: {said}
        id: one
        at: {said}
        systems: {said}
        lanes:
          customer: [{said}]
          own: [{{lane: {said}, cells: [{said}]}}]
      - touchpoint: {said}
        id: two
"""
    reader, journey = written(yaml, language)
    [picture] = pictures(reader, journey)
    found = ET.fromstring(picture)
    whole = " ".join("".join(found.itertext()).split())

    assert not {each.tag for each in found.iter()} & {"script", "img"}
    assert not [name for each in found.iter() for name in each.attrib if name.startswith("on")]
    assert all(word in whole for word in text.split() if len(word) < 9)


def test_an_arrow_to_another_part_ends_at_the_edge_of_both():
    stages = "".join(
        f"  - stage: S{stage}\n    touchpoints:\n"
        + "".join(
            f"      - {{touchpoint: T{number}, id: t{stage}{number},"
            " lanes: {customer: [Comes], support: [Helps]}}\n"
            for number in range(6)
        )
        for stage in range(3)
    )
    arrows = (
        "arrows: [{carries: It, starts_at: t01, starts_in: support, ends_at: t24,"
        " ends_in: customer}, {carries: Back, starts_at: t15, ends_at: t00}]\n"
    )
    reader, journey = written(f"journey: J\n{arrows}stages:\n{stages}", "en")
    first, second, third = layouts(reader, journey)

    assert ["a", "b"] == [route.arrow.letter for route in first.routes]
    assert ["b"] == [route.arrow.letter for route in second.routes]
    assert ["a"] == [route.arrow.letter for route in third.routes]
    assert first.routes[0].badge.end > first.width - 6
    assert first.routes[1].badge.end > first.width - 6
    assert second.routes[0].badge.x < LABELS + 6
    assert third.routes[0].badge.x < LABELS + 6


def test_what_nobody_described_shares_a_narrow_column_with_a_number_and_a_name_for_each():
    text = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - touchpoint: One
        lanes: {customer: [Comes], frontstage: [Sees], backstage: [Asks], support: [Has]}
      - {touchpoint: Two, id: two}
      - {touchpoint: Three}
      - {touchpoint: Four, lanes: {customer: [Goes]}}
"""
    reader, journey = written(text, "en")
    [layout], [picture] = layouts(reader, journey), pictures(reader, journey)
    links = {" ".join(" ".join(a.itertext()).split()): a for a in svg_in(picture).iter("a")}

    assert [1, 2, 1] == [len(each.column.heads) for each in layout.columns]
    assert layout.columns[1].box.width < layout.columns[0].box.width
    assert links["2 Two"].attrib["href"].endswith("#two")
    assert "3 Three" in links
    [two, three] = layout.columns[1].heads
    assert two.number.x == three.number.x < two.title.spot.x == three.title.spot.x
    assert two.box.bottom <= three.box.y
    [said] = svg_in(picture).findall("g[@class='un gr']")
    assert "Not written yet" == " ".join(" ".join(said.itertext()).split())


def test_no_more_than_three_share_a_column_and_each_has_about_as_many():
    bare = "".join(f"      - {{touchpoint: T{number}}}\n" for number in range(4))
    text = f"""\
journey: J
stages:
  - stage: A
    touchpoints:
      - touchpoint: One
        lanes: {{customer: [Comes]}}
{bare}"""
    [layout] = layouts(*written(text, "en"))

    assert [1, 2, 2] == [len(each.column.heads) for each in layout.columns]


def test_as_many_columns_say_that_nothing_is_written_as_are_counted_above():
    text = """\
journey: J
arrows: [{carries: It, starts_at: one, ends_at: three}]
stages:
  - stage: A
    touchpoints:
      - {touchpoint: One, id: one, lanes: {customer: [Comes]}}
      - {touchpoint: Two}
      - {touchpoint: Three, id: three}
      - {touchpoint: Four, lanes: {customer: [Goes]}}
      - {touchpoint: Five, takes: 3 days}
"""
    reader, journey = written(text, "en")
    [layout], [picture] = layouts(reader, journey), pictures(reader, journey)
    words = svg_in(picture).findall("g[@class='un gr']")

    assert "Not written yet: 3 of 5 touchpoints" == str(
        service_blueprint(reader, journey).unwritten
    )
    assert ["Not written yet"] * 3 == [
        " ".join(" ".join(each.itertext()).split()) for each in words
    ]
    assert ["One", "Two", "Three", "Four", "Five"] == [
        " ".join(head.title.lines.lines) for each in layout.columns for head in each.heads
    ]


def test_no_line_runs_through_the_words_of_a_column_and_no_edge_stands_beside_its_own():
    both = (each for language in ("fa", "en") for each in demo_blueprints(language))
    for reader, journey in both:
        drawn = zip(layouts(reader, journey), pictures(reader, journey), strict=True)
        for layout, picture in drawn:
            for words in svg_in(picture).findall("g[@class='un gr']"):
                ground, *said = words
                top = float(ground.attrib["y"])
                bottom = top + float(ground.attrib["height"])
                assert all(top <= float(each.attrib["y"]) <= bottom for each in said)
            last = layout.columns[-1]
            ends = {row.box.end for row in layout.rows}
            assert last.column.is_written or not ends & {last.box.end, last.box.end + 1}


def test_rows_without_anything_in_a_part_are_left_out_of_it_and_their_line_runs_above_the_next():
    def stage(name, lane, count):
        touchpoints = "".join(
            f"      - {{touchpoint: {name}{number}, lanes: {{customer: [Comes], {lane}: [It]}}}}\n"
            for number in range(count)
        )
        return f"  - stage: {name}\n    touchpoints:\n{touchpoints}"

    text = f"journey: J\nstages:\n{stage('A', 'backstage', 6)}{stage('B', 'support', 6)}"
    reader, journey = written(text, "en")
    first, second = layouts(reader, journey)

    assert ["Customer actions", "Backstage"] == [str(each.row.label) for each in first.rows]
    assert ["Customer actions", "Support"] == [str(each.row.label) for each in second.rows]
    assert "Line of internal interaction" == " ".join(second.lines[0].label.lines.lines)


def test_a_column_with_no_more_than_an_arrow_is_narrow_and_says_so():
    text = """\
journey: J
arrows: [{carries: It, starts_at: one, ends_at: two}]
stages:
  - stage: A
    touchpoints:
      - {touchpoint: One, id: one, lanes: {customer: [Comes]}}
      - {touchpoint: Two, id: two}
"""
    reader, journey = written(text, "en")
    [layout], [picture] = layouts(reader, journey), pictures(reader, journey)

    assert layout.columns[1].box.width < layout.columns[0].box.width
    assert 1 == len(svg_in(picture).findall("g[@class='un']/rect"))
    assert "Not written yet" in " ".join("".join(ET.fromstring(picture).itertext()).split())
    # The heads that stay while one scrolls would cover the arrow: they have it as well.
    assert [1, 1] == [
        len(drawing.findall("path[@class='z']"))
        for drawing in ET.fromstring(picture).iter("svg")
        if drawing.attrib.get("class") == "cx-heads" or "role" in drawing.attrib
    ]


def test_a_drawing_that_is_too_high_for_a_sheet_is_printed_from_a_wider_one():
    def drawing(said):
        lanes = ", ".join(f"{lane}: [{said}]" for lane in LANES)
        touchpoints = "".join(
            f"      - {{touchpoint: T{number}, lanes: {{{lanes}}}}}\n" for number in range(8)
        )
        text = f"journey: J\nstages:\n  - stage: A\n    touchpoints:\n{touchpoints}"
        [picture] = pictures(*written(text, "en"))
        return ET.fromstring(picture)

    low, high = drawing("They come"), drawing("They come and ask for it. " * 4)

    assert low.find("template") is None
    wider = high.find("template/svg")
    assert float(wider.attrib["width"]) > PAGE >= float(svg_in(ET.tostring(high)).attrib["width"])
    assert float(wider.attrib["height"]) < float(svg_in(ET.tostring(high)).attrib["height"])


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_blueprints_of_the_demo_need_one_sheet_for_each_drawing(language):
    for both in demo_blueprints(language):
        for picture in pictures(*both):
            box = ET.fromstring(picture)
            printed = box.find("template/svg")
            shown = svg_in(picture) if printed is None else printed
            view = box.attrib.get("data-cx-sheets", shown.attrib["viewBox"])
            assert shown.attrib["viewBox"] == view
            assert "data-cx-paper" not in box.attrib


@pytest.mark.parametrize("language", ["fa", "en"])
def test_all_sheets_of_a_blueprint_of_the_demo_have_one_spacing_and_letters_of_seven_points(
    language,
):
    for reader, journey in demo_blueprints(language):
        maps = blueprint_maps(reader, service_blueprint(reader, journey))
        printed, sheets = printed_layouts(maps, [blueprint_layout(each) for each in maps])
        assert 1 == len({each.spacing for each in printed})
        assert min(each.letters for each in sheets.cuts) >= 7


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_drawings_of_the_demo_fit_on_a_page(language):
    widths = [each.width for both in demo_blueprints(language) for each in layouts(*both)]

    assert max(widths) <= PAGE
