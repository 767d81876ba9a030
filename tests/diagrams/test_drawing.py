"""The picture itself: sound markup, one for both directions, words for those who hear it."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.drawing import picture
from cxmap.language.digits import digits_of
from cxmap.pages.icons import SYMBOLS
from tests.diagrams.journeys import (
    demo,
    drawn,
    generated,
    laid_out,
    usual,
    without_choices,
    written,
)
from tests.projects import ROOT

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = [
    pytest.param(reader, journey, id=f"{reader.catalog.id_of(journey)}-{language}")
    for language in ("fa", "en")
    for reader, journey in demo(language)
]
every_picture = pytest.mark.parametrize(("reader", "journey"), PICTURES)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]><!-- & &amp; &#x633;",
    "\\N \\G {{ 7*7 }} ${x} %s",
    "javascript:alert(1)",
    "😀 سلام HDMI (Google Maps). ۴۱٪",
)


def parsed(picture):
    return ET.fromstring(picture)


def svg(picture):
    return parsed(picture).find(".//svg")


@every_picture
def test_a_picture_is_sound_markup_without_style_or_script(reader, journey):
    picture = drawn(reader, journey)

    assert "figure" == parsed(picture).tag
    assert not re.search(r"<script| style=| on\w+=|javascript:", picture)
    assert "textLength" not in picture


@every_picture
def test_a_picture_is_named_and_described(reader, journey):
    picture = svg(drawn(reader, journey))
    title, description = picture.attrib["aria-labelledby"].split()
    texts = {each.attrib["id"]: each.text for each in picture if "id" in each.attrib}

    assert "group" == picture.attrib["role"]
    assert str(reader.title(journey)) in texts[title]
    number = digits_of(reader.language, str(len(journey.touchpoints)))
    assert number in texts[description]


@every_picture
def test_cards_stand_in_the_order_of_the_journey_and_lead_to_their_sections(reader, journey):
    links = [link.attrib["href"] for link in parsed(drawn(reader, journey)).iter("a")]
    sections = [f"#{reader.catalog.id_of(each)}" for each in journey.touchpoints]

    assert sections == [link for link in links if link in sections]


@every_picture
def test_links_have_no_title_of_their_own(reader, journey):
    assert [] == [
        title for link in parsed(drawn(reader, journey)).iter("a") for title in link.iter("title")
    ]


@every_picture
def test_points_and_cards_carry_the_same_numbers(reader, journey):
    layout = laid_out(reader, journey)
    expected = [digits_of(reader.language, str(n)) for n in range(1, len(layout.cards) + 1)]
    points = [point.card.number for point in layout.curve.points] if layout.curve else []

    assert expected == [card.layout.card.number for card in layout.cards]
    assert set(points) <= set(expected)


@every_picture
def test_only_symbols_that_exist_are_used(reader, journey):
    picture = parsed(drawn(reader, journey))
    own = {f"#{each.attrib['id']}" for defined in picture.iter("defs") for each in defined}
    used = {use.attrib["href"] for use in picture.iter("use")}
    used |= {f"#{link.get('aria-labelledby')}" for link in picture.iter("a")} - {"#None"}

    assert used - own <= {f"#{name}" for name in SYMBOLS}
    assert own <= used


@every_picture
def test_links_to_playbooks_say_which_one(reader, journey):
    picture = parsed(drawn(reader, journey))
    names = [
        "".join(pieces(picture)[each.attrib["aria-labelledby"]].itertext())
        for each in picture.iter("a")
        if "aria-labelledby" in each.attrib
    ]
    word = reader.word("diagram.what_to_do")

    assert len(names) == sum(len(each.playbook) for each in journey.touchpoints)
    assert all(name.startswith(word) and len(name) > len(word) + 3 for name in names)


def pieces(picture):
    """What a picture draws again and again, by its name."""
    return {each.attrib["id"]: each for defined in picture.iter("defs") for each in defined}


def said_in(picture, group):
    """The words that stand in a group, those of the pieces it uses included."""
    named = pieces(picture)
    used = [named[use.attrib["href"][1:]] for use in group.iter("use")]
    return [text.text for each in (group, *used) for text in each.iter("text")]


def size_of(figures):
    """The bytes of the maps alone: the icons of the legend below are none of them."""
    maps = re.findall(r'<svg(?: class="rtl")? viewBox=.*?</svg>', figures, re.DOTALL)
    return sum(len(each.encode()) for each in maps)


@every_picture
def test_a_picture_stays_small(reader, journey):
    size = size_of(without_choices(drawn(reader, journey)))

    assert 0 < size / len(journey.touchpoints) < 1500


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_map_of_eighteen_touchpoints_is_light(language):
    figures = drawn(*usual(18, language))

    assert 18 == figures.count("<circle/>")
    assert size_of(figures) <= 15_000


@pytest.mark.parametrize(("reader", "journey"), PICTURES[: len(PICTURES) // 2])
def test_right_to_left_is_the_mirror_of_left_to_right(reader, journey):
    layout = laid_out(reader, journey)
    english = next(other for other, each in demo("en") if other.title(each) == other.title(journey))
    here, there = (parsed(picture(each, layout)) for each in (reader, english))
    width = layout.width

    assert "rtl" == here.attrib["class"]
    for one, other in zip(here.iter("path"), there.iter("path"), strict=True):
        assert mirrored(one.attrib["d"], width) == numbers(other.attrib["d"])
    for one, other in zip(here.iter("circle"), there.iter("circle"), strict=True):
        if "cx" in other.attrib:
            assert width - float(one.attrib["cx"]) == float(other.attrib["cx"])
    for one, other in zip(groups(here), groups(there), strict=True):
        assert (width - one[0], one[1]) == other


def numbers(path):
    """The points of a path, with the pieces along an axis and the relative ones written out."""
    found: list[tuple[float, float]] = []
    here = (0.0, 0.0)
    for letter, said in re.findall(r"([MHVhvlqz])([^MHVhvlqz]*)", path):
        values = [float(value) for value in re.findall(r"-?(?:\d*\.)?\d+", said)]
        pieces = {"H": 1, "h": 1, "V": 1, "v": 1, "q": 4}.get(letter, 2)
        for place in range(0, len(values), pieces):
            start = here if letter.islower() else (0.0, 0.0)
            piece = values[place : place + pieces]
            if letter in "Hh":
                piece = [piece[0], here[1] - start[1]]
            elif letter in "Vv":
                piece = [here[0] - start[0], piece[0]]
            for x, y in zip(piece[::2], piece[1::2], strict=True):
                found.append((round(start[0] + x, 1), round(start[1] + y, 1)))
            here = found[-1]
    return found


def mirrored(path, width):
    return [(round(width - x, 1), y) for x, y in numbers(path)]


def groups(picture):
    """Where the cards are."""
    moved = (group.attrib.get("transform", "") for group in picture.iter("g"))
    return [
        tuple(map(float, re.findall(r"[-\d.]+", each))) for each in moved if each.startswith("tr")
    ]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_no_text_becomes_markup(text, language):
    reader, journey = written(
        hostile(text), language, **{"journeys/registers.yml": registers(text)}
    )
    picture = drawn(reader, journey)
    whole = " ".join("".join(parsed(picture).itertext()).split())

    names = {name for each in parsed(picture).iter() for name in each.attrib}
    assert not {each.tag for each in parsed(picture).iter()} & {"script", "img"}
    assert not [name for name in names if name.startswith("on")]
    assert all(word in whole for word in text.split() if len(word) < 12)


def hostile(text):
    said = "'" + text.replace("'", "''") + "'"
    return f"""\
