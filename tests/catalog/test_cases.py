"""Cases: their last day, their age, how they stand, who came back with them and who left."""

from datetime import date

import pytest

from cxmap.catalog.cases import register
from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.due import due_of, steps_of
from cxmap.model.voice import Feedback
from cxmap.reading.read import read
from tests.readings import files_of

PROJECT = "project: Shop\nlanguages: en\ncalendar: gregorian\ndays_off: friday\n"
REGISTERS = """\
departments: [{department: Desk, id: desk, hours: office}]
personas: [{persona: Buyer, id: buyer}, {persona: Chain, id: chain}]
channels: [{channel: Letter, id: letter}]
calendars:
  - {calendar: Office, id: office, days_off: [friday, saturday], holidays: 2026-11-24}
standards:
  - standard: Answer
    id: answer
    feedback: complaint
    limit: 3 business days after we heard
    calendar: office
    ageing:
      - {then: Call, id: call, after: 5 business days}
      - {then: Remind, id: remind, after: 2 business days}
    limits: [{limit: 1 business day, persona: chain}]
  - {standard: Old answer, id: old, feedback: complaint, limit: 1 day, ended: 2026-10-31}
  - {standard: Refund, id: refund, situations: desk/refund, limit: 2 days}
  - {standard: Parcel, id: parcel, situations: desk/parcel, limit: 1 day after it came in}
  - {standard: Soon, id: soon, situations: desk/soon, calendar: office, limit: 4 hours}
  - {standard: Letters, id: letters, feedback: request, channel: letter, limit: 1 month}
"""
PLAYBOOK = """\
playbook: Desk
owner: desk
situations:
  - {situation: Where is my money, id: refund}
  - {situation: Parcel, id: parcel}
  - {situation: I have no time, id: soon}
"""


def catalog(feedback, **more):
    texts = {
        "journeys/project.yml": PROJECT,
        "journeys/registers.yml": REGISTERS,
        "journeys/feedback.yml": f"feedback:\n{feedback}",
        "playbooks/desk.yml": PLAYBOOK,
        **more,
    }
    return catalog_of(read(files_of(texts)), today=date(2026, 11, 30))


def one(fields):
    known = catalog(f"  - {{feedback: It, id: it, {fields}}}\n")
    return known, known.all(Feedback)[0]


@pytest.mark.parametrize(
    ("fields", "standard", "day"),
    [
        # What is written counts.
        ("kind: complaint, received: 2026-11-22, due: 2026-12-01", "", date(2026, 12, 1)),
        # Sunday; 24 November is a holiday of the office: 23, 25, 26.
        ("kind: complaint, received: 2026-11-22", "Answer", date(2026, 11, 26)),
        ("kind: complaint, received: 2026-11-22, persona: buyer", "Answer", date(2026, 11, 26)),
        ("kind: complaint, received: 2026-11-22, persona: chain", "Answer", date(2026, 11, 23)),
        # The one that was in force.
        ("kind: complaint, received: 2026-10-20", "Old answer", date(2026, 10, 21)),
        # That of the situation, before that of the kind.
        (
            "kind: complaint, received: 2026-11-22, situation: desk/refund",
            "Refund",
            date(2026, 11, 24),
        ),
        # A Friday, on which nobody works at the office; Saturday is off, too.
        (
            "kind: complaint, received: 2026-11-20, situation: desk/soon",
            "Soon",
            date(2026, 11, 22),
        ),
        # It begins with something else than the complaint: that of the kind counts.
        (
            "kind: complaint, received: 2026-11-22, situation: desk/parcel",
            "Answer",
            date(2026, 11, 26),
        ),
        ("kind: request, received: 2026-11-22, channel: letter", "Letters", date(2026, 12, 22)),
        ("kind: request, received: 2026-11-22, channel: phone", None, None),
        ("kind: praise, received: 2026-11-22", None, None),
        ("kind: complaint", None, None),
    ],
)
def test_a_last_day_is_written_or_follows_from_the_standard_that_holds(fields, standard, day):
    known, feedback = one(fields)
    due = due_of(known, feedback)

    if due is None:
        assert (day, standard) == (None, None)
    else:
        assert (day, standard) == (due.day, due.standard.standard.own if due.standard else "")


def test_steps_of_ageing_have_their_days_in_the_calendar_of_the_standard():
    known, feedback = one("kind: complaint, received: 2026-11-22, due: 2026-12-24")

    assert [("Remind", date(2026, 11, 25)), ("Call", date(2026, 11, 30))] == [
        (step.then.own, day) for day, step in steps_of(known, feedback)
    ]


@pytest.mark.parametrize(
    ("fields", "state", "age"),
    [
        # Working days of the office: 23, 25, 26, 29, 30.
        ("kind: complaint, received: 2026-11-22, progress: open", "overdue", 5),
        ("kind: complaint, received: 2026-11-26", "open", 2),
        ("kind: complaint, received: 2026-11-22, closed: 2026-11-26", "closed", 3),
        ("kind: complaint, received: 2026-11-22, closed: 2026-11-29", "closed_late", 4),
        ("kind: complaint, received: 2026-11-22, answer: We did", "closed", None),
        ("kind: request, received: 2026-11-22", "open", 8),
        ("kind: request, received: 2026-11-22, progress: declined", "closed", None),
        ("kind: complaint", "open", None),
    ],
)
def test_a_case_has_a_state_and_an_age(fields, state, age):
    known, _ = one(fields)
    (case,) = register(known).cases

    assert (state, age) == (case.state(known.today), case.age(known.today))


