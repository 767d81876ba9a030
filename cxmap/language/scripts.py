"""Which languages a text may be read in, told by its letters."""

import re
from collections.abc import Collection
from typing import Final

_LETTERS: Final = {
    "fa": re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff]"),
    "en": re.compile("[A-Za-z\u00c0-\u024f]"),
}
"""Language -> its letters."""

_LATIN: Final = "en"
_ONLY_PERSIAN: Final = re.compile("[پچژگیک\u200c]")
"""Letters of Persian that Arabic does without, and the half-space."""
_ONLY_ARABIC: Final = re.compile("[ةإى]")
"""Letters of Arabic that Persian does without."""


def may_be_read_in(language: str, text: str) -> bool:
    """Tell whether a text has no letters of another language: a sign and a number need no words.

    >>> may_be_read_in("en", "NPS"), may_be_read_in("fa", "●"), may_be_read_in("en", "۱۱۴")
    (True, True, True)
    >>> may_be_read_in("fa", "Delivery"), may_be_read_in("en", "تحویل")
    (False, False)
    """
    return not any(letters.search(text) for each, letters in _LETTERS.items() if each != language)


def language_told(text: str, known: Collection[str], otherwise: str) -> str:
    """Give the language that the letters of a text tell; Latin ones stand in texts of every one.

    >>> language_told("تحویل با SMS", ("en", "fa"), "en"), language_told("SMS", ("en", "fa"), "fa")
    ('fa', 'fa')
    """
    told = (each for each in known if each != _LATIN and _LETTERS[each].search(text))
    return next(told, otherwise)


def has_persian_letters(text: str) -> bool:
    """Tell whether a text has a letter, or a half-space, that no Arabic text has.

    >>> has_persian_letters("پيش از ظهر"), has_persian_letters("تداركات")
    (True, False)
    """
    return _ONLY_PERSIAN.search(text) is not None


def has_arabic_letters(text: str) -> bool:
    """Tell whether a text has a letter that no Persian text has.

    >>> has_arabic_letters("الخدمة سريعة"), has_arabic_letters("تداركات")
    (True, False)
    """
    return _ONLY_ARABIC.search(text) is not None
