"""The order of the alphabet, Persian and Latin: for lists that are looked up by title."""

from typing import Final

from cxmap.language.folding import fold

_PERSIAN: Final = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_PLACES: Final = {letter: place for place, letter in enumerate(_PERSIAN)}
_KEPT: Final = "\ue000"
"""Stands for آ while a title is folded: folding takes it for ا, and the alphabet does not."""


def sorting_key(title: str, language: str) -> tuple[list[tuple[int, int]], str]:
    """Give what titles are sorted by for readers of a language; their own letters come first.

    Unicode's order of code points puts پ چ ژ ک گ ی behind و, and its usual collation ه before و.

    >>> words = ["یک", "وفا", "هدف", "گام", "پیک", "آگاهی", "اثر", "CRM", "۲"]
    >>> sorted(words, key=lambda title: sorting_key(title, "fa"))
    ['۲', 'آگاهی', 'اثر', 'پیک', 'گام', 'وفا', 'هدف', 'یک', 'CRM']
    """
    folded = fold(title.replace("آ", _KEPT)).replace(_KEPT, "آ").replace("\u200c", " ")
    spelt = (letter for letter in folded if letter.isalnum() or letter == " ")
    return [_place(letter, persian_first=language == "fa") for letter in spelt], title


def _place(letter: str, *, persian_first: bool) -> tuple[int, int]:
    if letter in _PLACES:
        return (1 if persian_first else 3), _PLACES[letter]
    return (2 if letter.isalpha() else 0), ord(letter)
