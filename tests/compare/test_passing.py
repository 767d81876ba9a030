"""Who has a touchpoint in hand may change though nothing is written there."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.compare import changes_between
from tests.readings import reading_of

JOURNEY = """\
journey: Visit
id: visit
owner: sales
stages:
  - stage: Arrive
    id: arrive
    touchpoints:
      - {touchpoint: Park, id: park}
      - {touchpoint: Enter, id: enter, owner: desk}
  - stage: Leave
    id: leave
    owner: finance
    touchpoints:
      - {touchpoint: Pay, id: pay}
"""
REGISTERS = """\
departments:
  - {department: Sales, id: sales}
  - {department: Desk, id: desk}
  - {department: Finance, id: finance}
organisations:
  - {organisation: Courier, id: courier}
channels:
  - {channel: Hall, id: hall}
"""
AWAY = "      - {touchpoint: Park, id: park}\n"


def catalog(journey, registers=REGISTERS):
    texts = {
        "journeys/project.yml": "project: P\nlanguages: [en]\n",
        "journeys/registers.yml": registers,
        "journeys/visit.yml": journey,
    }
    return catalog_of(reading_of(texts))


def passed(before, after):
    return {
        (change.sort.value, change.version.ref): [(each.key, each.ref) for each in change.passed_on]
        for change in changes_between(before, after)
        if change.passed_on
    }


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "owner: sales",
            "owner: desk",
            {("owner_changed", "visit"): [("owner", "visit/park")]},
        ),
        (
            "    owner: finance\n",
            "",
            {("owner_changed", "visit/leave"): [("owner", "visit/pay")]},
        ),
        (
            "owner: sales",
            "owner_outside: courier",
            {("owner_changed", "visit"): [("owner", "visit/park")]},
        ),
        (
            "owner: sales",
            "owner: sales\nchannel: hall",
            {
                ("journey_changed", "visit"): [
                    ("channel", f"visit/{each}") for each in ("park", "enter", "pay")
                ]
            },
        ),
        ("{touchpoint: Park, id: park}", "{touchpoint: Park, id: park, owner: desk}", {}),
        ("journey: Visit", "journey: A visit", {}),
        ("owner: sales", "owner: Sales", {}),
    ],
)
def test_what_is_taken_from_around_is_told_where_it_changed(old, new, expected):
    before, after = catalog(JOURNEY), catalog(JOURNEY.replace(old, new, 1))
    assert passed(before, after) == expected
    assert passed(after, before) == expected


def test_a_touchpoint_that_moves_is_in_the_hands_of_its_new_stage():
    moved = JOURNEY.replace(AWAY, "") + AWAY
    expected = {("touchpoint_moved", "visit/park"): [("owner", "visit/park")]}
    assert passed(catalog(JOURNEY), catalog(moved)) == expected
    assert passed(catalog(moved), catalog(JOURNEY)) == expected


def test_another_id_of_the_same_department_is_no_other_owner():
    renamed = REGISTERS.replace("id: sales", "id: selling, formerly: [sales]")
    after = catalog(JOURNEY.replace("owner: sales", "owner: selling"), renamed)
    assert passed(catalog(JOURNEY), after) == {}


def test_channels_in_another_order_are_no_other_channels():
    registers = REGISTERS.replace(
        "  - {channel: Hall", "  - {channel: Fair, id: fair}\n  - {channel: Hall"
    )
    one, other, else_ = (
        catalog(JOURNEY.replace("owner: sales", f"owner: sales\nchannel: [{said}]"), registers)
        for said in ("hall, fair", "fair, hall", "fair")
    )
    assert passed(one, other) == {}
    assert [*passed(other, else_)] == [("journey_changed", "visit")]


def test_the_nearest_change_around_is_what_does_it():
    after = JOURNEY.replace("owner: sales", "owner: desk").replace("    owner: finance\n", "")
    assert passed(catalog(JOURNEY), catalog(after)) == {
        ("owner_changed", "visit"): [("owner", "visit/park")],
        ("owner_changed", "visit/leave"): [("owner", "visit/pay")],
    }
