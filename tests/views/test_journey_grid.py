"""The grid of a journey, and what contexts, personas and departments do to it."""

import pytest

from cxmap.model.journey import Expectation, Journey, Touchpoint
from cxmap.views.expectation import expectation_view
from cxmap.views.glance import journey_glance
from cxmap.views.grid import grid_view
from cxmap.views.journey import journey_view
from cxmap.views.phrases import Pointer
from cxmap.views.tools import tools_of
from cxmap.views.verdicts import verdicts_by_context

REGISTERS = """\
contexts: [{context: Snow, id: snow}, {context: Nowruz rush, id: rush}, {context: Heat, id: heat}]
personas: [{persona: Buyer, id: buyer}, {persona: Parent, id: parent}]
departments: [{department: Sales, id: sales}, {department: Finance, id: finance}]
"""
JOURNEY = """\
journey: Visit
persona: [buyer, parent]
owner: sales
stages:
  - stage: Lobby
    touchpoints:
      - touchpoint: Entry
        id: entry
        feels: +1
        expectations:
          - {expects: A greeting, id: greeting, verdict: met}
          - {expects: A hot drink, id: hot, verdict: missed, only_in: snow, replaces: start/cold}
        next: [{to: start}]
  - stage: Nothing yet
  - stage: Meeting
    touchpoints:
      - touchpoint: Start
        id: start
        owner: finance
        persona: buyer
        feels: -1
        moment_of_truth: They decide here.
        expectations:
          - {expects: A cold drink, id: cold, verdict: met, we_assumed: missed}
        pains: [No samples]
        lanes: {customer: [Sits down], backstage: [Carries samples]}
        next: [{to: entry, if: something was forgotten}]
"""


def reader(reader_of):
    files = {"journeys/registers.yml": REGISTERS, "journeys/visit.yml": JOURNEY}
    return reader_of(files, page="journeys/visit.html")


def journey(reader):
    return reader.catalog.all(Journey)[0]


def test_every_touchpoint_is_a_column_in_its_order_below_its_stage(reader_of):
    who = reader(reader_of)
    grid = grid_view(who, journey(who))

    assert ["Entry", "Start"] == [str(column.pointer) for column in grid.columns]
    assert [("Lobby", 1), ("Meeting", 1)] == [
        (str(stage.pointer), stage.span) for stage in grid.stages
    ]


def test_only_rows_that_hold_something_are_there(reader_of):
    who = reader(reader_of)
    grid = grid_view(who, journey(who))

    assert [
        "feelings", "expectations", "disagreements", "pains",
        "lane_customer", "lane_backstage", "next",
    ] == [row.name for row in grid.rows]  # fmt: skip
    assert {2} == {len(row.cells) for row in grid.rows}


def test_an_author_says_which_rows_there_are_and_in_which_order(reader_of):
    wanted = "rows: [pains, {row: lanes, tint: blue}, thoughts, feelings]\nstages:"
    files = {
        "journeys/registers.yml": REGISTERS,
        "journeys/visit.yml": JOURNEY.replace("stages:", wanted),
    }
    who = reader_of(files)
    rows = grid_view(who, journey(who)).rows

    assert [
        ("pains", ""), ("lane_customer", "blue"), ("lane_backstage", "blue"), ("feelings", ""),
    ] == [(row.name, row.tint) for row in rows], "nobody says what the customer thinks"  # fmt: skip


