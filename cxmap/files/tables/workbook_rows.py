"""Rows of a sheet of a workbook (XLSX): values as Excel shows them last, and nothing executed."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from importlib import import_module
from itertools import zip_longest
from typing import Any, BinaryIO, Final

from cxmap.files.tables.lines import is_broken
from cxmap.files.tables.table_file import MOST_CELLS, Row, TableFile, cell_name
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span

_LARGEST: Final = 256 << 20
"""Bytes of everything in a workbook, unpacked."""
_LARGEST_PART: Final = {"xl/sharedStrings.xml": 64 << 20, "xl/styles.xml": 16 << 20}
_MOST_PACKED: Final = 1000
"""How many times smaller something may be packed; text of people is packed twenty times."""
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
"""How workbooks of old Excel begin, and those with a password."""
_EMPTY_ROWS: Final = 10_000
"""Empty rows one after the other behind which nothing is looked for."""


def workbook_rows(file: TableFile, sheet: str) -> Iterator[Row | Problem]:
    """Give the rows of a sheet, by its name or the first one.

    Formulas are never worked out: the value counts that was there when the workbook was saved.
    """
    with file.opened() as raw:
        book = _book(file, raw)
        if isinstance(book, Problem):
            yield book
            return
        if sheet not in ("", *book.names) or not book.names:
            place = Span(path=file.path)
            yield codes.NO_SUCH_SHEET.at(place, sheet=sheet, sheets=book.names)
            return
        yield from book.rows(sheet or book.names[0])


def shown_sheets(file: TableFile) -> Iterator[tuple[str, Iterator[Row | Problem]]]:
    """Give the sheets that somebody sees who opens the workbook, each with its rows.

    It is opened once for all of them: the rows of a sheet are to be read before the next. Where
    it cannot be read, there is one without a name that says why.
    """
    with file.opened() as raw:
        book = _book(file, raw)
        if isinstance(book, Problem):
            yield "", iter([book])
            return
        for name in book.shown:
            yield name, book.rows(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """A workbook that is open: once with its values, and once with its formulas."""

    file: TableFile
    raw: BinaryIO
    values: Any  # a workbook of openpyxl, which has no types
    formulas: Any  # as above

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its sheets; one that is a chart has no rows."""
        return tuple(each.title for each in self.values.worksheets)

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of those that nobody has hidden, or at least of the first."""
        sheets = self.values.worksheets
        shown = tuple(each.title for each in sheets if each.sheet_state == "visible")
        return shown or self.names[:1]

    def rows(self, name: str) -> Iterator[Row | Problem]:
        """Give the rows of a sheet, behind what was merged in it."""
        try:
            yield from _merged(self.file, self.raw, self.values[name])
            yield from _rows(self.file, self.values[name], self.formulas[name])
        except OSError:
            raise
        except Exception:  # noqa: BLE001  # a broken sheet fails in as many ways as it has cells
            yield codes.NOT_A_WORKBOOK.at(Span(path=self.file.path))


def _book(file: TableFile, raw: BinaryIO) -> _Book | Problem:
    """Open a workbook, or say why nobody can."""
    place = Span(path=file.path)
    if raw.read(4) == _OLD_EXCEL:
        return codes.WORKBOOK_LOCKED.at(place)
    try:
        with zipfile.ZipFile(raw) as packed:
            if _is_too_large(packed):
                return codes.TABLE_TOO_LARGE.at(place)
        values, formulas = (_opened(raw, data_only=each) for each in (True, False))
    except OSError:
        raise
    except Exception:  # noqa: BLE001  # a broken workbook fails in as many ways as it has parts
        return codes.NOT_A_WORKBOOK.at(place)
    return _Book(file=file, raw=raw, values=values, formulas=formulas)


def _opened(raw: BinaryIO, *, data_only: bool) -> Any:
    """Open a workbook; most checks read none, and need not wait until openpyxl is loaded."""
    return import_module("openpyxl").load_workbook(raw, read_only=True, data_only=data_only)


def _is_too_large(packed: zipfile.ZipFile) -> bool:
    parts = packed.infolist()
    return sum(each.file_size for each in parts) > _LARGEST or any(
        each.file_size > _LARGEST_PART.get(each.filename, _LARGEST)
        or each.file_size > _MOST_PACKED * max(each.compress_size, 1 << 12)
        for each in parts
    )


def _rows(file: TableFile, values: Any, formulas: Any) -> Iterator[Row | Problem]:
    """Give the rows; where a formula has no value yet, its cell is reported and empty."""
    for each in (values, formulas):
        each.reset_dimensions()  # what a file says of its size need not be true
    pairs = zip_longest(values.iter_rows(), formulas.iter_rows(values_only=True))
    empty = 0
    for number, (read, written) in enumerate(pairs, start=1):
        row = [each.value for each in read or ()]
        cells = tuple(map(_text, read or ()))
        while cells and not cells[-1]:
            cells = cells[:-1]
        waiting = [
            column
            for column, (value, source) in enumerate(zip(row, written or (), strict=False), 1)
            if value is None and isinstance(source, str) and source.startswith("=")
        ]
        for column in waiting[:MOST_CELLS]:
            place = Span(path=file.path, line=number, column=column, end_line=number)
            yield codes.FORMULA_WITHOUT_VALUE.at(place, cell=cell_name(number, column))
        for column in [at for at, each in enumerate(read or (), 1) if _has_failed(each)]:
            place = Span(path=file.path, line=number, column=column, end_line=number)
            name = cell_name(number, column)
            yield codes.CELL_WITH_ERROR.at(place, cell=name, value=str(row[column - 1]))
        if any(map(is_broken, cells)):
            yield codes.ROW_NOT_TEXT.at(Span(path=file.path, line=number, end_line=number))
        elif any(map(str.strip, cells)):
            yield Row(number, cells)
            empty = 0
            continue
        empty += 1
        if empty > _EMPTY_ROWS:
            return


def _text(cell: Any) -> str:
    """Give a cell as a person would type it; days and times as ISO 8601 writes them.

    Whether a day has a time says its format: midnight is one.
    """
    value = cell.value
    if value is None or _has_failed(cell):
        return ""
    if isinstance(value, datetime):
        written = value.isoformat(sep=" ", timespec="minutes")
        return written if _HOURS.search(cell.number_format) else written.removesuffix(" 00:00")
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _has_failed(cell: Any) -> bool:
    """Tell whether a formula came to an error, such as #N/A, and not to a value."""
    return getattr(cell, "data_type", "") == "e"


_HOURS: Final = re.compile(r"h(?![^\[]*\])", re.IGNORECASE)
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3}[0-9]+:[A-Z]{1,3}[0-9]+)"')
_PIECE: Final = 1 << 20


def _merged(file: TableFile, raw: BinaryIO, sheet: Any) -> Iterator[Problem]:
    """Report cells that were merged, of which only the first has a value.

    What reads rows one at a time does not know of them: they stand behind all rows.
    """
    path = sheet._worksheet_path  # noqa: SLF001  # nothing public says where a sheet is stored
    with zipfile.ZipFile(raw) as packed, packed.open(path) as part:
        rest, found = b"", []
        while piece := part.read(_PIECE):
            found += _MERGED.findall(rest + piece)
            rest = piece[-200:]
    for cells in dict.fromkeys(each.decode("ascii") for each in found):
        row = int(re.sub("[A-Z]", "", cells.partition(":")[0]))
        place = Span(path=file.path, line=row, end_line=row)
        yield codes.MERGED_CELLS.at(place, cells=cells)
