"""Trends: nothing covers anything, nothing is outside, gaps stay gaps, and Persian is mirrored."""

import json
import re
from dataclasses import asdict
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from cxmap.catalog.series import series_of
from cxmap.diagrams.chart_scale import scale_of
from cxmap.diagrams.trend_drawing import spark, trend_pictures
from cxmap.diagrams.trend_layout import DOT, NARROW, WIDE, trend_layout
from cxmap.language.languages import LANGUAGES
from cxmap.views.trend import trend_of
from tests.metrics import NPS, answers, metric_reader

GOLDEN = Path(__file__).with_name("trend.layout.json")
each_language = pytest.mark.parametrize("language", LANGUAGES)
each_frame = pytest.mark.parametrize("frame", [WIDE, NARROW], ids=["wide", "narrow"])

TARGETS = "    baseline: -12\n    targets: [{target: 20}, {target: 22, by: 2027-01-01}]\n"
BY_HAND = "  - metric: NPS of customers\n    id: it\n    aliases: [NPS]\n    method: A message\n"


def monthly(months=14, missing=(4,)):
    """More than a year of months, of which some were not measured; the last is not over."""
    rows = "date,score\n"
    for place in range(months):
        if place not in missing:
            year, month = 2025 + (place + 8) // 12, (place + 8) % 12 + 1
            rows += answers(f"{year}-{month:02}", 10 + place, 8, 9 + 3 * (place % 4))
    metric = NPS.rstrip("}\n") + ", baseline: -12, target: 20, targets: [{target: 22}]}\n"
    return metric, rows


def by_hand():
    readings = (
        "      - {period: autumn of the year 2025, value: 6, n: 412}\n"
        "      - {period: winter, value: -2, n: 388}\n"
        "      - {period: spring, value: 9, n: 12000}\n"
    )
    return f"{BY_HAND}{TARGETS}    readings:\n{readings}", ""


CASES = {
    "monthly": monthly(),
    "few": monthly(3, ()),
    "gaps": monthly(13, (1, 3, 4, 7, 11)),
    "by hand": by_hand(),
}
each_case = pytest.mark.parametrize("case", CASES)


def trend(case, language="en"):
    return of_it(*CASES[case], language=language)


def of_it(*project, **more):
    reader, metric = metric_reader(*project, **more)
    return reader, trend_of(reader, metric, series_of(reader.catalog, metric)[0])


def laid_out(case, frame, language="en"):
    reader, shown = trend(case, language)
    return trend_layout(reader, shown, frame)


def boxes(layout):
    """What may cover nothing else: words around the plot, and values beside the points."""
    yield from (words.box for words, _ in layout.grid)
    yield from (words.box for words in layout.below)
    yield from (mark.label.box for mark in layout.marks if mark.label)


@each_language
@each_frame
@each_case
def test_no_words_touch_each_other(case, frame, language):
    layout = laid_out(case, frame, language)
    touching = [
        (one, other)
        for one, other in combinations(boxes(layout), 2)
        if one.grown(-0.5).touches(other.grown(-0.5))
    ]
    assert [] == touching


@each_language
@each_frame
@each_case
def test_everything_stands_in_the_frame(case, frame, language):
    layout = laid_out(case, frame, language)
    assert layout.width <= frame.width + 0.01
    for box in boxes(layout):
        assert -0.01 <= box.x, box
        assert box.end <= layout.width + 0.01, box
        assert -0.01 <= box.y, box
        assert box.bottom <= layout.height, box
    for mark in layout.marks:
        assert layout.plot.x <= mark.spot.x <= layout.plot.end
        assert layout.plot.y <= mark.spot.y <= layout.plot.bottom
    for level in layout.levels:
        assert (
            level.corner.x + level.words.lettering.width(level.words.lines[0]) <= layout.width + 1
        )


@each_language
@each_frame
def test_words_of_levels_keep_off_each_other(frame, language):
    levels = sorted(laid_out("monthly", frame, language).levels, key=lambda each: each.corner.y)
    bottoms = [each.corner.y + each.words.height for each in levels]
    assert [] == [
        each for each, bottom in zip(levels[1:], bottoms, strict=False) if each.corner.y < bottom
    ]


@each_frame
@each_case
def test_no_value_covers_another_point(case, frame):
    layout = laid_out(case, frame)
    for mark in layout.marks:
        if mark.label is not None:
            assert not any(
                abs(mark.label.box.middle.x - other.spot.x) < mark.label.box.width / 2
                and mark.label.box.y < other.spot.y < mark.label.box.bottom
                for other in layout.marks
            )


def test_a_gap_is_bridged_and_no_line_goes_over_it():
    layout = laid_out("monthly", WIDE)
    step = layout.plot.width / 13

    assert all(
        abs(later.x - earlier.x - step) < 1
        for line in layout.lines
        for earlier, later in pairwise(line)
    )
    assert [2 * step] == [pytest.approx(end.x - start.x, abs=1) for start, end in layout.bridges]


def test_a_wide_picture_has_thirteen_periods_and_a_narrow_one_six():
    wide, narrow = laid_out("monthly", WIDE), laid_out("monthly", NARROW)
    assert (12, 6) == (len(wide.marks), len(narrow.marks))
    assert wide.marks[-1].point == narrow.marks[-1].point


def test_what_is_not_over_is_hollow_and_the_rest_is_not():
    svg = trend_pictures(*trend("monthly"))[0]
    hollow = re.findall(r'<circle class="(o[^"]*)"', svg)
    assert ["o"] == hollow


