"""What was written in one piece: a text without what is quoted in it, a quotation, a remark."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.rules.fixes.outline import outside_of_texts, row_of

_MARK: Final = re.compile(r"[«»“”\"]|\s#\s")
"""Where a quotation or a remark begins or ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a line from one column up to another; lines and columns are counted from 0."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text as it reads, and where in the lines it stands."""

    text: str
    stretches: tuple[Stretch, ...]


def passages(lines: Sequence[str]) -> Iterator[Passage]:
    """Give the passages of a file in their order.

    >>> [each.text for each in passages(["goal: او گفت «شكراً", "  جزيلاً» و رفت"])]
    ['goal: او گفت ', 'شكراً   جزيلاً', ' و رفت']
    """
    first = {number for number, line in outside_of_texts(lines) if _begins(number, line)}
    stretches: list[Stretch] = []
    for number, line in enumerate(lines):
        if number in first:
            yield from _whole(lines, stretches)
            stretches = []
        start = 0
        for mark in _MARK.finditer(line):
            stretches.append(Stretch(number=number, start=start, end=mark.start()))
            yield from _whole(lines, stretches)
            stretches, start = [], mark.end()
        stretches.append(Stretch(number=number, start=start, end=len(line)))
    yield from _whole(lines, stretches)


def _begins(number: int, line: str) -> bool:
    """Tell whether a line goes on with nothing from above."""
    is_remark = line.lstrip().startswith("#")
    return is_remark or not line.strip() or row_of(number, line) is not None


def _whole(lines: Sequence[str], stretches: list[Stretch]) -> Iterator[Passage]:
    text = " ".join(lines[each.number][each.start : each.end] for each in stretches)
    if text.strip():
        yield Passage(text=text, stretches=tuple(stretches))
