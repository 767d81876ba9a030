"""The figures of a metric in order of time: those of everybody, and those of each part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.intervals import FEWEST
from cxmap.catalog.links import Link
from cxmap.catalog.measures import Measured, measures, next_span
from cxmap.language.folding import folded_key
from cxmap.model.entries import Entry
from cxmap.model.metrics import Metric, Reading
from cxmap.reading.data.tallies import DIMENSIONS

_LONGEST_GAP: Final = 24
"""So many periods without a figure are shown at most: a longer gap says nothing more."""
_SAME: Final = 1.5
"""Figures are a period apart, and not more, as long as nothing of this length lies between them."""

_Key: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Figures one after the other; None stands for each period in which nothing was measured.

    Without a ``dimension`` they are those of everybody; else those of one value of it, which names
    a ``thing`` where that is known.
    """

    dimension: str
    of: str
    thing: Entry | None
    slots: tuple[Measured | None, ...]

    @property
    def last(self) -> Measured:
        """The latest figure of a whole period; where there is none, of one that is not over."""
        known = [each for each in reversed(self.slots) if each is not None]
        return next((each for each in known if each.is_whole), known[0])

    @property
    def before(self) -> Measured | None:
        """The figure of the whole period right before the latest one; None where there is none."""
        place = next(place for place, each in enumerate(self.slots) if each is self.last)
        found = self.slots[place - 1] if place else None
        return found if found is not None and found.is_whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How far a figure lies from the one before it.

    ``is_clear`` is None where an interval is missing, so that nobody can tell.
    """

    by: float
    is_clear: bool | None


def series_of(catalog: Catalog, metric: Metric) -> tuple[Series, ...]:
    """Give the series of everybody, where there is one; then those of each value, by dimension."""
    found: dict[_Key, list[Measured]] = {}
    for each in measures(catalog, metric):
        if each.value is not None and each.dimension != "reason":
            found.setdefault(_key_of(catalog, each), []).append(each)
    every = (
        Series(
            dimension=dimension,
            of=_said(catalog, each[0]),
            thing=_thing(catalog, each),
            slots=tuple(_slots(each)),
        )
        for (dimension, _), each in found.items()
    )
    return tuple(sorted(every, key=_place))


def change_of(series: Series) -> Change | None:
    """Compare the latest figure of a series with the one before it; None where there is none.

    The change is clear where their 95 per cent intervals have nothing in common. Of very few
    answers nobody can tell.
    """
    last, before = series.last, series.before
    if before is None or last.value is None or before.value is None:
        return None
    is_clear = None
    fewest = min(FEWEST if each.n is None else each.n for each in (last, before))
    if last.interval and before.interval and fewest >= FEWEST:
        is_clear = last.interval[0] > before.interval[1] or last.interval[1] < before.interval[0]
    return Change(by=last.value - before.value, is_clear=is_clear)


def _key_of(catalog: Catalog, measured: Measured) -> _Key:
    """Give of whom a figure is; a reading may say it in three ways, of which the first counts."""
    reading = measured.reading
    if reading is None:
        thing = measured.thing
        return measured.dimension, catalog.id_of(thing) if thing else folded_key(measured.of)
    if reading.segment is not None:
        first = catalog.project.first_language
        return "segment", folded_key(reading.segment.said_in(first, first=first)[0])
    for key in ("channel", "persona"):
        link = _named(catalog, reading, key)
        if link is not None:
            return key, catalog.id_of(link.found.entry) if link.found.entry else link.written
    return "", ""


def _said(catalog: Catalog, measured: Measured) -> str:
    """Give of whom a figure is, in the words in which it is said."""
    reading = measured.reading
    if reading is None:
        return measured.of
    if reading.segment is not None:
        first = catalog.project.first_language
        return reading.segment.said_in(first, first=first)[0]
    links = (_named(catalog, reading, key) for key in ("channel", "persona"))
    return next((link.written for link in links if link is not None), "")


def _named(catalog: Catalog, reading: Reading, key: str) -> Link | None:
    return next(iter(catalog.links_from(reading, key)), None)


def _thing(catalog: Catalog, figures: Iterable[Measured]) -> Entry | None:
    """Give what the figures of a value are about, where one of them names it."""
    for each in figures:
        if each.thing is not None:
            return each.thing
        if each.reading is not None and each.reading.segment is None:
            links = (_named(catalog, each.reading, key) for key in ("channel", "persona"))
            return next((link.found.entry for link in links if link is not None), None)
    return None


def _slots(figures: list[Measured]) -> Iterator[Measured | None]:
    """Give the figures with the gaps between them; what rows say of a period replaces readings."""
    days = [each.span.days for each in figures if each.span is not None]
    before: Measured | None = None
    for each in figures:
        is_told = each.ends and any(
            first <= each.ends and (each.starts or each.ends) <= last for first, last in days
        )
        if each.span is None and is_told:
            continue
        if before is not None:
            yield from (None,) * _gap(before, each)
        yield each
        before = each


def _gap(one: Measured, other: Measured) -> int:
    """Count the periods between two figures; those without days follow each other."""
    if one.span is not None and other.span is not None:
        missing, span = 0, next_span(one.span)
        while span != other.span and missing < _LONGEST_GAP:
            missing, span = missing + 1, next_span(span)
        return missing
    if one.starts is None or one.ends is None or other.starts is None:
        return 0
    length = (one.ends - one.starts).days + 1
    apart = (other.starts - one.ends).days - 1
    return min(round(apart / length), _LONGEST_GAP) if apart > length / _SAME else 0


def _place(series: Series) -> tuple[int, int, date, str]:
    """Put everybody first, then the dimensions in their order, the value of most answers first."""
    dimensions = ("", *DIMENSIONS)
    last = series.last
    return dimensions.index(series.dimension), -(last.n or 0), last.ends or date.min, series.of
