"""The figures of a series as a table: what a picture of them says in words."""

from dataclasses import replace

from cxmap.catalog.measures import Measured
from cxmap.catalog.series import Series
from cxmap.model.metrics import Metric
from cxmap.views.about import About, Cell, Row, TableView
from cxmap.views.figures import measured_said, n_of, number_of, period_of
from cxmap.views.reader import Reader
from cxmap.views.trend import interval_of


def trend_table(reader: Reader, metric: Metric, series: Series) -> TableView:
    """Give the figures of a series as a table, the latest first."""
    columns = ("figure.value", "figure.interval_95", "figure.n_label")
    rows = tuple(_row(reader, metric, each) for each in reversed(series.slots) if each is not None)
    filled = [
        place for place in range(len(columns)) if any(row.cells[place].values for row in rows)
    ]
    return TableView(
        name=reader.word("fields.period"),
        columns=tuple(reader.word(columns[place]) for place in filled),
        rows=tuple(replace(row, cells=tuple(row.cells[place] for place in filled)) for row in rows),
    )


def _row(reader: Reader, metric: Metric, measured: Measured) -> Row:
    interval = interval_of(metric, measured) or ()
    low_high = tuple(number_of(reader, metric, each) for each in interval)
    between = (
        (reader.sentence("figure.between", low=low_high[0], high=low_high[1]),) if low_high else ()
    )
    unfinished = () if measured.is_whole else (reader.word("figure.unfinished"),)
    return Row(
        about=About(title=period_of(reader, measured)),
        details=unfinished,
        cells=(
            Cell(values=(measured_said(reader, metric, measured),)),
            Cell(values=between),
            Cell(
                values=(reader.number(measured.n or 0),) if n_of(reader, metric, measured) else ()
            ),
        ),
    )
