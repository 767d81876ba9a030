"""Every kind of file in which a site offers its tables."""

from collections.abc import Callable, Mapping
from typing import Final

from cxmap.outputs.tables.csv_text import csv_of
from cxmap.outputs.tables.workbook import workbook_of
from cxmap.views.plain_tables.plain_table import PlainTable

TABLE_WRITERS: Final[Mapping[str, Callable[[PlainTable], bytes]]] = {
    "xlsx": lambda table: workbook_of([table]),
    "csv": csv_of,
}
"""Ending -> what writes a table so; the first is the one that most people can open."""
