"""Which declared ways the map draws, and how its legend says them."""

import re

import pytest

from cxmap.language.words import words
from cxmap.views.flow import journey_flow
from tests.diagrams.journeys import demo, drawn, laid_out, written

JOURNEY = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - touchpoint: One
        id: one
        next: [{ONE}]
      - touchpoint: Two
        id: two
        next: [{TWO}]
  - stage: B
    touchpoints:
      - touchpoint: Three
        id: three
"""


def journey(one="", two=""):
    text = JOURNEY.replace("{ONE}", one).replace("{TWO}", two)
    return written(text.replace("        next: []\n", ""), "en")


def drawn_ways(*ends):
    layout = laid_out(*journey(*ends))
    return [(way.letter, way.start, way.ends) for way in layout.map.ways], layout


@pytest.mark.parametrize(
    ("language", "like_lines"), [("fa", set("ادذرزژلنوه")), ("en", set("ijlo"))]
)
def test_no_letter_on_a_line_looks_like_a_part_of_it_or_a_number(language, like_lines):
    letters = words(language)["diagram.letters"].split()

    assert not like_lines & set(letters)
    assert len(letters) == len(set(letters))


def test_on_to_the_following_touchpoint_is_no_way_of_its_own():
    ways, layout = drawn_ways("two", "three")

    assert ways == []
    assert 1 == len(layout.arrows)


def test_a_shortcut_goes_around_the_card():
    ways, layout = drawn_ways("three")

    assert [("a", (0,), ((2,),))] == ways
    [[start, *_, end]] = layout.routes[0].lines
    assert (layout.cards[0].box.end, layout.cards[2].box.x) == (start.x, end.x)


def test_where_something_else_is_declared_nothing_leads_down():
    _, layout = drawn_ways("three")

    assert layout.arrows == ()


def test_a_condition_makes_a_way_of_the_step_down():
    ways, layout = drawn_ways("{to: two, if: It rains}")

    assert [("a", (0,), ((1,),))] == ways
    assert () == layout.routes[0].lines
    assert 1 == len(layout.arrows)


def test_a_way_back_is_a_loop_and_dashed():
    _, layout = drawn_ways("", "one")
    picture = drawn(*journey("", "one"))

    assert layout.routes[0].way.is_loop
    assert re.search(r'<g class="z"><g data-cx-ends="1 0"><path [^>]*/><path ', picture)
    assert "Back from 2 to 1" in picture


def test_a_way_onto_the_same_touchpoint_is_a_loop():
    _, layout = drawn_ways("one")

    assert layout.routes[0].way.is_loop
    assert len(layout.routes[0].lines[0]) >= 4


def test_a_way_to_nobody_knows_where_stands_in_the_legend_only():
    ways, layout = drawn_ways("nowhere")

    assert [("a", (0,), ())] == ways
    assert layout.routes == ()
    assert "From 1 to “nowhere”" in drawn(*journey("nowhere"))


ALTERNATIVES = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - {touchpoint: One, id: one, next: [NEXT]}
      - {touchpoint: Two, id: two}
      - {touchpoint: By card, id: card, one_of: pay}
      - {touchpoint: In cash, id: cash, one_of: pay}
"""


def test_a_way_to_one_of_several_names_all_of_them_as_the_page_of_ways_does():
    reader, found = written(ALTERNATIVES.replace("NEXT", "{to: cash, if: It rains}"), "en")
    step = journey_flow(reader, found).steps[0]

    assert "From 1 to 3 or 4, if “It rains”" in drawn(reader, found)
    assert "if “It rains” / on to one of these (pay)" == f"{step.ways[0].condition} / " + str(
        step.ways[0].goes
    )


def test_who_names_both_of_several_means_each_of_them():
    both = "{to: card, if: It rains}, {to: cash, if: The sun shines}"
    picture = drawn(*written(ALTERNATIVES.replace("NEXT", both), "en"))

    assert "From 1 to 3, if “It rains”" in picture
    assert "From 1 to 4, if “The sun shines”" in picture


def test_the_legend_says_the_condition():
    picture = drawn(*journey("{to: three, if: It rains}"))

    assert "From 1 to 3, if “It rains”" in picture


def test_alternatives_stand_in_a_frame_that_says_so():
    picture = drawn(*written(ALTERNATIVES.replace("NEXT", "card"), "en"))

    assert re.search(r"One of these: pay.*By card.*>or<.*In cash", picture)
    assert 1 == picture.count('<g class="fr"><rect')


