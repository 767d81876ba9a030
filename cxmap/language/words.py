"""Every word of the interface, from one catalogue per language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

_CATALOGUES: Final = Path(__file__).parent / "words"


@cache
def words(language: str) -> dict[str, str]:
    """Give all words of a language by their dotted keys, such as ``verdict.met``."""
    text = (_CATALOGUES / f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flat("", tomllib.loads(text)))


def word(language: str, key: str, **arguments: str) -> str:
    """Give one word or sentence, with its placeholders filled.

    Raises KeyError where the catalogue lacks the key: a missing word is a fault of cxmap.
    """
    return words(language)[key].format(**arguments)


def _flat(prefix: str, table: dict[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _flat(f"{prefix}{key}.", value)
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found
