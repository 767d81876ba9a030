"""Everyday words for feelings are known, each with its score."""

import pytest

from cxmap.language.feelings import feeling_in, known_feelings, score_of_feeling
from cxmap.language.languages import LANGUAGES


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (1, "شاد happy cheerful"),
        (0, "متعجب surprised"),
        (-1, "ناراحت upset ناامید disappointed عصبی irritated nervous مضطرب anxious"),
        (-1, "خسته tired گیج confused puzzled"),
    ],
)
def test_everyday_words_have_a_score(score, words):
    assert [] == [each for each in words.split() if score_of_feeling(each) != score]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice(language):
    known = [name for _, name in known_feelings(language)]

    assert len(set(known)) == len(known)


def test_each_word_comes_back_from_the_other_language():
    assert "upset" == feeling_in("en", "ناراحت")
    assert "ناراحت" == feeling_in("fa", "upset")
