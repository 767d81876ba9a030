"""Pictures on sheets of A4: whole and lying where that is legible, else cut between stages.

Beyond a cut a piece has 44 pixels for the signs of its ways, 36 where it is cut between rows.
"""

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.on_paper import LONG, SHORT, Drawn, on_paper


def attributes(*pictures, is_rtl=False):
    sheets = on_paper(pictures)
    return [
        sheets.of(place, Canvas(width=each.width, is_rtl=is_rtl))
        for place, each in enumerate(pictures)
    ]


WHOLE = {"data_cx_paper": None, "data_cx_sheets": None}


def test_what_fits_lies_in_one_piece():
    assert [WHOLE] == attributes(Drawn(width=LONG, height=SHORT, cuts=((290, 310), (490, 510))))


def test_a_square_map_stands_in_two_pieces_cut_nearest_to_its_middle():
    square = Drawn(width=1200, height=1200, cuts=((190, 210), (560, 600), (890, 910)))

    assert [
        {"data_cx_paper": "standing", "data_cx_sheets": "0 0 644 1200;516 0 684 1200"}
    ] == attributes(square)


def test_pieces_are_read_from_the_right_where_the_language_is():
    square = Drawn(width=1200, height=1200, cuts=((560, 600),))
    [given] = attributes(square, is_rtl=True)

    assert "556 0 644 1200;0 0 684 1200" == given["data_cx_sheets"]


def test_ways_are_cut_between_rows_and_go_on_lying():
    ways = Drawn(width=1180, height=1200, cuts=((600, 620),), between_rows=True)

    assert [{"data_cx_paper": None, "data_cx_sheets": "0 0 1180 656;0 564 1180 636"}] == attributes(
        ways
    )


def test_a_later_piece_has_room_for_the_names_of_the_lanes():
    blueprint = Drawn(width=1200, height=1200, cuts=((590, 610),), named=96)
    [given] = attributes(blueprint)

    assert "0 0 654 1200;450 0 750 1200" == given["data_cx_sheets"]


def test_all_pictures_of_a_page_lie_or_stand_together():
    given = attributes(
        Drawn(width=1200, height=1200, cuts=((590, 610),)), Drawn(width=500, height=300)
    )

    assert ["standing", "standing"] == [each["data_cx_paper"] for each in given]


def test_what_cannot_be_cut_stays_whole_however_small_its_letters_are():
    [given] = attributes(Drawn(width=1200, height=5000))

    assert given["data_cx_sheets"] is None


def test_many_stages_are_cut_in_no_time():
    cuts = tuple((each - 5.0, each + 5.0) for each in range(100, 20_000, 100))
    [given] = attributes(Drawn(width=1188, height=20_000, cuts=cuts, between_rows=True))

    assert given["data_cx_sheets"]
