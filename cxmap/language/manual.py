"""What the manual says of each kind and field, and the words of its pages, in every language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "manual"

IS: Final = "is"
"""The key in the table of a kind that says what the kind is; all others are fields."""

SHARED: Final = "shared"
"""The table of fields that mean the same wherever they stand."""

PAGES: Final = "pages.toml"
"""The file with the words of the pages; all others hold meanings."""


@cache
def meanings(language: str) -> dict[str, dict[str, str]]:
    """Give for each kind what it is and what its fields mean, under their keys."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted((_FOLDER / language).glob("*.toml")):
        if file.name != PAGES:
            found |= _table(file)
    return found


def meaning(language: str, kind: str, key: str = IS, *, others: tuple[str, ...] = ()) -> str:
    """Give what a kind is, or what one of its fields means; empty where nobody has said it yet.

    A field that its kind says nothing of is looked up in the tables ``others``, then among those
    that mean the same everywhere.
    """
    known = meanings(language)
    tables = (kind,) if key == IS else (kind, *others, SHARED)
    return next((said for name in tables if (said := known.get(name, {}).get(key, ""))), "")


@cache
def page_words(language: str) -> dict[str, str]:
    """Give the words of the pages by their dotted keys, such as ``field.required``."""
    return dict(_flat("", _table(_FOLDER / language / PAGES)))


def page_word(language: str, key: str, /, **arguments: str) -> str:
    """Give one word or sentence of the pages, with its placeholders filled.

    Raises KeyError where the catalogue lacks the key: a missing word is a fault of cxmap.
    """
    return page_words(language)[key].format(**arguments)


def _table(file: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _flat(prefix: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _flat(f"{prefix}{key}.", value)
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found
