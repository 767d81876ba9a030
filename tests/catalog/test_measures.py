"""What rows come to: whole periods, known zeros, one thing in several spellings, known scales."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.formulae import worked_out
from cxmap.catalog.measures import measures
from cxmap.catalog.series import change_of, series_of
from cxmap.model.metrics import Metric
from cxmap.reading.read import read
from tests.readings import files_of

PROJECT = """\
project: Shop
languages: en
calendar: {calendar}
"""
VOICE = """\
channels: [{{channel: Web site, id: web}}]
datasets:
  - dataset: Rows
    id: rows
    file: rows.csv
    rows: {rows}
{more}metrics:
  - metric: It
    id: it
    formula: {formula}
    dataset: rows
{metric}"""


def known(data, formula, rows="answers", *, calendar="gregorian", more="", metric=""):
    voice = VOICE.format(rows=rows, formula=formula, more=more, metric=metric)
    texts = {
        "journeys/project.yml": PROJECT.format(calendar=calendar),
        "journeys/voice.yml": voice,
        "journeys/rows.csv": data,
    }
    catalog = catalog_of(read(files_of(texts)))
    return catalog, catalog.all(Metric)[0]


def one_series(*asked, **how):
    (found,) = series_of(*known(*asked, **how))
    return found


def values(series):
    return [each and each.value for each in series.slots]


TICKETS = "date\n2026-07-02\n2026-07-30\n2026-09-03\n2026-09-29\n"


def test_a_month_without_rows_is_a_known_zero_where_rows_are_counted():
    assert [2, 0, 2] == values(one_series(TICKETS, "count", "tickets"))


def test_nobody_lost_in_a_month_is_a_churn_of_zero():
    starts = "".join(f"      - {{month: 2026-0{m}, id: m{m}, n: 100}}\n" for m in (7, 8, 9))
    found = one_series(TICKETS, "churn", "losses", metric=f"    at_start:\n{starts}")

    assert [2.0, 0.0, 2.0] == values(found)


def test_a_file_that_was_updated_later_is_known_until_then():
    found = one_series(TICKETS, "count", "tickets", more="    updated: 2026-10-31\n")

    assert [2, 0, 2, 0] == values(found)
    assert (0, True) == (found.last.value, found.last.is_whole)


def test_a_month_that_had_begun_is_nothing_to_compare_with():
    # The rows begin in the middle of August.
    rows = "date,score\n" + "2026-08-20,9\n" * 12
    rows += "2026-09-01,2\n2026-09-15,2\n2026-09-30,9\n" * 4
    found = one_series(rows, "nps")

    assert 2026 == found.last.starts.year
    assert (9, None, None) == (found.last.starts.month, found.before, change_of(found))


def test_of_very_few_answers_nobody_can_tell_a_change():
    rows = "date,score\n2026-08-01,1\n2026-08-31,1\n" + "2026-09-01,5\n2026-09-30,5\n" * 20
    change = change_of(one_series(rows, "csat"))

    assert change is not None
    assert (100.0, None) == (change.by, change.is_clear)


@pytest.mark.parametrize(("formula", "score"), [("nps", 9), ("mean", 4)])
def test_answers_that_are_all_the_same_tell_no_interval(formula, score):
    found = one_series("date,score\n" + f"2026-08-01,{score}\n" * 10, formula)
    assert found.last.interval is None


@pytest.mark.parametrize(
    ("formula", "scores", "value", "n"),
    [
        ("nps", (99, 9, 0, 0), 100 * (1 - 2) / 3, 3),
        ("csat", (0, 9, 5, 1), 50.0, 2),
        ("ces", (8, 7, 1), 50.0, 2),
    ],
)
def test_scores_that_a_formula_does_not_know_are_no_answers(formula, scores, value, n):
    rows = "date,score\n" + "".join(f"2026-08-01,{each}\n" for each in scores)
    last = one_series(rows, formula).last

    assert (pytest.approx(value), n) == (last.value, last.n)


def test_one_channel_in_two_spellings_is_one_part():
    rows = "date,channel\n2026-08-01,web\n2026-08-02,Web site\n2026-08-03,web\n"
    parts = [
        (each.dimension, each.value, each.n) for each in measures(*known(rows, "count", "tickets"))
    ]
    assert [("", 3, 3), ("channel", 3, 3)] == parts


def test_words_that_differ_in_capitals_are_one_part():
    rows = "date,segment\n2026-08-01,North\n2026-08-02,north\n"
    assert [2, 2] == [each.value for each in measures(*known(rows, "count", "tickets"))]


WRITTEN = """\
metrics:
  - metric: It
    id: it
    formula: {formula}
    readings:
      - period: August
        counts:
{counts}"""


@pytest.mark.parametrize(
    ("formula", "counts", "value"),
    [
        ("csat", {"4-5": 74, "1-3": 33}, 100 * 74 / 107),
        ("csat", {5: 42, 4: 32, "1-3": 33}, 100 * 74 / 107),
        ("top_box", {5: 42, "1-4": 65}, 100 * 42 / 107),
        ("mean", {5: 10, 4: 10, 1: 20}, (50 + 40 + 20) / 40),
        ("nps", {"9-10": 30, "7-8": 50, "0-6": 20}, 10),
    ],
)
def test_a_formula_that_is_declared_counts_for_what_is_counted_by_hand(formula, counts, value):
    lines = "".join(
        f'          - {{answer: "{answer}", id: c{at}, n: {n}}}\n'
        for at, (answer, n) in enumerate(counts.items())
    )
    texts = {
        "journeys/project.yml": PROJECT.format(calendar="gregorian"),
        "journeys/voice.yml": WRITTEN.format(formula=formula, counts=lines),
    }
    catalog = catalog_of(read(files_of(texts)))
    (metric,) = catalog.all(Metric)
    worked = worked_out(catalog, metric, metric.readings[0])

    assert worked is not None
    assert sum(counts.values()) == worked.n
    assert worked.value == pytest.approx(value)
