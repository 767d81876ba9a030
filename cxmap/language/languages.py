"""The languages a site can be published in, and the direction each is read."""

from typing import Final

LANGUAGES: Final = ("fa", "en")
"""Codes of BCP 47. A language is here once its words and messages are complete."""

_RIGHT_TO_LEFT: Final = frozenset({"fa"})


def direction(language: str) -> str:
    """Give the reading direction of a language as HTML's ``dir`` wants it.

    >>> direction("fa"), direction("en")
    ('rtl', 'ltr')
    """
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"
