"""Every word of the interface, from one catalogue per language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

_CATALOGUES: Final = Path(__file__).parent / "words"

SCRIPTS: Final = "scripts."
"""How the keys of words begin that only the scripts on the pages say."""


@cache
def words(language: str) -> dict[str, str]:
    """Give all words of a language by their dotted keys, such as ``verdict.met``."""
    found: dict[str, str] = {}
    for file in sorted((_CATALOGUES / language).glob("*.toml")):
        found |= _flat("", tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def word(language: str, key: str, /, **arguments: str) -> str:
    """Give one word or sentence, with its placeholders filled.

    Raises KeyError where the catalogue lacks the key: a missing word is a fault of cxmap.
    """
    return words(language)[key].format(**arguments)


def words_of_scripts(language: str) -> dict[str, str]:
    """Give the words that the scripts on the pages say, by their keys without ``scripts.``."""
    return {
        key.removeprefix(SCRIPTS): text
        for key, text in words(language).items()
        if key.startswith(SCRIPTS)
    }


def _flat(prefix: str, table: dict[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _flat(f"{prefix}{key}.", value)
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found
