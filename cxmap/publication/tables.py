"""The tables of a site as files, for spreadsheets."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final, TypeAlias

from cxmap.publication.publication import Asset
from cxmap.views.addresses import overview_paths
from cxmap.views.plain_tables.plain_table import PlainTable, table_of
from cxmap.views.plain_tables.registry import table_kinds
from cxmap.views.plain_tables.touchpoints import rows_of
from cxmap.views.reader import Reader
from cxmap.views.table_files import TABLE_OF, journey_table, table_file

TableWriters: TypeAlias = Mapping[str, Callable[[PlainTable], bytes]]
"""Ending of a file -> what writes a table as such a file."""

PLAIN: Final = "csv"
"""What is written of each journey: a workbook for each would take longer than its page."""


def table_assets(reader: Reader, writers: TableWriters) -> Iterator[Asset]:
    """Give the tables of the overviews, and that of each journey; readers outside have none."""
    if not overview_paths(reader.catalog):
        return
    kinds = table_kinds()
    for name in TABLE_OF.values() if writers else ():
        table = table_of(reader, kinds[name])
        for ending, write in writers.items():
            yield Asset(path=table_file(name, ending).page, data=write(table))
    for journey in reader.catalog.journeys() if PLAIN in writers else ():
        kind = replace(kinds["touchpoints"], rows=partial(rows_of, journey=journey))
        path = journey_table(reader.catalog, journey, PLAIN).page
        yield Asset(path=path, data=writers[PLAIN](table_of(reader, kind)))
