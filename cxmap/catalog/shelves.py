"""Where voices stand: all on one page, or, where they are many, by the year or month they came."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.calendar import Period, month_of, written_period
from cxmap.model.voice import Feedback

MOST_TOGETHER: Final = 60
"""Voices that one page holds well; a page that a phone has to load should not hold more."""
UNDATED: Final = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The voices of a year or a month, in the order of the files; without one, those of no day.

    ``name`` is what addresses call it, the same in every language.
    """

    name: str
    period: Period | None
    voices: tuple[Feedback, ...]


def shelves(catalog: Catalog) -> tuple[Shelf, ...]:
    """Give the shelves, the newest first and what has no day last; none where a page holds all.

    A year that is too large is kept by its months.
    """
    return catalog.once(_shelves)


def shelf_of(catalog: Catalog, feedback: Feedback) -> str:
    """Give the name of the shelf on which a voice stands; empty where there are none."""
    return catalog.once(_names).get(id(feedback), "")


def _names(catalog: Catalog) -> dict[int, str]:
    return {id(each): shelf.name for shelf in shelves(catalog) for each in shelf.voices}


def _shelves(catalog: Catalog) -> tuple[Shelf, ...]:
    voices = catalog.all(Feedback)
    if len(voices) <= MOST_TOGETHER:
        return ()
    months: dict[Period | None, list[Feedback]] = {}
    for each in voices:
        months.setdefault(_month(catalog, each), []).append(each)
    years: dict[Period | None, list[Feedback]] = {}
    for month, those in months.items():
        year = None if month is None else Period(year=month.year)
        years.setdefault(year, []).extend(those)
    found: dict[Period | None, list[Feedback]] = {}
    for year, those in years.items():
        is_too_large = year is not None and len(those) > MOST_TOGETHER
        found |= _of_year(months, year) if is_too_large else {year: those}
    return tuple(_shelf(period, found[period]) for period in _newest_first(found))


def _month(catalog: Catalog, feedback: Feedback) -> Period | None:
    day = feedback.received
    return None if day is None else month_of(day, calendar=catalog.reading.calendar)


def _of_year(
    months: dict[Period | None, list[Feedback]], year: Period | None
) -> dict[Period | None, list[Feedback]]:
    return {
        month: those
        for month, those in months.items()
        if month is not None and year is not None and month.year == year.year
    }


def _newest_first(periods: Iterable[Period | None]) -> list[Period | None]:
    return sorted(
        periods,
        key=lambda each: (0, 0) if each is None else (each.year, each.month or 0),
        reverse=True,
    )


def _shelf(period: Period | None, voices: list[Feedback]) -> Shelf:
    name = UNDATED if period is None else written_period(period)
    return Shelf(name=name, period=period, voices=tuple(voices))
