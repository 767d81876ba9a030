"""Rows of a sheet of a workbook (XLSX): values as Excel shows them last, and nothing executed."""

import re
import zipfile
from collections.abc import Iterator
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
    place = Span(path=file.path)
    with file.opened() as raw:
        if raw.read(4) == _OLD_EXCEL:
            yield codes.WORKBOOK_LOCKED.at(place)
            return
        try:
            with zipfile.ZipFile(raw) as packed:
                if _is_too_large(packed):
                    yield codes.TABLE_TOO_LARGE.at(place)
                    return
            values, formulas = (_opened(raw, data_only=each) for each in (True, False))
            # A sheet that is a chart has no rows.
            known = [each.title for each in values.worksheets]
            if sheet not in ("", *known) or not known:
                yield codes.NO_SUCH_SHEET.at(place, sheet=sheet, sheets=tuple(known))
                return
            name = sheet or known[0]
            yield from _merged(file, raw, values[name])
            yield from _rows(file, values[name], formulas[name])
        except OSError:
            raise
        except Exception:  # noqa: BLE001  # a broken workbook fails in as many ways as it has parts
            yield codes.NOT_A_WORKBOOK.at(place)


def shown_sheets(file: TableFile) -> tuple[str, ...]:
    """Give the names of the sheets that somebody sees who opens the workbook, in their order.

    None where it cannot be read; ``workbook_rows`` says why.
    """
    with file.opened() as raw:
        try:
            with zipfile.ZipFile(raw) as packed:
                if _is_too_large(packed):
                    return ()
            sheets = _opened(raw, data_only=True).worksheets
        except OSError:
            raise
        except Exception:  # noqa: BLE001  # as above
            return ()
        return tuple(each.title for each in sheets if each.sheet_state == "visible")


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
