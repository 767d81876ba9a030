"""New lines put into the text of a file; every other sign of it stays where it is."""

import re
from dataclasses import dataclass
from typing import Final

from cxmap.files.comments import comments
from cxmap.files.nodes import Document, Mapping, Sequence

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_DASH: Final = re.compile(r"\s*- +")
_KEY_ALONE: Final = re.compile(r"\s*(?:- +)?[a-z_]+:\s*(?:#.*)?")
_STEP: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The new text of a file, and the line, counted from 1, in which what is new begins."""

    text: str
    line: int


def with_item(
    document: Document, around: Mapping, key: str, lines: tuple[str, ...]
) -> Added | None:
    """Add an item at the end of the list under a key of a group of keys of a file.

    Where the key is missing it is added, too; in an empty file it is the first. None where the
    list is written in a way that cannot simply go on, such as in brackets.
    """
    items = around.get(key)
    if not around:
        return _insert(document, len(_lines(document)), (f"{key}:", *_item(lines, _STEP)))
    if key not in around:
        column = _column_of_keys(around)
        item = _item(lines, column + _STEP)
        return _put(document, _line_of_keys(around), column, (" " * column + f"{key}:", *item))
    if items is None:
        line, column = around.keys_at[key][:2]
        is_alone = _KEY_ALONE.fullmatch(_lines(document)[line].rstrip("\r\n"))
        return _insert(document, line + 1, _item(lines, column + _STEP)) if is_alone else None
    if not isinstance(items, Sequence) or not items:
        return None
    line, column = items.items_at[-1][:2]
    if not _DASH.fullmatch(_lines(document)[line][:column]):
        return None
    dash = _lines(document)[line].index("-")
    return _put(document, line, dash + 1, _item(lines, dash))


def _item(lines: tuple[str, ...], column: int) -> tuple[str, ...]:
    first, *others = lines
    pad = " " * column
    return (f"{pad}- {first}", *(f"{pad}  {line}".rstrip() for line in others))


def _column_of_keys(around: Mapping) -> int:
    return next(iter(around.keys_at.values()))[1]


def _line_of_keys(around: Mapping) -> int:
    return next(iter(around.keys_at.values()))[0]


def _put(document: Document, line: int, column: int, new: tuple[str, ...]) -> Added:
    """Put lines behind a block that begins in a line and is indented to a column at least."""
    lines = _lines(document)
    remarks = {each.span.line - 1 for each in comments(document)}
    blank = {n for n, each in enumerate(lines) if not each.strip()}
    inside = {n for n, each in enumerate(lines) if n not in blank and _indent(each) >= column}
    # What stands left of the block ends it, unless it says nothing or is a remark.
    alone = {n for n in remarks if lines[n].lstrip().startswith("#")}
    after = (n for n in range(line + 1, len(lines)) if n not in inside | blank | alone)
    end = next(after, len(lines))
    last = max((n for n in range(line, end) if n in inside - alone), default=line)
    # A remark right below belongs to the block, too.
    while last + 1 in inside & alone:
        last += 1
    return _insert(document, last + 1, new)


def _insert(document: Document, at: int, new: tuple[str, ...]) -> Added:
    lines = _lines(document)
    ending = next((line[len(line.rstrip("\r\n")) :] for line in lines if line[-1] in "\r\n"), "\n")
    before = "".join(lines[:at])
    if before and before[-1] not in "\r\n":
        before += ending
    inserted = "".join(line + ending for line in new)
    return Added(text=before + inserted + "".join(lines[at:]), line=at + 1)


def _lines(document: Document) -> list[str]:
    return _LINE.findall(document.text)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
