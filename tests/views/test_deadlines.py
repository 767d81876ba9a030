"""What is late, and who has to finish it."""

from cxmap.model.entries import Entry
from cxmap.model.registers import Department, Role
from cxmap.model.voice import Feedback
from cxmap.views.about import facts
from cxmap.views.late import late_view
from cxmap.views.open_work import open_work
from cxmap.views.phrases import Shown
from cxmap.views.thing import things_view

FILES = {
    "journeys/registers.yml": """\
departments: [{department: Desk, id: desk}]
roles: [{role: Lead, id: lead, department: desk}]
feedback:
  - {feedback: Waiting, received: 2026-11-10, due: 2026-11-19, progress: waiting, owner: desk}
  - {feedback: Closed late, id: b, due: 2026-11-10, closed: 2026-11-12, owner: desk}
  - {feedback: Closed in time, id: c, due: 2026-11-10, closed: 2026-11-10, owner: desk}
  - {feedback: Declined, id: d, due: 2026-11-10, progress: declined, owner: desk}
  - {feedback: Answered, id: e, due: 2026-11-10, answer: We do, owner: desk}
  - {feedback: Answered but not done, id: f, due: 2026-11-01, answer: We do, progress: open}
improvements:
  - opportunity: Quicker
    id: quicker
    owner: desk
    actions:
      - {action: Ask, due: 2026-11-30, owner_role: lead}
      - {action: Asked, due: 2026-11-01, progress: done}
open_questions:
  - {question: Why, asked: 2026-09-01, owner: desk}
  - {question: How, asked: 2026-09-01, owner: desk, answer: So}
""",
}


def dates(reader, name):
    """The dates of a piece of work: the key, the words, what the device counts."""
    entry = next(each for each in reader.catalog.all(Entry) if str(reader.title(each)) == name)
    values = [
        (fact.key, fact.values[0])
        for fact in facts(reader, entry)
        if fact.key in ("received", "due", "closed", "asked")
    ]
    return {key: value.counts if isinstance(value, Shown) else str(value) for key, value in values}


def test_only_what_somebody_waits_for_is_counted(reader_of):
    reader = reader_of(FILES)

    assert {"received": "since", "due": "due"} == dates(reader, "Waiting")
    assert {"due": "due"} == dates(reader, "Answered but not done")
    assert {"due": "due"} == dates(reader, "Ask")
    assert {"asked": "since"} == dates(reader, "Why")
    for over in ("Declined", "Answered", "Asked", "How"):
        assert {""} == set(dates(reader, over).values())


def test_what_was_closed_late_says_so(reader_of):
    reader = reader_of(FILES)

    assert "2 days after the deadline" in dates(reader, "Closed late")["closed"]
    assert "" == dates(reader, "Closed in time")["closed"]


def test_a_department_sees_its_open_work_the_most_urgent_first(reader_of):
    reader = reader_of(FILES)
    work = open_work(reader, reader.catalog.all(Department)[0])

    assert ["Waiting"] == [str(each.pointer) for each in work.late]
    assert ["Ask", "Why"] == [str(each.pointer) for each in work.open]
    assert ["Due", "Due", "Asked on"] == [each.day_is for each in (*work.late, *work.open)]


def test_a_question_is_late_when_it_waited_longer_than_the_project_lets_it(reader_of):
    patient = reader_of(FILES)
    hasty = reader_of({**FILES, "journeys/project.yml": "project: P\nquestions_wait: 2 weeks\n"})

    assert "Why" not in late(patient)["Desk"]
    assert ["Waiting", "Why"] == late(hasty)["Desk"]


def test_all_that_is_late_is_told_by_its_owner_and_nobody_comes_last(reader_of):
    reader = reader_of(
        {
            **FILES,
            "journeys/run.yml": "programmes: [{programme: Run, owner: desk, phases: "
            "[{phase: Begin, ends: 2026-11-01}, {phase: Go on, ends: 2026-12-01}, "
            "{phase: Over, ends: 2026-10-01, progress: done}]}]",
        }
    )

    assert {"Desk": ["Begin", "Waiting"], "No owner yet": ["Answered but not done"]} == late(reader)


def late(reader):
    """Everything that is late, by who has to finish it."""
    return {
        str(group.owner): [str(each.pointer) for each in group.work]
        for group in late_view(reader).groups
    }


def test_a_role_sees_what_it_has_to_finish_itself(reader_of):
    reader = reader_of(FILES)

    work = open_work(reader, reader.catalog.all(Role)[0])

    assert [[], ["Ask"]] == [
        [str(each.pointer) for each in part] for part in (work.late, work.open)
    ]


def test_a_statement_of_a_source_names_the_place_in_it_with_one_comma(reader_of):
    reader = reader_of(
        {
            "journeys/registers.yml": "sources: [{source: Log, id: log}]\n"
            "standards: [{standard: S, claims: "
            "[{says: Soon, source: [{source: log, at: page 4}]}]}]\n"
        }
    )
    standard = next(each for each in reader.catalog.all(Entry) if each.KIND == "standard")

    assert ["Soon (Log, page 4)"] == [
        str(value) for fact in facts(reader, standard) for value in fact.values
    ]


def test_a_list_begins_with_what_is_open_the_most_urgent_first(reader_of):
    reader = reader_of(FILES)
    things = things_view(reader, *reader.catalog.all(Feedback)).things

    assert [
        *("Answered but not done", "Waiting"),
        *("Closed late", "Closed in time", "Declined", "Answered"),
    ] == [str(each.about.title) for each in things]
