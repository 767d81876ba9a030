"""The atlas: every journey once, in the phase in which it begins."""

import pytest

from cxmap.views.atlas import atlas_view

PHASES = "phases:\n  - {phase: Before, id: before}\n  - {phase: During, id: during}\n"
VISIT = """\
journey: Visit
owner: sales
stages:
  - stage: Looking
    id: looking
    phase: during
    touchpoints:
      - touchpoint: Look
        id: look
        expectations: [{expects: Light, verdict: missed, delivered: Dark}, A seat]
  - stage: Hearing
    id: hearing
    phase: before
    touchpoints: [{touchpoint: Hear, id: hear, sub_journey: call}]
"""
CALL = "journey: Call\nid: call\nrelated: visit\n"
PLAN = "journey: Plan\nphase: during\nvariant: planned\n"


@pytest.fixture
def columns(reader_of):
    """The columns of a project whose journeys are given beside its phases and departments."""

    def made(**files):
        texts = {f"journeys/{name}.yml": text for name, text in files.items()}
        registers = f"{PHASES}departments: [{{department: Sales, id: sales}}]\n"
        return atlas_view(reader_of({"journeys/registers.yml": registers, **texts})).columns

    return made


def names(column):
    return [str(card.line.pointer) for card in column.cards]


def test_a_journey_stands_in_its_own_phase_else_in_the_earliest_of_its_stages(columns):
    made = columns(visit=VISIT, plan=PLAN)

    assert [("Before", ["Visit"]), ("During", ["Plan"])] == [
        (str(each.name), names(each)) for each in made
    ]


def test_where_a_journey_goes_on_its_stages_there_are_named(columns):
    _, during = columns(visit=VISIT)

    (passage,) = during.passages
    assert ("Visit", ["Looking"]) == (str(passage.pointer), [*map(str, passage.stages)])
    assert not during.is_empty


def test_a_journey_of_which_no_phase_is_known_has_the_last_column(columns):
    *_, last = columns(visit=VISIT, call=CALL)

    assert ("No phase yet", ["Call"]) == (str(last.name), names(last))


def test_a_phase_without_journeys_stays_and_is_empty(columns):
    before, _ = columns(plan=PLAN)

    assert before.is_empty


def test_a_card_says_whose_it_is_what_was_missed_and_its_worst_moment(columns):
    card = columns(visit=VISIT)[0].cards[0]

    assert ("Sales", "Look", None) == (str(card.owner), str(card.worst.pointer), card.line.which)
    assert ["missed", "unknown"] == [each.verdict.name for each in card.counts]


def test_what_nobody_has_gone_yet_says_so_instead_of_what_it_was_like(columns):
    planned = f"{PLAN}stages: [{{same_as: looking}}]\n"

    card = columns(visit=VISIT, plan=planned)[1].cards[0]

    assert ("planned", None, ()) == (card.line.which.name, card.worst, card.counts)


def test_variants_stand_below_what_they_vary(columns):
    faster = "journey: Faster\nvariant_of: visit\nvariant: to_be\nphase: during\n"

    before, during = columns(visit=VISIT, faster=faster)

    (variant,) = before.cards[0].variants
    assert ("Faster", "to_be") == (str(variant.pointer), variant.which.name)
    assert () == during.cards


def test_journeys_inside_it_and_beside_it_are_named(columns):
    before, _, last = columns(visit=VISIT, call=CALL)

    assert ["Call"] == [*map(str, before.cards[0].inside)]
    assert ["Visit"] == [*map(str, last.cards[0].related)]
