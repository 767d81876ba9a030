"""How two versions of a text are told: word by word where most of them stayed, in any language."""

import pytest

from cxmap.views.changed_words import changed_words


@pytest.mark.parametrize(
    ("language", "before", "after", "is_mostly_kept"),
    [
        ("fa", "وعده روز واریز بدون پرسیدن از مالی", "قول روز واریز بدون پرسیدن از مالی", True),
        ("en", "in five working days", "in two working days", True),
        ("en", "five days", "two days", False),
        ("en", "Ask the warehouse first", "Call a courier of the post today", False),
    ],
)
def test_a_short_text_is_told_word_by_word_where_most_of_them_stayed(
    language, before, after, is_mostly_kept
):
    assert is_mostly_kept == changed_words(before, after, language).is_mostly_kept
