"""What was measured: the readings that authors wrote, and those worked out of files of rows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.formulae import follows, worked_out
from cxmap.catalog.from_rows import Figure, figure_of, minutes_of, time_of
from cxmap.language.calendar import Period, days_of_period, first_of_month, month_of
from cxmap.language.folding import folded_key
from cxmap.model.data import Dataset
from cxmap.model.entries import Entry
from cxmap.model.metrics import Metric, Reading, StartCount
from cxmap.reading.data.tallies import RowsRead, Tally

_MONTHS_OF: dict[str, int] = {"month": 1, "season": 3, "year": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time that figures are worked out for: so many months of a year, from one on."""

    year: int
    month: int
    months: int
    calendar: str

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        last = self.month + self.months - 1
        return (
            days_of_period(Period(year=self.year, month=self.month))[0],
            days_of_period(Period(year=self.year, month=last))[1],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A figure of one period: of everybody, or of those of one value of a dimension.

    ``reading`` is the one an author wrote, ``span`` the stretch of time of one that was worked out.
    ``of`` is the value as it was said, ``thing`` what it names where that is known. ``is_whole``
    tells that the rows reach over the whole of the period.
    """

    value: float | None
    n: int | None = None
    interval: tuple[float, float] | None = None
    starts: date | None = None
    ends: date | None = None
    reading: Reading | None = None
    span: Span | None = None
    dimension: str = ""
    of: str = ""
    thing: Entry | None = None
    is_whole: bool = True


def measures(catalog: Catalog, metric: Metric) -> tuple[Measured, ...]:
    """Give all figures of a metric, those of everybody and those of a part, the earliest first.

    Those without a day keep the place at which they were written, before all others.
    """
    found = (*_written(catalog, metric), *_from_rows(catalog, metric))
    return tuple(sorted(found, key=lambda each: each.ends or each.starts or date.min))


def value_of(catalog: Catalog, metric: Metric, reading: Reading) -> float | None:
    """Give the value of a reading, from its counts where its author leaves it out."""
    if reading.value is not None:
        return reading.value
    worked = worked_out(catalog, metric, reading)
    return worked.value if worked is not None else None


def rows_of_metric(catalog: Catalog, metric: Metric) -> RowsRead | None:
    """Give what was counted in the file that a metric is worked out of."""
    dataset = catalog.target(metric, "dataset", Dataset)
    return next((each for each in catalog.reading.data if each.dataset is dataset), None)


def _written(catalog: Catalog, metric: Metric) -> Iterator[Measured]:
    for reading in metric.readings:
        worked = worked_out(catalog, metric, reading)
        # Counts that come to another figure than the one that is written tell nothing about it.
        fits = worked and follows(value_of(catalog, metric, reading) or 0, worked.value)
        yield Measured(
            value=value_of(catalog, metric, reading),
            n=worked.n if worked and fits and reading.n is None else reading.n,
            interval=worked.interval if worked and fits else None,
            starts=reading.starts,
            ends=reading.ends,
            reading=reading,
        )


def _from_rows(catalog: Catalog, metric: Metric) -> Iterator[Measured]:
    rows = rows_of_metric(catalog, metric)
    if rows is None or metric.formula is None or rows.last is None or rows.first is None:
        return
    column = metric.column or next(iter(rows.columns), "")
    until = known_until(rows)
    for (span, dimension, value), tally in _by_span(catalog, metric, rows).items():
        figure = _figure(metric, tally, column, span)
        if figure is None or (metric.formula == "churn" and dimension):
            continue
        first, last = span.days
        yield Measured(
            value=figure.value,
            n=figure.n,
            interval=figure.interval,
            starts=first,
            ends=last,
            span=span,
            dimension=dimension,
            of=value,
            thing=thing_named(catalog, rows.dataset, dimension, value),
            is_whole=rows.first <= first + _A_FEW_DAYS
            and last - _A_FEW_DAYS <= until
            and not _goes_on(catalog, last),
        )


def _goes_on(catalog: Catalog, last: date) -> bool:
    """Tell whether the last day of a period is still to come, or has only begun."""
    return catalog.today is not None and last >= catalog.today


_A_FEW_DAYS = timedelta(days=3)


def _by_span(
    catalog: Catalog, metric: Metric, rows: RowsRead
) -> dict[tuple[Span, str, str], Tally]:
    """Put the months of a file together to the stretches of time that a metric is asked for."""
    months = _MONTHS_OF[metric.every or "month"]
    said = _said_first(catalog, rows)
    found: dict[tuple[Span, str, str], Tally] = {}
    for (first, dimension, value), tally in sorted(rows.tallies.items(), key=lambda each: each[0]):
        span = span_of(first, months, catalog.reading.calendar)
        which = (span, dimension, said.get((dimension, value), value))
        found.setdefault(which, Tally()).add(tally)
    return _with_zeros(rows, found) if metric.formula in _COUNTED else found


_COUNTED = ("count", "churn")
"""Formulae of numbers of rows: of a time without any the number is known, and zero."""


def _with_zeros(
    rows: RowsRead, found: dict[tuple[Span, str, str], Tally]
) -> dict[tuple[Span, str, str], Tally]:
    """Add the stretches of time without rows between the first row and the last day."""
    if not found:
        return found  # nobody knows since when there were none
    span, until = min((span for span, _, _ in found), key=lambda each: each.days), known_until(rows)
    which = sorted({(dimension, value) for _, dimension, value in found})
    filled: dict[tuple[Span, str, str], Tally] = {}
    while span.days[0] <= until:
        for each in which:
            filled[(span, *each)] = found.get((span, *each)) or Tally()
        span = next_span(span)
    return filled


def known_until(rows: RowsRead) -> date:
    """Give the day up to which a file is known: that of its last row, or a later update."""
    days = (rows.last, rows.dataset.updated)
    return max((each for each in days if each is not None), default=date.min)


def _said_first(catalog: Catalog, rows: RowsRead) -> dict[tuple[str, str], str]:
    """Give for each value how the file says it first: one thing may be spelled in several ways."""
    first: dict[tuple[str, str], str] = {}
    every = sorted(rows.seen_at, key=lambda each: rows.seen_at[each])
    return {
        (dimension, value): first.setdefault(
            (dimension, _key_of(catalog, rows.dataset, dimension, value)), value
        )
        for dimension, value in every
    }


def _key_of(catalog: Catalog, dataset: Dataset, dimension: str, value: str) -> str:
    thing = thing_named(catalog, dataset, dimension, value)
    return f"id {catalog.id_of(thing)}" if thing is not None else folded_key(value)


def next_span(span: Span) -> Span:
    """Give the stretch of time right after another one, of the same length.

    >>> next_span(Span(year=1405, month=10, months=3, calendar="jalali"))
    Span(year=1406, month=1, months=3, calendar='jalali')
    """
    past = span.month - 1 + span.months
    year, month = span.year + past // 12, past % 12 + 1
    first = days_of_period(Period(year=year, month=month))[0]
    return span_of(first, span.months, span.calendar)


def span_of(first: date, months: int, calendar: str) -> Span:
    """Give the stretch of so many months of a year in which a month lies, by its first day.

    >>> span_of(date(2026, 10, 23), 3, "jalali")  # Aban 1405
    Span(year=1405, month=7, months=3, calendar='jalali')
    """
    month = month_of(first, calendar=calendar)
    number = month.month or 1
    start = (number - 1) // months * months + 1
    return Span(year=month.year, month=start, months=months, calendar=calendar)


def _figure(metric: Metric, tally: Tally, column: str, span: Span) -> Figure | None:
    at_start = 0
    if metric.formula == "churn":
        first = span.days[0]
        at_start = next((each.n for each in metric.at_start if _begins(each.month) == first), 0)
    return figure_of(
        metric.formula or "", tally, column, at_start, within=minutes_of(metric.within)
    )


def starts_of_churn(
    catalog: Catalog, metric: Metric, rows: RowsRead
) -> Iterator[tuple[StartCount, int | None]]:
    """Give each start with how many were lost then; None where no period begins with it."""
    every = _by_span(catalog, metric, rows).items()
    lost = {span.days[0]: tally.n for (span, dimension, _), tally in every if not dimension}
    for each in metric.at_start:
        begin = _begins(each.month)
        first = first_of_month(begin, calendar=catalog.reading.calendar)
        span = span_of(first, _MONTHS_OF[metric.every or "month"], catalog.reading.calendar)
        yield each, lost.get(begin, 0) if span.days[0] == begin else None


def _begins(month: date | Period) -> date:
    return month if isinstance(month, date) else days_of_period(month)[0]


def rows_still_open(metric: Metric, rows: RowsRead) -> int:
    """Give how many rows a figure of times leaves out, as they have no day of their end yet."""
    time = time_of(metric.formula or "")
    every = (tally for (_, *which), tally in rows.tallies.items() if which == ["", ""])
    return sum(each.n - len(each.minutes.get(time, ())) for each in every) if time else 0


def thing_named(catalog: Catalog, dataset: Dataset, dimension: str, value: str) -> Entry | None:
    """Give what a value of a dimension names, such as a channel; None for what is only a word."""
    if not value or dimension in ("", "reason", "segment"):
        return None
    return catalog.named(dimension, value, dataset).entry


def shares_of(catalog: Catalog, rows: RowsRead, dimension: str) -> tuple[tuple[str, int], ...]:
    """Give the values of a dimension with the number of their rows, the most frequent first."""
    counted: Counter[str] = Counter()
    said = _said_first(catalog, rows)
    for (_, holds, value), tally in rows.tallies.items():
        if holds == dimension:
            counted[said.get((holds, value), value)] += tally.n
    return tuple(sorted(counted.items(), key=lambda each: (-each[1], each[0])))
