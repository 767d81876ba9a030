"""The comments of a file, which the event stream does not carry."""

import sys
from typing import Any

import yaml

from cxmap.files.nodes import Comment, Document
from cxmap.foundation.spans import Span

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def comments(document: Document) -> tuple[Comment, ...]:
    """Give the comments of a readable file in their order; a ``#`` inside a text is none."""
    if "#" not in document.text or document.root is None:
        return ()
    covered = _covered_columns(document.read_text)
    found = []
    for number, line in enumerate(document.read_text.splitlines()):
        column = _comment_column(line, covered.get(number, ()))
        if column is not None:
            span = Span(
                path=document.path,
                line=number + 1,
                column=column + 1,
                end_line=number + 1,
                end_column=len(line) + 1,
            )
            found.append(Comment(text=line[column + 1 :].strip(), span=span))
    return tuple(found)


def folds_texts(document: Document) -> bool:
    """Tell whether a text of a readable file goes over several lines without a block's mark."""
    events = yaml.parse(document.read_text, Loader=_Loader)
    return any(map(_is_folded, (each for each in events if isinstance(each, yaml.ScalarEvent))))


def _is_folded(event: Any) -> bool:  # Any: as below
    is_block = event.style in {"|", ">"}
    return not is_block and bool(event.start_mark.line != event.end_mark.line)


def _covered_columns(text: str) -> dict[int, list[tuple[int, int]]]:
    """For each line, the column ranges that belong to a scalar."""
    covered: dict[int, list[tuple[int, int]]] = {}
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.ScalarEvent):
            _cover(covered, event)
    return covered


def _cover(
    covered: dict[int, list[tuple[int, int]]],
    event: Any,  # Any: PyYAML types marks as optional, a parsed event always has them
) -> None:
    start, end = event.start_mark, event.end_mark
    is_block = event.style in {"|", ">"}
    # A block scalar's header may carry a comment: only the lines below it are its text.
    first = start.line + 1 if is_block else start.line
    last = end.line - 1 if is_block and end.column == 0 else end.line
    for line in range(first, last + 1):
        begins = start.column if line == start.line else 0
        stops = end.column if line == end.line and end.column else sys.maxsize
        covered.setdefault(line, []).append((begins, stops))


def _comment_column(line: str, covered: list[tuple[int, int]] | tuple[()]) -> int | None:
    column = line.find("#")
    while column != -1:
        follows_space = column == 0 or line[column - 1] in " \t"
        if follows_space and not any(start <= column < end for start, end in covered):
            return column
        column = line.find("#", column + 1)
    return None