journey: {said}
owner: unit
stages:
  - stage: {said}
    goal: {said}
    touchpoints:
      - touchpoint: {said}
        id: one
        channel: way
        feels: {said}
        moment_of_truth: {said}
        playbook: {said}
        next:
          - to: two
            if: {said}
          - to: {said}
      - touchpoint: {said}
        id: two
        feels: 1
"""


def registers(text):
    said = "'" + text.replace("'", "''") + "'"
    return f"""\
departments:
  - department: {said}
    id: unit
channels:
  - channel: {said}
    id: way
"""


def test_a_line_keeps_the_direction_of_its_language():
    text = "journey: J\nstages:\n  - stage: A\n    touchpoints:\n      - touchpoint: HDMI خراب\n"
    picture = drawn(*written(text))

    assert "\u2067HDMI خراب\u2069" in picture


def test_a_title_of_more_than_six_lines_is_whole_in_its_name():
    title = "بسیار بلند " * 30
    text = f"journey: J\nstages:\n  - stage: A\n    touchpoints:\n      - touchpoint: {title}\n"
    link = next(parsed(drawn(*written(text))).iter("a"))
    names = [each.attrib.get("aria-label") for each in parsed(drawn(*written(text))).iter("a")]

    assert link is not None
    assert title.strip() in names


CONTEXTS = """\
contexts:
  - context: Snow
    id: snow
