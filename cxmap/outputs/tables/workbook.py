"""Tables as a workbook (XLSX): a sheet for each, in the direction of its language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib import import_module
from math import ceil
from typing import Any, Final

from cxmap.language.languages import direction
from cxmap.outputs.same_bytes import bytes_of
from cxmap.outputs.tables.csv_text import harmless
from cxmap.views.plain_tables.plain_table import Cell, PlainTable

_LONGEST: Final = 32_767
"""Characters that a cell holds; openpyxl cuts without a word what is longer."""
_CUT: Final = "…"
_LONGEST_TITLE: Final = 31
_NOT_IN_TITLES: Final = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LOOKS_ESCAPED: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NARROWEST, _WIDEST = 8, 48
"""Widths of columns, in digits."""
_AIR: Final = 2
_LINE, _MOST_LINES = 15.0, 25
"""Points of a line, and how many of them a row shows; no row may be higher than 409."""
_DAY: Final = "yyyy-mm-dd"
_HEAD_COLOUR: Final = "FFE8EEF2"


def workbook_of(tables: Iterable[PlainTable]) -> bytes:
    """Write a workbook, the same every time for the same tables.

    Every text is typed as one, so that none is worked out; days are days and numbers are numbers.
    """
    openpyxl = import_module("openpyxl")
    book = openpyxl.Workbook(write_only=True)
    style = _Style(openpyxl)
    titles: set[str] = set()
    for table in tables:
        sheet = book.create_sheet(_title(table.title, titles))
        _fill(sheet, table, style)
    book.properties.creator = "cxmap"
    return bytes_of(book)


class _Style:
    """How cells look: those of the head, days, and texts that take several lines."""

    def __init__(self, openpyxl: Any) -> None:
        styles = openpyxl.styles
        self.cell = openpyxl.cell.WriteOnlyCell
        self.bold = styles.Font(bold=True)
        self.shade = styles.PatternFill("solid", fgColor=_HEAD_COLOUR)
        self.top = styles.Alignment(vertical="top")
        self.lines = styles.Alignment(vertical="top", wrap_text=True)


def _fill(sheet: Any, table: PlainTable, style: _Style) -> None:
    letter = import_module("openpyxl.utils").get_column_letter
    is_from_right = direction(table.language) == "rtl"
    sheet.sheet_view.rightToLeft = is_from_right
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = import_module(
        "openpyxl.worksheet.properties"
    ).PageSetupProperties(fitToPage=True)
    widths = tuple(_widths(table))
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[letter(number)].width = width
    last = f"{letter(len(table.columns))}{len(table.rows) + 1}"
    sheet.auto_filter.ref = f"A1:{last}"
    sheet.append([_head(sheet, each.label, style) for each in table.columns])
    for number, row in enumerate(table.rows, start=2):
        sheet.row_dimensions[number].height = _height(row, widths)
        sheet.append([_cell(sheet, each, style) for each in row])


def _head(sheet: Any, text: str, style: _Style) -> Any:
    cell = _cell(sheet, text, style)
    cell.font, cell.fill, cell.alignment = style.bold, style.shade, style.lines
    return cell


def _cell(sheet: Any, value: Cell, style: _Style) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        cell = style.cell(sheet, "")
        cell.value = _readable(value)
        # It would be a formula where it begins like one, or an error where it is called like one.
        cell.data_type = "s"
        cell.alignment = style.lines
        # Whoever edits it later does not make one of it, either.
        cell.quotePrefix = harmless(value) != value
        return cell
    cell = style.cell(sheet, value)
    cell.alignment = style.top
    if isinstance(value, date):
        cell.number_format = _DAY
    return cell


def _readable(text: str) -> str:
    """Give a text as a workbook can hold it: no longer, and what looks escaped stays as it is."""
    text = _LOOKS_ESCAPED.sub("_x005F_", _NOT_IN_XML.sub("", text).replace("\r\n", "\n"))
    text = text.replace("\r", "\n")
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT


def _title(title: str, taken: set[str]) -> str:
    """Give the title of a sheet: short, without signs that stand for something, and only once."""
    plain = _NOT_IN_TITLES.sub(" ", title).strip(" '")[:_LONGEST_TITLE] or "cxmap"
    found = next(each for each in _numbered(plain) if each.casefold() not in taken)
    taken.add(found.casefold())
    return found


def _numbered(title: str) -> Iterator[str]:
    yield title
    for number in range(2, 1000):
        ending = f" {number}"
        yield title[: _LONGEST_TITLE - len(ending)] + ending


def _widths(table: PlainTable) -> Iterator[int]:
    """Give the widths of the columns: as wide as what stands there, within bounds."""
    for place, column in enumerate(table.columns):
        longest = max((_length(row[place]) for row in table.rows), default=0)
        yield min(_WIDEST, max(_NARROWEST, len(column.label) + 2 * _AIR, longest + _AIR))


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Give how high a row is in points: not every program looks how many lines its texts take."""
    lines = (
        sum(max(1, ceil(len(line) / width)) for line in str(cell).splitlines())
        for cell, width in zip(row, widths, strict=True)
        if cell is not None
    )
    return _LINE * min(_MOST_LINES, max(lines, default=1) or 1)


def _length(cell: Cell) -> int:
    lines: Sequence[str] = str(cell).splitlines() if cell is not None else ()
    return max(map(len, lines), default=0)
