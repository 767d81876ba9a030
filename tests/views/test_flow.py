"""The ways of a journey in words."""

from cxmap.model.journey import Journey
from cxmap.views.flow import journey_flow

VISIT = """\
journey: Visit
stages:
  - stage: Lobby
    touchpoints:
      - touchpoint: Wait
        id: wait
        next: [{to: ask, if: It is his turn}, {to: read, if: It is not}]
      - {touchpoint: Read, id: read, together_with: ask, next: [wait]}
  - stage: Desk
    id: desk
    need: optional
    touchpoints:
      - {touchpoint: Ask, id: ask, sub_journey: tour}
      - {touchpoint: Card, id: card, one_of: Paying}
      - {touchpoint: Cash, id: cash, one_of: Paying, if: He has some, ends: All is paid}
      - {touchpoint: Leave, id: leave, next: [tour/walk]}
"""
TOUR = (
    "journey: Tour\nid: tour\nstages: [{stage: A, touchpoints: [{touchpoint: Walk, id: walk}]}]\n"
)


def flow(reader_of):
    reader = reader_of({"journeys/it.yml": VISIT, "journeys/tour.yml": TOUR})
    return journey_flow(reader, reader.catalog.all(Journey)[0])


def test_every_way_says_when_and_where_to(reader_of):
    said = {
        str(each.pointer): [str(way.said) for way in each.ways] for each in flow(reader_of).steps
    }

    assert {
        "Wait": ["If “It is his turn”, then on to 3 (Ask)", "If “It is not”, then on to 2 (Read)"],
        "Read": ["back to 1 (Wait)"],
        "Ask": ["on to one of these (Paying)"],
        "One of these: Paying": ["on to 4 (Card)", "If “He has some”, then on to 5 (Cash)"],
        "Card": ["on to 6 (Leave)"],
        "Cash": ["Ends here: All is paid"],
        "Leave": ["to another journey: Walk"],
    } == said


def test_in_a_drawing_numbers_are_enough(reader_of):
    steps = flow(reader_of).steps

    assert ["on to 3", "on to 2"] == [str(way.goes) for way in steps[0].ways]
    assert "if “It is his turn”" == str(steps[0].ways[0].condition)
    assert "tour.html#walk" == steps[-1].ways[0].outside.href.rpartition("/")[2]


def test_alternatives_that_are_named_one_by_one_say_what_they_are(reader_of):
    reader = reader_of(
        """\
journey: J
stages:
  - stage: S
    touchpoints:
      - {touchpoint: Look, id: look, next: [{to: card, if: A}, {to: cash, if: B}]}
      - {touchpoint: Card, id: card, one_of: Paying}
      - {touchpoint: Cash, id: cash, one_of: Paying}
"""
    )
    steps = journey_flow(reader, reader.catalog.all(Journey)[0]).steps

    assert [[], ["One of these: Paying"], ["One of these: Paying"]] == [
        [str(mark) for mark in step.marks] for step in steps
    ]


def test_a_choice_has_no_number_and_leads_to_no_section(reader_of):
    steps = flow(reader_of).steps

    assert ["1", "2", "3", "", "4", "5", "6"] == [each.number for each in steps]
    assert ["One of these: Paying"] == [str(each.pointer) for each in steps if each.is_choice]
    assert "" == steps[3].pointer.href


def test_marks_say_what_may_be_left_out_and_what_happens_at_the_same_time(reader_of):
    view = flow(reader_of)

    assert ["At the same time as 3"] == [str(mark) for mark in view.steps[1].marks]
    assert ["At the same time as 2"] == [str(mark) for mark in view.steps[2].marks]
    assert [None, "Optional"] == [each.mark and str(each.mark) for each in view.stages]
    assert [False] * 5 + [True, False] == [each.is_optional for each in view.steps]
    assert "Tour" == str(view.steps[2].sub_journey)
    assert (1, 2) == (view.loops, view.branches)
