"""How a figure went: its points in order of time, with the lines they are held against."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.figure_sorts import counts_from_zero, grows, is_asked, is_few
from cxmap.catalog.formulae import formula_of
from cxmap.catalog.measures import Measured
from cxmap.catalog.series import Series
from cxmap.language.folding import folded_key
from cxmap.model.metrics import Metric, Target
from cxmap.views.figures import (
    is_signed,
    is_written,
    measured_said,
    n_of,
    number_of,
    period_of,
    short_span,
    unit_of,
)
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

_FEWEST: Final = 2
_FAR_APART: Final = 3
"""Where one part comes to so many times another, the smaller would be flat on one scale."""
_N_MEANS: Final = {
    "churn": "metric_page.legend_n_customers",
    "first_response": "metric_page.legend_n_cases",
    "resolution": "metric_page.legend_n_cases",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """A figure of a period as it is drawn: its words are short, ``n`` is empty where unknown.

    ``period`` stands below it, with its ``year`` where that begins; ``said`` is its value.
    ``is_quoted`` is the figure that words beside the picture say, ``is_few`` one of few answers.
    """

    value: float
    interval: tuple[float, float] | None
    said: str
    n: str
    period: Phrase
    year: str
    is_whole: bool
    is_quoted: bool
    is_few: bool


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
    and the highest value of all of them. ``n_means`` explains the numbers below the periods.
    """

    told: str
    points: tuple[TrendPoint | None, ...]
    levels: tuple[Level, ...]
    reach: tuple[float, float]
    is_signed: bool
    unit: Phrase | None
    n_means: str

    @property
    def has_legend(self) -> bool:
        """Tell whether anything is drawn that wants an explanation."""
        said = (self.has_bands, self.has_gaps, self.has_unfinished, self.has_few, self.has_n)
        return any(said)

    @property
    def has_n(self) -> bool:
        """Tell whether it is known of any figure what it is of."""
        return any(each is not None and each.n for each in self.points)

    @property
    def has_few(self) -> bool:
        """Tell whether a figure is of so few answers that it does not say much yet."""
        return any(each is not None and each.is_few for each in self.points)

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
        *(end for each in series.slots if each for end in interval_of(metric, each) or ()),
    ]
    return _trend(reader, metric, series, values, levels)


def part_trend(
    reader: Reader, metric: Metric, series: Series, together: Iterable[Series] = ()
) -> Trend | None:
    """Show how a series went as a small picture, on one scale with those ``together`` with it.

    A part is held against its own targets only: those of everybody are not its own.
    """
    every = (series, *together)
    values = [value for each in every for value in _values(each)]
    values += [level.value for each in every for level in _part_levels(reader, metric, each)]
    return _trend(reader, metric, series, values, _part_levels(reader, metric, series))


def trend_towards(
    reader: Reader, metric: Metric, series: Series, target: float | None
) -> Trend | None:
    """Show how a series went as a small picture, held against the one target named beside it."""
    levels = () if target is None else (_level(reader, metric, target, "figure.target"),)
    values = [*_values(series), *(each.value for each in levels)]
    return _trend(reader, metric, series, values, levels)


def _part_levels(reader: Reader, metric: Metric, series: Series) -> tuple[Level, ...]:
    found = (each.target for each in own_targets(metric, series))
    return tuple(_level(reader, metric, each, "figure.target") for each in found)


def on_one_scale(metric: Metric, every: Iterable[Series]) -> bool:
    """Tell whether small pictures can share a scale, or the smallest of them would be flat."""
    tops = [max(_values(each), default=0.0) for each in every]
    return not counts_from_zero(metric) or max(tops) <= _FAR_APART * min(tops)


def own_targets(metric: Metric, series: Series) -> tuple[Target, ...]:
    """Give the targets of a part, which name it or what it is of."""
    names = {folded_key(series.of)}
    if series.thing is not None:
        names |= {folded_key(each) for each in series.thing.title.spellings()}
    return tuple(
        each
        for each in metric.targets
        if each.segment and not names.isdisjoint(map(folded_key, each.segment.spellings()))
    )


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
    values += [0.0] if counts_from_zero(metric) else []
    last = series.last
    return Trend(
        told=_told(reader, metric, series),
        points=tuple(_point(reader, metric, each, last) for each in series.slots),
        levels=levels,
        reach=(min(values), max(values)),
        is_signed=is_signed(metric),
        unit=reader.own(reader.word("figure.points"))
        if is_signed(metric)
        else unit_of(reader, metric),
        n_means=_n_means(reader, metric),
    )


def _n_means(reader: Reader, metric: Metric) -> str:
    if is_asked(metric):
        return reader.word("metric_page.legend_n_answers")
    return reader.word(_N_MEANS.get(formula_of(metric), "metric_page.legend_n_either"))


def _values(series: Series) -> Iterator[float]:
    for each in series.slots:
        if each is not None and each.value is not None:
            yield each.value


def _point(
    reader: Reader, metric: Metric, measured: Measured | None, last: Measured
) -> TrendPoint | None:
    if measured is None or measured.value is None:
        return None
    period, year = period_of(reader, measured), ""
    if measured.span is not None:
        short, year = short_span(reader, measured.span)
        period = reader.own(short)
    number = number_of(reader, metric, measured.value, is_written=is_written(measured))
    return TrendPoint(
        value=measured.value,
        interval=interval_of(metric, measured),
        said=number.text,
        n=reader.number(measured.n or 0).text if n_of(reader, metric, measured) else "",
        period=period,
        year=year,
        is_whole=measured.is_whole,
        is_quoted=measured is last,
        is_few=is_few(metric, measured),
    )


def interval_of(metric: Metric, measured: Measured) -> tuple[float, float] | None:
    """Give an interval; there is none of what still grows, as it is not what the whole will be."""
    return None if grows(metric) and not measured.is_whole else measured.interval


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
