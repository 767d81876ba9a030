"""Pictures on sheets of A4: whole and lying where that is legible, else cut, and so on A3.

Letters of 12.5 pixels need 0.56 points for each pixel to be 7 points high. Beyond a cut a piece has
44 pixels for the signs of its ways, 42 where it is cut between rows.
"""

import pytest

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.on_paper import LONG, SHORT, Drawn, between_rows, on_paper
from cxmap.diagrams.shapes import Box


def attributes(*pictures, is_rtl=False):
    sheets = on_paper(pictures)
    found = [
        sheets.of(place, Canvas(width=each.width, is_rtl=is_rtl))
        for place, each in enumerate(pictures)
    ]
    return [
        {name.removeprefix("data_cx_"): said for name, said in each.items() if said}
        for each in found
    ]


def test_what_fits_lies_in_one_piece():
    assert [{}] == attributes(Drawn(width=LONG, height=SHORT, cuts=((290, 310), (490, 510))))


def test_a_square_map_stands_in_two_pieces_cut_nearest_to_its_middle():
    square = Drawn(width=1200, height=1200, cuts=((190, 210), (560, 600), (890, 910)))

    [given] = attributes(square)
    assert "standing" == given["paper"]
    assert "0 0 644 1200;516 0 684 1200" == given["sheets"]


def test_pieces_are_read_from_the_right_where_the_language_is():
    square = Drawn(width=1200, height=1200, cuts=((560, 600),))
    [given] = attributes(square, is_rtl=True)

    assert "556 0 644 1200;0 0 684 1200" == given["sheets"]


def test_what_has_gaps_between_its_rows_is_cut_there_and_goes_on_lying():
    [given] = attributes(Drawn(width=1180, height=1200, rows=((600, 620),)))

    assert "paper" not in given
    assert "0 0 1180 662;0 558 1180 642" == given["sheets"]


def test_rows_are_preferred_to_stages_as_a_map_lies_then():
    square = Drawn(width=1200, height=1200, cuts=((590, 610),), rows=((600, 620),))
    [given] = attributes(square)

    assert "paper" not in given
    assert "0 0 1200 662;0 558 1200 642" == given["sheets"]


def test_a_row_that_begins_a_sheet_has_the_heads_above_it():
    [given] = attributes(Drawn(width=1180, height=1200, rows=((600, 620),), heads=100))

    assert "100" == given["heads"]


def test_pieces_below_each_other_are_drawn_as_large_as_the_highest_can_be():
    # The first one is 842 pixels high, the other one 502: 548 points hold 842 at 0.6508 of their
    # size, at which 1,180 pixels take 768 of 796 points.
    [given] = attributes(Drawn(width=1180, height=1240, rows=((780, 800),)))

    assert 96.5 == pytest.approx(float(given["share"]), abs=0.1)


def test_a3_is_cut_only_where_its_letters_were_smaller_than_9_points():
    # Whole, on A4 its letters have 12.5 * 548 / 1020 = 6.7 points, on A3 9.5.
    [between] = attributes(Drawn(width=1180, height=1020, rows=((500, 520),)))
    # Whole, on A4 they have 5.7, on A3 8.1.
    [high] = attributes(Drawn(width=1180, height=1200, rows=((600, 620),)))

    assert "0 0 1180 1020" == between["enlarged"]
    assert "enlarged" not in high


def test_what_the_words_leave_is_the_room_of_a_picture():
    # 980 pixels have 6.99 points on a whole sheet of 548, and 930 have 7.4.
    rows = ((450, 470),)
    [alone] = attributes(Drawn(width=1180, height=930, rows=rows))
    [with_legend] = attributes(Drawn(width=1180, height=930, rows=rows, legend=30))

    assert "sheets" not in alone
    assert "sheets" in with_legend


def test_cards_of_columns_that_are_not_level_leave_no_gap_between_rows():
    assert () == between_rows([Box(0, 0, 10, 40), Box(20, 0, 10, 10), Box(20, 30, 10, 30)])


def test_a_later_piece_has_room_for_the_names_of_the_lanes():
    blueprint = Drawn(width=1200, height=1200, cuts=((590, 610),), named=96)
    [given] = attributes(blueprint)

    assert "0 0 654 1200;450 0 750 1200" == given["sheets"]


def test_all_pictures_of_a_page_lie_or_stand_together():
    given = attributes(
        Drawn(width=1200, height=1200, cuts=((590, 610),)), Drawn(width=500, height=300)
    )

    assert ["standing", "standing"] == [each["paper"] for each in given]


def test_what_cannot_be_cut_stays_whole_however_small_its_letters_are():
    [given] = attributes(Drawn(width=1200, height=5000))

    assert "sheets" not in given


def test_many_stages_are_cut_in_no_time():
    cuts = tuple((each - 5.0, each + 5.0) for each in range(100, 20_000, 100))
    [given] = attributes(Drawn(width=1188, height=20_000, rows=cuts))

    assert given["sheets"]
