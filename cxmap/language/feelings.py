"""Words for feelings that cxmap knows in both languages, with their score from -2 to +2."""

from typing import Final

from cxmap.language.folding import folded_key

_KNOWN: Final = (
    (2, "delighted", "ذوق‌زده"),
    (2, "thrilled", "هیجان‌زده"),
    (2, "amazed", "شگفت‌زده"),
    (2, "proud", "سرافراز"),
    (2, "very happy", "خیلی خوشحال"),
    (1, "happy", "خوشحال"),
    (1, "cheerful", "شاد"),
    (1, "satisfied", "راضی"),
    (1, "pleased", "خشنود"),
    (1, "relieved", "آسوده"),
    (1, "calm", "آرام"),
    (1, "confident", "مطمئن"),
    (1, "hopeful", "امیدوار"),
    (1, "reassured", "دلگرم"),
    (0, "neutral", "خنثی"),
    (0, "indifferent", "بی‌تفاوت"),
    (0, "curious", "کنجکاو"),
    (0, "surprised", "متعجب"),
    (-1, "unhappy", "ناخوشحال"),
    (-1, "dissatisfied", "ناراضی"),
    (-1, "upset", "ناراحت"),
    (-1, "hurt", "دلخور"),
    (-1, "disappointed", "ناامید"),
    (-1, "discouraged", "دلسرد"),
    (-1, "confused", "سردرگم"),
    (-1, "puzzled", "گیج"),
    (-1, "tired", "خسته"),
    (-1, "anxious", "مضطرب"),
    (-1, "nervous", "دلواپس"),
    (-1, "worried", "نگران"),
    (-1, "impatient", "بی‌حوصله"),
    (-1, "unsure", "مردد"),
    (-1, "annoyed", "کلافه"),
    (-1, "irritated", "عصبی"),
    (-2, "angry", "عصبانی"),
    (-2, "furious", "خشمگین"),
    (-2, "humiliated", "تحقیرشده"),
    (-2, "desperate", "درمانده"),
)
_BY_WORD: Final = {
    folded_key(word): (score, {"en": english, "fa": persian})
    for score, english, persian in _KNOWN
    for word in (english, persian)
}


def score_of_feeling(word: str) -> int | None:
    """Give the score of a known word; None for a word cxmap does not know, never a guess.

    >>> score_of_feeling("خوشحال"), score_of_feeling("annoyed"), score_of_feeling("green")
    (1, -1, None)
    """
    known = _BY_WORD.get(folded_key(word))
    return known[0] if known else None


def feeling_in(language: str, word: str) -> str:
    """Give a known word for a feeling in another language; empty where it is not known.

    >>> feeling_in("en", "امیدوار"), feeling_in("fa", "green")
    ('hopeful', '')
    """
    known = _BY_WORD.get(folded_key(word))
    return known[1].get(language, "") if known else ""


def known_feelings(language: str) -> tuple[tuple[int, str], ...]:
    """Give every word for a feeling that cxmap knows in a language, behind its score."""
    return tuple(
        (score, _BY_WORD[folded_key(english)][1][language]) for score, english, _ in _KNOWN
    )
