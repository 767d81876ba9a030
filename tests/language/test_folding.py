import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.language.folding import fold, folded_key

VECTORS = json.loads(Path(__file__).with_name("folding.json").read_text(encoding="utf-8"))


def vectors(name):
    return [pytest.param(one, other, id=why) for why, one, other in VECTORS[name]]


@pytest.mark.parametrize(("one", "other"), vectors("equal"))
def test_two_spellings_of_a_word_fold_to_the_same_text(one, other):
    assert fold(other) == fold(one)


@pytest.mark.parametrize(("one", "other"), vectors("equal") + vectors("same_key"))
def test_two_spellings_of_a_name_have_the_same_key(one, other):
    assert folded_key(other) == folded_key(one)


@pytest.mark.parametrize(("one", "other"), vectors("different"))
def test_two_different_words_stay_different(one, other):
    assert folded_key(other) != folded_key(one)


def test_zwnj_stays_when_a_text_is_folded():
    assert "می\u200cخواهد" == fold("می\u200cخواهد")


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(text) == fold(fold(text))
    assert folded_key(text) == folded_key(folded_key(text))
