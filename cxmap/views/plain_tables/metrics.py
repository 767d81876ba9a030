"""Every figure of every metric, period by period, of everybody and of each part."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.measures import Measured
from cxmap.catalog.series import Series, series_of
from cxmap.model.metrics import Metric
from cxmap.views.figures import is_written, period_of, shown_value, unit_of
from cxmap.views.metric_parts import part_name
from cxmap.views.plain_tables.plain_table import Cell, Row, inherited, said
from cxmap.views.reader import Reader

COLUMNS: Final = (
    *("metric", "part_of", "part", "period", "starts", "ends", "value", "unit", "n", "low"),
    *("high", "is_whole", "target", "owner", "id"),
)
DAYS: Final = frozenset({"starts", "ends"})


def rows(reader: Reader) -> Iterator[Row]:
    """Give the figures of each metric, the earliest first; one without any has an empty row."""
    for metric in reader.catalog.all(Metric):
        about: Row = {
            "metric": said(reader, reader.title(metric)),
            "unit": said(reader, unit_of(reader, metric)),
            "target": metric.target,
            "owner": inherited(reader, metric, "owner"),
            "id": reader.catalog.ref_of(metric),
        }
        every = series_of(reader.catalog, metric)
        if not every:
            yield about
        for series in every:
            for each in filter(None, series.slots):
                yield {**about, **_figure(reader, metric, series, each)}


def _figure(reader: Reader, metric: Metric, series: Series, measured: Measured) -> Row:
    low, high = measured.interval or (None, None)
    is_part = bool(series.dimension)
    return {
        "part_of": reader.word(f"column_contents.{series.dimension}") if is_part else "",
        "part": said(reader, part_name(reader, series)) if is_part else "",
        "period": said(reader, period_of(reader, measured)),
        "starts": measured.starts,
        "ends": measured.ends,
        "value": _shown(metric, measured.value, is_written=is_written(measured)),
        "n": measured.n,
        "low": _shown(metric, low),
        "high": _shown(metric, high),
        "is_whole": "" if measured.is_whole else reader.word("tables.no"),
    }


def _shown(metric: Metric, value: float | None, *, is_written: bool = False) -> Cell:
    """Give a value as the pages show it, so that nobody finds two figures for one thing."""
    if value is None:
        return None
    exact = value if is_written else shown_value(metric, value)
    return int(exact) if float(exact).is_integer() else exact
