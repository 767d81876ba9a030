"""A touchpoint: what an agent needs first, then what the customer expects, feels and got."""

import pytest

from cxmap.model.journey import Touchpoint
from cxmap.views.feelings import feeling_view
from cxmap.views.grid import grid_view
from cxmap.views.touchpoint import touchpoint_view

JOURNEY = """\
journey: Visit
stages:
  - stage: Before
    touchpoints:
      - {touchpoint: Call, id: call}
      - touchpoint: Papers
        id: papers
        next:
          - {to: lobby}
          - {to: call, if: the credit is late}
          - {to: papers}
  - stage: There
    touchpoints:
      - {touchpoint: Lobby, id: lobby}
"""


_TOLD = "{touchpoint: Lobby, id: lobby, do: Say the name, avoid: Say “wait”}"


def test_a_way_back_is_a_loop_and_a_way_on_is_none(reader_of):
    reader = reader_of(JOURNEY)
    papers = reader.catalog.all(Touchpoint)[1]
    ways = touchpoint_view(reader, papers).next

    assert [("Lobby", False), ("Call", True), ("Papers", True)] == [
        (str(way.to), way.is_loop) for way in ways
    ]
    assert str(ways[1].condition) == "the credit is late"


CHOICE = """\
journey: Visit
stages:
  - stage: Till
    touchpoints:
      - {touchpoint: Try, id: try, next: [{to: card, if: They want it}, {to: again}]}
      - {touchpoint: Again, id: again}
      - {touchpoint: Card, id: card, one_of: Paying}
      - {touchpoint: Cash, id: cash, one_of: Paying}
      - {touchpoint: Bag, id: bag, together_with: [card, cash]}
"""


def test_what_comes_next_names_all_alternatives_and_what_happens_beside_them(reader_of):
    reader = reader_of({"journeys/it.yml": CHOICE, "journeys/project.yml": "project: P\n"})
    first = touchpoint_view(reader, reader.catalog.all(Touchpoint)[0])

    assert ["Card or Cash, and at the same time Bag", "Again"] == [
        str(way.to) for way in first.next
    ]
    [cell, *_] = [
        row.cells[0]
        for row in grid_view(reader, reader.catalog.journeys()[0]).rows
        if row.name == "next"
    ]
    assert [("Card or Cash, and at the same time Bag", "if “They want it”")] == [
        (str(item.text), str(item.note)) for item in cell
    ]


def test_an_unobserved_feeling_says_nothing(reader_of):
    reader = reader_of(JOURNEY)

    assert feeling_view(reader, reader.catalog.all(Touchpoint)[0]) is None


@pytest.mark.parametrize(
    ("feels", "language", "shown"),
    [
        ("happy", "en", ("happy", "happy", "+1")),
        ("-2", "en", ("very unhappy", "very-unhappy", "−2")),
        ("-2", "fa", ("خیلی ناراحت", "very-unhappy", "−۲")),
        ("0", "en", ("neutral", "neutral", "0")),
        ("greenish", "en", ("greenish", "", None)),
    ],
)
def test_a_feeling_is_a_word_and_where_it_is_known_a_face_and_a_score(
    reader_of, feels, language, shown
):
    reader = reader_of(
        f"journey: V\nstages: [{{stage: S, touchpoints: [{{touchpoint: T, feels: '{feels}'}}]}}]",
        language,
    )
    view = feeling_view(reader, reader.catalog.all(Touchpoint)[0])

    assert view is not None
    assert shown == (str(view.word), view.face, view.score.text if view.score else None)


def test_only_lanes_with_something_in_them_are_shown(reader_of):
    reader = reader_of(
        "journey: V\nstages: [{stage: S, touchpoints: [{touchpoint: T, lanes: "
        "{support: [calendar], evidence: [sign]}}]}]"
    )
    lanes = touchpoint_view(reader, reader.catalog.all(Touchpoint)[0]).lanes

    assert ["Physical evidence", "Support"] == [str(lane.lane) for lane in lanes]


def test_an_owner_outside_is_named_once(reader_of):
    reader = reader_of(
        {
            "journeys/registers.yml": "organisations: [{organisation: Post, id: post}]\n",
            "journeys/it.yml": "journey: J\nstages: [{stage: S, touchpoints: "
            "[{touchpoint: Known, owner_outside: post}, {touchpoint: Else, owner_outside: bank}]}]",
        }
    )
    known, unknown = (touchpoint_view(reader, each) for each in reader.catalog.all(Touchpoint))

    assert ["Post"] == [str(fact) for fact in known.facts]
    assert ["bank"] == [str(fact) for fact in unknown.facts]
    assert () == known.about.more == unknown.about.more


def test_what_to_do_and_what_never_to_say_stand_beside_what_to_know(reader_of):
    text = JOURNEY.replace("{touchpoint: Lobby, id: lobby}", _TOLD)
    reader = reader_of(text)
    lobby = touchpoint_view(reader, reader.catalog.all(Touchpoint)[2])

    assert [["Say the name"], ["Say “wait”"]] == [
        [str(each) for each in said] for said in (lobby.do, lobby.avoid)
    ]
