"""A page of Markdown, block by block; Persian stands from right to left, and YAML never does."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final, TypeAlias

from cxmap.language.languages import direction

_RIGHT_TO_LEFT: Final = '<div dir="rtl" markdown>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """Lines to be shown as they are typed."""

    text: str
    kind: str = "yaml"


Block: TypeAlias = str | Code


def sheet(language: str, blocks: Iterable[Block]) -> str:
    """Put the blocks of a page together; empty ones are left out."""
    filled = [block for block in blocks if isinstance(block, Code) or block]
    settings = _settings(filled)
    if direction(language) == "ltr":
        return _spaced((settings, *map(_written, filled)))
    # A forge shows code in the direction of what it stands in.
    parts = [settings]
    for is_code, group in groupby(filled, key=lambda block: isinstance(block, Code)):
        written = [_written(block) for block in group]
        parts += written if is_code else [_RIGHT_TO_LEFT, *map(_kept_apart, written), "</div>"]
    return _spaced(parts)


def _settings(blocks: list[Block]) -> str:
    """Name a page for the menu of a site, and keep it out of the search of those who do not write.

    The first heading is not always the first block.
    """
    title = next(block[2:] for block in blocks if isinstance(block, str) and block[:2] == "# ")
    return f'---\ntitle: "{title.replace("`", "")}"\nsearch:\n  exclude: true\n---'


# A Latin letter at the front, and one or a digit at the end, keep their order by themselves.
_TYPED: Final = re.compile(r"`([^`]+)`|\b\d{4}-\d{2}-\d{2}\b")
_SAFE: Final = re.compile(r"[A-Za-z](?:.*[A-Za-z0-9])?")


def _kept_apart(text: str) -> str:
    """Let dates, and code with signs at its ends, be read from left to right.

    >>> _kept_apart("`owner` و `>-`")
    '`owner` و <code dir="ltr">&gt;-</code>'
    """
    return _TYPED.sub(_from_left_to_right, text)


def _from_left_to_right(match: re.Match[str]) -> str:
    code = match[1]
    if code is None:
        return f'<span dir="ltr">{match[0]}</span>'
    return match[0] if _SAFE.fullmatch(code) else f'<code dir="ltr">{escape(code)}</code>'


def heading(level: int, text: str) -> str:
    """Write a heading.

    >>> heading(2, "touchpoint")
    '## Touchpoint'
    """
    return f"{'#' * level} {text[:1].upper()}{text[1:]}"


def bullets(lines: Iterable[str]) -> str:
    """Write a list; empty lines are left out."""
    return "\n".join(f"- {line}" for line in lines if line)


def labelled(label: str, text: str) -> str:
    """Write a text behind what it is about; empty where there is no text."""
    return f"**{label}**: {text}" if text else ""


def _spaced(parts: Iterable[str]) -> str:
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _written(block: Block) -> str:
    return f"```{block.kind}\n{block.text.strip()}\n```" if isinstance(block, Code) else block
