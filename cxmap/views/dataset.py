"""A file of rows, as far as it was read: how many rows, of which days, and what was left out."""

from collections.abc import Iterator

from cxmap.model.data import Dataset
from cxmap.reading.data.tallies import RowsRead
from cxmap.views.about import Fact
from cxmap.views.phrases import Showable
from cxmap.views.reader import Reader


def rows_facts(reader: Reader, dataset: Dataset) -> Iterator[Fact]:
    """Say what was read of the file of a dataset; nothing where it was not read."""
    rows = next((each for each in reader.catalog.reading.data if each.dataset is dataset), None)
    if rows is None or not rows.rows:
        return
    for key, value in _known(reader, rows):
        yield Fact(key=key, label=reader.word(f"rows_of_data.{key}"), values=(value,))


def _known(reader: Reader, rows: RowsRead) -> Iterator[tuple[str, Showable]]:
    yield "rows_read", reader.number(rows.rows - rows.left_out)
    if rows.left_out:
        yield "left_out", reader.number(rows.left_out)
    first, last = reader.date(rows.first), reader.date(rows.last)
    if first is not None and last is not None:
        yield "days", reader.sentence("rows_of_data.from_to", first=first, last=last)
    unused = reader.joined(*(reader.plain(each) for each in rows.unused))
    if unused is not None:
        yield "unused", unused
