"""The story of the last weeks: from the states of a project to what each day changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain
from typing import Final, Protocol, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.compare.compare import changes_between
from cxmap.compare.landings import Landings, Step, first_state, last_edits, steps
from cxmap.files.discovery import File
from cxmap.publication.comparing import as_written
from cxmap.reading.known_files import KnownFiles
from cxmap.views.book import Book
from cxmap.views.changed import ChangedWhole
from cxmap.views.changes import changed_wholes
from cxmap.views.past import Past, PastDay
from cxmap.views.reader import Reader

WEEKS: Final = 12
"""So long something counts as a change that one may have missed."""

States: TypeAlias = Callable[[tuple[str, ...]], Mapping[str, tuple[File, ...]]]
"""Gives the files of states by the addresses of these."""


class Kept(Protocol):
    """Where it is kept what a day changed, so that each day is compared once."""

    def wholes(self, step: Step, language: str) -> tuple[ChangedWhole, ...] | None:
        """Give what was kept of a day; None where that is nothing."""

    def keep(self, step: Step, language: str, wholes: tuple[ChangedWhole, ...]) -> None:
        """Keep what a day changed."""


def past(
    landings: Landings, states: States, kept: Kept, *, languages: Sequence[str], today: date
) -> dict[str, Past]:
    """Tell in each language what the last weeks changed."""
    since = today - timedelta(weeks=WEEKS)
    wanted = tuple(steps(landings, since=since))
    first = first_state(landings)
    begins = first.day if first is not None else since
    found = {(step, each): kept.wholes(step, each) for step in wanted for each in languages}
    unknown = frozenset(step for (step, _), wholes in found.items() if wholes is None)
    evenings = _Evenings(states, today)
    for number, step in enumerate(wanted):
        for language in languages if step in unknown else ():
            told = _told(evenings, wanted[: number + 1], language)
            kept.keep(step, language, told)
            found[step, language] = told
    files = last_edits(landings)
    return {
        language: Past(
            since=max(since, begins),
            days=tuple(
                PastDay(
                    day=step.day,
                    state=step.after,
                    authors=_authors(step),
                    reasons=step.reasons,
                    wholes=wholes,
                )
                for step in reversed(wanted)
                if (wholes := found[step, language])
            ),
            files=files,
            is_cut=landings.is_cut,
        )
        for language in languages
    }


@dataclass(slots=True)
class _Evenings:
    """The project as it was in the evenings of some days; what is the same is read once."""

    states: States
    today: date
    _known: KnownFiles = field(default_factory=KnownFiles)
    _last: dict[str, Catalog] = field(default_factory=dict)

    def at(self, address: str) -> Catalog:
        """Give the catalog of a state; the last few are remembered."""
        if address not in self._last:
            files = self.states((address,))[address]
            self._last[address] = as_written(files, self._known, self.today)
            while len(self._last) > _REMEMBERED:
                del self._last[next(iter(self._last))]
        return self._last[address]


_REMEMBERED: Final = 3


def _told(evenings: _Evenings, until: Sequence[Step], language: str) -> tuple[ChangedWhole, ...]:
    """Tell what the last of some days changed.

    A state with a file that cannot be read was never published: nothing is told of its day, and all
    of it on the next.
    """
    after = evenings.at(until[-1].after)
    if after.reading.lost_files:
        return ()
    befores = (evenings.at(step.before) for step in reversed(until))
    readable = (each for each in befores if not each.reading.lost_files)
    before = next(readable, None) or evenings.at(until[-1].before)
    readers = (_reader(each, language, evenings.today) for each in (before, after))
    wholes = changed_wholes((next(readers), next(readers)), changes_between(before, after))
    return tuple(replace(each, journeys=None) for each in wholes)


def _authors(step: Step) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(step.authors.values())))


def _reader(catalog: Catalog, language: str, today: date) -> Reader:
    """Give somebody who reads a state that was: no way leads out of it."""
    return Reader(catalog=catalog, language=language, today=today, book=Book(numbers={}))
