"""How a figure went: its points in order of time, with the lines they are held against."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.measures import Measured
from cxmap.catalog.series import Series
from cxmap.language.folding import folded_key
from cxmap.model.metrics import Metric
from cxmap.views.about import About, Cell, Row, TableView
from cxmap.views.figures import (
    is_signed,
    is_written,
    measured_said,
    number_of,
    period_of,
    short_span,
)
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

_FEWEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """A figure of a period as it is drawn: its words are short, ``n`` is empty where unknown.

    ``period`` stands below it, with its ``year`` where that begins; ``said`` is its value.
    """

    value: float
    interval: tuple[float, float] | None
    said: str
    n: str
    period: Phrase
    year: str
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A line that figures are held against: a target, or where one began."""

    value: float
    said: str
    is_target: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The points of a series; None stands where nothing was measured.

    ``told`` says in words what is drawn. Trends that are compared have one ``reach``, the lowest
    and the highest value of all of them.
    """

    told: str
    points: tuple[TrendPoint | None, ...]
    levels: tuple[Level, ...]
    reach: tuple[float, float]
    is_signed: bool

    @property
    def has_legend(self) -> bool:
        """Tell whether anything is drawn that wants an explanation."""
        return self.has_bands or self.has_gaps or self.has_unfinished

    @property
    def has_bands(self) -> bool:
        """Tell whether an interval is known anywhere."""
        return any(each is not None and each.interval is not None for each in self.points)

    @property
    def has_gaps(self) -> bool:
        """Tell whether something was not measured."""
        return None in self.points

    @property
    def has_unfinished(self) -> bool:
        """Tell whether a period is not over, or its rows do not reach all over it."""
        return any(each is not None and not each.is_whole for each in self.points)

    def latest(self, most: int) -> "Trend":
        """Give the same of the latest periods only; a gap at their beginning is left out."""
        points = self.points[-most:]
        while points and points[0] is None:
            points = points[1:]
        return replace(self, points=points)


def trend_of(reader: Reader, metric: Metric, series: Series) -> Trend | None:
    """Show how a series of everybody went, with its intervals, and what it is held against.

    None where it has one figure only, which tells of no way.
    """
    levels = levels_of(reader, metric)
    values = [
        *_values(series),
        *(end for each in series.slots if each for end in each.interval or ()),
    ]
    return _trend(reader, metric, series, values, levels)


def part_trend(
    reader: Reader, metric: Metric, series: Series, together: Iterable[Series] = ()
) -> Trend | None:
    """Show how a series went as a small picture, on one scale with those ``together`` with it."""
    every = (series, *together)
    values = [value for each in every for value in _values(each)]
    values += [level.value for each in every for level in _part_levels(reader, metric, each)]
    return _trend(reader, metric, series, values, _part_levels(reader, metric, series))


def _part_levels(reader: Reader, metric: Metric, series: Series) -> tuple[Level, ...]:
    """Give the targets of a part: those of its own, by its name or by what it names, else all's."""
    names = {folded_key(series.of)}
    names |= (
        {folded_key(each) for each in series.thing.title.spellings()} if series.thing else set()
    )
    found = (
        each.target
        for each in metric.targets
        if each.segment and not names.isdisjoint(map(folded_key, each.segment.spellings()))
    )
    own = tuple(_level(reader, metric, each, "figure.target") for each in found)
    return own or tuple(each for each in levels_of(reader, metric) if each.is_target)


def _trend(
    reader: Reader,
    metric: Metric,
    series: Series,
    values: list[float],
    levels: tuple[Level, ...],
) -> Trend | None:
    if sum(each is not None for each in series.slots) < _FEWEST:
        return None
    values = [*values, *(each.value for each in levels)]
    return Trend(
        told=_told(reader, metric, series),
        points=tuple(_point(reader, metric, each) for each in series.slots),
        levels=levels,
        reach=(min(values), max(values)),
        is_signed=is_signed(metric),
    )


def _values(series: Series) -> Iterator[float]:
    for each in series.slots:
        if each is not None and each.value is not None:
            yield each.value


def _point(reader: Reader, metric: Metric, measured: Measured | None) -> TrendPoint | None:
    if measured is None or measured.value is None:
        return None
    period, year = period_of(reader, measured), ""
    if measured.span is not None:
        short, year = short_span(reader, measured.span)
        period = reader.own(short)
    number = number_of(reader, metric, measured.value, is_written=is_written(measured))
    return TrendPoint(
        value=measured.value,
        interval=measured.interval,
        said=number.text,
        n=reader.number(measured.n).text if measured.n is not None else "",
        period=period,
        year=year,
        is_whole=measured.is_whole,
    )


def levels_of(reader: Reader, metric: Metric) -> tuple[Level, ...]:
    """Give where a metric began, and the targets that hold for everybody; each value once."""
    found: dict[float, Level] = {}
    every = (each.target for each in metric.targets if each.segment is None)
    for value in (metric.target, *every):
        if value is not None:
            found[value] = _level(reader, metric, value, "figure.target")
    if metric.baseline is not None:
        level = _level(reader, metric, metric.baseline, "figure.baseline")
        found.setdefault(metric.baseline, level)
    return tuple(found.values())


def _level(reader: Reader, metric: Metric, value: float, key: str) -> Level:
    number = number_of(reader, metric, value, is_written=True)
    said = str(reader.sentence(key, value=number))
    return Level(value=value, said=said, is_target=key == "figure.target")


def _told(reader: Reader, metric: Metric, series: Series) -> str:
    """Say all figures of a series in one sentence, for those who do not see the picture."""
    told = reader.word("entry.comma").join(
        reader.word(
            "metric_page.point",
            period=str(period_of(reader, each)),
            value=str(measured_said(reader, metric, each)),
        )
        for each in series.slots
        if each is not None
    )
    return reader.word("metric_page.trend_of", metric=str(reader.title(metric)), told=told)


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
    low_high = tuple(number_of(reader, metric, each) for each in measured.interval or ())
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
            Cell(values=(reader.number(measured.n),) if measured.n is not None else ()),
        ),
    )
