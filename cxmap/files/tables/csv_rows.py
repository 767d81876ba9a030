"""Rows of CSV as people save it: any usual mark between the cells, quotes, several lines a cell."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from cxmap.files.tables.lines import LONGEST_LINE, is_broken, lines_of
from cxmap.files.tables.table_file import Row, TableFile
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span

_MARKS: Final = ",;\t|؛،"
_SAYS_ITS_MARK: Final = "sep="
_HEAD: Final = 20
"""Lines that are looked at to find out which mark stands between cells."""
_MOST_LINES: Final = 200
"""Lines of the longest row; whatever goes on longer has lost the quotation mark at its end."""


def csv_rows(file: TableFile) -> Iterator[Row | Problem]:
    """Give the rows of a file; a row that is no text is reported and left out.

    A quotation mark that never closes swallows what follows it: reading ends there, and at a line
    that nobody has typed.
    """
    source = _Lines(file)
    mark = _mark(source.head)
    reader = csv.reader(source, delimiter=mark, strict=True)
    while True:
        number = source.number + 1
        source.begin()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            place = _row(file, number)
            ending = source.why_it_ends(str(error))
            if ending is not None:
                yield ending.at(place)
                return
            yield codes.ROW_QUOTES.at(replace(place, end_line=source.number))
            continue
        if cells is None:
            return
        if source.has_broken:
            yield codes.ROW_NOT_TEXT.at(_row(file, number))
        elif any(map(str.strip, cells)) and not (number == 1 and _is_hint(cells, mark)):
            yield Row(number, tuple(cells))


class _Lines(Iterator[str]):
    """The lines of a file, of which the first can be looked at before they are taken."""

    def __init__(self, file: TableFile) -> None:
        self._lines = lines_of(file)
        self.head = list(islice(self._lines, _HEAD))
        self._ahead = iter(self.head)
        self.number = 0
        self.begin()

    def begin(self) -> None:
        """Begin another row."""
        self.has_broken = self._is_long_line = False
        self._of_row = 0

    def __next__(self) -> str:
        line = next(self._ahead, "") or next(self._lines)
        self.number += 1
        self._of_row += 1
        if is_broken(line):
            self.has_broken = True
        self._is_long_line = len(line) >= LONGEST_LINE
        if self._of_row > _MOST_LINES or self._is_long_line:
            raise csv.Error
        return line

    def why_it_ends(self, error: str) -> codes.Diagnosis | None:
        """Say why nothing behind a row can be read; None where only the row itself is wrong."""
        is_long_cell = "field larger" in error
        if self._is_long_line or (is_long_cell and self._of_row == 1):
            return codes.ROW_TOO_LONG
        if self._of_row > _MOST_LINES or is_long_cell or "end of data" in error:
            return codes.TABLE_QUOTE
        return None


def _mark(head: list[str]) -> str:
    """Give the mark between cells: what the file says, or what most lines have equally often.

    A title above the heads has none, and texts have commas now and then.
    """
    first = next((line for line in head if line.strip()), "")
    if first.lower().startswith(_SAYS_ITS_MARK) and len(first.strip()) > len(_SAYS_ITS_MARK):
        return first[len(_SAYS_ITS_MARK)]
    outside = ["".join(line.split('"')[::2]) for line in head if line.strip()]

    def fits(mark: str) -> tuple[int, int]:
        counts = Counter(filter(None, (line.count(mark) for line in outside)))
        return max(((lines, count) for count, lines in counts.items()), default=(0, 0))

    return max(_MARKS, key=fits)


def _is_hint(cells: list[str], mark: str) -> bool:
    """Tell whether the first line only says which mark it is that stands between cells."""
    return mark.join(cells).strip().lower() in (f"{_SAYS_ITS_MARK}{mark}", _SAYS_ITS_MARK)


def _row(file: TableFile, number: int) -> Span:
    return Span(path=file.path, line=number, end_line=number)
