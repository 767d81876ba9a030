"""Pictures on sheets of A4: whole and lying where that is legible, else cut, and so on A3.

Letters of 12.5 pixels need 0.56 points for each pixel to be 7 points high. Beyond a cut a piece has
44 pixels for the signs of its ways, 42 where it is cut between rows.
"""

from dataclasses import replace

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.cuts import Drawn, SheetKey, between_rows, straight
from cxmap.diagrams.on_paper import LONG, SHORT, on_paper
from cxmap.diagrams.shapes import Box, Spot


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


def test_a_map_stands_where_a_lying_sheet_would_be_mostly_blank():
    # Cut below its rows it needs two sheets, and so it does where it stands, cut between stages.
    map_ = Drawn(width=1180, height=1000, cuts=((570, 610),), rows=((650, 670),))
    above = tuple(Box(200 * place, 300, 180, 350) for place in range(6))
    below = tuple(Box(200 * place, 670, 180, 320) for place in range(6))
    [full] = attributes(replace(map_, cards=above + below))
    [blank] = attributes(replace(map_, cards=above + below[:2]))

    assert "paper" not in full
    assert ("standing", "0 0 654 1000;526 0 654 1000") == (blank["paper"], blank["sheets"])


def test_a3_may_lie_where_a4_stands():
    # Whole and lying, on A3 its letters have 1.4 * 12.5 * 548 / 1200 = 8.1 points.
    [given] = attributes(Drawn(width=1200, height=1200, cuts=((590, 610),)))

    assert ("standing", "lying") == (given["paper"], given["a3_paper"])


def test_lanes_stay_together_even_where_that_needs_more_sheets():
    # Lying, half of 1,180 pixels still has 12.5 * 548 / 1000 = 6.9 points: it has to stand.
    lanes = Drawn(width=1180, height=1000, rows=((490, 510),), rows_belong=True)
    [between_stages] = attributes(replace(lanes, cuts=((390, 410), (780, 800))))
    [without_stages] = attributes(lanes)

    assert "standing" == between_stages["paper"]
    assert {"0", "1000"} == {
        side for view in between_stages["sheets"].split(";") for side in view.split()[1::2]
    }
    assert "0 0 1180 552;0 448 1180 552" == without_stages["sheets"]


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

    assert "100" == given["sheets_heads"]


def test_pieces_below_each_other_are_drawn_as_large_as_the_highest_can_be():
    # The first one is 842 pixels high, the other one 502: 548 points hold 842 at 0.6508 of their
    # size, at which 1,180 pixels take 768 of 796 points.
    [given] = attributes(Drawn(width=1180, height=1240, rows=((780, 800),)))

    assert "96" == given["sheets_share"]


def test_a3_holds_in_one_piece_what_has_letters_of_7_points_there():
    # Whole, on A4 its letters have 12.5 * 548 / 1300 = 5.3 points, on A3 7.5.
    [joined] = attributes(Drawn(width=1180, height=1300, rows=((640, 660),)))
    # Whole, on A4 they have 4.9, on A3 6.9, and 8.2 where it stands.
    [high] = attributes(Drawn(width=1180, height=1400, rows=((690, 710),)))

    assert "0 0 1180 1300" == joined["a3"]
    assert ("standing", "0 0 1180 1400") == (high["a3_paper"], high["a3"])


def test_what_the_words_leave_is_the_room_of_a_picture():
    # 980 pixels have 6.99 points on a whole sheet of 548, and 930 have 7.4.
    rows = ((450, 470),)
    [alone] = attributes(Drawn(width=1180, height=930, rows=rows))
    [with_legend] = attributes(Drawn(width=1180, height=930, rows=rows, key=SheetKey(signs=30)))

    assert "sheets" not in alone
    assert "sheets" in with_legend


def test_the_key_stands_beside_a_picture_that_is_larger_then():
    # Below 600 pixels there are 548 - 77 points, and 668 points beside them for 700 pixels.
    ways = tuple(Box(0, 10, 10, 10) for _ in range(15))
    [high, broad] = [
        attributes(Drawn(width=width, height=600, key=SheetKey(signs=22, line=11, ways=ways)))
        for width in (700, 1180)
    ]

    assert [{"sheets_key": "beside"}] == high
    assert [{}] == broad


