"""Every word of the interface, from one catalogue per language."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Final

_CATALOGUES: Final = Path(__file__).parent / "words"

_NOT_ON_PAGES: Final = frozenset(
    {
        "beginnings", "channels", "explain", "exported", "fix", "fmt", "imported",
        "imported_counts", "lanes", "native", "not_found", "personal_data", "preview", "problems",
        "redact", "report", "roles",
        "shapes", "sheet_example", "sheet_heads", "sheet_heads_too", "sheet_how", "sheet_rows",
        "sheet_values_too", "sheet_words", "system", "templates",
    }
)  # fmt: skip
"""Tables of the catalogue."""

SCRIPTS: Final = "scripts."
"""How the keys of words begin that only the scripts on the pages say."""


@cache
def words(language: str) -> dict[str, str]:
    """Give all words of a language by their dotted keys, such as ``verdict.met``."""
    return {key: text for file in _files(language) for key, text in _words_of(file).items()}


def word(language: str, key: str, /, **arguments: str) -> str:
    """Give one word or sentence, with its placeholders filled.

    Raises KeyError where the catalogue lacks the key: a missing word is a fault of cxmap.
    """
    return _table(language, key.partition(".")[0])[key].format(**arguments)


@cache
def _table(language: str, name: str) -> dict[str, str]:
    """Give the words of one table; most commands say words of few."""
    head = re.compile(rf"^\[{re.escape(name)}[].]", re.MULTILINE)
    return {
        key: text
        for file in _files(language)
        if head.search(_text_of(file))
        for key, text in _words_of(file).items()
    }


@cache
def _files(language: str) -> tuple[Path, ...]:
    return tuple(sorted((_CATALOGUES / language).glob("*.toml")))


@cache
def _text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@cache
def _words_of(file: Path) -> dict[str, str]:
    return dict(_flat("", tomllib.loads(_text_of(file))))


def words_of_scripts(said: Mapping[str, str]) -> dict[str, str]:
    """Give the words that the scripts on the pages say, by their keys without ``scripts.``."""
    return {
        key.removeprefix(SCRIPTS): text for key, text in said.items() if key.startswith(SCRIPTS)
    }


@cache
def words_of_pages(language: str) -> dict[str, str]:
    """Give the words that stand on the pages of a site, which a project may say otherwise.

    Those of the commands are the same for everybody, and what comes with cxmap, such as channels,
    is declared where it shall be called something else.

    >>> "navigation.department" in words_of_pages("en"), "report.clean" in words_of_pages("en")
    (True, False)
    """
    return {
        key: text
        for key, text in words(language).items()
        if key.partition(".")[0] not in _NOT_ON_PAGES
    }


def placeholders(text: str) -> frozenset[str]:
    """Give the names in braces that a word takes.

    Raises ValueError for a brace without the other one, and for a gap that says more than its name.

    >>> sorted(placeholders("{count} of {all}"))
    ['all', 'count']
    """
    gaps = [gap for gap in Formatter().parse(text) if gap[1] is not None]
    if any(layout or conversion for _, _, layout, conversion in gaps):
        raise ValueError(text)
    return frozenset(str(name) for _, name, _, _ in gaps)


def _flat(prefix: str, table: dict[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _flat(f"{prefix}{key}.", value)
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found