ROWS = """\
journey: Visit
rows: [ROW]
stages:
  - stage: Lobby
    touchpoints:
      - touchpoint: Entry
        id: entry
        takes: 5 minutes
        took: 7 minutes
        at: about noon
        thoughts: [Is this the door?]
        asks: [Who is Maryam?]
        voices: [{voice: Nobody was there, persona: buyer}]
        bright_spots: [The light]
        ideas: [A bell]
        pains: [{pain: No bell, id: no-bell}]
        do: [Rise]
        avoid: [Pointing]
        systems: diary
        documents: pass
        pictures: [{picture: door.svg, alt: A door}]
"""
MORE = """\
personas: [{persona: Buyer, id: buyer}]
systems: [{system: Diary, id: diary}]
documents: [{document: Pass, id: pass}]
metrics: [{metric: Waiting, id: waiting, touchpoints: visit/entry}]
improvements:
  - {opportunity: Be seen, id: be-seen, pains: visit/entry/no-bell}
  - {opportunity: Be heard, id: be-heard, touchpoints: visit/entry, pains: visit/entry/no-bell}
  - opportunity: Be warm
    id: be-warm
    touchpoints: visit/entry
    actions: [{action: Heat, id: heat, progress: done}]
feedback:
  - {feedback: Cold, id: cold, kind: complaint, received: 2026-11-01, touchpoints: visit/entry}
  - {feedback: Dark, id: dark, kind: complaint, received: 2026-10-01, touchpoints: visit/entry}
  - {feedback: Nice, id: nice, kind: praise, received: 2026-09-01, touchpoints: visit/entry}
  - {feedback: Once, id: once, kind: complaint, received: 2025-11-01, touchpoints: visit/entry}
"""


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("storyboard", ["A door"]),
        ("thoughts", ["Is this the door?"]),
        ("asks", ["Who is Maryam?"]),
        ("voices", ["Nobody was there"]),
        ("feedback", ["3 voices"]),
        ("bright_spots", ["The light"]),
        ("ideas", ["A bell"]),
        ("improvements", ["Be heard", "Be seen"]),
        ("metrics", ["Waiting"]),
        ("do", ["Rise"]),
        ("avoid", ["Pointing"]),
        ("systems", ["Diary"]),
        ("documents", ["Pass"]),
        ("time", ["Time it takes: 5 minutes", "Time it took: 7 minutes", "Time: about noon"]),
    ],
)
def test_a_row_says_what_is_known_of_a_touchpoint(row, said, reader_of):
    who = reader_of(
        {"journeys/visit.yml": ROWS.replace("ROW", row), "journeys/more.yml": MORE},
        page="journeys/visit.html",
    )
    (found,) = grid_view(who, journey(who)).rows

    assert (row, said) == (found.name, [str(item.text) for item in found.cells[0]])


SURVEY = """\
datasets: [{dataset: Desk, id: desk, file: desk.csv, rows: tickets}]
metrics:
  - {metric: Tickets, id: tickets, formula: count, dataset: desk, every: month}
"""
TICKETS = """\
date,touchpoint
2026-09-01,visit/entry
2026-09-02,elsewhere
2026-09-30,visit/entry
"""


def test_the_row_of_voices_says_how_many_complained_within_a_year(reader_of):
    who = reader_of(
        {"journeys/visit.yml": ROWS.replace("ROW", "feedback"), "journeys/more.yml": MORE},
        page="journeys/visit.html",
    )
    ((item,),) = grid_view(who, journey(who)).rows[0].cells

    assert "2 of them complaints" == str(item.note)
    assert isinstance(item.text, Pointer)
    assert "../overview/answers.html?about=touchpoint:visit/entry" == item.text.href


def test_the_row_of_figures_has_the_one_that_was_counted_at_the_touchpoint(reader_of):
    texts = {
        "journeys/visit.yml": ROWS.replace("ROW", "metrics"),
        "journeys/more.yml": SURVEY,
        "journeys/desk.csv": TICKETS,
        "journeys/rest.yml": MORE.replace("metrics: [{metric: Waiting, id: waiting,", "#"),
    }
    who = reader_of(texts, page="journeys/visit.html")
    ((item,),) = grid_view(who, journey(who)).rows[0].cells

    assert ("Tickets", "2 (September 2026)") == (str(item.text), str(item.note))


def test_a_line_runs_between_two_lanes_that_are_there(reader_of):
    who = reader(reader_of)
    lines = {row.name: row.line for row in grid_view(who, journey(who)).rows}

    assert "" == lines["lane_customer"]
    assert "Line of visibility" == lines["lane_backstage"]


def test_the_row_of_ways_leaves_out_what_the_columns_say(reader_of):
    who = reader(reader_of)
    ways = grid_view(who, journey(who)).rows[-1]

    assert ((), ("Entry",)) == tuple(tuple(str(item.text) for item in cell) for cell in ways.cells)


def test_what_is_replaced_is_not_there_where_the_other_one_is(reader_of):
    who = reader(reader_of)
    views = {
        str(each.expects.own): expectation_view(who, each) for each in who.catalog.all(Expectation)
    }

    assert ("snow",) == views["A hot drink"].marks.only_in
    assert ("snow",) == views["A cold drink"].marks.not_in
    assert ["A hot drink"] == [str(each.pointer) for each in views["A cold drink"].replaced_by]


def test_verdicts_are_counted_for_the_ordinary_case_and_for_every_context_that_differs(reader_of):
    who = reader(reader_of)
    entry, start = who.catalog.all(Touchpoint)

    def told(touchpoint):
        return [
            ([each.verdict.name for each in view.counts], view.marks.only_in, view.marks.not_in)
            for view in verdicts_by_context(who, touchpoint)
        ]

    assert [(["met"], (), ("snow",)), (["missed", "met"], ("snow",), ())] == told(entry)
    assert [(["met"], (), ("snow",))] == told(start)