def test_a_sheet_has_room_for_the_letters_on_it_and_not_for_all():
    rows = ((590, 610),)
    key = {"signs": 10, "line": 30}
    above = tuple(Box(0, 100, 10, 10) for _ in range(9))
    both = tuple(Box(0, 100, 10, 1000) for _ in range(9))
    first, all_ = (SheetKey(ways=ways, **key) for ways in (above, both))
    [upper, lower] = on_paper([Drawn(width=1180, height=1200, rows=rows, key=first)]).cuts[0].pieces

    assert [100, 10] == [first.below(upper), first.below(lower)]
    assert [100, 100] == [all_.below(upper), all_.below(lower)]


def test_the_curve_stands_on_every_sheet_where_letters_stay_large_enough():
    # The lower piece is 642 pixels high: 548 points hold 900 at 7.6 points, and 1,100 at 6.2.
    [with_it, without] = [
        attributes(Drawn(width=1100, height=1200, rows=((600, 620),), heads=100, curve=curve))[0]
        for curve in (250, 450)
    ]

    assert "250" == with_it["sheets_heads"]
    assert "100" == without["sheets_heads"]


def test_a_cut_keeps_off_lines_that_run_level_in_its_gap_and_off_letters():
    level = [Spot(10, 0), Spot(10, 20), Spot(90, 20), Spot(90, 100)]

    assert ((29, 100),) == straight([(0, 100)], [level])
    assert ((40, 100),) == straight([(0, 100)], [level], [Box(80, 24, 16, 16)])
    assert ((0, 100),) == straight([(0, 100)], [[Spot(10, 0), Spot(10, 100)]])


def test_cards_of_columns_that_are_not_level_leave_no_gap_between_rows():
    assert () == between_rows([Box(0, 0, 10, 40), Box(20, 0, 10, 10), Box(20, 30, 10, 30)])


def test_a_later_piece_has_room_for_the_names_of_the_lanes():
    blueprint = Drawn(width=1200, height=1200, cuts=((590, 610),), named=96)
    [given] = attributes(blueprint)

    assert "0 0 654 1200;450 0 750 1200" == given["sheets"]


def test_all_pictures_of_a_page_lie_or_stand_together_and_have_one_scale():
    given = attributes(
        Drawn(width=1200, height=1200, cuts=((590, 610),)), Drawn(width=600, height=300)
    )

    assert ["standing", "standing"] == [each["paper"] for each in given]
    # 796 points hold 1,200 pixels: at that size 654 pixels take 434 of 548 points, and 600 398.
    shares = [float(each["sheets_share"]) for each in given]
    assert [79, 72] == shares


def test_what_cannot_be_cut_stays_whole_however_small_its_letters_are():
    [given] = attributes(Drawn(width=1200, height=5000))

    assert "sheets" not in given


def test_many_stages_are_cut_in_no_time():
    cuts = tuple((each - 5.0, each + 5.0) for each in range(100, 20_000, 100))
    [given] = attributes(Drawn(width=1188, height=20_000, rows=cuts))

    assert given["sheets"]


def test_what_is_not_cut_for_the_sake_of_larger_letters_is_whole():
    # Whole, its letters have 12.5 * 548 / 1100 = 6.2 points.
    lanes = Drawn(width=1180, height=1100, cuts=((580, 600),))

    assert "sheets" in attributes(lanes)[0]
    assert [{}] == attributes(replace(lanes, enough=6.0))


def test_a_key_stands_beside_a_picture_that_is_not_cut_where_its_letters_are_too_small_otherwise():
    def key(height):
        lanes = Drawn(
            width=1190, height=height, key=SheetKey(line=60, ways=(Box(0, 0, 9, 9),)), enough=6.0
        )
        return attributes(lanes)[0].get("sheets_key")

    # Below it 12.5 * (548 - 60) / 860 points remain, and 12.5 * 488 / 900 are less than 7.
    assert [None, "beside"] == [key(860), key(900)]
