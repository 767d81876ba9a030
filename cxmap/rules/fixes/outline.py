"""How the lines of a file stand below each other, and where a line that stands badly belongs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cxmap.model.entries import Part
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import FieldShape, fields_of, is_light
from cxmap.reading.slips import title_keys

STEP: Final = 2
"""Columns from one level to the next, where a file does not say it otherwise."""

_ROW: Final = re.compile(
    r"(?P<depth>\s*)(?P<dash>-\s+)?(?:(?P<key>[a-z_]+):(?=\s|$)\s*)?(?P<value>(?:\S(?:.*\S)?)?)\s*"
)
_BLOCK: Final = re.compile(r"[|>][-+0-9]*(?:\s+#.*)?")
_LEFT_OPEN: Final = re.compile(r"\"(?:[^\"\\]|\\.)*|'(?:[^']|'')*")
_REGISTERS: Final = {
    key: FieldShape(name=key, key=key, part=part, is_list=True) for key, part in REGISTERS.items()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line, counted from 0, with a key or a dash: where its first sign stands, what follows."""

    number: int
    depth: int
    dash: str
    key: str
    value: str

    @property
    def inside(self) -> int:
        """The column of the key: behind the dash where there is one."""
        return self.depth + len(self.dash)


@dataclass(slots=True)
class _Level:
    """A group of keys: its column, what it describes, what it holds, where its list stands."""

    depth: int
    part: type[Part] | None
    keys: list[str] = field(default_factory=list)
    is_open: bool = False
    dash: int | None = None

    def add(self, row: Row) -> None:
        self.keys.append(row.key)
        self.is_open, self.dash = not row.value or row.value.startswith("#"), None

    @property
    def fields(self) -> Mapping[str, FieldShape]:
        return fields_of(self.part) if self.part is not None else _REGISTERS

    def takes(self, key: str) -> bool:
        """Tell whether a key may be added: it is known, new, and begins no other group."""
        is_title = self.part is not None and key in title_keys(self.part)
        return key in self.fields and key not in self.keys and not is_title

    @property
    def begun(self) -> FieldShape | None:
        """The field of the last key, where its value is to come in the lines below."""
        return self.fields.get(self.keys[-1]) if self.is_open and self.keys else None

    @property
    def part_below(self) -> type[Part]:
        """The class of what stands below the last key; one without fields where there is none."""
        return (self.begun.part if self.begun is not None else None) or Part


@dataclass(slots=True)
class Outline:
    """The groups of keys that are open behind the lines that were taken, the outermost first."""

    to_dash: int = STEP
    levels: list[_Level] = field(default_factory=list)

    @classmethod
    def before(cls, lines: Sequence[str], number: int) -> "Outline":
        """Give the outline of the lines before one."""
        outline = cls()
        for row in rows(lines[:number]):
            outline.take(row)
        return outline

    def take(self, row: Row) -> None:
        """Go on behind one more line."""
        while self.levels and self.levels[-1].depth > row.depth:
            self.levels.pop()
        above = self.levels[-1] if self.levels else None
        if above is None:
            self.levels.append(_Level(row.inside, WHOLE_FILES.get(row.key)))
        elif row.dash:
            self.to_dash = row.depth - above.depth if above.dash is None else self.to_dash
            above.dash = row.depth
            self.levels.append(_Level(row.inside, above.part_below))
        elif row.depth > above.depth:
            self.levels.append(_Level(row.depth, above.part_below))
        if row.key:
            self.levels[-1].add(row)

    def columns(self, row: Row, then: Row | None = None) -> tuple[int, ...]:
        """Give the columns in which a line can stand by what its key or its item is.

        Of several those behind which the line that follows can stand where it does.
        """
        found = tuple(self._of_items(row) if row.dash else self._of_keys(row))
        if then is None or len(found) <= 1:
            return found
        behind = {column: self._behind(replace(row, depth=column)) for column in found}
        followed = tuple(each for each in found if then.depth in behind[each].columns(then))
        return followed or found

    def _behind(self, row: Row) -> "Outline":
        outline = Outline(self.to_dash, [replace(each, keys=[*each.keys]) for each in self.levels])
        outline.take(row)
        return outline

    def is_item_without_dash(self, row: Row) -> bool:
        """Tell whether a line begins as the items of a list do, in the column of their dashes."""
        return not row.dash and any(
            level.dash == row.depth and level.begun is not None and _holds(level.begun, row.key)
            for level in self.levels
        )

    def _of_keys(self, row: Row) -> Iterator[int]:
        for level in self.levels:
            if level.takes(row.key):
                yield level.depth
        last = self.levels[-1] if self.levels else None
        is_group = last is not None and last.begun is not None and not last.begun.is_list
        if last is not None and is_group and row.key in fields_of(last.part_below):
            yield last.depth + STEP

    def _of_items(self, row: Row) -> Iterator[int]:
        for level in self.levels:
            if level.begun is not None and _holds(level.begun, row.key):
                yield level.dash if level.dash is not None else level.depth + self.to_dash


def _holds(shape: FieldShape, key: str) -> bool:
    """Tell whether a list has items that begin with a key, or with none."""
    if not shape.is_list:
        return False
    if shape.part is None:
        return not key
    return key in title_keys(shape.part) if key else is_light(shape.part)


def rows(lines: Sequence[str]) -> Iterator[Row]:
    """Give the lines that have a key or a dash, and not those inside a text."""
    for number, line in outside_of_texts(lines):
        if row := row_of(number, line):
            yield row


def row_after(lines: Sequence[str], number: int) -> Row | None:
    """Give the next line with a key or a dash; None where tabs stand before it."""
    row = next((row for row in rows(lines[number + 1 :])), None)
    line = lines[number + 1 + row.number] if row is not None else ""
    return row if row is not None and "\t" not in line[: row.inside] else None


def row_of(number: int, line: str) -> Row | None:
    """Give a line as a row; None where it has neither a key nor a dash."""
    found = _ROW.fullmatch(line)
    if found is None or not (found["dash"] or found["key"]):
        return None
    return Row(
        number=number,
        depth=len(found["depth"]),
        dash=found["dash"] or "",
        key=found["key"] or "",
        value=found["value"],
    )


def outside_of_texts(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the lines that do not go on with a block of text or with a quotation."""
    block, mark = -1, ""
    for number, line in enumerate(lines):
        if mark:
            mark = "" if mark in line else mark
            continue
        spaces = len(line) - len(line.lstrip(" "))
        if block >= 0 and (not line.strip() or spaces > block):
            continue
        block = -1
        yield number, line
        row = row_of(number, line)
        if row is not None and _BLOCK.fullmatch(row.value):
            block = row.inside if row.key else row.depth
        elif row is not None and row.value and _LEFT_OPEN.fullmatch(row.value):
            mark = row.value[0]


def below(lines: Sequence[str], number: int, depth: int) -> Iterator[int]:
    """Give the lines after one that begin in a column or behind it, up to the first that does not.

    Empty lines and remarks end nothing.
    """
    for later in range(number + 1, len(lines)):
        line = lines[later]
        stands_in = len(line) - len(line.lstrip())
        if stands_in >= depth and line.strip():
            yield later
        elif line.strip() and not line.lstrip().startswith("#"):
            return
