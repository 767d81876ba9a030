"""The register of improvements: what nobody answers, what is to be done, what is worth most."""

import pytest

from cxmap.views.improvements import PAINS_SHOWN, improvements_view

VISIT = """\
journey: Visit
owner: sales
stages:
  - stage: Coming
    touchpoints:
      - touchpoint: Enter
        id: enter
        pains:
          - {pain: No sign, id: sign}
          - {pain: Nobody comes, id: nobody, severity: critical}
          - {pain: Cold tea, id: tea, severity: low, action: A new kettle}
          - {pain: The stairs, id: stairs, severity: high}
          - {pain: A queue, id: queue, severity: high}
"""
VOICE = """\
improvements:
  - opportunity: Stairs for all
    id: stairs
    owner: it
    pains: visit/enter/stairs
    importance: 6
    satisfaction: 5
    accepted: {because: The house is listed, date: 2026-11-01}
  - opportunity: No queue
    id: queue
    owner: sales
    pains: visit/enter/queue
    importance: 8
    satisfaction: 4
    actions:
      - {action: A bell, id: bell, owner: it, due: 2026-12-01, progress: open}
      - {action: A stool, id: stool, owner: sales, due: 2026-11-01, progress: in_progress}
      - {action: A fan, id: fan, due: 2026-10-01, done: 2026-10-01, progress: done}
  - opportunity: A ready room
    id: room
    importance: 10
    satisfaction: 2
    actions: [{action: Keys, id: keys, progress: planned}]
  - opportunity: Not judged
    id: vague
  - opportunity: Light
    id: light
    importance: 9
    satisfaction: 1
    actions: [{action: Lamps, id: lamps, progress: done, done: 2026-10-01}]
"""
FILES = {
    "journeys/registers.yml": (
        "departments: [{department: IT, id: it}, {department: Sales, id: sales},"
        " {department: Press, id: press}]\n"
    ),
    "journeys/visit.yml": VISIT,
    "journeys/voice.yml": VOICE,
}


@pytest.fixture
def view(reader_of):
    return improvements_view(reader_of(FILES))


def test_pains_that_nothing_answers_come_first_the_gravest_before_others(view):
    assert ["Nobody comes", "No sign"] == [str(each.pain) for each in view.pains]
    assert "Enter" == str(view.pains[0].touchpoint)


def test_the_highest_score_comes_first_and_what_has_none_last(view):
    said = [(str(each.pointer), each.score and str(each.score)) for each in view.open]
    assert [("A ready room", "18"), ("No queue", "12"), ("Not judged", None)] == said
    assert ["high", "high"] == [each.level.name for each in view.open if each.level]


def test_what_is_done_or_accepted_stands_apart(view):
    assert ["Light"] == [str(each.pointer) for each in view.done]
    assert ["The house is listed"] == [str(each.because) for each in view.accepted]


def test_open_actions_are_listed_once_the_longest_overdue_first(view):
    assert ["A stool", "A bell", "Keys"] == [str(each.title) for each in view.actions]
    assert "due" == view.actions[0].due.counts


def test_only_departments_that_have_something_in_it_can_be_chosen(view):
    assert ["it", "sales"] == [each.id for each in view.departments]
    assert "sales it" == next(each.whose for each in view.open if str(each.pointer) == "No queue")


def test_the_matrix_has_the_numbers_of_the_list_and_neither_what_is_done_nor_accepted(view):
    points = [
        (each.importance, each.satisfaction, [str(number) for number, *_ in each.numbers])
        for each in view.matrix.points
    ]
    assert [(10, 2, ["1"]), (8, 4, ["2"])] == points
    assert ["1", "2", None] == [each.number and str(each.number) for each in view.open]


def test_many_pains_are_folded_behind_the_first(reader_of):
    pains = "".join(f"          - {{pain: P{i}, id: p{i}}}\n" for i in range(PAINS_SHOWN + 3))
    view = improvements_view(reader_of({**FILES, "journeys/visit.yml": VISIT + pains}))

    assert "5 more pains that nothing answers" == str(view.more)


def test_a_project_without_any_says_nothing(reader_of):
    view = improvements_view(reader_of("journey: J\n"))
    assert ((), (), None, ()) == (view.pains, view.actions, view.matrix, view.open)
