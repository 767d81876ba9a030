"""What git leaves in a file where it could not join two versions of the same lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span

_BEGINS = re.compile(r"<{7}(?: (.*))?")
_FIRST_ENDS = re.compile(r"[|=]{7}(?: .*)?")
_ENDS = re.compile(r">{7}(?: (.*))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """The lines of the marks, counted from 0, and where git says that each version is from.

    ``first_ends`` is the line below the first version; after it the second may follow the one that
    both came from.
    """

    begins: int
    first_ends: int
    ends: int
    first: str
    second: str


def conflicts(lines: tuple[str, ...]) -> Iterator[Conflict]:
    """Give the conflicts of a file whose marks are all there."""
    begins, first_ends, first = -1, -1, ""
    for number, line in enumerate(lines):
        if found := _BEGINS.fullmatch(line):
            begins, first_ends, first = number, -1, (found[1] or "").strip()
        elif begins >= 0 > first_ends and _FIRST_ENDS.fullmatch(line):
            first_ends = number
        elif first_ends >= 0 and (found := _ENDS.fullmatch(line)):
            yield Conflict(
                begins=begins,
                first_ends=first_ends,
                ends=number,
                first=first,
                second=(found[1] or "").strip(),
            )
            begins, first_ends = -1, -1


def left_by_git(path: str, text: str) -> tuple[Problem, ...]:
    """Report where git has left two versions of some lines, or the first mark of them."""
    if "<<<<<<<" not in text:
        return ()
    lines = tuple(text.splitlines())
    whole = {each.begins: each for each in conflicts(lines)}
    return tuple(
        _problem(path, number, whole.get(number))
        for number, line in enumerate(lines)
        if _BEGINS.fullmatch(line)
    )


def _problem(path: str, number: int, conflict: Conflict | None) -> Problem:
    line = number + 1
    place = Span(path=path, line=line, column=1, end_line=line, end_column=8)
    if conflict is None:
        return codes.MERGE_MARK.at(place)
    first, second = conflict.first or "1", conflict.second or "2"
    return codes.MERGE_CONFLICT.at(place, last=conflict.ends + 1, first=first, second=second)
