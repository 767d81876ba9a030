"""New lines put into the text of a file; every other sign of it stays where it is."""

import re
from dataclasses import dataclass
from typing import Final

from cxmap.files.nodes import Document, Mapping, Sequence
from cxmap.writing.file_lines import FileLines

_DASH: Final = re.compile(r"\s*- +")
_KEY_ALONE: Final = re.compile(r"\s*(?:- +)?[a-z_]+:\s*(?:#.*)?")
_STEP: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The new text of a file, and the line, counted from 1, in which what is new begins."""

    text: str
    line: int


def with_item(
    document: Document, around: Mapping, key: str, lines: tuple[str, ...], *, remark: str = ""
) -> Added | None:
    """Add an item at the end of the list under a key of a group of keys of a file.

    Where the key is missing it is added, too, in the place of the ``remark`` that stands for it; in
    an empty file it is the first. None where the list is written in a way that cannot simply go on,
    such as in brackets.
    """
    file = FileLines.of(document)
    items = around.get(key)
    if not around:
        return _added(file, len(file.lines), (f"{key}:", *_item(lines, _STEP)))
    if key not in around:
        line, column = next(iter(around.keys_at.values()))[:2]
        new = (" " * column + f"{key}:", *_item(lines, column + _STEP))
        file, at = file.without(remark, line, file.behind(line, column), column)
        return _added(file, at, new)
    if items is None:
        line, column = around.keys_at[key][:2]
        is_alone = _KEY_ALONE.fullmatch(file.lines[line].rstrip("\r\n"))
        return _added(file, line + 1, _item(lines, column + _STEP)) if is_alone else None
    if not isinstance(items, Sequence) or not items:
        return None
    line, column = items.items_at[-1][:2]
    if not _DASH.fullmatch(file.lines[line][:column]):
        return None
    dash = file.lines[line].index("-")
    return _added(file, file.behind(line, dash + 1), _item(lines, dash))


def _item(lines: tuple[str, ...], column: int) -> tuple[str, ...]:
    first, *others = lines
    pad = " " * column
    return (f"{pad}- {first}", *(f"{pad}  {line}".rstrip() for line in others))


def _added(file: FileLines, at: int, new: tuple[str, ...]) -> Added:
    return Added(text=file.with_new([(at, new)]), line=at + 1)