"""
IN_SNOW = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - touchpoint: T
        id: t
        expectations:
          - expects: cold drink
            id: cold
            verdict: met
          - expects: hot drink
            verdict: missed
            only_in: snow
            replaces: cold
"""


def test_verdicts_of_a_context_wait_until_it_is_chosen():
    reader, journey = written(IN_SNOW, "en", **{"journeys/registers.yml": CONTEXTS})
    picture = parsed(drawn(reader, journey))
    [ordinary] = [group for group in picture.iter("g") if "data-cx-not-in" in group.attrib]
    [snow] = [group for group in picture.iter("g") if "data-cx-only-in" in group.attrib]

    assert "snow" == ordinary.attrib["data-cx-not-in"]
    assert ["Met"] == said_in(picture, ordinary)
    assert ("snow", "cx-off") == (snow.attrib["data-cx-only-in"], snow.attrib["class"])
    assert ["Missed"] == said_in(picture, snow)
    assert "Different in: Snow" in [title.text for title in picture.iter("title")]


def test_cards_say_whom_they_concern_and_who_owns_them():
    personas = "personas:\n  - persona: P\n    id: p\ndepartments:\n  - department: D\n    id: d\n"
    text = IN_SNOW.replace(
        "        id: t\n", "        id: t\n        persona: p\n        owner: d\n"
    )
    text += "      - touchpoint: Of somebody else\n"
    picture = drawn(*written(text, "en", **{"journeys/registers.yml": CONTEXTS + personas}))

    assert 'data-cx-owner="d" data-cx-persona="p"' in picture


def test_the_worst_verdict_comes_first():
    words = [
        mark.word
        for reader, journey in demo("en")
        for card in laid_out(reader, journey).cards
        if card.layout.card.pointer.href.endswith("#start")
        for verdicts in card.layout.verdicts
        for mark in verdicts.marks
    ]
    assert ["2 missed", "1"] == words[:2]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_line_of_a_card_begins_at_its_edge_whatever_the_circumstances(language):
    cards = [card for each in demo(language) for card in laid_out(*each).cards]
    for layout in (card.layout for card in cards):
        for verdicts in layout.verdicts or (None,):
            marks = [*layout.counts, *(verdicts.marks if verdicts else ())]
            ordinary = verdicts in (None, layout.verdicts[0] if layout.verdicts else None)
            for height in {mark.y for mark in marks}:
                places = sorted(mark.x for mark in marks if mark.y == height)
                assert len(places) == len(set(places))
                assert not ordinary or places[0] == 0


DRAW = """
from tests.diagrams.journeys import *
import hashlib
texts = [drawn(*each) for each in ORDER(demo("fa") + [written(generated(4))])]
print(hashlib.sha256("".join(sorted(texts)).encode()).hexdigest())
"""


def test_the_same_journeys_give_the_same_pictures():
    orders = ["list", "lambda found: found[::-1]"]
    said = {
        subprocess.run(
            [sys.executable, "-c", DRAW.replace("ORDER", f"({order})")],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for order, seed in zip(orders, ("1", "77"), strict=True)
    }
    assert 1 == len(said)


def test_an_empty_journey_can_be_drawn():
    assert "figure" == parsed(drawn(*written("journey: J\nstages: []\n"))).tag
    assert "figure" == parsed(drawn(*written("journey: J\nstages:\n  - stage: A\n"))).tag


def test_stages_of_a_long_journey_stand_beside_each_other():
    headers = laid_out(*written(generated(1))).headers

    assert all(one.box.end < other.box.x for one, other in pairwise(headers))
