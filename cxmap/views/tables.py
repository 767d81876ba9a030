"""Tables that authors have written, as readers see them."""

from cxmap.model.knowledge import Table
from cxmap.views.about import Cell, Facts, Row, TableView, about, noted
from cxmap.views.reader import Reader


def table_view(reader: Reader, table: Table) -> TableView:
    """Give the table that an author has written."""
    said = tuple(about(reader, row) for row in table.rows)
    notes, sources = noted(tuple(Facts(about=each, facts=()) for each in said))
    return TableView(
        name=reader.phrase(table.rows_are) or "",
        columns=reader.phrases(table.columns),
        rows=tuple(
            Row(about=each, cells=tuple(Cell(values=(text,)) for text in reader.phrases(row.cells)))
            for each, row in zip(said, table.rows, strict=True)
        ),
        notes=notes,
        sources=sources,
        stacks=False,
    )
