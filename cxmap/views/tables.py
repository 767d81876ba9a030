"""Things side by side: the heads of the columns, and rows that begin with their name."""

from dataclasses import dataclass

from cxmap.model.knowledge import Table
from cxmap.views.about import About, about
from cxmap.views.phrases import Phrase, Showable
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: what it is about, what is said of that in a line, and a value for each column."""

    about: About
    cells: tuple[Showable, ...]
    details: tuple[Showable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table; ``remark`` is what follows from it, and stands below."""

    rows_are: Phrase | None
    columns: tuple[Phrase, ...]
    rows: tuple[Row, ...]
    remark: Showable | None = None


def table_view(reader: Reader, table: Table) -> TableView:
    """Give the table that an author has written."""
    return TableView(
        rows_are=reader.phrase(table.rows_are),
        columns=reader.phrases(table.columns),
        rows=tuple(
            Row(about=about(reader, row), cells=reader.phrases(row.cells)) for row in table.rows
        ),
    )
