"""The curve of feelings: points in columns, guesses where nobody knows, mirrored in Persian."""

import pytest

from cxmap.model.journey import Journey
from cxmap.views.curve import curve_of


def curve(reader_of, feelings, language="en", scale="-2 to +2"):
    touchpoints = ", ".join(
        f"{{touchpoint: T{number}{extra}}}" for number, extra in enumerate(map(_felt, feelings))
    )
    reader = reader_of(
        f"journey: V\nscale: {scale}\nstages: [{{stage: S, touchpoints: [{touchpoints}]}}]",
        language,
    )
    stages = [stage.touchpoints for stage in reader.catalog.all(Journey)[0].stages]
    return curve_of(reader, stages)


def _felt(feeling):
    if feeling is None:
        return ""
    guess = ", basis: assumed" if feeling.startswith("?") else ""
    return f", feels: '{feeling.lstrip('?')}'{guess}"


def across(curve):
    return [float(point.x.rstrip("%")) for point in curve.points]


def down(curve):
    return [float(point.y.rstrip("%")) for point in curve.points]


def test_every_point_stands_in_the_middle_of_its_column(reader_of):
    assert [12.5, 37.5, 62.5, 87.5] == across(curve(reader_of, ["1", "2", "-1", "0"]))


def test_persian_is_the_mirror_of_english(reader_of):
    feelings = ["1", "2", None, "-1", "0"]
    english, persian = (curve(reader_of, feelings, language) for language in ("en", "fa"))

    assert [100 - x for x in across(english)] == pytest.approx(across(persian))
    assert down(english) == down(persian)


def test_the_happier_the_higher_and_all_of_it_inside(reader_of):
    heights = down(curve(reader_of, ["+2", "+1", "0", "-1", "-2"]))

    assert sorted(heights) == heights
    assert len(set(heights)) == 5
    assert 50 == heights[2]
    assert heights[0] > 15
    assert heights[-1] < 85


def test_an_unknown_feeling_is_no_zero_and_the_line_over_it_is_dotted(reader_of):
    drawn = curve(reader_of, ["1", None, "greenish", "2", "1"])

    assert [10, 70, 90] == across(drawn)
    # They stand on the line, which rises from 1 to 2.
    assert ["30%", "50%"] == [x for x, _ in drawn.unknown]
    [start, end] = [float(each.rstrip("%")) for each in (drawn.lines[0].y1, drawn.lines[0].y2)]
    assert start > float(drawn.unknown[0][1].rstrip("%")) > float(drawn.unknown[1][1][:-1]) > end
    assert [("10%", "70%", True), ("70%", "90%", False)] == [
        (line.x1, line.x2, line.is_unknown) for line in drawn.lines
    ]


def test_a_scale_of_ten_has_ten_heights(reader_of):
    drawn = curve(reader_of, [str(score) for score in range(1, 11)], scale="1 to 10")

    assert 10 == len(set(down(drawn)))


def test_what_is_assumed_is_marked_on_both_sides(reader_of):
    drawn = curve(reader_of, ["1", "?1", "1", "1"])

    assert [False, True, False, False] == [point.is_assumed for point in drawn.points]
    assert [True, True, False] == [line.is_assumed for line in drawn.lines]


def test_peak_lowest_and_end_are_named_and_zero_is_a_neutral_face(reader_of):
    drawn = curve(reader_of, ["1", "2", "2", "0", "-1", "-1", "1"])

    assert ["", "very-happy", "", "neutral", "unhappy", "", "happy"] == [
        point.face for point in drawn.points
    ]
    assert [False, True, False, False, True, False, True] == [
        point.word is not None for point in drawn.points
    ]


def test_where_nothing_is_known_nothing_is_drawn_and_every_touchpoint_still_named(reader_of):
    drawn = curve(reader_of, [None, None])

    assert ((), ()) == (drawn.points, drawn.lines)
    assert ["T0, Feeling not known", "T1, Feeling not known"] == [
        str(stop.label) for stop in drawn.stops
    ]


def test_another_stage_begins_between_two_columns(reader_of):
    reader = reader_of(
        "journey: V\nstages: [{stage: A, touchpoints: [One]}, "
        "{stage: B, touchpoints: [Two, Three, Four]}]"
    )
    stages = [stage.touchpoints for stage in reader.catalog.all(Journey)[0].stages]

    assert ("25%",) == curve_of(reader, stages).borders


@pytest.mark.parametrize(("variant", "said"), [("to_be", "happy, hoped for"), ("as_is", "happy")])
def test_what_is_felt_in_a_plan_is_hoped_for(reader_of, variant, said):
    stages = "stages: [{stage: S, touchpoints: [{touchpoint: T, feels: 1}]}]"
    reader = reader_of(f"journey: V\nvariant: {variant}\n{stages}", "en")
    drawn = curve_of(reader, [each.touchpoints for each in reader.catalog.all(Journey)[0].stages])

    assert said == str(drawn.points[0].word)
    assert str(drawn.stops[0].label).endswith(said)