CASES = """\
  - {feedback: First, id: a, kind: complaint, reference: R1, received: 2026-11-01,
     closed: 2026-11-03, situation: desk/refund, root_cause: Slow bank}
  - {feedback: Second, id: b, kind: complaint, reference: r1, received: 2026-11-10,
     closed: 2026-11-20, situation: desk/refund, root_cause: slow bank}
  - {feedback: Elsewhere, id: c, kind: complaint, reference: R1, received: 2026-11-12}
  - {feedback: Other, id: d, kind: complaint, reference: R2, received: 2026-11-15,
     closed: 2026-11-16, root_cause: Nobody asked}
  - {feedback: Says so, id: e, kind: request, repeats: d, received: 2026-11-18}
  - {feedback: Nice, id: f, kind: praise, reference: R2, received: 2026-11-18}
"""


def test_who_comes_back_is_known_by_the_reference_or_by_what_its_author_says():
    cases = {each.feedback.id: each for each in register(catalog(CASES)).cases}

    assert {"a": [], "b": ["a"], "c": ["a", "b"], "d": [], "e": ["d"]} == {
        name: [each.id for each in case.earlier] for name, case in cases.items()
    }
    assert ["b"] == [name for name, case in cases.items() if case.is_same_again]


def test_root_causes_of_closed_cases_are_counted_however_they_are_spelled():
    causes = register(catalog(CASES)).root_causes()

    assert [["a", "b"], ["d"]] == [[each.feedback.id for each in cases] for _, cases in causes]


def test_answered_in_time_counts_only_what_has_a_last_day_and_an_end():
    # First was due on 3 November, Second on 12 November, Other on 18 November.
    assert (2, 3) == register(catalog(CASES)).in_time


def lost(feedback, **more):
    return [
        (each.case.feedback.id, each.day, each.was_answered)
        for each in register(catalog(feedback, **more)).lost()
    ]


def test_a_customer_is_lost_over_a_case_without_an_answer_or_with_a_late_one():
    left = "  - {feedback: Left, id: z, kind: complaint, reference: R1, lost: 2026-11-25}\n"

    assert [
        # Nobody answered the third one; the second had its answer eight days late.
        ("b", date(2026, 11, 25), True),
        ("c", date(2026, 11, 25), False),
        ("z", date(2026, 11, 25), False),
    ] == lost(CASES + left)


def test_who_left_may_stand_in_a_file_of_losses():
    datasets = "datasets: [{dataset: Gone, id: gone, file: gone.csv, rows: losses}]\n"
    files = {
        "journeys/data.yml": datasets,
        "journeys/gone.csv": "date,reference\n2026-11-14,R2\n2026-11-19,R1\n",
    }

    # R2 had left before it came with anything.
    assert [("b", date(2026, 11, 19), False), ("c", date(2026, 11, 19), False)] == lost(
        CASES, **files
    )


ROWS = "datasets: [{dataset: Said, id: said, file: said.csv, rows: feedback}]\n"
SAID = "id,date,reference,kind,text\n"


def from_rows(rows, **more):
    return catalog(
        "  []\n", **{"journeys/rows.yml": ROWS, "journeys/said.csv": SAID + rows, **more}
    )


def earlier_of(known):
    return {case.feedback.id: [each.id for each in case.earlier] for case in register(known).cases}


def test_two_customers_whose_numbers_look_alike_when_masked_stay_two():
    # Masked, both read 09•••••••67.
    known = from_rows(
        "1,2026-11-01,09121234567,complaint,Late\n"
        "2,2026-11-02,09359876567,complaint,Torn\n"
        "3,2026-11-03,0912 123 4567,complaint,Late again\n"
    )
    assert {"said-item-1": [], "said-item-2": [], "said-item-3": ["said-item-1"]} == earlier_of(
        known
    )


def test_numbers_that_are_masked_in_the_file_name_nobody():
    known = from_rows(
        "1,2026-11-01,09•••••••67,complaint,Late\n2,2026-11-02,09•••••••67,complaint,Torn\n"
    )
    assert {"said-item-1": [], "said-item-2": []} == earlier_of(known)


@pytest.mark.parametrize(("reference", "expected"), [("09359876567", []), ("09121234567", ["s"])])
def test_only_the_customer_who_is_named_is_lost(reference, expected):
    files = {
        "journeys/gone.yml": "datasets: [{dataset: Gone, id: g, file: gone.csv, rows: losses}]\n",
        "journeys/gone.csv": f"date,reference\n2026-11-20,{reference}\n",
    }
    known = from_rows("1,2026-11-01,09121234567,complaint,Late\n", **files)

    assert expected == ["s" for _ in register(known).lost()]


def test_of_what_has_no_day_nobody_knows_whether_it_came_before():
    known = from_rows("1,,R1,complaint,Undated\n2,2026-11-02,R1,complaint,Later\n")
    assert {"said-item-1": [], "said-item-2": []} == earlier_of(known)


def test_of_very_much_that_came_before_only_the_last_is_named():
    rows = "".join(f"{day},2026-11-{day:02d},R1,complaint,Late\n" for day in range(1, 10))
    last = register(from_rows(rows)).cases[-1]

    assert [f"said-item-{day}" for day in (4, 5, 6, 7, 8)] == [each.id for each in last.earlier]
    assert 3 == last.more_earlier


@pytest.mark.parametrize(
    ("fields", "in_time"),
    [
        # The last day is 26 November; who left before it without an answer had none in time.
        ("lost: 2026-11-24", 0),
        ("lost: 2026-11-24, closed: 2026-11-25", 0),
        ("lost: 2026-11-25, closed: 2026-11-24", 1),
        ("closed: 2026-11-24", 1),
    ],
)
def test_who_left_without_an_answer_was_not_answered_in_time(fields, in_time):
    known, _ = one(f"kind: complaint, received: 2026-11-22, {fields}")
    assert (in_time, 1) == register(known).in_time
