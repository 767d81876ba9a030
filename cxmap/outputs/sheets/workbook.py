"""The workbook of touchpoints as a file: drop-downs, a frozen head, a sheet that explains it."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from cxmap.language.languages import direction
from cxmap.language.words import word
from cxmap.outputs.sheets.columns import OFFERED, Column
from cxmap.outputs.sheets.filled import sheet_names
from cxmap.outputs.sheets.same_bytes import same_bytes

_LAST_ROW: Final = 1000
"""Down to this row there are drop-downs."""
_LONGEST: Final = 32_000
"""Letters of one cell; Excel cuts off what is longer, so that it is rather not there at all."""
_HEAD_COLOUR: Final = "1F5F5B"
_ID_COLOUR: Final = "808080"
_EXAMPLE_COLOUR: Final = "F3EFE2"
_HEAD_HEIGHT: Final = 32
_GUIDE_WIDTHS: Final = (26, 80, 60)


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
    return same_bytes(_saved(_Maker(language), rows, offered, example))


def _saved(
    maker: "_Maker",
    rows: Iterable[Mapping[str, str]],
    offered: Mapping[str, tuple[str, ...]],
    example: Mapping[str, str] | None,
) -> bytes:
    maker.fill(rows, example)
    maker.explain()
    maker.offer(offered)
    stream = BytesIO()
    maker.book.save(stream)
    return stream.getvalue()


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
        given = [*([example] if example else []), *rows]
        for at, row in enumerate(given, start=2):
            for number, column in enumerate(OFFERED, start=1):
                cell = self._text(self._rows, at, number, row.get(column.name, ""))
                self._look(cell, column)
                if row is example:
                    cell.fill = self._fill(_EXAMPLE_COLOUR)
                    cell.font = self._styles.Font(italic=True, color=_ID_COLOUR)

    def explain(self) -> None:
        """Say what the sheet is for, and what belongs into each column."""
        said = ("guide_title", "one_row", "not_lost", "back")
        for at, key in enumerate(said, start=1):
            cell = self._text(self._guide, at, 1, word(self._language, f"sheet_words.{key}"))
            cell.font = self._styles.Font(bold=at == 1, size=14 if at == 1 else 11)
        top = len(said) + 2
        heads = ("guide_column", "guide_meaning", "guide_how")
        for number, (key, width) in enumerate(zip(heads, _GUIDE_WIDTHS, strict=True), start=1):
            self._head(self._guide, number, word(self._language, f"sheet_words.{key}"), width, top)
        for at, column in enumerate(OFFERED, start=top + 1):
            how = word(self._language, f"sheet_how.{column.sort}")
            texts = (column.head(self._language), column.explained(self._language), how)
            for number, text in enumerate(texts, start=1):
                cell = self._text(self._guide, at, number, text)
                cell.alignment = self._wrapped()
                cell.font = self._styles.Font(bold=number == 1)

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

    def _font(self, column: Column) -> Any:
        is_id = column.sort == "id"
        return self._styles.Font(color=_ID_COLOUR, size=9) if is_id else self._styles.Font()

    def _head(self, sheet: Any, number: int, text: str, width: int, row: int = 1) -> None:
        cell = self._text(sheet, row, number, text)
        cell.font = self._styles.Font(bold=True, color="FFFFFF")
        cell.fill = self._fill(_HEAD_COLOUR)
        cell.alignment = self._styles.Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[self._letter(number)].width = width

    def _text(self, sheet: Any, row: int, number: int, text: str) -> Any:
        cell = sheet.cell(row=row, column=number)
        if text and len(text) <= _LONGEST:
            cell.value = text
            cell.data_type = "s"
        return cell

    def _fill(self, colour: str) -> Any:
        return self._styles.PatternFill(fill_type="solid", start_color=colour)

    def _wrapped(self) -> Any:
        return self._styles.Alignment(wrap_text=True, vertical="top")
