"""Figures in words: a value with its sign and unit, how many answers it is of, and when."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import copysign, floor
from typing import Final

from cxmap.catalog.figure_sorts import grows, is_asked, is_few, is_per_cent
from cxmap.catalog.formulae import formula_of
from cxmap.catalog.from_rows import OF_TIMES
from cxmap.catalog.intervals import FEWEST
from cxmap.catalog.measures import Measured, Span, next_span
from cxmap.catalog.series import Series, change_of, series_of
from cxmap.language.cadences import days_of_cadence
from cxmap.language.calendar import month_names, with_gregorian_year
from cxmap.language.digits import digits_of
from cxmap.model.metrics import Metric
from cxmap.views.phrases import Phrase, Sentence, Showable, Shown
from cxmap.views.reader import Reader

_DECIMALS: Final = {"mean": 2, "churn": 1, "first_response": 1, "resolution": 1}
"""Formula -> how many decimals of what it comes to say something; those of all others say none."""
_BELOW_AN_HOUR: Final = 2
_FLOAT: Final = 1e-9
"""What a half may be short of, only because it was worked out."""
_UNITS: Final = {
    **dict.fromkeys(("csat", "ces", "top_box", "churn", "in_time"), "figure.percent"),
    **dict.fromkeys(("first_response", "resolution"), "figure.hours"),
}
"""Formula -> the unit of what it comes to, where the author names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """One figure: its value, apart from its unit, what it is of, and what is known of its error.

    ``few`` warns of one that rests on so few answers that it does not say much yet.
    """

    number: Shown
    unit: Phrase | None
    n: Sentence | None
    period: Showable
    interval: Sentence | None
    few: Sentence | None
    is_whole: bool


def figure_view(reader: Reader, metric: Metric, measured: Measured) -> FigureView:
    """Show a figure that has a value."""
    value = measured.value or 0.0
    return FigureView(
        number=number_of(reader, metric, value, is_written=is_written(measured)),
        unit=unit_of(reader, metric),
        n=n_of(reader, metric, measured),
        period=period_of(reader, measured),
        interval=_interval(reader, metric, measured),
        few=_few(reader, metric, measured),
        is_whole=measured.is_whole,
    )


def is_written(measured: Measured) -> bool:
    """Tell whether an author wrote the value down, with as many decimals as it has."""
    return measured.reading is not None and measured.reading.value is not None


def is_signed(metric: Metric) -> bool:
    """Tell whether the figures of a metric lie around zero, so that those above it have a plus."""
    return formula_of(metric) == "nps"


def number_of(
    reader: Reader,
    metric: Metric,
    value: float,
    *,
    is_written: bool = False,
    has_sign: bool = False,
) -> Shown:
    """Give a value in the reader's digits; one that was worked out has no needless decimals."""
    exact = value if is_written else shown_value(metric, value)
    said = reader.number(exact)
    if exact > 0 and (has_sign or is_signed(metric)):
        return replace(said, text=f"+{said.text}")
    return said


def shown_value(metric: Metric, value: float) -> float:
    """Give a value that was worked out as it is shown: without needless decimals.

    Below an hour a tenth of it is too much to leave out; halves are rounded away from zero.
    """
    formula = formula_of(metric)
    decimals = _DECIMALS.get(formula, 0)
    if formula in OF_TIMES and abs(value) < 1:
        decimals = _BELOW_AN_HOUR
    scale: float = 10**decimals
    return copysign(floor(abs(value) * scale + 0.5 + _FLOAT), value) / scale + 0.0


def unit_of(reader: Reader, metric: Metric) -> Phrase | None:
    """Give the unit of a metric: the one its author names, else that of its formula."""
    if metric.unit is not None:
        return reader.phrase(metric.unit)
    key = _UNITS.get(formula_of(metric))
    return reader.own(reader.word(key)) if key else None


def value_said(
    reader: Reader, metric: Metric, value: float, *, is_written: bool = False
) -> Shown | Sentence:
    """Give a value with its unit."""
    number, unit = (
        number_of(reader, metric, value, is_written=is_written),
        unit_of(reader, metric),
    )
    return number if unit is None else reader.sentence("units.measured", value=number, unit=unit)


def measured_said(reader: Reader, metric: Metric, measured: Measured) -> Shown | Sentence:
    """Give the value of a figure with its unit."""
    return value_said(reader, metric, measured.value or 0.0, is_written=is_written(measured))


def n_of(reader: Reader, metric: Metric, measured: Measured) -> Sentence | None:
    """Say of how many answers or cases a figure is; one that is their number says it already."""
    if measured.n is None or measured.n == measured.value or formula_of(metric) == "count":
        return None
    return reader.sentence("figure.n", n=reader.number(measured.n))


