"""A sheet as somebody sees it: its cells by row and column, and which of them are one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from cxmap.files.tables.rows import sheets_of
from cxmap.files.tables.table_file import MOST_CELLS, Row, TableFile
from cxmap.files.text import without_forbidden
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span
from cxmap.language.folding import tidied

MOST_ROWS: Final = 5000
"""Rows of one sheet; a map that anybody reads has fewer than a hundred touchpoints."""

MOST_SHEETS: Final = 50
"""Sheets of one file; whoever has more means only some of them."""

_AREA: Final = re.compile(r"([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)")
_MIDNIGHT: Final = re.compile(r"\d{4}-\d\d-\d\d 00:00(:00)?")
_MOST_AREAS: Final = 5000
_SPACES: Final = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that were merged into one; rows and columns count from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a cell says, and where that stands; ``area`` is what it was merged into."""

    text: str
    row: int
    column: int
    area: Area | None = None

    @property
    def is_first(self) -> bool:
        """Whether its text stands in this very cell."""
        return self.area is None or (self.area.top, self.area.left) == (self.row, self.column)


@dataclass(slots=True, kw_only=True)
class Grid:
    """The cells of a sheet that hold anything; ``left_at`` is the row from which none was read.

    Where it ``is_turned``, its rows are the columns of the sheet.
    """

    sheet: str
    rows: dict[int, tuple[str, ...]]
    problems: tuple[Problem, ...] = ()
    left_at: int = 0
    is_turned: bool = False
    _areas: dict[int, dict[int, Area]] = field(default_factory=dict)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the rows that hold anything."""
        return tuple(self.rows)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Give the cells of a row that say something, those of merged ones in all their places."""
        width = len(self.rows.get(row, ()))
        columns = sorted({*range(1, width + 1), *self._areas.get(row, ())})
        return tuple(found for column in columns if (found := self.cell(row, column)).text)

    def cell(self, row: int, column: int) -> Cell:
        """Give a cell; a merged one says what stands in its first."""
        area = self._areas.get(row, {}).get(column)
        top, left = (area.top, area.left) if area else (row, column)
        return Cell(text=self._written(top, left), row=row, column=column, area=area)

    def merge(self, areas: list[Area]) -> None:
        """Let cells be one."""
        numbers = self.numbers
        for area in areas[:_MOST_AREAS]:
            start = bisect_left(numbers, area.top)
            for row in numbers[start:]:
                if row > area.bottom:
                    break
                columns = range(area.left, min(area.right, MOST_CELLS) + 1)
                self._areas.setdefault(row, {}).update(dict.fromkeys(columns, area))

    def turned(self) -> "Grid":
        """Give the sheet with its columns for rows; of a long one nothing, it is no such map."""
        if not self.rows or max(self.rows) > MOST_CELLS:
            return Grid(sheet=self.sheet, rows={}, is_turned=True)
        width = max(map(len, self.rows.values()))
        columns = {
            number: tuple(self._written(row, number) for row in range(1, max(self.rows) + 1))
            for number in range(1, width + 1)
        }
        turned = Grid(
            sheet=self.sheet,
            rows={number: cells for number, cells in columns.items() if any(cells)},
            is_turned=True,
        )
        areas = dict.fromkeys(area for row in self._areas.values() for area in row.values())
        turned.merge([Area(each.left, each.top, each.right, each.bottom) for each in areas])
        return turned

    def _written(self, row: int, column: int) -> str:
        cells = self.rows.get(row, ())
        return cells[column - 1] if column <= len(cells) else ""


def grids_of(file: TableFile, wanted: str = "") -> Iterator[Grid]:
    """Give the sheets of a file that people see, or the wanted one; without sheets it is one.

    Behind the last that is read there is one without rows, which is left.
    """
    sheets = ((name, rows) for name, rows in sheets_of(file) if wanted in ("", name))
    for number, (sheet, rows) in enumerate(sheets, start=1):
        if number > MOST_SHEETS:
            yield Grid(sheet=sheet, rows={}, left_at=1)
            return
        yield _grid(sheet, rows)


def _grid(sheet: str, read: Iterator[Row | Problem]) -> Grid:
    rows: dict[int, tuple[str, ...]] = {}
    problems: dict[tuple[str, Span], Problem] = {}
    areas: list[Area] = []
    left_at = 0
    for found in read:
        if isinstance(found, Row) and len(rows) >= MOST_ROWS:
            left_at = found.number
            break
        if isinstance(found, Row):
            rows[found.number] = tuple(_without_midnight(tidy(each)) for each in found.cells)
        elif found.id == "merged_cells":
            areas += _areas_of(str(found.argument("cells")))
        else:
            problems.setdefault((found.id, found.span), found)
    grid = Grid(sheet=sheet, rows=rows, problems=tuple(problems.values()), left_at=left_at)
    grid.merge(areas)
    return grid


def _without_midnight(text: str) -> str:
    """Give a day that a workbook keeps with a time as the day that somebody typed.

    >>> _without_midnight("2026-11-30 00:00"), _without_midnight("from 2026-11-30 00:00")
    ('2026-11-30', 'from 2026-11-30 00:00')
    """
    return text.partition(" ")[0] if _MIDNIGHT.fullmatch(text) else text


def _areas_of(cells: str) -> Iterator[Area]:
    match = _AREA.fullmatch(cells)
    if match:
        yield Area(int(match[2]), _number(match[1]), int(match[4]), _number(match[3]))


def _number(letters: str) -> int:
    """Give the number of a column.

    >>> _number("B"), _number("AB")
    (2, 28)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def tidy(text: str) -> str:
    r"""Give a text as it may stand in a file, line by line.

    >>> tidy(" رُوز   كاري \r\n\n دو ")
    'روز کاری\nدو'
    """
    plain = without_forbidden(tidied(text.replace("\r\n", "\n").replace("\r", "\n")))
    lines = (_SPACES.sub(" ", line).strip() for line in plain.split("\n"))
    return "\n".join(filter(None, lines))
