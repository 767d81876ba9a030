"""The head of a sheet: the row, or the two rows, that say what the columns below them hold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from cxmap.language.folding import folded_key
from cxmap.model.journey import Expectation, Pain
from cxmap.outputs.imports.grid import Cell, Grid
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.sheets.columns import (
    BY_NAME,
    Column,
    column_called,
    column_guessed,
    column_meant,
)

_LOOKED_AT: Final = 25
"""Rows among which the head is looked for; above it stand titles, dates and logos."""
_LEAST: Final = 2
_QUOTED: Final = re.compile(r'["`$\\!]')
"""What no option can be told with that is typed in quotation marks."""
_LONGEST: Final = 60
"""Letters of a head; a longer text is one of the table."""
_SIGNS: Final = re.compile(r"[*:：؟?()\[\]\"«».]+")
_IN_BRACKETS: Final = re.compile(r"[(\[][^)\]]{0,80}[)\]]")
NOT_READ: Final = "-"
"""What somebody names a column who does not want it to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The columns of a sheet by their number; ``others`` are those whose heads mean nothing to us.

    ``first`` and ``last`` are its rows. A column that is in neither stands beside the table.
    """

    first: int
    last: int
    columns: Mapping[int, Column]
    others: Mapping[int, str]
    unread: frozenset[int]

    def number_of_name(self, name: str) -> int:
        """Give the number of a column by its name; 0 where the sheet has none such."""
        return next((number for number, each in self.columns.items() if each.name == name), 0)

    def empty(self, grid: Grid) -> Iterator[int]:
        """Give the columns that nobody knows and that have nothing below their heads."""
        for number in self.others:
            below = (grid.cell(row, number) for row in grid.numbers if row > self.last)
            if not any(each.text and each.is_first for each in below):
                yield number


def head_of(grid: Grid, declared: Mapping[str, str], remarks: Remarks) -> Head | None:
    """Find the head; ``declared`` gives by ``head_key`` the name of a column, or ``-``.

    None where no row seems to be one: without a column of touchpoints there is no table.
    """
    made = {rows: _Candidate.of(grid, rows, declared) for rows in _rows(grid)}
    # Where a row is a head by itself, the next one is not, whatever words stand in it.
    candidates = [
        each
        for rows, each in made.items()
        if len(rows) == 1 or each.has_groups or not made[rows[:1]].is_one
    ]
    found = max(candidates, key=lambda each: each.weight, default=None)
    if found is None or not found.is_one:
        return None
    head = found.head()
    found.tell(remarks, frozenset(head.empty(grid)) if grid.is_turned else frozenset())
    return head


def head_key(head: str) -> str:
    """Give the form in which heads are compared with what somebody says of them.

    >>> head_key("Dept. (*)") == head_key("dept")
    True
    """
    return folded_key(_one_line(head))


def _rows(grid: Grid) -> Iterator[tuple[int, ...]]:
    """Give the rows that may be a head; of those that are equally good the first is taken."""
    above = 0
    for row in islice(grid.numbers, _LOOKED_AT):
        yield (row,)
        if above and above == row - 1:
            yield above, row
        above = row


@dataclass(slots=True, kw_only=True)
class _Candidate:
    """What a head would be."""

    rows: tuple[int, ...]
    columns: dict[int, Column]
    guessed: dict[int, Cell]
    others: dict[int, Cell]
    unread: frozenset[int]
    has_groups: bool

    @classmethod
    def of(cls, grid: Grid, rows: tuple[int, ...], declared: Mapping[str, str]) -> "_Candidate":
        named = {number: [*_names(grid, rows, number)] for number in _numbers(grid, rows)}
        cells = {number: grid.cell(rows[-1], number) for number in named}
        for number, cell in cells.items():
            if not cell.text:
                cells[number] = grid.cell(rows[0], number)
        asked = {number: _declared(names, declared) for number, names in named.items()}
        unread = frozenset(number for number, name in asked.items() if name == NOT_READ)
        columns = {number: BY_NAME[name] for number, name in asked.items() if name in BY_NAME}
        for number, names in named.items():
            column = next(filter(None, map(column_called, names)), None)
            if column and number not in {*columns, *unread} and column not in columns.values():
                columns[number] = column
        guessed = {}
        for number, names in named.items():
            column = next(filter(None, map(column_meant, names)), None)
            if column and number not in {*columns, *unread} and column not in columns.values():
                columns[number] = column
                guessed[number] = cells[number]
        others = {
            number: cell
            for number, cell in cells.items()
            if cell.text and number not in columns and number not in unread
        }
        return cls(
            rows=rows,
            columns=columns,
            guessed=guessed,
            others=others,
            unread=unread,
            has_groups=len(rows) > 1 and _has_groups(grid, *rows),
        )

    @property
    def is_one(self) -> bool:
        """Whether a table can stand below it: of touchpoints, or of stages that say enough."""
        names = {each.name for each in self.columns.values()}
        is_of_touchpoints = len(names) >= _LEAST and "touchpoint" in names
        return is_of_touchpoints or (len(names) > _LEAST and "stage" in names)

    @property
    def weight(self) -> tuple[bool, int, int, int]:
        """How good it is: what it names, then what it names for certain, in one row if it can be.

        Where groups of columns stand above others, both rows are the head.
        """
        known = len(self.columns)
        is_right = len(self.rows) == 1 or self.has_groups
        return self.is_one, known, -len(self.guessed), len(self.rows) if is_right else 0

    def tell(self, remarks: Remarks, empty: frozenset[int]) -> None:
        """Remark on the heads that were guessed, and on those that mean nothing to us."""
        for number, cell in self.guessed.items():
            remarks.at(cell, "head_guessed", column=f"sheet_heads.{self.columns[number].name}")
        for number, cell in self.others.items():
            column = column_guessed(cell.text)
            head = " ".join(cell.text.split())
            if number in empty:
                continue
            if _QUOTED.search(head):
                remarks.at(cell, "head_kept")
            elif column is None or column in self.columns.values():
                remarks.at(cell, "head_unknown", head=head)
            else:
                option = f'--column "{head}={column.name}"'
                said = {"column": f"sheet_heads.{column.name}", "option": option}
                remarks.at(cell, "head_perhaps", **said)

    def head(self) -> Head:
        """Give the head."""
        return Head(
            first=self.rows[0],
            last=self.rows[-1],
            columns=self.columns,
            others={number: _one_line(cell.text) for number, cell in self.others.items()},
            unread=self.unread,
        )


def _has_groups(grid: Grid, upper: int, lower: int) -> bool:
    """Tell whether a row names groups of the columns in the next; a title above it is none."""
    cells = [each for each in grid.cells(upper) if each.is_first]
    areas = [each.area for each in cells if each.area is not None]
    return len(cells) > 1 and any(area.bottom == lower or area.right > area.left for area in areas)


def _numbers(grid: Grid, rows: tuple[int, ...]) -> list[int]:
    return sorted({cell.column for row in rows for cell in grid.cells(row)})


def _names(grid: Grid, rows: tuple[int, ...], number: int) -> Iterator[str]:
    """Give what a column may be called, the likeliest first.

    Of two rows it is both together, then the lower; the upper alone is that of its first column.
    """
    cells = [grid.cell(row, number) for row in rows]
    texts = [_one_line(cell.text) if len(cell.text) <= _LONGEST else "" for cell in cells]
    if len(texts) > 1 and all(texts) and texts[0] != texts[-1]:
        yield " ".join(texts)
        yield " ".join(reversed(texts))
        if cells[0].is_first and _is_group_of_lines(texts[0], texts[-1]):
            yield texts[0]
    if texts[-1]:
        yield texts[-1]
    if len(texts) > 1 and texts[0] and cells[0].is_first:
        yield texts[0]
    bare = _one_line(_IN_BRACKETS.sub(" ", cells[-1].text)) if texts[-1] else ""
    if bare not in ("", texts[-1]):
        yield bare


def _is_group_of_lines(group: str, name: str) -> bool:
    """Tell whether a column is that of its group: "text" below "Expectation" is the expectation."""
    around, below = column_called(group), column_called(name)
    is_of_lines = around is not None and around.part in (Expectation, Pain)
    return is_of_lines and (below is None or below.part is not getattr(around, "part", None))


def _declared(names: list[str], declared: Mapping[str, str]) -> str:
    return next((declared[key] for name in names if (key := head_key(name)) in declared), "")


def _one_line(text: str) -> str:
    """Give a head without the signs and the number that people put there.

    >>> _one_line("Pain points (*):"), _one_line("نقطه تماس")
    ('Pain points', 'نقطه تماس')
    """
    return " ".join(_SIGNS.sub(" ", text).split())
