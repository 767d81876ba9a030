"""The page for the board: what is counted, and what comes first."""

from cxmap.views.for_the_board import board_view

JOURNEY = """\
journey: {name}
stages:
  - stage: S
    id: s
    touchpoints:
      - touchpoint: {worst}
        id: t
        feels: {feels}
      - {{touchpoint: Fine, id: fine, feels: 1}}
"""
VOICE = """\
feedback:
  - {feedback: Late, id: a, kind: complaint, received: 2026-11-01, due: 2026-11-20}
  - {feedback: Rude, id: b, kind: complaint, received: 2026-10-01, due: 2026-12-20}
  - {feedback: Done, id: c, kind: complaint, received: 2026-09-01, closed: 2026-09-04}
  - {feedback: Nice, id: d, kind: praise, received: 2026-08-01}
promises:
  - {promise: Kept, id: k, kept: kept}
  - {promise: Wobbly, id: w, kept: at_risk}
  - {promise: Broken, id: x, kept: broken}
improvements:
  - {opportunity: Planned, id: p, importance: 9, actions: [{action: Do it, id: i}]}
  - opportunity: Worked
    id: v
    actions: [{action: Did it, id: j, progress: done, effect: Fewer calls}, {action: More, id: m}]
  - {opportunity: Accepted, id: q, accepted: {because: It costs too much}}
metrics:
  - {metric: Others, id: o, readings: [{period: spring, value: 3}]}
  - {metric: Nothing yet, id: n}
  - {metric: Churn, id: ch}
  - {metric: Net promoter score, id: np}
"""


def board(reader_of):
    return board_view(
        reader_of(
            {
                "journeys/a.yml": JOURNEY.format(name="A", worst="Waiting", feels=-1),
                "journeys/b.yml": JOURNEY.format(name="B", worst="Paying", feels=-2),
                "journeys/c.yml": JOURNEY.format(name="C", worst="Good", feels=1),
                "journeys/voice.yml": VOICE,
            },
            page="overview/for-the-board.html",
        )
    )


def test_what_a_board_asks_for_comes_first_and_then_what_has_a_figure(reader_of):
    assert ["Net promoter score", "Churn", "Others"] == [
        str(each.pointer) for each in board(reader_of).figures
    ]


def test_the_worst_moment_of_each_journey_stands_there_the_worst_first(reader_of):
    assert [("Paying", "B"), ("Waiting", "A")] == [
        (str(each.glance.pointer), str(each.journey)) for each in board(reader_of).moments
    ]


def test_complaints_are_counted_and_nothing_else_is(reader_of):
    found = board(reader_of).complaints
    assert ("3", "2", "1") == tuple(map(str, (found.registered, found.open, found.late)))
    assert "The oldest is from 1 October 2026." == str(found.oldest)


def test_promises_that_are_not_well_stand_there_the_broken_ones_first(reader_of):
    assert [("Broken", "Broken", True), ("Wobbly", "At risk", False)] == [
        (str(each.pointer), str(each.state), each.is_broken) for each in board(reader_of).promises
    ]


def test_improvements_whose_effect_is_known_come_first_and_accepted_pains_are_none(reader_of):
    assert [
        ("Worked", "1 of 2 steps done", ["Fewer calls"]),
        ("Planned", "0 of 1 steps done", []),
    ] == [
        (str(each.pointer), str(each.done), [*map(str, each.effects)])
        for each in board(reader_of).improvements
    ]


def test_the_page_says_as_of_which_day_it_is(reader_of):
    assert str(board(reader_of).what).endswith("As of 22 November 2026.")


def test_an_improvement_has_its_score_and_what_was_measured_before_and_after(reader_of):
    voice = """\
improvements:
  - opportunity: A bell
    id: bell
    importance: 9
    satisfaction: 3
    metrics: calls
    actions: [{action: Hang it, id: hang, progress: done, done: 2026-06-15}]
metrics:
  - metric: Calls
    id: calls
    readings:
      - {period: May, starts: 2026-05-01, ends: 2026-05-31, value: 12, n: 40}
      - {period: July, starts: 2026-07-01, ends: 2026-07-31, value: 7, n: 40}
"""
    texts = {
        "journeys/a.yml": JOURNEY.format(name="A", worst="Waiting", feels=-1),
        "journeys/voice.yml": voice,
    }
    (line,) = board_view(reader_of(texts, page="overview/for-the-board.html")).improvements
    (measured,) = line.measured

    # 9 + (9 - 3) = 15
    assert "Score 15: high" == str(line.score)
    assert "12 (of 40, May) → 7 (of 40, July)" == str(measured.brief)
    assert str(measured.change).endswith("what was counted is not written down")


def test_what_is_overdue_is_so_on_the_day_of_the_page(reader_of):
    said = str(board(reader_of).complaints.as_of)
    assert said.startswith("Counted as of 22 November 2026, when this page was made")
