"""The skeleton of an overlay: a key for every text that it lacks, with the original above it."""

import re
from dataclasses import dataclass, field
from functools import cache
from textwrap import wrap
from typing import Any, Final

from cxmap.files.nodes import Document, Mapping, Mark, Node, Sequence
from cxmap.files.text import without_forbidden
from cxmap.foundation.spans import Span
from cxmap.model.originals import Below, Item, Originals
from cxmap.writing.file_lines import FileLines
from cxmap.writing.yaml_text import LONGEST_LINE, yaml_text

_STEP: Final = 2
_NOTHING_YET: Final = '""'
_DASH: Final = re.compile(r"\s*-(?: +|$)")
_KEY_ALONE: Final = re.compile(r"\s*(?:- +)?\S+:\s*(?:#.*)?")
_WHOLE: Final[dict[str, Any]] = {"break_long_words": False, "break_on_hyphens": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """The text of an overlay with a place for every translation, and how many are still empty.

    ``is_more`` tells whether any place is new; ``closed`` are the places where some are missing
    and no line can follow.
    """

    text: str
    is_more: bool
    left: int
    all: int
    closed: tuple[Span, ...] = ()


def skeleton(overlay: Document, wanted: Originals, written_in: str) -> Skeleton:
    """Add to an overlay what it lacks; ``written_in`` is the language of the originals.

    Nothing that stands there is changed. What is written in brackets cannot simply go on: its
    texts are counted, no place is made for them, and it is said where that is.
    """
    gaps = _Gaps(FileLines.of(overlay), written_in)
    root = overlay.root if overlay.root is not None else Mapping((0, 0, 0, 0))
    gaps.in_keys(root, wanted)
    text = gaps.file.with_new(gaps.new)
    closed = tuple(map(overlay.span, sorted(set(gaps.closed))))
    return Skeleton(text=text, is_more=bool(gaps.new), left=gaps.left, all=gaps.all, closed=closed)


@dataclass(slots=True)
class _Gaps:
    """What an overlay lacks, while it is being gone through.

    What lies deeper comes first: it has to stand first where both end at one line.
    """

    file: FileLines
    written_in: str
    new: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    closed: list[Mark] = field(default_factory=list)
    left: int = 0
    all: int = 0

    def in_keys(self, node: Mapping, wanted: Originals) -> None:
        """Go through a group of keys; a missing one follows the one before it, or is the last."""
        for key, below in wanted.items():
            if key in node:
                self._at_key(node, key, below)
        is_open = self._is_open(node)
        column = next(iter(node.keys_at.values()), (0, 0))[1]
        at = self._behind_keys(node)
        for key, below in wanted.items():
            if key in node:
                at = self._behind_key(node, key)
            elif is_open:
                self._add(at, self._key_lines(key, below, column), below)
            else:
                self._add_nothing(node.mark, below)

    def _at_key(self, node: Mapping, key: str, below: Below) -> None:
        value = node[key]
        if isinstance(below, str):
            self._count(value)
        elif isinstance(below, dict) and isinstance(value, Mapping):
            self.in_keys(value, below)
        elif isinstance(below, tuple) and isinstance(value, Sequence):
            self._in_list(value, below)
        else:
            line, column = node.keys_at[key][:2]
            is_open = value is None and self._is_open(node)
            if is_open and _KEY_ALONE.fullmatch(self.file.lines[line].rstrip()):
                self._add(line + 1, self._lines_below(below, column + _STEP), below)
            else:
                self._add_nothing(node.keys_at[key], below)

    def _in_list(self, items: Sequence, wanted: tuple[Item, ...]) -> None:
        if not any(isinstance(each, Mapping) for each in items):
            for item, value in zip(wanted, items, strict=False):
                if item.texts is not None:
                    self._count(value)
            return
        found = [_index(items, item) for item in wanted]
        for item, index in zip(wanted, found, strict=True):
            if index is not None:
                self._in_item(items[index], item)
        dash, at = self._dash(items), self._behind_items(items)
        for item, index in zip(wanted, found, strict=True):
            if index is not None:
                at = self._behind_item(items, index)
            elif item.texts is not None and at is not None:
                self._add(at, self._item_lines(item, dash or 0), item.texts)
            elif item.texts is not None:
                self._add_nothing(items.mark, item.texts)

    def _in_item(self, found: Node, item: Item) -> None:
        if isinstance(item.texts, dict) and isinstance(found, Mapping):
            self.in_keys(found, item.texts)
        elif item.texts is not None and isinstance(found, Mapping):
            names = dict(item.names)
            self._count(next((value for key, value in found.items() if key not in names), None))

    def _count(self, value: Node) -> None:
        self.all += 1
        self.left += value is None

    def _add(self, at: int, lines: tuple[str, ...], below: Below) -> None:
        """Make a place for all texts below something."""
        self._count_left(below)
        self.new.append((at, lines))

    def _add_nothing(self, mark: Mark, below: Below) -> None:
        """Count the texts below something where there is no room for them."""
        self._count_left(below)
        self.closed.append(mark)

    def _count_left(self, below: Below) -> None:
        count = _count(below)
        self.all += count
        self.left += count

    # Where something ends

    def _is_open(self, node: Mapping | Sequence) -> bool:
        line, column = node.mark[:2]
        begins = self.file.lines[line][column : column + 1] if self.file.lines else ""
        return begins not in ("{", "[")

    def _behind_keys(self, node: Mapping) -> int:
        last = next(reversed(node), None)
        return len(self.file.lines) if last is None else self._behind_key(node, last)

    def _behind_key(self, node: Mapping, key: str) -> int:
        value = node[key]
        if isinstance(value, Sequence) and (at := self._behind_items(value)) is not None:
            return at
        line, column = node.keys_at[key][:2]
        return self.file.behind(line, column + 1)

    def _behind_items(self, items: Sequence) -> int | None:
        return self._behind_item(items, len(items) - 1) if items and self._is_open(items) else None

    def _behind_item(self, items: Sequence, index: int) -> int | None:
        dash = self._dash(items, index)
        return None if dash is None else self.file.behind(items.items_at[index][0], dash + 1)

    def _dash(self, items: Sequence, index: int = -1) -> int | None:
        """Give the column of the dash before an item; None where it stands in another line."""
        line, column = items.items_at[index][:2]
        before = self.file.lines[line][:column]
        return before.index("-") if _DASH.fullmatch(before) else None

    # What is new

    def _lines_below(self, below: Below, column: int) -> tuple[str, ...]:
        if isinstance(below, str):
            return ()
        if isinstance(below, dict):
            of_keys = (self._key_lines(key, each, column) for key, each in below.items())
            return tuple(line for lines in of_keys for line in lines)
        are_plain = not any(isinstance(each.texts, dict) for each in below)
        named = (each for each in below if each.texts is not None)
        of_items = (
            (self._plain_item_lines(each, column) for each in below)
            if are_plain
            else (self._item_lines(each, column) for each in named)
        )
        return tuple(line for lines in of_items for line in lines)

    def _key_lines(self, key: str, below: Below, column: int) -> tuple[str, ...]:
        line = f"{' ' * column}{_typed(key)}:"
        if isinstance(below, str):
            return (*self._original(below, column), f"{line} {_NOTHING_YET}")
        return (line, *self._lines_below(below, column + _STEP))

    def _item_lines(self, item: Item, column: int) -> tuple[str, ...]:
        """Give the lines of an item that is found by its name."""
        texts: Originals = (
            {item.short: item.texts} if isinstance(item.texts, str) else item.texts or {}
        )
        key, name = item.names[0]
        first = f"{' ' * column}- {key}: {_typed(name)}"
        return (first, *self._lines_below(texts, column + _STEP))

    def _plain_item_lines(self, item: Item, column: int) -> tuple[str, ...]:
        """Give the lines of an item that is found by its position."""
        above = self._original(item.texts, column) if isinstance(item.texts, str) else ()
        return (*above, f"{' ' * column}- {_NOTHING_YET}")

    def _original(self, text: str, column: int) -> tuple[str, ...]:
        """Write a text above the place of its translation, with its language."""
        pad = " " * column
        paragraphs = f"{self.written_in}: {without_forbidden(text)}".splitlines()
        lines = (wrap(each, LONGEST_LINE - column - len("# "), **_WHOLE) for each in paragraphs)
        return tuple(f"{pad}# {line}" for each in lines for line in each)


def _index(items: Sequence, item: Item) -> int | None:
    return next((number for number, each in enumerate(items) if _is_named(each, item)), None)


def _is_named(node: Node, item: Item) -> bool:
    return isinstance(node, Mapping) and any(node.get(key) == name for key, name in item.names)


def _count(below: Below) -> int:
    """Count the texts below something."""
    if isinstance(below, dict):
        return sum(map(_count, below.values()))
    if isinstance(below, tuple):
        return sum(_count(each.texts) for each in below if each.texts is not None)
    return 1


@cache
def _typed(name: str) -> str:
    """Give a name as one types it: between quotes where it would mean something else without."""
    return yaml_text({name: "x"}).removesuffix(": x\n")
