"""Figures of counted rows: worked by hand, and a second time in another way on chance data."""

import math
import random
import statistics
from array import array
from fractions import Fraction

import pytest

from cxmap.catalog.from_rows import figure_of, minutes_of
from cxmap.language.limits import parsed_limit
from cxmap.reading.data.tallies import Tally


def answers(counts):
    return Tally(n=sum(counts.values()), scores={"q": counts})


def worked(*asked, **how):
    """A figure that there is."""
    figure = figure_of(*asked, **how)
    assert figure is not None
    return figure


def bounds(figure):
    """Its interval, which there is."""
    assert figure.interval is not None
    return figure.interval


BY_HAND = [
    # 30 % promoters and 20 % detractors: +10; the error is 100 sqrt((0.5 - 0.01) / 100) = 7.
    ("nps", {10: 20, 9: 10, 8: 30, 7: 20, 6: 15, 0: 5}, 10, 100, (10 - 13.72, 10 + 13.72)),
    ("nps", {10: 4}, 100, 4, None),
    # 74 of 107; the interval by Wilson's formula: 59.9 to 77.1.
    ("csat", {5: 42, 4: 32, 3: 10, 2: 9, 1: 14}, 100 * 74 / 107, 107, (59.9, 77.1)),
    ("top_box", {5: 42, 4: 32, 3: 10, 2: 9, 1: 14}, 100 * 42 / 107, 107, (30.5, 48.7)),
    ("ces", {7: 10, 6: 20, 5: 30, 4: 25, 1: 15}, 60, 100, (50.2, 69.1)),
    # Ten answers, half 4 and half 5: the mean of 4.5 has an error of sqrt(0.2778 / 10) = 0.1667.
    ("mean", {4: 5, 5: 5}, 4.5, 10, (4.5 - 0.327, 4.5 + 0.327)),
    ("mean", {1: 1, 5: 1}, 3, 2, None),
]


@pytest.mark.parametrize(("formula", "counts", "value", "n", "interval"), BY_HAND)
def test_a_figure_is_what_one_works_out_by_hand(formula, counts, value, n, interval):
    figure = worked(formula, answers(counts), "q")

    assert (pytest.approx(value), n) == (figure.value, figure.n)
    assert figure.interval == (interval and pytest.approx(interval, abs=0.06))


def test_churn_is_counted_against_those_at_the_start():
    figure = worked("churn", Tally(n=2), at_start=46)

    assert (pytest.approx(100 * 2 / 46), 46) == (figure.value, figure.n)
    # Wilson, worked by hand: (2/46 + 3.841/92 -+ 1.96 sqrt(...)) / (1 + 3.841/46).
    assert figure.interval == pytest.approx((1.2, 14.5), abs=0.06)


@pytest.mark.parametrize(("n", "at_start"), [(3, 0), (3, 2)])
def test_churn_without_a_start_that_can_be_is_no_figure(n, at_start):
    assert figure_of("churn", Tally(n=n), at_start=at_start) is None


def test_times_are_the_one_in_the_middle_in_hours():
    tally = Tally(n=4, minutes={"closed": array("q", [600, 60, 120, 30])})

    figure = worked("resolution", tally)
    assert (1.5, 4) == (figure.value, figure.n)
    assert figure_of("first_response", tally) is None


def test_in_time_is_the_share_closed_within_the_limit_its_last_minute_too():
    day = 24 * 60
    tally = Tally(n=5, minutes={"closed": array("q", [day, 3 * day, 3 * day + 1, 30 * day])})

    figure = worked("in_time", tally, within=3 * day)
    assert (50, 4) == (figure.value, figure.n)
    assert figure_of("in_time", tally) is None


@pytest.mark.parametrize(
    ("limit", "minutes"),
    [("90 minutes", 90), ("36 hours", 2160), ("2 weeks", 20160), ("3 business days", 0)],
)
def test_a_limit_is_as_many_minutes_as_the_clock_counts(limit, minutes):
    assert minutes == minutes_of(parsed_limit(limit))


def test_what_nobody_answered_is_missing_and_never_zero():
    formulae = ("nps", "csat", "top_box", "ces", "mean", "first_response", "resolution", "in_time")
    assert [None] * len(formulae) == [figure_of(each, Tally(n=3), "q") for each in formulae]


SCALES = {"nps": (0, 10), "csat": (1, 5), "top_box": (1, 5), "ces": (1, 7), "mean": (1, 7)}


def again(formula, scores):
    """The figure a second time, answer by answer and in fractions."""
    n = len(scores)
    worth = {
        "nps": lambda score: 100 * ((score > 8) - (score < 7)),
        "csat": lambda score: 100 * (score in (4, 5)),
        "top_box": lambda score: 100 * (score == 5),
        "ces": lambda score: 100 * (score > 4),
        "mean": lambda score: score,
    }[formula]
    return Fraction(sum(map(worth, scores)), n)


@pytest.mark.parametrize("formula", SCALES)
@pytest.mark.parametrize("seed", range(20))
def test_a_second_way_to_work_it_out_comes_to_the_same(formula, seed):
    chance = random.Random(f"{formula} {seed}")
    scores = [chance.randint(*SCALES[formula]) for _ in range(chance.randint(1, 400))]
    figure = worked(formula, answers({each: scores.count(each) for each in set(scores)}), "q")

    assert figure.value == pytest.approx(float(again(formula, scores)))
    assert len(scores) == figure.n
    if figure.interval is not None:
        low, high = figure.interval
        assert low <= figure.value <= high


@pytest.mark.parametrize("seed", range(20))
def test_errors_are_those_of_the_answers_themselves(seed):
    """NPS is the mean of +100, 0 and -100: its error is that of any mean, over all n."""
    chance = random.Random(seed)
    scores = [chance.randint(0, 10) for _ in range(chance.randint(30, 400))]
    worth = [100 * ((score > 8) - (score < 7)) for score in scores]
    error = statistics.pstdev(worth) / math.sqrt(len(worth))
    figure = worked("nps", answers({each: scores.count(each) for each in set(scores)}), "q")

    assert figure.interval == pytest.approx(
        (
            max(-100, figure.value - 1.959963985 * error),
            min(100, figure.value + 1.959963985 * error),
        )
    )


@pytest.mark.parametrize("seed", range(20))
def test_the_middle_is_that_of_the_library(seed):
    chance = random.Random(seed)
    minutes = [chance.randint(0, 10_000) for _ in range(chance.randint(1, 300))]
    figure = worked("resolution", Tally(n=1, minutes={"closed": array("q", minutes)}))

    assert figure.value == pytest.approx(statistics.median(minutes) / 60)


@pytest.mark.parametrize("seed", range(20))
def test_the_bounds_of_a_share_are_where_its_score_test_ends(seed):
    """Wilson's bounds are the shares whose own error puts what was seen 1.96 of it away."""
    chance = random.Random(seed)
    n = chance.randint(1, 500)
    part = chance.randint(0, n)
    counts = {score: k for score, k in ((5, part), (1, n - part)) if k}
    for bound in (each / 100 for each in bounds(worked("csat", answers(counts), "q"))):
        error = math.sqrt(bound * (1 - bound) / n)
        assert abs(part / n - bound) == pytest.approx(1.959963985 * error, abs=1e-9)
