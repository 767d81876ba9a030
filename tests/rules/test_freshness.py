"""What time has made old or late is said on the day it is so, and keeps nobody from publishing."""

from datetime import date

import pytest

from cxmap.foundation.problems import Severity, fails
from cxmap.publication.checking import checked_project
from cxmap.rules.judgement.marks import marked
from tests.projects import run_here, write_files
from tests.readings import BASE, files_of, texts_of

LATE = """\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    due: 1405-08-30
    owner: sales
"""
OLD = """\
open_questions:
  - question: خریدار بار اول از کجا ما را پیدا می‌کند؟
    id: how-found
    asked: 1405-07-01
"""


def problems(text, today, settings=""):
    texts = texts_of(BASE) | {"journeys/example.yml": text}
    texts["journeys/base-project.yml"] += settings
    return checked_project(files_of(texts), today=today).problems


def codes(text, today, settings=""):
    return [problem.code for problem in problems(text, today, settings)]


def test_the_last_day_is_in_time_and_the_next_is_late():
    assert [] == codes(LATE, date(2026, 11, 21))
    assert ["CX504"] == codes(LATE, date(2026, 11, 22))


def test_without_a_day_nothing_is_late():
    assert [] == codes(LATE, None)


def test_the_project_says_how_long_something_lasts():
    assert [] == codes(OLD, date(2026, 11, 22))
    assert ["CX502"] == codes(OLD, date(2026, 12, 24))
    assert ["CX502"] == codes(OLD, date(2026, 11, 22), "questions_wait: ۶ هفته\n")
    assert [] == codes(OLD, date(2026, 12, 24), "questions_wait: 1 year\n")


@pytest.mark.parametrize(
    ("written", "last"),
    [("1399", date(2024, 3, 20)), ("1399-12", date(2024, 3, 20)), ("2021-03", date(2024, 3, 31))],
)
def test_a_year_and_a_month_count_from_their_last_day(written, last):
    text = f"statistics:\n  - statistic: آمار\n    id: one\n    date: {written}\n"
    text += "    source: report\nsources:\n  - source: گزارش\n    id: report\n"
    next_day = date.fromordinal(last.toordinal() + 1)

    assert [] == codes(text, last)
    assert ["CX505"] == codes(text, next_day)


def test_time_alone_fails_no_run_unless_the_project_wants_it():
    found = problems(LATE, date(2030, 1, 1))
    wanted = "checks:\n  - check: CX504\n    severity: error\n    because: قول داده‌ایم\n"

    assert [Severity.HINT] == [problem.severity for problem in found]
    assert not fails(found, strict=True)
    assert fails(problems(LATE, date(2030, 1, 1), wanted), strict=False)


def test_what_is_late_is_the_same_finding_on_every_day():
    one, other = (problems(LATE, date(year, 1, 1)) for year in (2027, 2028))

    assert list(marked(one)) == list(marked(other)) != []


def test_the_day_can_be_named(small_project):
    write_files(small_project, {"journeys/voice.yml": LATE})

    assert "CX504" in run_here("check", "--today", "1405-09-01", cwd=small_project).stdout
    assert "CX504" not in run_here("check", "--today", "1405-08-30", cwd=small_project).stdout


def targets_missed(readings, today=date(2026, 11, 22)):
    """Judge a figure that should fall to 5 by the last day of summer 1405."""
    text = (
        "metrics: [{metric: M, id: m, method: Counted, unit: days, direction: lower, owner: sales, "
        f"targets: [{{target: 5, id: t, by: 1405-06-31}}], readings: [{readings}]}}]"
    )
    return [code for code in codes(text, today) if code.startswith("CX5")]


def test_a_target_is_judged_by_its_direction_and_not_before_its_day_is_past():
    assert ["CX508"] == targets_missed("{period: a, value: 9}, {period: b, value: 6}")
    assert [] == targets_missed("{period: a, value: 9}, {period: b, value: 5}")
    assert [] == targets_missed("{period: a, value: 9}", date(2026, 9, 22))


def test_what_was_so_long_before_a_target_does_not_reach_it():
    early, late = (f"{{period: p, value: 5, ends: {day}}}" for day in ("1404-06-30", "1404-07-01"))

    assert ["CX508"] == targets_missed(early)
    assert [] == targets_missed(late)


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ("{amount: ۸۰, ended: 1405-06-31}", ["۸۰"]),
        ("{amount: ۸۰, ended: 1405-06-31}, {amount: ۹۰, ended: 1405-07-30}", ["۹۰"]),
        ("{amount: ۸۰, ended: 1405-06-31}, {amount: ۹۰, effective: 1405-07-01}", []),
        ("{amount: ۸۰, ended: 1405-06-31}, {amount: ۹۰, if: فوری است}", ["۸۰"]),
        ("{amount: ۸۰, ended: 1405-06-31, if: فوری است}, {amount: ۹۰, if: فوری است}", []),
    ],
)
def test_of_the_prices_of_one_thing_the_last_is_said_where_none_holds(prices, expected):
    text = f"services: [{{service: S, id: s, owner: sales, price: [{prices}]}}]"
    found = [each for each in problems(text, date(2026, 11, 22)) if each.code == "CX507"]

    assert expected == [each.argument("title") for each in found]


REPLACED = """\
policies:
  - policy: برگشت تا هفت روز
    id: seven-days
  - policy: برگشت تا سی روز
    id: thirty-days
    effective: 1405-09-10
    replaced: seven-days
events:
  - event: فراخوان کالا
    id: recall
    policies: seven-days
"""


def test_a_policy_is_named_no_more_once_the_newer_one_is_in_force():
    assert "CX506" not in codes(REPLACED, date(2026, 11, 30))
    assert "CX506" in codes(REPLACED, date(2026, 12, 1))


def test_a_policy_that_has_been_replaced_needs_no_procedure():
    assert 2 == codes(REPLACED, date(2026, 11, 30)).count("CX302")
    assert 1 == codes(REPLACED, date(2026, 12, 1)).count("CX302")