def last_said(reader: Reader, metric: Metric, measured: Measured) -> Sentence:
    """Give a figure in one line: its value, and in brackets what it is of and when it was."""
    value = measured_said(reader, metric, measured)
    rest = reader.joined(n_of(reader, metric, measured), period_of(reader, measured))
    if rest is None:
        return Sentence((value,)) if isinstance(value, Shown) else value
    return reader.sentence("figure.last", value=value, rest=rest)


def period_of(reader: Reader, measured: Measured) -> Phrase:
    """Give the period of a figure in words: those of its author, else those of the calendar."""
    if measured.span is not None:
        return reader.own(span_said(reader, measured.span))
    period = measured.reading.period if measured.reading is not None else None
    return reader.phrase(period) or reader.own("")


def span_said(reader: Reader, span: Span) -> str:
    """Give a month, a season or a year of a calendar in words."""
    year = digits_of(reader.language, str(span.year))
    said = _span_in(reader, span, "periods", f"{{}} {year}", year)
    known = reader.catalog.project.calendar_of(reader.language)
    if span.calendar != "jalali" or known != "gregorian":
        return said
    return with_gregorian_year(said, *span.days, language=reader.language)


def short_span(reader: Reader, span: Span) -> tuple[str, str]:
    """Give the same for narrow places: the month or the season, and the year."""
    year = digits_of(reader.language, str(span.year))
    return (
        (year, "")
        if span.months > _SEASON
        else (
            _span_in(reader, span, "short_periods", "{}", year),
            year,
        )
    )


_SEASON: Final = 3


def _span_in(reader: Reader, span: Span, seasons: str, month: str, year: str) -> str:
    if span.months > _SEASON:
        return year
    if span.months == _SEASON:
        return reader.word(f"{seasons}.{span.calendar}_{span.month}", year=year)
    names = month_names(language=reader.language, calendar=span.calendar)
    return month.format(names[span.month - 1])


def _interval(reader: Reader, metric: Metric, measured: Measured) -> Sentence | None:
    """Say how far a figure may lie from the truth; of what is counted, how far chance moves it."""
    if measured.interval is None or (grows(metric) and not measured.is_whole):
        return None
    low, high = (number_of(reader, metric, each) for each in measured.interval)
    key = "figure.interval" if is_asked(metric) else "figure.interval_counted"
    return reader.sentence(key, low=low, high=high)


def _few(reader: Reader, metric: Metric, measured: Measured) -> Sentence | None:
    if not is_few(metric, measured):
        return None
    return reader.sentence("figure.few", n=reader.number(FEWEST))


def away_said(reader: Reader, metric: Metric, away: float) -> Sentence:
    """Say how far it is to a target, in the metric's unit; between shares lie points of them."""
    by = reader.number(round(away, 1))
    if formula_of(metric) == "nps" or is_per_cent(metric):
        key = "figure.points" if formula_of(metric) == "nps" else "figure.percent_points"
        return reader.sentence("figure.to_go_in", by=by, unit=reader.word(key))
    unit = unit_of(reader, metric)
    if unit is None:
        return reader.sentence("figure.to_go", by=by)
    return reader.sentence("figure.to_go_in", by=by, unit=unit)


def change_said(reader: Reader, metric: Metric, series: Series) -> Sentence | None:
    """Say how the latest figure lies to the one before; only what is clear is called a change."""
    change, before = change_of(series), series.before
    if change is None or before is None:
        return None
    period = period_of(reader, before)
    if change.is_clear:
        by = number_of(reader, metric, change.by, has_sign=True)
        return reader.sentence("figure.change_clear", by=by, period=period)
    if change.is_clear is False:
        return reader.sentence("figure.change_unclear", period=period)
    value = measured_said(reader, metric, before)
    return reader.sentence("figure.change_unknown", value=value, period=period)


def next_due(reader: Reader, metric: Metric, series: Series) -> Sentence | None:
    """Say until when the next figure is due, where it is known how often they come.

    Whether it is late then, the device says.
    """
    day = reader.date(_next_day(reader, metric, series.last))
    if day is None:
        return None
    return reader.sentence("figure.next", date=replace(day, counts="fresh"))


def _next_day(reader: Reader, metric: Metric, last: Measured) -> date | None:
    """Give the last day on which a figure may come; rows are of a period that is over then."""
    if last.span is not None:
        return next_span(last.span).days[1]
    if metric.cadence is None or last.ends is None:
        return None
    first = reader.first_language
    days = days_of_cadence(metric.cadence.said_in(first, first=first)[0])
    return last.ends + timedelta(days=days) if days is not None else None


def latest_of(reader: Reader, metric: Metric) -> Sentence | None:
    """Give the latest figure of everybody in one line; None where only parts were measured."""
    every = series_of(reader.catalog, metric)
    whole = next((each for each in every if not each.dimension), None)
    return last_said(reader, metric, whole.last) if whole is not None else None
