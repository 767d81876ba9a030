"""A table as CSV: UTF-8 that Excel takes for it, and texts that no program takes for formulas."""

import csv
from datetime import date
from io import StringIO
from typing import Final

from cxmap.views.plain_tables.plain_table import Cell, PlainTable

_MARK: Final = "\ufeff"
"""Without it Excel reads Persian as letters of another alphabet."""

_BEGINS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How texts begin that a spreadsheet may work out; some take the wide signs for the others."""

_HARMLESS: Final = "'"
"""What stands before such a text. Spreadsheets that import it show it, and work nothing out."""


def csv_of(table: PlainTable) -> bytes:
    """Write a table: commas, lines that end as RFC 4180 says, and all texts between quotes.

    Quotes keep a text in its cell also where another sign than a comma separates cells. Numbers
    have a point and no quotes, days are written as ISO 8601 does.
    """
    stream = StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([harmless(each.label) for each in table.columns])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return f"{_MARK}{stream.getvalue()}".encode()


def harmless(text: str) -> str:
    r"""Give a text that no spreadsheet works out; all but such texts stay as they are.

    Spaces in front do not make it harmless: some programs leave them out.

    >>> harmless("=1+1"), harmless(" @x"), harmless("1+1"), harmless("a\nb")
    ("'=1+1", "' @x", '1+1', 'a\nb')
    """
    is_formula = text.startswith(_BEGINS_FORMULA) or text.lstrip().startswith(_BEGINS_FORMULA)
    return f"{_HARMLESS}{text}" if is_formula else text


def _written(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return harmless(cell) if isinstance(cell, str) else cell
