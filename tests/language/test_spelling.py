"""Half-spaces stay where they join, are taken away elsewhere, and are never put in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.language.spelling import has_stray_half_space, without_stray_half_spaces


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("می\u200cخواهد", "می\u200cخواهد"),
        ("می\u200c\u200cخواهد", "می\u200cخواهد"),
        ("می\u200c خواهد", "می خواهد"),
        ("\u200cمی", "می"),
        ("می\u200c", "می"),
        ("آمد\u200c، رفت", "آمد، رفت"),
        ("بی\u200c«ولی»", "بی\u200c«ولی»"),
        ("«ولی»\u200cها", "«ولی»\u200cها"),
        ("CRM\u200cها", "CRM\u200cها"),
    ],
)
def test_a_half_space_stays_where_it_joins(written, meant):
    assert meant == without_stray_half_spaces(written)


@given(st.text(alphabet="می\u200c .،«»A"))
def test_half_spaces_are_only_taken_away(text):
    mended = without_stray_half_spaces(text)

    assert text.replace("\u200c", "") == mended.replace("\u200c", "")
    assert len(mended) <= len(text)


@given(st.text(alphabet="می\u200c .،«»A\n"))
def test_a_text_has_a_stray_half_space_where_one_would_be_taken_away(text):
    assert has_stray_half_space(text) == (text != without_stray_half_spaces(text))
