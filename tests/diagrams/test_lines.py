import pytest

from cxmap.diagrams.lines import Lettering, wrapped
from cxmap.views.phrases import Phrase
from tests.diagrams.journeys import title

SMALL = Lettering(size=12.5, line=20)


def lines(text, width=156, **options):
    return wrapped(Phrase(text=text, language="fa"), width, SMALL, **options)


@pytest.mark.parametrize("number", range(12))
def test_no_line_is_wider_than_its_room(number):
    found = lines(title(number, 120))

    assert all(SMALL.width(line) <= 156 for line in found.lines)


def test_lines_hold_all_words_in_their_order():
    text = title(3, 90)

    assert text == " ".join(lines(text).lines)


def test_a_word_wider_than_a_line_is_broken():
    found = lines("a" * 60)

    assert "a" * 60 == "".join(found.lines)
    assert len(found.lines) > 1


def test_what_is_too_long_says_so_and_ends_in_an_ellipsis():
    found = lines(title(1, 400), most=3)

    assert 3 == len(found.lines)
    assert found.lines[-1].endswith("…")
    assert not found.is_whole
    assert SMALL.width(found.lines[-1]) <= 156


def test_lines_know_the_direction_of_their_own_language():
    assert "rtl" == lines("HDMI").direction
    assert "ltr" == wrapped(Phrase(text="سلام", language="en"), 100, SMALL).direction
