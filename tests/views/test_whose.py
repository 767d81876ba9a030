"""A journey as one persona goes it: what that persona alone feels, else what all feel."""

from dataclasses import replace

import pytest

from cxmap.model.journey import Journey
from cxmap.model.registers import Persona
from cxmap.views.glance import journey_glance
from cxmap.views.grid import grid_view
from cxmap.views.journey import journey_view
from cxmap.views.tools import tools_of
from cxmap.views.turns import turns
from cxmap.views.whose import teller, told_for

REGISTERS = """\
personas:
  - {persona: Buyer, id: buyer}
  - {persona: Parent, id: parent}
  - {persona: Neighbour, id: neighbour}
"""
JOURNEY = """\
journey: Visit
persona: [buyer, parent]
stages:
  - stage: Lobby
    touchpoints:
      - touchpoint: Entry
        id: entry
        feels: +1
      - touchpoint: Tea
        id: tea
        feels: -2
        persona: buyer
      - touchpoint: Wait
        id: wait
        feels: -1
        actors:
          - {persona: parent, id: with-child, feels: very happy}
          - {actor: The child, id: child, feels: -2}
      - touchpoint: Talk
        id: talk
        feels: 0
        expectations:
          - {expects: A toy, id: toy, verdict: missed, persona: parent}
      - touchpoint: Leaving
        id: leaving
        actors: [{persona: buyer, id: alone, feels: -1}]
"""


@pytest.fixture
def reader(reader_of):
    """Who reads that journey."""
    return reader_of({"journeys/registers.yml": REGISTERS, "journeys/it.yml": JOURNEY})


def journey(reader):
    [found] = reader.catalog.all(Journey)
    return found


def asking_for(reader, id_):
    [persona] = [each for each in reader.catalog.all(Persona) if id_ == reader.catalog.id_of(each)]
    return replace(reader, persona=persona)


def tellers(reader):
    return [
        str(reader.feeling_at(found)) if found is not None else "nobody"
        for touchpoint in journey(reader).touchpoints
        for found in [teller(reader, touchpoint)]
    ]


def test_a_persona_feels_what_is_said_of_it_alone_else_what_all_feel(reader):
    told = tellers(asking_for(reader, "parent"))

    assert ["happy", "nobody", "very happy", "neutral", "nobody"] == told


def test_without_a_persona_all_are_told(reader):
    assert ["happy", "very unhappy", "unhappy", "neutral", "unhappy"] == tellers(reader)


def test_only_what_is_another_thing_is_told_for_a_persona(reader):
    personas = reader.catalog.all(Persona)
    told = told_for(reader, personas, lambda asked: tellers(asked)[2])

    assert [("parent", "Parent", "very happy")] == [
        (each.persona_id, str(each.name), each.told) for each in told
    ]


def test_who_can_be_chosen_is_named_somewhere_in_the_journey(reader):
    tools = tools_of(reader, journey(reader), has_picture=False)

    assert ["buyer", "parent"] == [each.id for each in tools.personas]


def test_the_peak_the_lowest_and_the_end_are_those_of_the_persona(reader):
    found = turns(asking_for(reader, "parent"), journey(reader).touchpoints)

    assert found is not None
    assert (2, 3, 3) == (found.highest, found.lowest, found.last)


def test_the_worst_moment_of_a_persona_is_one_on_its_way(reader):
    glance = journey_glance(reader, journey(reader))

    assert glance.worst is not None
    assert "Tea" == str(glance.worst.pointer)
    assert [("parent", "Talk")] == [
        (each.persona_id, str(each.told.pointer)) for each in glance.worst_for if each.told
    ]


def test_what_is_expected_by_others_makes_no_worst_moment(reader):
    [talk] = [each for each in journey(reader).touchpoints if each.expectations]
    buyer = asking_for(reader, "buyer")
    glance = journey_glance(buyer, replace_touchpoints(journey(reader), talk))

    assert glance.worst is None


def replace_touchpoints(found, touchpoint):
    """The journey with one touchpoint only."""
    stage = found.stages[0].model_copy(update={"touchpoints": (touchpoint,)})
    return found.model_copy(update={"stages": (stage,)})


def test_the_curve_of_a_persona_leaves_out_what_is_not_on_its_way(reader):
    grid = grid_view(reader, journey(reader))
    curves = {each.persona_id: each.told for each in grid.curves_for}
    said = {each.persona_id: str(each.told) for each in grid.feelings_for}

    assert 5 == len(grid.curve.points)
    assert ["10%", "50%", "70%"] == [point.x for point in curves["parent"].points]
    assert (("90%", "50%"),) == curves["parent"].unknown
    assert [False, False] == [line.is_unknown for line in curves["parent"].lines]
    assert "1 happy, 3 very happy, 4 neutral, 5 Feeling not known" == said["parent"]


def test_of_a_persona_who_passes_nothing_the_curve_says_so(reader_of):
    who = reader_of(
        {
            "journeys/registers.yml": "personas: [{persona: A, id: a}, {persona: B, id: b}]\n",
            "journeys/it.yml": "journey: J\npersona: [a, b]\nstages:\n  - stage: S\n"
            "    touchpoints: [{touchpoint: T, id: t, persona: a, feels: +1}]\n",
        }
    )
    [alone] = grid_view(who, journey(who)).feelings_for

    assert ("b", "goes through none of this") == (alone.persona_id, str(alone.told))


def test_the_list_tells_only_what_is_felt_by_the_persona_alone(reader):
    touchpoints = journey_view(reader, journey(reader)).stages[0].touchpoints

    assert [(), (), ("parent",), (), ("buyer",)] == [
        tuple(each.persona_id for each in view.feelings_for) for view in touchpoints
    ]
