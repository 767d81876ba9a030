import json
import statistics

import pytest

from cxmap.diagrams.letters import text_width
from cxmap.diagrams.lines import SAFETY
from cxmap.model.text import Text
from tests.diagrams import make_joining_table as joining
from tests.diagrams.journeys import demo_catalog


def texts(language):
    """Every text of the demo in a language, word for word."""
    found = set()
    for place in demo_catalog().reading.places:
        for name in type(place.part).model_fields:
            value = getattr(place.part, name)
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, Text):
                    said, in_language = each.said_in(language, first="fa")
                    is_sign = not any(map(str.isalnum, said))  # nobody draws these on a map
                    if in_language == language and not is_sign:
                        found.add(" ".join(said.split()))
    return sorted(found)


def runs(text):
    """A text in pieces of one file of letters each, as a browser shapes them."""
    pieces: list[list[str]] = []
    for letter in text:
        file = joining.file_of(letter) or "vazirmatn-latin"
        if pieces and pieces[-1][0] == file:
            pieces[-1][1] += letter
        else:
            pieces.append([file, letter])
    return pieces


def width_by_harfbuzz(text, weight):
    return sum(joining.shaped_width(piece, file, weight) for file, piece in runs(text))


@pytest.mark.parametrize("weight", joining.WEIGHTS)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_texts_are_as_wide_as_harfbuzz_shapes_them(language, weight):
    corpus = texts(language)
    errors = [
        text_width(text, 1000, weight) / width_by_harfbuzz(text, weight) - 1 for text in corpus
    ]

    assert len(corpus) > 100
    assert statistics.mean(map(abs, errors)) < 0.01
    # Too wide a guess costs room, too narrow a one would let a text out of its box.
    assert min(errors) > 1 - SAFETY
    assert max(errors) < 0.08


def test_the_table_belongs_to_the_font_that_is_shipped():
    committed = json.loads(joining.TABLE.read_text(encoding="utf-8"))

    assert joining.table() == committed


def test_letters_are_as_wide_as_their_place_in_the_word_makes_them():
    assert text_width("سس", 100) < 2 * text_width("س", 100)
    assert text_width("رر", 100) == 2 * text_width("ر", 100)
    assert text_width("می\u200cخواهم", 100) > text_width("میخواهم", 100)


def test_marks_take_no_room_and_do_not_part_letters():
    assert text_width("مَشک", 100) == pytest.approx(text_width("مشک", 100), rel=0.02)


def test_letters_that_are_not_shipped_get_a_wide_guess():
    assert text_width("漢", 10) == 14
    assert text_width("\u202a", 10) == 0
