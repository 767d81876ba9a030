"""What has changed by itself as days went by: what came into force, and what ended."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from cxmap.catalog.ages import later_by
from cxmap.catalog.inherited import owner_of
from cxmap.language.calendar import Period, days_of_period
from cxmap.language.limits import Limit
from cxmap.model.entries import Entry
from cxmap.model.means import Price
from cxmap.model.registers import Department, Policy
from cxmap.model.standards import Standard
from cxmap.views.phrases import Pointer, Shown
from cxmap.views.reader import Reader

_KINDS: Final[tuple[type[Entry], ...]] = (Policy, Standard, Price)
_KEYS: Final = ("effective", "ended")
MOST: Final = 3
"""So many pieces of news are read."""

LASTS: Final = Limit(amount=60, unit="day")
"""How long something counts as news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A thing that changed, what happened to it, and on which day."""

    pointer: Pointer
    kind: str
    day_is: str
    day: Shown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An entry that changed under one of its keys."""

    entry: Entry
    key: str
    day: date


def changed(reader: Reader) -> tuple[Changed, ...]:
    """Give what changed as long as it is news, the newest first."""
    return tuple(sorted(_changed(reader), key=lambda each: each.day, reverse=True))


def concerned(reader: Reader, change: Changed) -> tuple[Entry, ...]:
    """Give the departments that own what changed, or something that names it."""
    catalog = reader.catalog
    parts = (change.entry, *(link.part for link in catalog.links_to(change.entry)))
    owners = (owner_of(catalog, each) for each in parts)
    return tuple({id(owner): owner for owner in owners if owner is not None}.values())


def news_of(reader: Reader, department: Department) -> tuple[News, ...]:
    """Give the latest of what changed for a department."""
    mine = (
        each
        for each in changed(reader)
        if any(one is department for one in concerned(reader, each))
    )
    return tuple(news_line(reader, each) for each in islice(mine, MOST))


def news_line(reader: Reader, change: Changed) -> News:
    """Say what changed."""
    entry = change.entry
    return News(
        pointer=reader.pointer(entry),
        kind=reader.word(f"kinds.{entry.KIND}"),
        day_is=reader.label(entry, change.key),
        day=reader.moment(getattr(entry, change.key)),
    )


def _changed(reader: Reader) -> Iterator[Changed]:
    for kind in _KINDS:
        for entry in reader.catalog.all(kind):
            for key in _KEYS:
                day = _day(getattr(entry, key, None), key)
                if day is not None and day <= reader.today <= later_by(day, LASTS):
                    yield Changed(entry=entry, key=key, day=day)


def _day(moment: date | Period | None, key: str) -> date | None:
    """Give the day from which something holds, or the last one on which it does."""
    if isinstance(moment, Period):
        return days_of_period(moment)[0 if key == "effective" else 1]
    return moment
