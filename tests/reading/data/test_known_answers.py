"""What is read from files of rows is what was written into them, also in the demo."""

from collections import Counter
from functools import cache

import pytest
from openpyxl import load_workbook

from cxmap.files.discovery import read_project_files
from cxmap.language.calendar import Period, days_of_period
from cxmap.model.voice import Feedback
from cxmap.reading.read import read
from tests.bench import voice_data
from tests.bench.voice_plan import MONTHS
from tests.projects import ROOT
from tests.readings import files_of

DATA = ROOT / "journeys" / "data"
SURVEY = """\
datasets:
  - dataset: نظرسنجی
    id: survey
    file: data/rows.csv
    rows: {rows}
    columns: {columns}
"""


@cache
def demo():
    return {each.dataset.id: each for each in read(read_project_files(ROOT)).data}


def first_days():
    return [days_of_period(Period(year=year, month=month))[0] for year, month in MONTHS]


def in_months(rows, which, value=""):
    """Give the tallies of a value, month by month."""
    return [rows.tallies.get((day, which, value)) for day in first_days()]


@pytest.mark.parametrize("name", voice_data.DEMO)
def test_the_files_of_the_demo_are_those_of_the_plan(name, tmp_path):
    voice_data.DEMO[name](tmp_path / name)
    assert held(DATA / name) == held(tmp_path / name)


def held(path):
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    book = load_workbook(path)
    return [list(sheet.iter_rows(values_only=True)) for sheet in book]


def test_nothing_of_the_demo_is_left_out():
    assert {
        "delivery-answers": (1612, 0),
        "support-tickets": (1653, 0),
        "wishes": (456, 0),
        "lost-customers": (473, 0),
        "autumn-complaints": (45, 0),
    } == {name: (rows.rows, rows.left_out) for name, rows in demo().items()}


def test_the_summer_of_the_demo_is_the_one_that_is_told():
    scores: Counter[int] = Counter()
    reasons = {}
    for tally in in_months(demo()["delivery-answers"], "")[7:10]:
        scores.update(tally.scores["امتیاز"])
    for reason in ("دیر رسید", "پول دیر برگشت", "رنگ یا سایز"):
        found = in_months(demo()["delivery-answers"], "reason", reason)[7:10]
        reasons[reason] = sum(tally.n for tally in found)

    assert (148, 134, 130) == (
        scores[10] + scores[9],
        scores[8] + scores[7],
        sum(scores[each] for each in range(7)),
    )
    assert {"دیر رسید": 51, "پول دیر برگشت": 38, "رنگ یا سایز": 22} == reasons


def test_of_the_complaints_of_the_demo_some_are_open_some_came_twice_and_two_ended_badly():
    said = [
        each
        for each in read(read_project_files(ROOT)).entries
        if isinstance(each, Feedback) and (each.id or "").startswith("autumn-complaints-")
    ]
    twice = [name for name, n in Counter(each.reference or "" for each in said).items() if n > 1]

    assert (45, 14, 2) == (
        len(said),
        sum(each.closed is None for each in said),
        sum(each.lost is not None for each in said),
    )
    assert ["2235-02", "2252-04", "2260-09"] == sorted(twice)


def counted(tmp_path, rows, columns):
    data = (tmp_path / "rows.csv").read_bytes()
    texts = {
        "journeys/project.yml": "project: نمونه\n",
        "journeys/voice.yml": SURVEY.format(rows=rows, columns=columns),
        "journeys/data/rows.csv": data,
    }
    (found,) = read(files_of(texts)).data
    return found


def test_five_thousand_answers_are_counted_as_they_were_made(tmp_path):
    made = voice_data.answers(5_000)
    voice_data.write_answers(tmp_path / "rows.csv", made)
    rows = counted(
        tmp_path,
        "answers",
        "[{column: تاریخ پاسخ, holds: date}, {column: امتیاز, holds: score}, "
        "{column: رضایت, holds: score}, {column: دلیل, holds: reason}, "
        "{column: شهر, holds: segment}]",
    )
    known = voice_data.scores_by_month(made)

    assert (5_000, 0) == (rows.rows, rows.left_out)
    for month, tally in enumerate(in_months(rows, "")):
        assert known[month] == tally.scores["امتیاز"]
        assert sum(row.month == month and row.content is not None for row in made) == sum(
            tally.scores["رضایت"].values()
        )
    assert Counter(row.reason for row in made if row.reason) == reasons_of(rows)


def reasons_of(rows):
    found: Counter[str] = Counter()
    for (_, which, value), tally in rows.tallies.items():
        if which == "reason":
            found[value] += tally.n
    return found


def test_the_times_of_tickets_are_those_that_were_made(tmp_path):
    made = voice_data.tickets(1_000)
    voice_data.write_tickets(tmp_path / "rows.csv", made)
    rows = counted(
        tmp_path,
        "tickets",
        "[{column: ثبت شد, holds: date}, {column: اولین پاسخ, holds: first_response}, "
        "{column: بسته شد, holds: closed}]",
    )

    for month, tally in enumerate(in_months(rows, "")):
        here = [row for row in made if row.month == month]
        assert sorted(row.first_response for row in here) == sorted(tally.minutes["first_response"])
        assert sorted(row.closed for row in here if row.closed is not None) == sorted(
            tally.minutes["closed"]
        )
