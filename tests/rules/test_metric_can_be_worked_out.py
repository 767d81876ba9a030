"""What keeps a figure from being worked out is said by name."""

import pytest

from cxmap.rules.wording import sentence
from tests.readings import judged

PROJECT = "project: Shop\nlanguages: en\ncalendar: gregorian\n"
METRIC = """\
datasets:
  - {{dataset: Complaints, id: list, file: rows.csv, rows: {rows}}}
metrics:
  - {{metric: In time, id: it, method: All, dataset: list, {how}}}
"""


def said(rows, how):
    texts = {
        "journeys/project.yml": PROJECT,
        "journeys/it.yml": METRIC.format(rows=rows, how=how),
        "journeys/rows.csv": "date,text,closed\n2026-10-05,late,2026-10-06\n",
    }
    return [sentence(each, "en") for each in judged(texts).problems if each.code == "CX375"]


def test_the_rows_that_are_asked_for_and_those_that_are_there_are_named():
    (told,) = said("feedback", "formula: resolution")
    assert told.endswith(
        "`resolution` asks for `rows: tickets`, and its file has `rows: feedback`."
    )


@pytest.mark.parametrize("how", ["formula: in_time", "formula: in_time, within: 3 working days"])
def test_a_share_in_time_needs_a_limit_that_rows_tell(how):
    (told,) = said("tickets", how)
    assert "its limit is missing under `within`" in told


def test_with_its_limit_a_share_in_time_is_worked_out():
    assert [] == said("tickets", "formula: in_time, within: 3 days")
