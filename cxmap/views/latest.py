"""The latest of what was edited, a line for each thing, for those whom it concerns."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final

from cxmap.catalog.ages import later_by
from cxmap.views.changed_words import ChangedText
from cxmap.views.news import LASTS, MOST
from cxmap.views.phrases import Pointer, Showable, Shown, Sign
from cxmap.views.reader import Reader
from cxmap.views.recent import (
    RecentDay,
    RecentEntry,
    Whose,
    changes_pointer,
    entity_of,
    recent_days,
    with_changes,
)

_NAMED: Final = 3
"""So many fields of a thing are named in its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestChange:
    """A thing that was edited: ``says`` names what of it.

    Both values are of a single field; ``words`` tell them in one, where they are hardly different.
    """

    title: Showable
    kind: str
    deed: Sign | None
    says: tuple[str, ...]
    before: Showable | None
    after: Showable | None
    words: ChangedText | None
    day: Shown

    @property
    def has_values(self) -> bool:
        """Tell whether it stands there what it was or is."""
        return any(each is not None for each in (self.words, self.before, self.after))


@dataclass(frozen=True, slots=True, kw_only=True)
class MyLatest:
    """A thing that was edited, on which day, and whom it concerns."""

    line: LatestChange
    moment: str
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyChanges:
    """The page of changes of somebody, and how many things changed there, day by day.

    ``days`` are the keys of the days with the count of each, the latest first.
    """

    pointer: Pointer
    key: str
    days: tuple[tuple[str, int], ...]
    whose: str


def latest_changes(reader: Reader, whose: Whose) -> tuple[LatestChange, ...]:
    """Give the latest of what somebody has to know, as long as it is news."""
    return tuple(line for _, line in _latest(reader, recent_days(reader, whose)))


def all_changes(reader: Reader, whose: Whose) -> Pointer | None:
    """Give the way from the latest changes to all of them."""
    pointer = changes_pointer(reader, whose)
    name = reader.own(reader.word("changes.all"))
    return replace(pointer, name=name) if pointer is not None else None


def my_changes(reader: Reader) -> tuple[tuple[MyLatest, ...], tuple[MyChanges, ...]]:
    """Give the latest changes, each once, and the pages of all of everybody for whom there are."""
    pages: list[MyChanges] = []
    latest: dict[tuple[str, LatestChange], list[str]] = {}
    for whose in with_changes(reader):
        days = tuple(recent_days(reader, whose)) if whose is not None else ()
        pointer = all_changes(reader, whose)
        if whose is not None and days and pointer is not None:
            key = entity_of(reader.catalog, whose)
            name = key.replace(" ", ":")
            counts = tuple((day.key, len(day.wholes)) for day in days)
            pages.append(MyChanges(pointer=pointer, key=key, days=counts, whose=name))
            for found in _latest(reader, days):
                latest.setdefault(found, []).append(name)
    in_turn = sorted(latest.items(), key=lambda each: each[0][0], reverse=True)
    lines = (
        MyLatest(line=line, moment=moment, whose=" ".join(names))
        for (moment, line), names in in_turn
    )
    return tuple(lines), tuple(pages)


def _latest(
    reader: Reader, days: Iterator[RecentDay] | tuple[RecentDay, ...]
) -> Iterator[tuple[str, LatestChange]]:
    """Give the latest things with the day of each."""
    fresh = (
        (day, entry)
        for day in days
        if reader.today <= later_by(date.fromisoformat(day.moment), LASTS)
        for whole in day.wholes
        for entry in whole.entries
    )
    for day, entry in islice(fresh, MOST):
        yield day.moment, _line(entry, day.day)


def _line(entry: RecentEntry, day: Shown) -> LatestChange:
    said = [each for each in entry.lines if not each.is_bare]
    only = said[0] if len(said) == 1 else None
    names = dict.fromkeys(each.says or each.label for each in said)
    # A red line has no field but its words, which are called a red line, too.
    if [each.casefold() for each in names] == [entry.kind.casefold()]:
        names = {}
    return LatestChange(
        title=entry.title,
        kind=entry.kind,
        deed=entry.deed,
        says=tuple([*filter(None, names)][:_NAMED]),
        before=only.before if only is not None else None,
        after=only.after if only is not None else None,
        words=only.words if only is not None and only.words and only.words.is_short else None,
        day=day,
    )
