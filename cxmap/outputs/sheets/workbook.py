"""The workbook of touchpoints as a file: drop-downs, a frozen head, a sheet that explains it."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from math import ceil
from typing import Any, Final

from cxmap.language.languages import direction
from cxmap.language.words import word
from cxmap.outputs.same_bytes import bytes_of
from cxmap.outputs.sheets.columns import OFFERED, Column
from cxmap.outputs.sheets.filled import sheet_names

_LAST_ROW: Final = 1000
"""Down to this row there are drop-downs."""
_LONGEST: Final = 32_000
"""Letters of one cell; Excel cuts off what is longer, so that it is rather not there at all."""
_HEAD_COLOUR: Final = "1F5F5B"
_ID_COLOUR: Final = "808080"
_EXAMPLE_COLOUR: Final = "F3EFE2"
_HEAD_HEIGHT: Final = 32
_GUIDE_WIDTHS: Final = (26, 80, 50)
_LINE: Final = 16
_WIDER: Final = 1.1
"""How many letters of a text fit where as many digits do; widths are counted in these."""
_LINE_COLOUR: Final = "D5D5D0"
_HIGHEST: Final = 400
"""What Excel takes as the height of a row."""
_READ_FROM: Final = {"ltr": 1, "rtl": 2}


def workbook(
    rows: Iterable[Mapping[str, str]],
    offered: Mapping[str, tuple[str, ...]],
    language: str,
    *,
    example: Mapping[str, str] | None = None,
) -> bytes:
    """Make the workbook; ``rows`` and ``offered`` go by the names of columns.

    Every cell is text: what looks like a formula is none. The same rows give the same bytes.
    """
    maker = _Maker(language)
    maker.fill(rows, example)
    maker.explain()
    maker.offer(offered)
    return bytes_of(maker.book)


class _Maker:
    """Makes one workbook sheet by sheet."""

    def __init__(self, language: str) -> None:
        # Only this command writes workbooks: no other need wait until openpyxl is loaded.
        self._openpyxl = import_module("openpyxl")
        self._styles = import_module("openpyxl.styles")
        self._validation = import_module("openpyxl.worksheet.datavalidation").DataValidation
        self._letter = import_module("openpyxl.utils").get_column_letter
        self._language = language
        self.book = self._openpyxl.Workbook()
        names = sheet_names(language)
        self._rows = self.book.active
        self._rows.title = names[0]
        self._guide, self._lists = (self.book.create_sheet(name) for name in names[1:])
        for sheet in self.book.worksheets:
            sheet.sheet_view.rightToLeft = direction(language) == "rtl"

    def fill(self, rows: Iterable[Mapping[str, str]], example: Mapping[str, str] | None) -> None:
        """Write the heads and the rows below them."""
        for number, column in enumerate(OFFERED, start=1):
            self._head(self._rows, number, column.head(self._language), column.width)
            self._column(number, column)
        self._rows.row_dimensions[1].height = _HEAD_HEIGHT
        self._rows.freeze_panes = "A2"
        self._on_paper()
        given = [*([example] if example else []), *rows]
        for at, row in enumerate(given, start=2):
            for number, column in enumerate(OFFERED, start=1):
                cell = self._text(self._rows, at, number, row.get(column.name, ""))
                self._look(cell, column)
                if row is example:
                    cell.fill = self._fill(_EXAMPLE_COLOUR)
                    cell.font = self._styles.Font(italic=True, color=_ID_COLOUR)
            texts = ((row.get(column.name, ""), column.width) for column in OFFERED)
            self._rows.row_dimensions[at].height = _height(texts)

    def explain(self) -> None:
        """Say what the sheet is for, and what belongs into each column."""
        said = ("guide_title", "one_row", "not_lost", "texts", "back")
        for at, key in enumerate(said, start=1):
            text = word(self._language, f"sheet_words.{key}").replace("`", "")
            cell = self._text(self._guide, at, 1, text)
            cell.font = self._styles.Font(bold=at == 1, size=14 if at == 1 else 11)
            cell.alignment = self._wrapped()
            self._guide.merge_cells(start_row=at, end_row=at, start_column=1, end_column=3)
            height = _height([(text, sum(_GUIDE_WIDTHS))])
            self._guide.row_dimensions[at].height = height + _LINE * (at == 1)
        top = len(said) + 2
        heads = ("guide_column", "guide_meaning", "guide_how")
        for number, (key, width) in enumerate(zip(heads, _GUIDE_WIDTHS, strict=True), start=1):
            self._head(self._guide, number, word(self._language, f"sheet_words.{key}"), width, top)
        for at, column in enumerate(OFFERED, start=top + 1):
            how = word(self._language, f"sheet_how.{column.sort}")
            meant = column.explained(self._language).replace("`", "")
            texts = (column.head(self._language), meant, how)
            for number, text in enumerate(texts, start=1):
                cell = self._text(self._guide, at, number, text)
                cell.alignment = self._wrapped()
                cell.font = self._styles.Font(bold=number == 1)
            height = _height(zip(texts, _GUIDE_WIDTHS, strict=True))
            self._guide.row_dimensions[at].height = height

    def offer(self, offered: Mapping[str, tuple[str, ...]]) -> None:
        """Give columns their drop-downs; whatever else somebody types is taken, too."""
        self._lists.sheet_state = "hidden"
        for number, (name, texts) in enumerate(offered.items(), start=1):
            letter = self._letter(number)
            for at, text in enumerate((word(self._language, f"sheet_heads.{name}"), *texts), 1):
                self._text(self._lists, at, number, text)
            source = f"'{self._lists.title}'!${letter}$2:${letter}${len(texts) + 1}"
            rule = self._validation(type="list", formula1=source, allow_blank=True)
            rule.showErrorMessage = False
            place = self._letter(self._place(name))
            rule.add(f"{place}2:{place}{_LAST_ROW}")
            self._rows.add_data_validation(rule)

    def _on_paper(self) -> None:
        """Let the rows be printed lying on A3 with their heads on each sheet, the guide on A4."""
        self._rows.page_setup.orientation = "landscape"
        self._rows.page_setup.paperSize = self._rows.PAPERSIZE_A3
        self._rows.print_title_rows = "1:1"
        self._guide.page_setup.orientation = "landscape"
        self._guide.sheet_properties.pageSetUpPr.fitToPage = True
        self._guide.page_setup.fitToHeight = False

    def _place(self, name: str) -> int:
        return next(n for n, column in enumerate(OFFERED, start=1) if column.name == name)

    def _column(self, number: int, column: Column) -> None:
        """Let what is typed into a column stay the text that it is: no day, no formula."""
        there = self._rows.column_dimensions[self._letter(number)]
        there.number_format = "@"
        there.alignment = self._wrapped()
        there.font = self._font(column)

    def _look(self, cell: Any, column: Column) -> None:
        cell.number_format = "@"
        cell.alignment = self._wrapped()
        cell.font = self._font(column)
        side = self._styles.Side(style="thin", color=_LINE_COLOUR)
        cell.border = self._styles.Border(bottom=side)

    def _font(self, column: Column) -> Any:
        is_id = column.sort == "id"
        return self._styles.Font(color=_ID_COLOUR, size=9) if is_id else self._styles.Font()

    def _head(self, sheet: Any, number: int, text: str, width: int, row: int = 1) -> None:
        cell = self._text(sheet, row, number, text)
        cell.font = self._styles.Font(bold=True, color="FFFFFF")
        cell.fill = self._fill(_HEAD_COLOUR)
        cell.alignment = self._wrapped("center")
        sheet.column_dimensions[self._letter(number)].width = width

    def _text(self, sheet: Any, row: int, number: int, text: str) -> Any:
        cell = sheet.cell(row=row, column=number)
        if text and len(text) <= _LONGEST:
            cell.value = text
            cell.data_type = "s"
        return cell

    def _fill(self, colour: str) -> Any:
        return self._styles.PatternFill(fill_type="solid", start_color=colour)

    def _wrapped(self, vertical: str = "top") -> Any:
        order = _READ_FROM[direction(self._language)]
        return self._styles.Alignment(wrap_text=True, vertical=vertical, readingOrder=order)


def _height(texts: Iterable[tuple[str, int]]) -> int:
    """Give the height that a row needs, as not every program works it out: texts with the width.

    >>> _height([("short", 20), ("a text that is longer than its column", 20)])
    32
    """
    lines = (
        sum(ceil(max(len(line), 1) / (width * _WIDER)) for line in text.split("\n"))
        for text, width in texts
    )
    return min(_LINE * max(lines), _HIGHEST)
