"""A figure that rows cannot give is said, with what is missing."""

import pytest

from tests.readings import judged

VOICE = """\
datasets:
  - dataset: Rows
    id: rows
    file: rows.csv
    rows: {rows}
{more}metrics:
  - metric: It
    id: it
    method: From the rows
    direction: higher
    cadence: monthly
    dataset: rows
    {metric}
"""
SCALE = "    columns: [{column: score, id: score, holds: score, scale: 0 to 10}]\n"


def said(data, rows, metric, *, more="", calendar="gregorian"):
    texts = {
        "journeys/project.yml": f"project: Shop\nlanguages: en\ncalendar: {calendar}\n",
        "journeys/voice.yml": VOICE.format(rows=rows, metric=metric, more=more),
        "journeys/rows.csv": data,
    }
    problems = (each for each in judged(texts).problems if each.code == "CX375")
    return [dict(each.arguments)["reason"].key.rpartition(".")[2] for each in problems]


LOST = "date\n2026-10-23\n2026-10-25\n2026-11-20\n"


def churn(month, n=100, every="month"):
    return f"formula: churn\n    every: {every}\n    at_start: [{{month: {month}, id: m, n: {n}}}]"


@pytest.mark.parametrize(
    ("reasons", "asked"),
    [
        (["time"], ("date\n2026-10-01\n", "tickets", "formula: first_response")),
        (["time"], ("date,first_response\n2026-10-01,\n", "tickets", "formula: resolution")),
        ([], ("date,closed\n2026-10-01,\n", "tickets", "formula: resolution")),
        (["scale"], ("date,score\n2026-10-01,99\n2026-10-01,9\n", "answers", "formula: nps")),
        (["scale"], ("date,score\n2026-10-01,9\n", "answers", "formula: csat")),
        ([], ("date,score\n2026-10-01,9\n", "answers", "formula: nps")),
        ([], ("date,score\n2026-10-01,99\n", "answers", "formula: mean")),
        ([], (LOST, "losses", churn("2026-10"))),
        (["fewer"], (LOST, "losses", churn("2026-10", 1))),
        (["period"], (LOST, "losses", churn("2026-10", 100, "season").replace("10,", "11,"))),
        ([], (LOST, "losses", churn("2026-10", 100, "season"))),
        ([], ("date\n", "losses", churn("2026-10"))),  # a month in which nobody left
        ([], ("date\n", "losses", "formula: count")),
    ],
)
def test_what_a_file_lacks_for_a_formula_is_said(reasons, asked):
    assert reasons == said(*asked)


def test_a_column_of_another_scale_is_said_whatever_its_scores_are():
    data = "date,score\n2026-10-01,4\n"
    assert ["scale"] == said(data, "answers", "formula: csat", more=SCALE)
    assert [] == said(data, "answers", "formula: nps", more=SCALE)


@pytest.mark.parametrize(
    ("reasons", "month"), [(["period"], "2026-10"), ([], "1405-08"), (["period"], "1405-08-02")]
)
def test_the_month_of_a_start_is_one_of_the_calendar_of_the_project(reasons, month):
    # The 8th month of 1405 goes from 23 October to 21 November.
    assert reasons == said(LOST, "losses", churn(month), calendar="jalali")
