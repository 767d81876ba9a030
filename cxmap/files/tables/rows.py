"""The rows of a file, whichever format it has."""

from collections.abc import Iterator

from cxmap.files.tables.csv_rows import csv_rows
from cxmap.files.tables.json_rows import json_rows
from cxmap.files.tables.table_file import MOST_CELLS, Row, TableFile
from cxmap.files.tables.workbook_rows import shown_sheets, workbook_rows
from cxmap.foundation import codes
from cxmap.foundation.obstacles import obstacle_of
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span


def rows_of(file: TableFile, *, sheet: str = "") -> Iterator[Row | Problem]:
    """Give the rows of a file that hold anything, in their order, and what cannot be read of it.

    ``sheet`` names one of a workbook; without it the first is meant. Problems that are errors end
    the reading: nothing is known of the rows behind them.
    """
    try:
        yield from _narrow(file, _rows(file, sheet))
    except OSError as error:
        yield codes.UNREADABLE.at(Span(path=file.path), reason=obstacle_of(error))


def sheets_of(file: TableFile) -> Iterator[tuple[str, Iterator[Row | Problem]]]:
    """Give the sheets of a file that people see, each with its rows; without sheets it is one.

    The rows of a sheet are to be read before the next one.
    """
    if file.ending != ".xlsx":
        yield "", rows_of(file)
        return
    try:
        for name, rows in shown_sheets(file):
            yield name, _narrow(file, rows)
    except OSError as error:
        reason = obstacle_of(error)
        yield "", iter([codes.UNREADABLE.at(Span(path=file.path), reason=reason)])


def _narrow(file: TableFile, rows: Iterator[Row | Problem]) -> Iterator[Row | Problem]:
    """Give rows up to one that is too wide."""
    for row in rows:
        if isinstance(row, Row) and len(row.cells) > MOST_CELLS:
            place = row_span(file.path, row.number)
            yield codes.TABLE_TOO_WIDE.at(place, limit=MOST_CELLS)
            return
        yield row


def _rows(file: TableFile, sheet: str) -> Iterator[Row | Problem]:
    if file.ending == ".xlsx":
        return workbook_rows(file, sheet)
    if file.ending in (".jsonl", ".ndjson"):
        return json_rows(file)
    return csv_rows(file)


def row_span(path: str, row: int, column: int = 1) -> Span:
    """Give the place of a cell; both numbers count from 1."""
    return Span(path=path, line=row, column=column, end_line=row, end_column=column)
