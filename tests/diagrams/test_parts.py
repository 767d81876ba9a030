"""Long journeys in parts: each fits on a page, and together they are the whole journey."""

import re

import pytest

from cxmap.diagrams.journey_map import journey_map
from cxmap.diagrams.layout import map_layout
from cxmap.diagrams.map_parts import parts_of
from cxmap.diagrams.measures import NARROWEST, PAGE
from cxmap.diagrams.plan import plan_of
from tests.diagrams.journeys import drawn, generated, written


def stages(*sizes):
    lines = ["journey: J", "stages:"]
    number = 0
    for stage, size in enumerate(sizes):
        lines += [f"  - stage: S{stage}", f"    id: s{stage}", "    touchpoints:"]
        for _ in range(size):
            lines += [f"      - touchpoint: T{number}", f"        id: t{number}"]
            lines += ["        feels: 1"]
            number += 1
    return "\n".join(lines) + "\n"


def parts(text, language="en"):
    reader, journey = written(text, language)
    return parts_of(reader, journey_map(reader, journey))


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((1,), [1]),
        ((2,) * 6, [6]),
        ((1,) * 7, [4, 3]),
        ((2,) * 12, [6, 6]),
        ((2,) * 13, [5, 4, 4]),
        ((16, 1, 16, 1), [4]),
        ((48, 1, 1, 1), [2, 2]),
        ((1, 1, 48, 1, 48), [2, 2, 1]),
    ],
)
def test_the_width_of_a_page_decides_how_many_parts_there_are(sizes, expected):
    assert expected == [len(part.headers) for part in parts(stages(*sizes))]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_parts_fit_on_a_page_and_go_on_counting(language):
    whole = parts(generated(1), language)
    layouts = [map_layout(plan_of(part, moment_of_truth="x"), [None] * 99) for part in whole]

    assert len(whole) == 2
    assert all(layout.width <= PAGE + NARROWEST for layout in layouts)
    assert len({layout.band.height for layout in layouts}) == 1
    numbers = [card.number for part in whole for card in part.cards]
    assert 20 == len(numbers) == len(set(numbers))


def test_parts_say_which_stages_they_show():
    names = [part.name for part in parts(stages(*(1,) * 7))]

    assert ["Part 1 of 2: S0, S1, S2, S3", "Part 2 of 2: S4, S5, S6"] == names


def test_ways_from_part_to_part_are_told_below_the_last():
    text = stages(*(1,) * 7).replace("id: t0", "id: t0\n        next: [{to: t6, if: in haste}]")
    reader, journey = written(text, "en")
    pictures = drawn(reader, journey)

    assert [0, 0] == [len(part.ways) for part in parts(text)]
    assert pictures.index("in haste") > pictures.index("Part 2 of 2")


def test_alternatives_stand_in_the_part_of_their_stage_and_ways_lead_to_them_there():
    text = stages(*(2,) * 3, *(3,) * 4)
    for number in (10, 11):
        text = text.replace(f"id: t{number}\n", f"id: t{number}\n        one_of: pay\n")
    _, part = parts(text)
    layout = map_layout(plan_of(part, moment_of_truth="x"), [None] * 99)
    [frame] = layout.frames

    inside = [part.cards[place].number for place in frame.choice.places]
    assert ["11", "12"] == inside
    assert layout.headers[frame.choice.column].box.x == frame.box.x
    assert [*frame.choice.places] in [[*end] for way in part.main for end in way.ends]


def test_an_id_is_there_once_in_all_parts():
    pictures = drawn(*written(generated(1)))
    ids = re.findall(r' id="([^"]+)"', pictures)
    used = set(re.findall(r'<use href="#([^"]+)"', pictures))

    assert 2 == pictures.count("<svg class")
    assert sorted(set(ids)) == sorted(ids)
    assert {each for each in used if "_" in each} <= set(ids)
