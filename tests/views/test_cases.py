"""The complaint register and what customers were told, as readers see them."""

import pytest

from cxmap.model.journey import Touchpoint
from cxmap.model.playbook import Situation
from cxmap.model.registers import Department
from cxmap.views.answers import answers_about, answers_view
from cxmap.views.cases import cases_of, cases_view
from cxmap.views.department import department_view
from cxmap.views.open_work import open_work
from cxmap.views.related import related

PROJECT = "project: P\nlanguages: [en, fa]\ncalendar: gregorian\ndays_off: friday\n"
FILES = {
    "journeys/project.yml": PROJECT,
    "journeys/registers.yml": """\
departments:
  - {department: Desk, id: desk, hours: office}
  - {department: Shop, id: shop}
roles: [{role: Lead, id: lead, department: desk}]
calendars: [{calendar: Office, id: office, days_off: friday}]
standards:
  - standard: Answer soon
    id: soon
    feedback: complaint
    limit: 3 business days
    calendar: office
    ageing:
      - {then: Remind, id: remind, after: 2 business days, to: lead}
      - {then: Call, id: call, after: 9 business days, to: lead}
""",
    "journeys/feedback.yml": """\
feedback:
  - {feedback: New, id: new, kind: complaint, owner: desk, received: 2026-11-21}
  - {feedback: Old, id: old, kind: complaint, owner: desk, owner_role: lead,
     received: 2026-11-15, progress: waiting, reference: R1, situation: desk/refund}
  - {feedback: Wish, id: wish, kind: request, owner: shop, received: 2026-11-18}
  - {feedback: No day, id: no-day, kind: request}
  - {feedback: In time, id: in-time, kind: complaint, owner: desk, received: 2026-11-01,
     closed: 2026-11-03, answer: We did, root_cause: Nobody knew, reference: R1,
     situation: desk/refund, touchpoints: visit/door}
  - {feedback: Late, id: late, kind: complaint, owner: desk, received: 2026-11-01,
     closed: 2026-11-20, lost: 2026-11-20, root_cause: nobody knew, touchpoints: visit/door}
  - {feedback: Refused, id: refused, kind: request, owner: shop, received: 2026-11-01,
     closed: 2026-11-02, progress: declined, answer: "No, because"}
  - {feedback: Nice, id: nice, kind: praise, owner: shop, received: 2026-11-01}
""",
    "journeys/visit.yml": "journey: Visit\nstages: [{stage: In, id: in, touchpoints: "
    "[{touchpoint: Door, id: door}]}]\n",
    "playbooks/desk.yml": "playbook: Desk\nowner: desk\n"
    "situations: [{situation: Where is my money, id: refund}]\n",
}


@pytest.fixture
def view(reader_of):
    return cases_view(reader_of(FILES))


def names(pointers):
    return [str(each) for each in pointers]


def test_what_waits_comes_the_oldest_first_and_praise_asks_for_nothing(view):
    assert ["Old", "Wish", "New", "No day"] == names(each.pointer for each in view.open)
    assert ["overdue", "open", "open", "open"] == [each.state for each in view.open]


def test_a_case_says_who_owes_the_answer_until_when_and_why(view):
    old = view.open[0]

    assert "Desk, Lead" == str(old.owner)
    # Monday to Wednesday after Sunday, 15 November.
    assert ("2026-11-18", "due") == (old.due.moment, old.due.counts)
    assert "Answer soon" == str(old.standard)
    assert ("worked", "office") == (old.received.counts, old.calendar)
    assert ("In time", True) == (str(old.again), old.is_same_again)


def test_a_case_without_a_standard_counts_every_day_and_has_no_last_one(view):
    wish = view.open[1]

    assert ("since", None, None) == (wish.received.counts, wish.due, wish.standard)


def test_the_step_of_ageing_that_is_reached_is_the_one_that_counts(view):
    old, _, new, _ = view.open

    assert [("2026-11-17", "Remind", "Lead", True), ("2026-11-25", "Call", "Lead", False)] == [
        (each.day, str(each.then), str(each.to), each.is_now) for each in old.steps
    ]
    assert [False, False] == [each.is_now for each in new.steps]


def test_the_numbers_are_those_of_all_and_of_each_department(view):
    assert [
        ("", "4", "1", "1", "2", "50"),
        ("desk", "2", "1", "1", "2", "50"),
        ("shop", "1", "0", "0", "0", ""),
    ] == [
        (
            each.department,
            *map(str, (each.open, each.overdue, each.in_time, each.of, each.share or "")),
        )
        for each in view.numbers
    ]


def test_causes_are_ranked_and_who_left_or_came_back_is_named(view):
    assert [("Nobody knew", "2", ["Late", "In time"])] == [
        (str(each.cause), str(each.n), names(each.cases)) for each in view.causes
    ]
    assert [("Late", "answered too late")] == [(str(each.pointer), each.why) for each in view.lost]
    assert [("Old", ["In time"], True)] == [
        (str(each.pointer), names(each.earlier), each.is_same) for each in view.again
    ]


def test_a_department_leads_to_its_cases(reader_of):
    reader = reader_of(FILES, page="departments/desk.html")
    desk, shop = reader.catalog.all(Department)
    found = cases_of(reader, desk)

    assert found is not None
    assert "2 open, 1 of 2 answered in time" == str(found)
    assert "../overview/cases.html?department=desk" == found.href
    assert "1 open" == str(cases_of(reader, shop))


def test_work_without_a_written_day_is_late_by_that_of_its_standard(reader_of):
    reader = reader_of(FILES)
    work = open_work(reader, reader.catalog.all(Department)[0])

    assert ["Old"] == names(each.pointer for each in work.late)
    assert [("Due", "due")] == [
        (each.day_is, getattr(each.day, "counts", "")) for each in work.late
    ]


def test_answers_come_by_what_was_done_and_those_that_wait_last(reader_of):
    groups = answers_view(reader_of(FILES)).groups

    assert {
        "done": ["In time"],
        "declined": ["Refused"],
        "waiting": ["New", "Wish", "Old", "No day"],
        "silent": ["Late"],
    } == {each.name: names(line.pointer for line in each.lines) for each in groups}
    assert "No, because" == str(groups[1].lines[0].answer)


def test_a_touchpoint_and_a_situation_lead_to_what_was_answered(reader_of):
    reader = reader_of(FILES, page="journeys/visit.html")
    door = reader.catalog.all(Touchpoint)[0]
    money = reader.catalog.all(Situation)[0]

    found = names(related(reader, door)[0].pointers)
    assert ["“In time”", "“Late”", "2 voices, 1 answered"] == found
    about = answers_about(reader, money)
    assert about is not None
    assert "../overview/answers.html?about=situation:desk/refund" == about.href


def test_of_very_many_voices_a_few_are_named(reader_of):
    many = "".join(
        f"  - {{feedback: F{n}, id: f{n}, kind: complaint, touchpoints: visit/door, owner: shop}}\n"
        for n in range(30)
    )
    files = {**FILES, "journeys/feedback.yml": f"feedback:\n{many}"}
    reader = reader_of(files, page="journeys/visit.html")

    found = names(related(reader, reader.catalog.all(Touchpoint)[0])[0].pointers)
    assert ["“F0”", "“F1”", "“F2”", "30 voices, 0 answered"] == found

    shop = reader.catalog.all(Department)[1]
    owned = department_view(reader, shop).owns
    assert [["“F0”", "“F1”", "“F2”", "and 27 more"]] == [
        names(each.pointers) for each in owned if each.kind == "feedback"
    ]
