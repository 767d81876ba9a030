"""Two journeys in one order: nothing is missed, nothing is invented, nothing has a side."""

import json
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.journeys import journeys_compared
from tests.readings import reading_of

BASE = """\
journey: Visit
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - {touchpoint: Enter, id: enter, channel: shop}
      - {touchpoint: Wait, id: wait}
      - {touchpoint: Sign, id: sign}
  - stage: Room
    id: room
    touchpoints: [{touchpoint: Begin, id: begin}, {touchpoint: End, id: end}]
"""
PLAN = """\
journey: Visit of tomorrow
variant_of: visit
variant: to_be
stages:
  - same_as: lobby
    id: lobby
    touchpoints:
      - {same_as: enter, id: enter, channel: web}
      - {touchpoint: Call, id: call}
  - same_as: room
    id: room
    touchpoints: [{same_as: begin}, {same_as: sign}, {same_as: end}]
"""
SWAPPED = "journey: V\nvariant_of: visit\nstages: [{same_as: room}, {same_as: lobby}]\n"


def compared(*texts):
    """Compare two journeys of one catalog."""
    files = {f"journeys/{name}.yml": text for name, text in zip(("visit", "z"), texts, strict=True)}
    catalog = catalog_of(reading_of({"journeys/project.yml": "project: P\n", **files}))
    journeys = catalog.journeys()
    return journeys_compared((catalog, catalog), journeys[0], journeys[-1])


def compared_over_time(before, after):
    """Compare a journey with what became of it in another catalog."""
    was, now = (catalog_of(reading_of({"journeys/visit.yml": each})) for each in (before, after))
    return journeys_compared((was, now), was.journeys()[0], now.journeys()[0])


def told(comparison):
    """Give every place of the picture: what stands there, and how it stands to the other side."""
    slots = [each for column in comparison.columns for each in (column.stage, *column.touchpoints)]
    return [(str(each.pair.version.title.own), each.deed.value) for each in slots]


def test_what_is_the_same_stands_once_and_what_moved_stands_twice():
    assert [
        ("Lobby", "kept"),
        ("Enter", "changed"),
        ("Wait", "removed"),
        ("Sign", "away"),
        ("Call", "added"),
        ("Room", "kept"),
        ("Begin", "kept"),
        ("Sign", "moved"),
        ("End", "kept"),
    ] == told(compared(BASE, PLAN))


def test_a_changed_step_names_the_fields_that_differ():
    pairs = compared(BASE, PLAN).touchpoints
    assert {"Enter": ["channel"]} == {
        pair.version.title.own: [each.key for each in pair.fields] for pair in pairs if pair.fields
    }


def test_what_goes_along_with_its_stage_has_not_moved_itself():
    found = told(compared(BASE, SWAPPED))
    assert ["away", "moved"] == sorted(deed for name, deed in found if name == "Room")
    assert {"kept", "away"} == {deed for name, deed in found if name == "Begin"}
    assert [("Lobby", "kept")] == [each for each in found if each[0] == "Lobby"]


def test_a_step_that_was_renamed_since_is_the_same_step():
    after = BASE.replace("Wait, id: wait", "Sit down, id: sit, formerly: [wait]")
    pairs = compared_over_time(BASE, after).touchpoints
    assert ("Wait", "Sit down") in [
        (pair.before.title.own, pair.after.title.own)
        for pair in pairs
        if pair.before and pair.after
    ]


_IDS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6)
_STAGES = st.lists(st.sampled_from("uvwxyz"), unique=True, min_size=1, max_size=4)


@st.composite
def _journeys(draw):
    """Give a journey whose steps have single letters for ids, and one of two channels."""
    stages, steps = draw(_STAGES), draw(_IDS)
    homes = [draw(st.sampled_from(stages)) for _ in steps]
    return json.dumps(
        {
            "journey": "Visit",
            "stages": [
                {
                    "stage": stage,
                    "id": stage,
                    "touchpoints": [
                        {
                            "touchpoint": step,
                            "id": step,
                            "channel": draw(st.sampled_from(["web", "shop"])),
                        }
                        for step, home in zip(steps, homes, strict=True)
                        if home == stage
                    ],
                }
                for stage in stages
            ],
        }
    )


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(_journeys(), _journeys())
def test_there_and_back_is_the_same_seen_from_both_sides(one, other):
    there, back = compared_over_time(one, other), compared_over_time(other, one)
    assert _pairs(there) == Counter((after, before, *rest) for before, after, *rest in _pairs(back))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(_journeys(), _journeys())
def test_each_journey_stands_in_its_own_order_and_whole(one, other):
    comparison = compared_over_time(one, other)
    slots = [each for column in comparison.columns for each in column.touchpoints]
    for journey, is_there in (("before", "is_before"), ("after", "is_after")):
        found = [getattr(each.pair, journey) for each in slots if getattr(each, is_there)]
        assert [*getattr(comparison, journey).touchpoints] == found


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(_journeys())
def test_nothing_is_different_from_a_journey_to_itself(one):
    comparison = compared_over_time(one, one)
    assert comparison.is_empty
    assert all(deed == "kept" for _, deed in told(comparison))


def _pairs(comparison):
    """Count every step with its side, however often it stands in the picture."""
    return Counter(
        (_name(pair.before), _name(pair.after), pair.is_moved, tuple(map(str, pair.fields)))
        for pairs in (comparison.stages, comparison.touchpoints)
        for pair in pairs
    )


def _name(entry):
    return entry.title.own if entry is not None else None