def test_only_contexts_that_the_journey_uses_can_be_chosen(reader_of):
    who = reader(reader_of)
    tools = tools_of(who, journey(who), has_picture=False)

    assert ["snow"] == [context.id for context in tools.contexts]
    assert ["buyer", "parent"] == [persona.id for persona in tools.personas]
    assert ["sales", "finance"] == [department.id for department in tools.departments]


def test_there_is_nothing_to_choose_where_all_is_one(reader_of):
    who = reader_of("journey: V\nowner: sales\nstages: [{stage: S, touchpoints: [One, Two]}]")
    tools = tools_of(who, journey(who), has_picture=False)

    assert ((), (), ()) == (tools.contexts, tools.personas, tools.departments)


def test_a_glance_shows_the_worst_moment_and_where_the_customer_says_otherwise(reader_of):
    who = reader(reader_of)
    glance = journey_glance(who, journey(who))

    assert glance.worst is not None
    assert "Entry" == str(glance.worst.pointer)  # in snow something was missed there
    assert ["Start"] == [str(each.pointer) for each in glance.disagreements]
    assert ["Start"] == [str(each) for each in glance.moments_of_truth]


def test_the_worst_moment_may_be_one_that_nobody_has_judged(reader_of):
    who = reader_of(
        "journey: V\nstages: [{stage: S, touchpoints: ["
        "{touchpoint: Search, feels: 0, expectations: [{expects: E, verdict: missed}]}, "
        "{touchpoint: Fine, feels: -2}, "
        "{touchpoint: Wait, feels: -1, expectations: [{expects: E, verdict: missed}]}]}]"
    )
    glance = journey_glance(who, journey(who))

    assert glance.worst is not None
    assert "Fine" == str(glance.worst.pointer)


def test_of_two_that_are_as_low_the_face_is_at_the_worst_moment(reader_of):
    who = reader_of(
        "journey: V\nstages: [{stage: S, touchpoints: [{touchpoint: Sad, feels: -1}, "
        "{touchpoint: Missed, feels: -1, expectations: [{expects: E, verdict: missed}]}]}]"
    )
    grid = grid_view(who, journey(who))

    worst = journey_glance(who, journey(who)).worst
    assert worst
    assert "Missed" == str(worst.pointer)
    assert [False, True] == [point.is_lowest for point in grid.curve.points]


def test_where_only_a_persona_tells_what_it_feels_that_counts(reader_of):
    text = (
        "journey: V\npersona: buyer\nstages: [{stage: S, touchpoints: [{touchpoint: Sad, "
        "actors: [{persona: buyer, feels: -2}]}, {touchpoint: Fine, feels: +1}]}]"
    )
    who = reader_of({"journeys/registers.yml": REGISTERS, "journeys/it.yml": text})
    worst = journey_glance(who, journey(who)).worst

    assert worst
    assert worst.feeling
    assert ("Sad", "very-unhappy") == (str(worst.pointer), worst.feeling.face)
    assert () == grid_view(who, journey(who)).curve.lines


def test_where_nothing_went_badly_there_is_no_worst_moment(reader_of):
    who = reader_of("journey: V\nstages: [{stage: S, touchpoints: [{touchpoint: T, feels: +1}]}]")

    assert journey_glance(who, journey(who)).worst is None
    assert [False] == [
        each.is_open for each in journey_view(who, journey(who)).stages[0].touchpoints
    ]


def test_the_worst_moment_stands_open(reader_of):
    who = reader(reader_of)
    touchpoints = [
        each for stage in journey_view(who, journey(who)).stages for each in stage.touchpoints
    ]

    assert [True, False] == [each.is_open for each in touchpoints]


def test_at_most_five_things_must_be_known_at_once(reader_of):
    facts = ", ".join(f"Fact {number}" for number in range(7))
    touchpoint = f"{{touchpoint: T, must_know: [{facts}]}}"
    who = reader_of(f"journey: V\nstages: [{{stage: S, touchpoints: [{touchpoint}]}}]")
    shown = journey_view(who, journey(who)).stages[0].touchpoints[0]

    assert 5 == len(shown.must_know)
    assert ["Fact 5", "Fact 6"] == [str(each) for each in shown.more_to_know]
    assert "more to know" == str(shown.folded)


def test_what_comes_next_is_told_of_an_alternative_and_not_of_the_order(reader_of):
    who = reader_of(
        """\
journey: J
stages:
  - stage: S
    touchpoints:
      - {touchpoint: Begin, id: begin, next: [phone]}
      - {touchpoint: Phone, id: phone, one_of: How, next: [letter]}
      - {touchpoint: Letter, id: letter, one_of: How}
"""
    )
    [row] = [each for each in grid_view(who, journey(who)).rows if each.name == "next"]

    assert [[], ["Letter"], []] == [[str(item.text) for item in cell] for cell in row.cells]
