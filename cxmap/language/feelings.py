"""Words for feelings that cxmap knows, with their score on the scale from -2 to +2."""

from typing import Final

from cxmap.language.folding import folded_key

_WORDS: Final = {
    2: ("delighted", "thrilled", "proud", "ذوق‌زده", "شگفت‌زده", "خیلی خوشحال", "سرافراز"),
    1: (
        "happy", "satisfied", "pleased", "relieved", "calm", "confident", "hopeful", "welcomed",
        "خوشحال", "راضی", "خشنود", "آسوده", "آرام", "دلگرم", "امیدوار", "مطمئن",
    ),
    0: ("neutral", "indifferent", "curious", "خنثی", "بی‌تفاوت", "کنجکاو", "معمولی"),
    -1: (
        "unhappy", "disappointed", "confused", "worried", "impatient", "unsure", "annoyed",
        "ناخوشحال", "ناراضی", "دلخور", "سردرگم", "نگران", "بی‌حوصله", "مردد", "دلسرد", "کلافه",
    ),
    -2: ("angry", "furious", "humiliated", "desperate", "خشمگین", "عصبانی", "تحقیرشده", "درمانده"),
}  # fmt: skip
_SCORES: Final = {folded_key(word): score for score, words in _WORDS.items() for word in words}


def score_of_feeling(word: str) -> int | None:
    """Give the score of a known word; None for a word cxmap does not know, never a guess.

    >>> score_of_feeling("خوشحال"), score_of_feeling("annoyed"), score_of_feeling("green")
    (1, -1, None)
    """
    return _SCORES.get(folded_key(word))
