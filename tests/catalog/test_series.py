"""Figures in order of time: gaps, parts, and what counts as a change; worked out by hand."""

import pytest

from cxmap.catalog.series import Change, change_of, series_of
from tests.metrics import NPS, answers, metric_reader


def series(metric, rows=""):
    reader, found = metric_reader(metric, rows)
    return series_of(reader.catalog, found)


def values(one):
    return [None if each is None else each.value for each in one.slots]


def read_by_hand(*readings):
    lines = "".join(f"      - {{{each}}}\n" for each in readings)
    return series(f"  - metric: Share\n    id: it\n    readings:\n{lines}")


def test_a_month_without_answers_is_a_gap_and_no_zero():
    rows = "date,score\n" + answers("2026-03", 6, 1, 3) + answers("2026-05", 4, 2, 4)
    (whole,) = series(NPS, rows)

    assert [30.0, None, 0.0] == values(whole)
    assert whole.before is None
    assert change_of(whole) is None


def test_a_gap_goes_over_the_end_of_a_year():
    rows = "date,score\n" + answers("2025-11", 1, 0, 0) + answers("2026-02", 0, 0, 1)
    (whole,) = series(NPS, rows)

    assert [100.0, None, None, -100.0] == values(whole)


# 95 % intervals by hand: 80 +- 11.8 for 90 of 100, -20 +- 19.2 for 40, -10 +- 19.5 for 45.
@pytest.mark.parametrize(
    ("before", "last", "by", "is_clear"), [(90, 40, -100.0, True), (40, 45, 10.0, False)]
)
def test_a_change_is_clear_where_the_intervals_have_nothing_in_common(before, last, by, is_clear):
    rows = (
        "date,score\n"
        + answers("2026-02", 1, 0, 0)
        + answers("2026-03", before, 0, 100 - before)
        + answers("2026-04", last, 0, 100 - last)
        + answers("2026-05", 1, 0, 0)
    )
    (whole,) = series(NPS, rows)

    assert Change(by=by, is_clear=is_clear) == change_of(whole)


def test_a_period_that_is_not_over_is_not_the_latest_figure():
    rows = "date,score\n2026-03-01,9\n2026-03-31,2\n2026-04-10,10\n"
    (whole,) = series(NPS, rows)

    assert [0.0, 100.0] == values(whole)
    assert 0.0 == whole.last.value


def test_readings_by_hand_have_a_gap_where_their_days_leave_one():
    (whole,) = read_by_hand(
        "period: autumn, value: 58, starts: 2025-10-01, ends: 2025-12-31",
        "period: spring, value: 61, starts: 2026-04-01, ends: 2026-06-30",
        "period: summer, value: 64, starts: 2026-07-01, ends: 2026-09-30",
    )
    assert [58, None, 61, 64] == values(whole)
    assert Change(by=3, is_clear=None) == change_of(whole)


def test_readings_without_days_follow_each_other():
    (whole,) = read_by_hand("period: spring, value: 58", "period: summer, value: 61")
    assert [58, 61] == values(whole)


def test_what_was_measured_of_a_part_is_never_a_figure_of_everybody():
    found = read_by_hand(
        "period: spring, value: 90, n: 2140, segment: by courier",
        "period: spring, value: 71, n: 860, channel: post",
        "period: spring, value: 84",
    )
    assert [("", ""), ("segment", "by courier"), ("channel", "post")] == [
        (each.dimension, each.of) for each in found
    ]
    assert "Post" == str(found[2].thing.channel.own)


def test_the_parts_of_a_file_come_by_dimension_and_the_largest_first():
    rows = (
        "date,score,channel\n"
        + answers("2026-03", 1, 0, 0, ",post")
        + answers("2026-03", 2, 0, 2, ",courier")
    )
    whole, *parts = series(NPS, rows)

    assert [20.0] == values(whole)
    assert [("courier", [0.0]), ("post", [100.0])] == [(each.of, values(each)) for each in parts]


def test_a_reading_from_counts_has_the_interval_of_its_counts():
    counts = "counts: [{answer: 9-10, n: 30}, {answer: 7-8, n: 50}, {answer: 0-6, n: 20}]"
    (whole,) = series(
        f"  - metric: NPS\n    id: it\n    readings: [{{period: spring, {counts}}}]\n"
    )
    low, high = whole.last.interval

    assert (10.0, -3.7, 23.7) == (whole.last.value, round(low, 1), round(high, 1))


def test_counts_that_come_to_another_figure_tell_nothing_about_it():
    counts = "counts: [{answer: 9-10, n: 30}, {answer: 7-8, n: 50}, {answer: 0-6, n: 20}]"
    (whole,) = series(
        f"  - metric: NPS\n    id: it\n    readings: [{{period: spring, value: 12, {counts}}}]\n"
    )
    assert whole.last.interval is None