def test_a_way_to_one_of_several_leads_to_their_frame():
    layout = laid_out(*written(ALTERNATIVES.replace("NEXT", "{to: card, if: It rains}"), "en"))

    [[_, *_, end]] = layout.routes[0].lines
    [frame] = layout.frames
    assert [((2, 3),)] == [way.ends for way in layout.map.ways]
    assert (frame.box.end, True) == (end.x, frame.box.y < end.y < frame.box.bottom)


def test_what_follows_alternatives_is_led_to_once_from_their_frame():
    after = "      - {touchpoint: Five, id: five}\n"
    layout = laid_out(*written(ALTERNATIVES.replace("NEXT", "two") + after, "en"))
    [frame] = layout.frames

    assert [] == [*layout.map.ways]
    assert [((0,), ((1,),)), ((1,), ((2, 3),)), ((2, 3), ((4,),))] == [
        (way.start, way.ends) for way in layout.map.main
    ]
    assert (frame.box.bottom, layout.cards[4].box.y) == tuple(s.y for s in layout.arrows[-1])


def test_what_only_some_alternatives_lead_to_is_led_to_from_these():
    text = ALTERNATIVES.replace("NEXT", "two").replace(
        "id: cash, one_of: pay", "id: cash, one_of: pay, next: [{to: one, if: short}]"
    )
    layout = laid_out(*written(text, "en"))

    assert [((3,), ((0,),))] == [(way.start, way.ends) for way in layout.map.ways]


TOGETHER = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - {touchpoint: One, id: one, next: [{to: two, id: on}]}
      - {touchpoint: Two, id: two, next: [four]}
      - {touchpoint: Beside two, id: three, together_with: two, next: [four]}
  - stage: B
    touchpoints:
      - {touchpoint: Four, id: four}
"""


@pytest.mark.parametrize("way", ["next: [{to: two, id: on}]", "feels: 1"])
def test_what_happens_at_the_same_time_is_reached_as_in_the_drawing_of_the_ways(way):
    reader, found = written(TOGETHER.replace("next: [{to: two, id: on}]", way), "en")
    layout = laid_out(reader, found)
    beside = layout.cards[2].layout

    assert () == layout.map.ways
    assert {(0, 1), (0, 2), (1, 3), (2, 3)} == {
        (*way.start, *end) for way in layout.map.main for end in way.ends
    }
    assert ["beside"] == [mark.name for mark in beside.signs]
    assert ["At the same time as 2"] == [mark.word for mark in beside.signs]


def test_one_condition_has_one_letter_however_many_it_leads_to():
    reader, found = written(TOGETHER.replace("id: on", "id: on, if: It rains"), "en")
    layout = laid_out(reader, found)

    assert ["a", "a"] == [route.way.letter for route in layout.routes]
    assert [0, 1] == [len(route.lines) for route in layout.routes]
    assert "From 1 to 2, and at the same time to 3, if “It rains”" in drawn(reader, found)


FORKED = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - {touchpoint: One, id: one, next: [{to: two, if: It rains}, {to: four, if: The sun shines}]}
  - stage: B
    touchpoints:
      - {touchpoint: By card, id: two, one_of: pay, next: [four]}
      - {touchpoint: In cash, id: cash, one_of: pay, next: [four]}
      - {touchpoint: A bag, id: bag, together_with: [two, cash], next: [four]}
  - stage: C
    touchpoints:
      - {touchpoint: Four, id: four}
"""


def test_a_way_to_several_at_the_same_time_parts_behind_its_letter():
    reader, found = written(FORKED, "en")
    layout = laid_out(reader, found)
    fork = layout.routes[0]
    [[start, *_, first], [again, *_, second]] = fork.lines

    assert ["a", "b"] == [route.way.letter for route in layout.routes]
    assert start == again
    assert first.y < layout.frames[0].box.bottom < second.y
    turn = next(spot for spot in fork.lines[1] if spot.y != start.y)
    assert start.x < fork.badge.x < fork.badge.end < turn.x
    assert ["At the same time as 2 or 3"] == [mark.word for mark in layout.cards[3].layout.signs]
    assert "From 1 to 2 or 3, and at the same time to 4, if “It rains”" in drawn(reader, found)


def test_letters_go_on_with_numbers():
    ways = ", ".join(f"{{to: three, if: x{number}}}" for number in range(30))
    found, _ = drawn_ways(ways)

    assert ["a", "z", "a2"] == [found[0][0], found[21][0], found[22][0]]


def test_letters_are_those_of_the_language():
    letters = {
        reader.language: [way.letter for way in laid_out(reader, journey).map.ways]
        for language in ("fa", "en")
        for reader, journey in demo(language)
        if reader.catalog.id_of(journey) == "contract-visit"
    }
    assert ["الف", "ب", "ت", "ج"] == letters["fa"]
    assert ["a", "b", "c", "d"] == letters["en"]
