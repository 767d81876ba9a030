from cxmap.diagrams.measures import SCORE
from tests.diagrams.journeys import laid_out, written


def curve(*feelings, language="en"):
    lines = ["journey: J", "stages:", "  - stage: A", "    touchpoints:"]
    for number, feeling in enumerate(feelings):
        lines += [f"      - touchpoint: T{number}", f"        id: t{number}"]
        lines += [f"        {line}" for line in feeling.split("; ") if line]
    return laid_out(*written("\n".join(lines) + "\n", language)).curve


def test_over_an_unknown_feeling_the_line_is_dotted():
    found = curve("feels: 1", "feels: 1", "", "feels: 1", "feels: -1")
    [unknown] = [point for point in found.points if point.point is None]

    assert [2, 2] == [len(line) for line in found.lines]
    assert [2] == [len(line) for line in found.dotted]
    assert () == found.dashed
    assert ("3", found.neutral - SCORE) == (unknown.card.number, unknown.spot.y)


def test_an_unknown_feeling_stands_where_the_dotted_line_runs_over_it():
    found = curve("", "feels: 2", "", "", "feels: -1", "")
    heights = [(found.neutral - each.spot.y) / SCORE for each in found.points]

    # Before the first feeling that is known and behind the last there is no line: the middle.
    assert [0, 2, 1, 0, -1, 0] == [round(height, 1) for height in heights]


def test_a_word_without_a_score_is_no_point():
    found = curve("feels: 1", "feels: green", "feels: 1")

    assert found.lines == ()
    assert 2 == len([point for point in found.points if point.point is not None])


def test_a_journey_without_feelings_has_no_curve():
    assert curve("", "") is None


def test_in_a_plan_what_is_unknown_does_not_look_like_what_is_hoped():
    found = curve("feels: 1; basis: assumed", "", "feels: -1; basis: assumed", "feels: 1")

    assert [2] == [len(line) for line in found.dotted]
    assert [2] == [len(line) for line in found.dashed]


def test_a_scale_of_ten_has_ten_heights():
    scores = "".join(
        f"      - touchpoint: T{score}\n        feels: {score}\n" for score in range(1, 11)
    )
    text = f"journey: J\nscale: 1 to 10\nstages:\n  - stage: A\n    touchpoints:\n{scores}"
    points = laid_out(*written(text)).curve.points

    assert 10 == len({point.spot.y for point in points})
    assert points[0].spot.y - points[-1].spot.y == 4 * SCORE


def test_the_way_to_and_from_what_is_assumed_is_dashed():
    found = curve("feels: 1", "feels: 0; basis: assumed", "feels: 1", "feels: 2")

    assert [3] == [len(line) for line in found.dashed]
    assert [2] == [len(line) for line in found.lines]


def test_zero_stands_on_the_neutral_line_and_has_a_neutral_face():
    found = curve("feels: 0")
    [point] = found.points

    assert found.neutral == point.spot.y
    assert "neutral" == point.point.face
    assert point.has_face


def test_faces_stand_at_the_peak_the_lowest_point_and_the_end():
    found = curve("feels: 0", "feels: 2", "feels: 1", "feels: -2", "feels: 0", "feels: 1")

    assert ["2", "4", "6"] == [point.card.number for point in found.points if point.has_face]


def test_better_is_higher():
    scores = [-2, -1, 0, 1, 2]
    found = curve(*(f"feels: {score}" for score in scores))
    heights = [point.spot.y for point in found.points]

    assert heights == sorted(heights, reverse=True)


def test_areas_lie_between_the_curve_and_the_neutral_line():
    found = curve("feels: 2", "feels: -2")

    assert all(spot.y <= found.neutral for area in found.above for spot in area)
    assert all(spot.y >= found.neutral for area in found.below for spot in area)
    assert 1 == len(found.above) == len(found.below)
