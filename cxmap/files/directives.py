"""Comments that speak to cxmap, and the lines that each of them is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.files.comments import comments
from cxmap.files.nodes import Comment, Document
from cxmap.foundation.spans import Span

_TO_CXMAP = re.compile(r"cxmap:\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """What a comment says to cxmap: ``# cxmap: ignore[CX306] because ...``.

    It is about the lines from ``first`` to ``last``, counted from 1: behind something about that
    line, on a line of its own about whatever begins below it.
    """

    text: str
    span: Span
    first: int
    last: int


def directives(document: Document) -> Iterator[Directive]:
    """Give the comments of a file that speak to cxmap, in their order."""
    if "cxmap:" not in document.text.lower():
        return
    lines = document.read_text.splitlines()
    for comment in comments(document):
        found = _TO_CXMAP.match(comment.text)
        if found:
            first, last = _lines_of(comment, lines)
            yield Directive(text=found[1].strip(), span=comment.span, first=first, last=last)


def _lines_of(comment: Comment, lines: list[str]) -> tuple[int, int]:
    line = comment.span.line
    if not _is_blank(lines[line - 1]):
        return line, line
    below = (number for number in range(line, len(lines)) if not _is_blank(lines[number]))
    first = next(below, line - 1)
    if comment.span.column - 1 > _depth(lines[first]):
        return line, line  # it ends what stands above, and is about nothing below
    last = first
    for number in range(first + 1, len(lines)):
        if not _is_blank(lines[number]):
            if not _is_below(lines[number], lines[first]):
                break
            last = number
    return first + 1, last + 1


def _is_blank(line: str) -> bool:
    """Tell whether nothing but a comment stands in a line."""
    return not line.strip() or line.lstrip().startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_below(line: str, first: str) -> bool:
    """Tell whether a line belongs to what began in another line.

    >>> _is_below("  - a", "key:"), _is_below("- a", "key:"), _is_below("- b", "- a")
    (True, True, False)
    """
    depth, base = _depth(line), _depth(first)
    is_item, began_item = (each.lstrip(" ").startswith("- ") for each in (line, first))
    return depth > base or (depth == base and is_item and not began_item)
