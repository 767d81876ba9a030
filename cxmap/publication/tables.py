"""The tables of a site as files, for spreadsheets."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from cxmap.model.playbook import Playbook
from cxmap.publication.publication import Asset
from cxmap.views.addresses import overview_paths
from cxmap.views.plain_tables import checklists, touchpoints
from cxmap.views.plain_tables.plain_table import PlainTable, table_of
from cxmap.views.plain_tables.registry import table_kinds
from cxmap.views.reader import Reader
from cxmap.views.table_files import PLAIN, TABLE_OF, checklist_table, journey_table, table_file

TableWriters: TypeAlias = Mapping[str, Callable[[PlainTable], bytes]]
"""Ending of a file -> what writes a table as such a file."""


def table_assets(reader: Reader, writers: TableWriters) -> Iterator[Asset]:
    """Give the tables of overviews, of each journey and playbook; readers outside have none."""
    if reader.catalog.audience:
        return
    kinds = table_kinds()
    for name in TABLE_OF.values() if overview_paths(reader.catalog) else ():
        table = table_of(reader, kinds[name])
        for ending, write in writers.items():
            yield Asset(path=table_file(name, ending).page, data=write(table))
    if PLAIN not in writers:
        return
    for journey in reader.catalog.journeys():
        kind = replace(kinds["touchpoints"], rows=partial(touchpoints.rows_of, journey=journey))
        path = journey_table(reader.catalog, journey, PLAIN).page
        yield Asset(path=path, data=writers[PLAIN](table_of(reader, kind)))
    for playbook in (each for each in reader.catalog.all(Playbook) if each.checklists):
        kind = replace(kinds["checklists"], rows=partial(checklists.rows_of, playbook=playbook))
        path = checklist_table(reader.catalog, playbook).page
        yield Asset(path=path, data=writers[PLAIN](table_of(reader, kind)))
