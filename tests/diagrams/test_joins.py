"""The edges of a cut picture: every way that is cut leads to a sign on both sheets."""

import re
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.cuts import Drawn
from cxmap.diagrams.joins import Thread, crossings, joins
from cxmap.diagrams.on_paper import on_paper
from cxmap.diagrams.shapes import Spot

SQUARE = Drawn(width=1200, height=1200, cuts=((590, 610),))


def thread(*spots, leads_to="7", comes_from="3"):
    return Thread(
        spots=tuple(Spot(*each) for each in spots), leads_to=leads_to, comes_from=comes_from
    )


def signs(*threads, is_rtl=False, drawn=SQUARE, heights=()):
    """Give the words at the edges of each piece, outwards from the upper end."""
    canvas = Canvas(width=drawn.width, is_rtl=is_rtl)
    pieces = on_paper([drawn]).cuts[0].pieces
    edges = ET.fromstring(joins(canvas, pieces, threads, heights))
    return [[each.text for each in group.iter("text")] for group in edges]


def test_a_way_says_where_it_goes_on_and_on_the_next_sheet_where_it_comes_from():
    assert [["7"], ["3"]] == signs(thread((500, 80), (700, 80)))


def test_a_way_back_says_the_same_the_other_way_round():
    assert [["3"], ["7"]] == signs(thread((700, 80), (500, 80)))


def test_a_way_that_turns_in_the_gap_is_named_where_it_reaches_each_edge():
    [found] = crossings(
        [thread((500, 80), (600, 80), (600, 300), (610, 300))], (590, 610), is_down=False
    )

    assert (80, 300, True) == (found.before, found.behind, found.is_onwards)


def test_a_way_that_stays_on_its_sheet_has_no_sign():
    assert [[], []] == signs(thread((500, 80), (560, 80), (560, 300), (500, 300)))


def test_ways_on_one_line_share_a_sign():
    one = thread((500, 80), (700, 80))
    other = thread((500, 80), (720, 80), leads_to="8")

    assert [["7 / 8"], ["3"]] == signs(one, other)


def heads(*threads):
    """Count the heads that are drawn at the edges of each piece."""
    pieces = on_paper([SQUARE]).cuts[0].pieces
    edges = ET.fromstring(joins(Canvas(width=1200, is_rtl=False), pieces, threads))
    return [
        sum(path.attrib["d"].count("4l") for path in group.findall("path[@class='z']"))
        for group in edges
    ]


def test_a_way_that_turns_behind_the_cut_has_a_head_on_both_sheets():
    assert [1, 1] == heads(thread((500, 80), (640, 80), (640, 300), (700, 300)))


def test_no_head_follows_that_of_the_way_itself():
    into_the_gap = thread((500, 80), (595, 80), (595, 300), (610, 300))
    straight_on = thread((500, 80), (700, 80))

    assert [0, 0] == heads(into_the_gap)
    assert [1, 0] == heads(straight_on)


@pytest.mark.parametrize("is_rtl", [False, True])
def test_signs_lie_in_the_room_beyond_the_cut(is_rtl):
    canvas = Canvas(width=1200, is_rtl=is_rtl)
    pieces = on_paper([SQUARE]).cuts[0].pieces
    edges = ET.fromstring(joins(canvas, pieces, [thread((500, 80), (700, 80), leads_to="الف")]))
    for piece, group in zip(pieces, edges, strict=True):
        room = piece.beyond(is_start=piece.before is not None)
        start = canvas.x(room.end) if is_rtl else room.x
        for box in group.findall("g[@class='bg']//rect"):
            assert start <= float(box.attrib["x"])
            assert float(box.attrib["x"]) + float(box.attrib["width"]) <= start + room.width


def test_what_covers_a_neighbour_covers_the_line_around_it_too():
    canvas = Canvas(width=1200, is_rtl=False)
    pieces = on_paper([SQUARE]).cuts[0].pieces
    _, second = ET.fromstring(joins(canvas, pieces, []))
    [ground] = second.findall("path[@class='cx-ground']")

    assert "M544-2h48v1204h-48" == ground.attrib["d"]


def test_ways_between_rows_are_named_below_and_above():
    rows = Drawn(width=1180, height=1200, rows=((600, 620),))

    assert [["7"], ["3"]] == signs(thread((80, 500), (80, 700)), drawn=rows)


def test_signs_of_arrows_close_to_each_other_stand_beside_each_other_evenly_around_them():
    rows = Drawn(width=1180, height=1200, rows=((600, 620),))
    close = [thread((x, 500), (x, 700), leads_to=said) for x, said in ((80, "9"), (89, "10"))]
    canvas = Canvas(width=rows.width, is_rtl=False)
    pieces = on_paper([rows]).cuts[0].pieces
    first, _ = ET.fromstring(joins(canvas, pieces, close))
    found = {each.text: each.attrib for each in first.iter("text")}
    nine, ten = float(found["9"]["x"]), float(found["10"]["x"])

    assert found["9"]["y"] == found["10"]["y"]
    # The words are about 7 and 14 pixels wide.
    assert ten - nine >= 7 / 2 + 14 / 2 + 7
    assert 80 - 8 <= nine < 80
    assert 89 < ten <= 89 + 8


def _ends_at(group):
    """Give how far along each line at an edge begins and ends."""
    (path,) = group.findall("path[@class='z']")
    found = []
    for line in path.attrib["d"].split("M")[1:]:
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", line.partition("m")[0])]
        steps = re.findall(r"([lhv])([^lhvm]*)", line.partition("m")[0])
        x = numbers[0]
        for letter, values in steps:
            each = [float(value) for value in re.findall(r"-?[\d.]+", values)]
            x += sum(each[::2]) if letter == "l" else sum(each) if letter == "h" else 0
        found.append((numbers[0], x))
    return found


def test_ways_that_are_closer_than_their_signs_part_beyond_a_cut_and_end_at_them():
    rows = Drawn(width=1180, height=1200, rows=((600, 620),))
    close = [thread((x, 500), (x, 700), leads_to=said) for x, said in ((80, "9"), (89, "10"))]
    pieces = on_paper([rows]).cuts[0].pieces
    first, _ = ET.fromstring(joins(Canvas(width=1180, is_rtl=False), pieces, close))
    signs = sorted(float(each.attrib["x"]) for each in first.iter("text"))

    begins, ends = zip(*_ends_at(first), strict=True)
    assert (80, 89) == begins
    assert pytest.approx(signs, abs=1) == list(ends)


def test_where_one_that_comes_in_needs_a_head_all_have_one():
    straight_on = thread((500, 80), (700, 80))
    turning = thread((500, 300), (640, 300), (640, 500), (700, 500))

    assert [2, 2] == heads(straight_on, turning)


def test_later_sheets_name_the_heights_of_the_curve_again():
    assert [[], ["happy"]] == signs(heights=[("happy", 40)])


def test_what_is_not_cut_has_no_edges():
    whole = Drawn(width=500, height=300)
    pieces = on_paper([whole]).cuts[0].pieces

    assert "" == joins(Canvas(width=500, is_rtl=False), pieces, [thread((0, 0), (400, 0))])
