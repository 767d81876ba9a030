"""Whether we listen: where customers are heard, how fresh it is, where we thought otherwise."""

import pytest

from cxmap.views.listening import listening_view

VISIT = """\
journey: Visit
stages:
  - stage: Coming
    id: coming
    touchpoints:
      - {touchpoint: Ask, id: ask, voices: [Nobody answered, At last]}
      - {touchpoint: Wait, id: wait}
      - {touchpoint: Old, id: old, status: out_of_scope}
  - stage: Staying
    id: staying
    touchpoints:
      - touchpoint: Sit
        id: sit
        expectations:
          - {expects: A chair, id: chair, verdict: met, delivered: One}
          - {expects: Quiet, id: quiet, verdict: unknown}
      - touchpoint: Eat
        id: eat
        expectations:
          - {expects: Bread, id: bread, verdict: exceeded, delivered: Cake, we_assumed: met}
          - {expects: Tea, id: tea, verdict: missed, delivered: None, we_assumed: met}
          - {expects: Salt, id: salt, verdict: met, delivered: Salt, we_assumed: met}
  - stage: Leaving
    id: leaving
    touchpoints: [{touchpoint: Go, id: go}]
"""
VOICE = """\
sources:
  - {source: Diary, id: diary, date: 2026-09-01}
  - {source: Hearsay, id: hearsay}
datasets:
  - dataset: Survey
    id: survey
    file: rows.csv
    rows: answers
    cadence: Each month
    updated: 2026-11-01
metrics: [{metric: Waiting time, id: waiting, touchpoints: visit/sit}]
feedback:
  - {feedback: A hard chair, id: hard, kind: complaint, touchpoints: visit/sit}
  - {feedback: Cold tea, id: cold, kind: complaint, touchpoints: visit/eat}
  - {feedback: Fine, id: fine, kind: praise, touchpoints: visit/sit}
"""
ROWS = "date,score,touchpoint\n2026-10-01,9,ask\n2026-10-09,7,visit/ask\n2026-10-20,3,visit/ask\n"
FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en]\ncalendar: gregorian\n",
    "journeys/visit.yml": VISIT,
    "journeys/voice.yml": VOICE,
    "journeys/rows.csv": ROWS,
}


@pytest.fixture
def view(reader_of):
    return listening_view(reader_of(FILES))


def test_touchpoints_with_an_ear_are_counted_and_the_first_without_is_found(view):
    (journey,) = view.journeys
    said = [(str(each.pointer), str(each.heard)) for each in journey.stages]

    assert [("Coming", "1 of 2"), ("Staying", "2 of 2"), ("Leaving", "0 of 1")] == said
    assert journey.stages[0].href.endswith("#wait")
    assert "" == journey.stages[1].href


def test_what_is_heard_is_counted_by_its_kind_and_nothing_is_no_zero(view):
    coming, staying, leaving = view.journeys[0].stages
    counts = [
        [each and str(each) for each in (stage.voices, stage.feedback, stage.metrics)]
        for stage in (coming, staying, leaving)
    ]

    assert [["2", None, None], [None, "3", "1"], [None, None, None]] == counts


def test_rows_count_however_they_name_a_touchpoint(view):
    # One row says `ask`, two say `visit/ask`.
    assert "3" == str(view.journeys[0].stages[0].rows)


def test_only_a_stage_without_any_ear_is_silent(view):
    assert [False, False, True] == [each.is_silent for each in view.journeys[0].stages]


def test_the_oldest_comes_first_and_what_has_no_day_before_it(view):
    assert ["Hearsay", "Diary", "Survey"] == [str(each.pointer) for each in view.fresh]
    survey = view.fresh[-1]
    assert ("2026-10-20", "ago", "3") == (
        survey.last_row.moment,
        survey.last_row.counts,
        str(survey.rows),
    )


def test_where_customers_say_otherwise_the_worst_comes_first(view):
    said = [(str(each.pointer), each.verdict.name) for each in view.assumed]
    assert [("Tea", "missed"), ("Bread", "exceeded")] == said


def test_a_complaint_where_all_is_met_contradicts_it(view):
    (line,) = view.contradicted

    assert ("Sit", "1 complaint") == (str(line.touchpoint), str(line.count))
    assert ["A hard chair"] == [str(each) for each in line.complaints]


def test_who_names_a_stage_and_its_touchpoint_is_one(reader_of):
    both = VOICE.replace(
        "touchpoints: visit/eat}", "touchpoints: visit/eat, stages: visit/staying}"
    )
    rows = "date,score,stage,touchpoint\n" + "2026-10-01,9,visit/staying,visit/sit\n" * 4
    view = listening_view(
        reader_of(FILES | {"journeys/voice.yml": both, "journeys/rows.csv": rows})
    )
    staying = view.journeys[0].stages[1]
    assert ("3", "4") == (str(staying.feedback), str(staying.rows))
