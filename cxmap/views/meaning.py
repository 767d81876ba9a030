"""What a word of a file of rows stands for, as readers call it."""

from cxmap.catalog.catalog import Catalog
from cxmap.language.words import words
from cxmap.model.data import Meaning
from cxmap.model.entries import Entry
from cxmap.views.phrases import Showable
from cxmap.views.reader import Reader

_NAMED = (
    *("channel", "department", "persona", "situation", "touchpoint", "stage", "journey"),
    "promise",
)
"""Kinds of things that words of a file can stand for."""
_CHOICES = ("progress", "feedback_kinds", "origins")
"""Tables of words for values that words of a file can stand for."""


def meaning_shown(reader: Reader, meaning: Meaning, means: str) -> Showable:
    """Give what a word of a file stands for: a thing by its title, a value by its word."""
    entry = _meant(reader.catalog, meaning)
    if entry is not None:
        return reader.pointer(entry)
    known = words(reader.language)
    table = next((each for each in _CHOICES if f"{each}.{means}" in known), "")
    sign = reader.sign(table, means) if table else None
    return sign if sign is not None else reader.plain(means)


def _meant(catalog: Catalog, meaning: Meaning) -> Entry | None:
    found = (catalog.named(kind, meaning.means, meaning).entry for kind in _NAMED)
    return next((each for each in found if each is not None), None)
