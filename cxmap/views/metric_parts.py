"""A metric in its parts: one small picture for each channel, segment or touchpoint."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from cxmap.catalog.measures import Measured
from cxmap.catalog.series import Series
from cxmap.model.metrics import Metric
from cxmap.views.about import About, Cell, Row, TableView
from cxmap.views.figures import (
    FigureView,
    change_said,
    figure_view,
    measured_said,
    n_of,
    period_of,
)
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable
from cxmap.views.reader import Reader
from cxmap.views.target_line import TargetLine
from cxmap.views.trend import Trend, on_one_scale, part_trend

_MOST: Final = 12
"""So many small pictures can be compared at a glance; the table has all."""
_SEVERAL: Final = 2
_PERIODS: Final = 4
"""So many periods a table of parts shows; each part has its own number of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One part: whose it is, its latest figure, whether that is enough, and how it went."""

    name: Pointer | Phrase
    figure: FigureView
    change: Sentence | None
    target: TargetLine | None
    trend: Trend | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """How many parts by one dimension do not reach their target, and where they stand."""

    anchor: str
    said: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsView:
    """The parts by one dimension; the table has the latest periods of all, where they are several.

    ``scales`` says whether their pictures can be compared, where there are any.
    """

    anchor: str
    title: str
    parts: tuple[PartView, ...]
    scales: str
    more: Sentence | None
    table: TableView | None

    @property
    def trends(self) -> tuple[Trend, ...]:
        """The pictures of its parts, which have one legend."""
        return tuple(each.trend for each in self.parts if each.trend is not None)

    @property
    def has_unfinished(self) -> bool:
        """Tell whether any picture shows a period that is not over."""
        return any(each.has_unfinished for each in self.trends)

    @property
    def has_few(self) -> bool:
        """Tell whether any picture shows a figure of few answers."""
        return any(each.has_few for each in self.trends)


ReachedBy: TypeAlias = Callable[[Series], TargetLine | None]
"""Gives the target of a part, and whether it is reached."""


def parts_views(
    reader: Reader, metric: Metric, every: Sequence[Series], target: ReachedBy
) -> tuple[PartsView, ...]:
    """Show a metric by each dimension that it was measured in, with the targets of its parts."""
    return tuple(
        _parts(reader, metric, tuple(series), target)
        for dimension, series in groupby(every, key=lambda each: each.dimension)
        if dimension
    )


def _parts(
    reader: Reader, metric: Metric, series: tuple[Series, ...], target: ReachedBy
) -> PartsView:
    shown, rest = series[:_MOST], len(series) - _MOST
    dimension = series[0].dimension
    word = reader.word(f"column_contents.{dimension}")
    more = "metric_page.more_parts_one" if rest == 1 else "metric_page.more_parts_other"
    is_shared = on_one_scale(metric, shown)
    return PartsView(
        anchor=f"cx_by_{dimension}",
        title=_title(reader, dimension),
        scales=reader.word("metric_page.one_scale" if is_shared else "metric_page.own_scales"),
        parts=tuple(
            PartView(
                name=part_name(reader, each),
                figure=figure_view(reader, metric, each.last),
                change=change_said(reader, metric, each),
                target=target(each),
                trend=part_trend(reader, metric, each, shown if is_shared else ()),
            )
            for each in shown
        ),
        more=reader.sentence(more, count=reader.number(rest)) if rest > 0 else None,
        table=_table(reader, metric, word, series) if _says_more(series) else None,
    )


def _says_more(series: Sequence[Series]) -> bool:
    """Tell whether a table says what the parts do not: earlier periods, or more parts."""
    return len(series) > _MOST or any(sum(map(bool, each.slots)) > 1 for each in series)


def _title(reader: Reader, dimension: str) -> str:
    word = reader.word(f"column_contents.{dimension}")
    return reader.word("metric_page.of_whom", dimension=word[:1].lower() + word[1:])


def missed_parts(reader: Reader, every: Sequence[Series], target: ReachedBy) -> tuple[Missed, ...]:
    """Say dimension by dimension how many parts miss what they should reach, where some do."""
    found = (
        _missed(reader, dimension, [target(each) for each in series])
        for dimension, series in groupby(every, key=lambda each: each.dimension)
        if dimension
    )
    return tuple(each for each in found if each is not None)


def _missed(reader: Reader, dimension: str, lines: Sequence[TargetLine | None]) -> Missed | None:
    """Say how many parts miss what they should reach; None where all of them reach it."""
    judged = [each.is_met for each in lines if each is not None and each.is_met is not None]
    count = sum(each.name == "missed" for each in judged)
    if not count or len(judged) < _SEVERAL:
        return None
    said = reader.sentence(
        "metric_page.missed",
        by=_title(reader, dimension),
        count=reader.number(count),
        all=reader.number(len(judged)),
    )
    return Missed(anchor=f"cx_by_{dimension}", said=said)


def part_name(reader: Reader, series: Series) -> Pointer | Phrase:
    """Name a part: what it is of where that is known, else as it was said."""
    if series.thing is not None:
        return reader.pointer(series.thing)
    reading = series.last.reading
    segment = reader.phrase(reading.segment) if reading is not None else None
    return segment or reader.plain(series.of)


def _table(reader: Reader, metric: Metric, word: str, series: tuple[Series, ...]) -> TableView:
    columns: dict[str, Phrase] = {}
    for each in series:
        for measured in each.slots[-_PERIODS:]:
            if measured is not None:
                period = period_of(reader, measured)
                columns.setdefault(str(period), period)
    return TableView(
        name=word,
        columns=tuple(columns.values()),
        rows=tuple(_row(reader, metric, each, tuple(columns)) for each in series),
    )


def _row(reader: Reader, metric: Metric, series: Series, columns: tuple[str, ...]) -> Row:
    figures = {str(period_of(reader, each)): each for each in series.slots if each is not None}
    name = part_name(reader, series)
    return Row(
        about=About(title=name.name if isinstance(name, Pointer) else name),
        cells=tuple(_cell(reader, metric, figures.get(each)) for each in columns),
    )


def _cell(reader: Reader, metric: Metric, measured: Measured | None) -> Cell:
    if measured is None:
        return Cell(values=(reader.word("metric_page.not_measured"),))
    value, n = measured_said(reader, metric, measured), n_of(reader, metric, measured)
    said: Showable = value if n is None else reader.sentence("figure.last", value=value, rest=n)
    return Cell(values=(said,))
