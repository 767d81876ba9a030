"""The digest of a week: what is overdue and due of one department, as text for a messenger.

Today is 22 November 2026.
"""

from datetime import date

import pytest

from cxmap.model.registers import Department
from cxmap.views.digest import digest_of, digest_text

FILES = {
    "journeys/project.yml": (
        "project: P\nlanguages: [en, fa]\ncalendar: gregorian\nquestions_wait: 2 weeks\n"
        "reviews_last: 1 month\n"
    ),
    "journeys/registers.yml": """\
departments: [{department: Sales, id: sales}, {department: IT, id: it}]
feedback:
  - {feedback: Nobody called, id: called, kind: complaint, owner: sales, due: 2026-11-19}
  - {feedback: پولم کو, id: money, kind: complaint, owner: sales, due: 2026-11-21}
  - {feedback: All is well, id: well, owner: sales, due: 2026-11-01, closed: 2026-11-02}
  - {feedback: Call 09121234567, id: call, owner: it, due: 2026-11-20}
open_questions:
  - {question: How many days?, id: days, asked: 2026-11-08, owner: sales}
improvements:
  - opportunity: A ready room
    id: room
    owner: it
    actions:
      - {action: Keys, id: keys, owner: sales, due: 2026-11-28}
      - {action: Later, id: later, owner: sales, due: 2026-11-29}
      - {action: Lamps, id: lamps, due: 2026-11-23}
      - {action: Nobody, id: nobody, due: 2026-11-20, owner: sales, progress: declined}
""",
    "journeys/visit.yml": "journey: Visit\nowner: sales\nreviewed: 2026-10-01\n",
    "journeys/open.yml": "journey: Open\nreviewed: 2026-10-21\n",
}


def department_of(reader, id_):
    every = reader.catalog.all(Department)
    return next(each for each in every if reader.catalog.id_of(each) == id_)


@pytest.fixture
def said(reader_of):
    """Give the digest of a department, without the marks that a messenger needs."""

    def say(id_, language="en"):
        reader = reader_of(FILES, language)
        text = digest_text(reader, digest_of(reader, department_of(reader, id_)))
        return [line.lstrip("\u200e\u200f") for line in text.split("\n")]

    return say


def test_what_is_overdue_comes_first_then_what_is_due_within_a_week(said):
    assert [
        "Sales, as of 22 November 2026",
        "",
        "Overdue (3):",
        "Customers who wait for an answer",
        "• Nobody called (3 days late)",
        "• \u2068پولم کو\u2069 (1 day late)",
        "To look through again",
        "• Visit (21 days late)",
        "",
        "Due within a week (2):",
        "Actions",
        "• Keys (6 days left)",
        "Questions without an answer",
        "• How many days? (due today)",
    ] == said("sales")


def test_no_number_of_a_person_is_repeated(said):
    text = "\n".join(said("it"))

    assert "Call" in text
    assert "09121234567" not in text


def test_what_an_action_does_not_say_is_its_improvements(said):
    assert "• Lamps (due tomorrow)" in said("it")


@pytest.mark.parametrize(("language", "mark"), [("fa", "\u200f"), ("en", "\u200e")])
def test_every_line_begins_in_the_direction_of_its_language(reader_of, language, mark):
    reader = reader_of(FILES, language)
    text = digest_text(reader, digest_of(reader, department_of(reader, "sales")))

    assert all(line.startswith(mark) for line in text.split("\n") if line)
    assert not set("*_`#<>") & set(text)


def test_persian_has_its_own_digits_and_days(said):
    lines = said("sales", "fa")

    assert "\u2068Sales\u2069، تا ۲۲ نوامبر ۲۰۲۶" == lines[0]
    assert "• پولم کو (۱ روز دیر شده)" in lines


def test_what_nobody_owns_is_said_too(reader_of):
    reader = reader_of(FILES)
    digest = digest_of(reader, None)

    assert ["Open"] == [str(reader.title(each.entry)) for each in digest.overdue]
    assert "Without an owner" in digest_text(reader, digest)


def test_of_many_the_most_urgent_are_said_and_the_rest_counted(reader_of):
    late = "".join(
        f"  - {{feedback: F{day}, id: f{day}, owner: sales, due: 2026-11-{day:02d}}}\n"
        for day in range(1, 13)
    )
    registers = f"departments: [{{department: Sales, id: sales}}]\nfeedback:\n{late}"
    reader = reader_of({"journeys/registers.yml": registers})
    text = digest_text(reader, digest_of(reader, department_of(reader, "sales")))

    assert "F8" in text
    assert "F9" not in text
    assert "• and 4 more" in text


def test_what_came_into_force_within_the_week_has_changed(reader_of):
    registers = """\
departments: [{department: Sales, id: sales}]
policies:
  - {policy: New returns, id: new, owner: sales, effective: 2026-11-20}
  - {policy: Last week, id: last, owner: sales, effective: 2026-11-15}
"""
    reader = reader_of({"journeys/registers.yml": registers})
    digest = digest_of(reader, department_of(reader, "sales"))

    assert [date(2026, 11, 20)] == [day for *_, day in digest.changes]
    assert "New returns" in digest_text(reader, digest)


def test_a_week_without_anything_says_so(reader_of):
    reader = reader_of({"journeys/registers.yml": "departments: [{department: HR, id: hr}]\n"})
    text = digest_text(reader, digest_of(reader, department_of(reader, "hr")))

    assert text.endswith("Nothing is overdue, and nothing is due within a week.")
