"""How wide a text is in the shipped letters, without a browser and without the font.

Persian letters join: each has up to four forms of different width. Their widths stand in
``letters.json``, made by ``tests/diagrams/make_joining_table.py``.
"""

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Literal

Weight = Literal[400, 600, 700]

_TABLE: Final = Path(__file__).parent / "letters.json"

# Letters that join only to the one before, and letters that join to none.
_ENDS_A_WORD: Final = frozenset("آأؤإاةدذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏےۓە")
_ALONE: Final = frozenset("ءٴ")
_JOINERS: Final = frozenset("\u0640\u200d")
_ALEFS: Final = frozenset("آأإاٱ")
_LAM: Final = "ل"

# What the shipped letters lack comes from a font we do not know; these are wide guesses.
_UNKNOWN: Final = 700
_UNKNOWN_WIDE: Final = 1400

_ISOLATED, _INITIAL, _MEDIAL, _FINAL = range(4)


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, weight: Weight = 400) -> float:
    """Give the width of a text in pixels at a size of letters in pixels.

    >>> text_width("a", 1000), text_width("ب", 1000), text_width("بب", 1000)
    (544.0, 875.0, 1224.0)
    """
    widths = _widths()[str(weight)]
    total = 0
    place = 0
    while place < len(text):
        pair = text[place : place + 2]
        joined = _joins_backwards(text, place)
        if len(pair) == 2 and pair[0] == _LAM and pair[1] in _ALEFS:  # noqa: PLR2004 - a pair
            total += widths[pair][joined]
            place += 2
        else:
            total += _letter_width(widths, text, place, joined=joined)
            place += 1
    return total * size / 1000


def _letter_width(widths: dict[str, list[int]], text: str, place: int, *, joined: bool) -> int:
    letter = text[place]
    forms = widths.get(letter)
    if forms is None:
        return _width_elsewhere(letter)
    if len(forms) == 1:
        return forms[0]
    onwards = _joins_onwards(letter) and _accepts(_next_letter(text, place))
    if joined:
        return forms[_MEDIAL if onwards else _FINAL]
    return forms[_INITIAL if onwards else _ISOLATED]


def _width_elsewhere(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return _UNKNOWN_WIDE if unicodedata.east_asian_width(letter) in "WF" else _UNKNOWN


def _joins_backwards(text: str, place: int) -> bool:
    """Tell whether the letter at a place joins to the one before it."""
    if not _accepts(text[place]):
        return False
    before = next(
        (text[index] for index in range(place - 1, -1, -1) if not _is_mark(text[index])), ""
    )
    return _joins_onwards(before)


def _next_letter(text: str, place: int) -> str:
    after = (text[index] for index in range(place + 1, len(text)))
    return next((letter for letter in after if not _is_mark(letter)), "")


@lru_cache(maxsize=1024)
def _joins_onwards(letter: str) -> bool:
    """Tell whether a letter joins to the one after it."""
    return letter in _JOINERS or (
        _is_joining(letter) and letter not in _ENDS_A_WORD and letter not in _ALONE
    )


@lru_cache(maxsize=1024)
def _accepts(letter: str) -> bool:
    """Tell whether a letter lets the one before it join."""
    return letter in _JOINERS or (_is_joining(letter) and letter not in _ALONE)


@lru_cache(maxsize=1024)
def _is_joining(letter: str) -> bool:
    return "\u0620" <= letter <= "\u06d5" and unicodedata.category(letter) == "Lo"


@lru_cache(maxsize=1024)
def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


@cache
def _widths() -> dict[str, dict[str, list[int]]]:
    widths: dict[str, dict[str, list[int]]] = json.loads(_TABLE.read_text(encoding="utf-8"))
    return widths