@each_case
def test_persian_is_the_mirror_of_english(case):
    reader, english = trend(case)
    other, _ = trend(case, "fa")
    layouts = [spark(each, english) for each in (reader, other)]
    places = [[float(x) for x in re.findall(r'<circle[^>]* cx="([\d.]+)"', svg)] for svg in layouts]
    assert places[0] == [pytest.approx(220 - x, abs=0.2) for x in places[1]]
    assert places[0] == sorted(places[0])


@each_language
def test_whoever_does_not_see_the_picture_is_told_every_figure(language):
    reader, shown = trend("by hand", language)
    wide, narrow = trend_pictures(reader, shown)
    told, other = (re.findall(r'role="img" aria-label="([^"]*)"', svg) for svg in (wide, narrow))

    assert told == other
    assert all(each.said in told[0] for each in shown.points)


def test_scales_hold_what_they_are_for_with_round_numbers():
    for low, high in ((-2, 20), (58, 95), (0.1, 0.13), (1264, 900000), (-100, 100), (7, 7)):
        scale = scale_of(low, high)
        assert scale.low <= low <= high <= scale.high
        assert 3 <= len(scale.ticks) <= 10


def test_the_layout_is_the_one_we_looked_at(update_golden):
    layout = laid_out("by hand", WIDE)
    found = {
        "size": [round(layout.width), round(layout.height)],
        "points": [
            {"said": mark.point.said, **asdict(mark.spot), "label": round(mark.label.y)}
            for mark in layout.marks
        ],
        "levels": [
            {"said": " ".join(each.words.lines), "y": each.line[0].y} for each in layout.levels
        ],
        "grid": [" ".join(words.lines.lines) for words, _ in layout.grid],
        "below": [
            {"said": " / ".join(each.lines.lines), "middle": round(each.box.middle.x)}
            for each in layout.below
        ],
    }
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if update_golden:
        GOLDEN.write_text(text, encoding="utf-8")

    assert GOLDEN.read_text(encoding="utf-8") == text


def test_points_keep_their_distance_from_the_edge_of_small_pictures():
    svg = spark(*trend("monthly"))
    assert all(
        DOT / 2 - 0.1 <= float(y) <= 64 - DOT / 2 + 0.1
        for y in re.findall(r'<circle[^>]* cy="([\d.]+)"', svg)
    )


def test_the_large_dot_stands_on_the_figure_that_is_quoted_and_not_on_the_unfinished_one():
    reader, shown = trend("monthly")
    for svg in (trend_pictures(reader, shown)[0], spark(reader, shown)):
        dots = re.findall(r"<circle([^>]*)>", svg)
        large = [place for place, dot in enumerate(dots) if 'class="l"' in dot]
        assert [len(dots) - 2] == large


def test_nothing_solid_leads_to_a_period_that_is_not_over():
    layout = laid_out("monthly", WIDE)
    last = layout.marks[-1].spot

    assert not any(last in line for line in layout.lines)
    assert [last] == [end for _, end in layout.loose]


def test_what_grows_has_no_interval_before_its_period_is_over():
    leaving = "".join(f"2026-{month:02}-{day:02}\n" for month in (1, 2, 3) for day in range(1, 29))
    starts = "".join(f"{{month: 2026-0{month}, n: 500}}, " for month in (1, 2, 3))
    metric = NPS.replace("formula: nps", f"formula: churn, at_start: [{starts}]")
    _, shown = of_it(metric, f"date\n{leaving[: -11 * 20]}", of="losses")

    assert [True, True, False] == [each.is_whole for each in shown.points]
    assert [True, True, False] == [each.interval is not None for each in shown.points]


def test_numbers_begin_at_zero_and_a_scale_that_does_not_says_so():
    rows = "date\n" + "".join(f"2026-0{place}-{day}\n" for place in (1, 2) for day in range(10, 29))
    metric = NPS.replace("formula: nps", "formula: count")
    reader, shown = of_it(metric, rows, of="tickets")
    counted = trend_layout(reader, shown, WIDE)
    shares = "      - {period: a, value: 71}\n      - {period: b, value: 78}\n"
    by_hand = "  - metric: On time\n    id: it\n    unit: per cent\n    readings:\n"
    reader, shown = of_it(f"{by_hand}{shares}")
    cut = trend_layout(reader, shown, WIDE)

    assert ("0", 2) == (counted.grid[0][0].lines.lines[0], len(counted.grid[0][1]))
    assert () == counted.head
    assert ["per cent, the axis does not begin at zero"] == [
        each.lines.lines[0] for each in cut.head
    ]
    assert [True, False] == [len(line) > 2 for _, line in cut.grid[:2]]


@each_frame
@each_case
def test_values_keep_off_the_line_at_the_bottom(case, frame):
    layout = laid_out(case, frame)
    assert [] == [
        mark.point.said
        for mark in layout.marks
        if mark.label and mark.label.box.bottom > layout.plot.bottom
    ]


def test_a_figure_of_few_answers_is_pale():
    rows = "date,score\n" + answers("2026-01", 6, 4, 2) + answers("2026-02", 1, 1, 1)
    reader, shown = of_it(NPS, rows + "2026-02-28,9\n2026-01-01,9\n")

    assert [False, True] == [each.is_few for each in shown.points]
    assert ['class="f l"'] == re.findall(r'class="f[^"]*"', spark(reader, shown))
