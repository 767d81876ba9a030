"""The story of the last weeks: from the states of a project to what each day changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from typing import Final, Protocol, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.compare.compare import changes_between
from cxmap.compare.landings import Landings, Step, last_edits, steps
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

YEAR: Final = timedelta(days=365)
"""So far back it is looked up when a file changed last."""

States: TypeAlias = Callable[[tuple[str, ...]], Mapping[str, tuple[File, ...]]]
"""Gives the files of states by the addresses of these."""


class Kept(Protocol):
    """Where it is kept what a day changed, so that each day is compared once."""

    def day(self, step: Step, language: str) -> PastDay | None:
        """Give what was kept of a day."""

    def keep(self, step: Step, language: str, day: PastDay) -> None:
        """Keep what a day changed."""


def past(
    landings: Landings, states: States, kept: Kept, *, languages: Sequence[str], today: date
) -> dict[str, Past]:
    """Tell in each language what the last weeks changed."""
    since = today - timedelta(weeks=WEEKS)
    wanted = tuple(steps(landings, since=since))
    begins = landings.each[0].day if landings.each and not landings.before else since
    found: dict[tuple[Step, str], PastDay | None] = {
        (step, each): kept.day(step, each) for step in wanted for each in languages
    }
    unknown = tuple(step for step in wanted if any(found[step, each] is None for each in languages))
    for step, language, day in _told(unknown, states, languages, today) if unknown else ():
        kept.keep(step, language, day)
        found[step, language] = day
    files = last_edits(landings)
    return {
        language: Past(
            since=max(since, begins),
            days=tuple(
                told
                for step in reversed(wanted)
                if (told := found[step, language]) is not None and told.wholes
            ),
            files=files,
            is_cut=landings.is_cut,
        )
        for language in languages
    }


def _told(
    wanted: Sequence[Step], states: States, languages: Sequence[str], today: date
) -> Iterator[tuple[Step, str, PastDay]]:
    """Compare the evenings of some days; what is the same in two states is read once."""
    files = states(tuple(dict.fromkeys(at for step in wanted for at in (step.before, step.after))))
    known = KnownFiles()
    last: tuple[str, Catalog] | None = None
    for step in wanted:
        before = (
            last[1]
            if last is not None and last[0] == step.before
            else as_written(files[step.before], known, today)
        )
        after = as_written(files[step.after], known, today)
        last = (step.after, after)
        changes = changes_between(before, after)
        for language in languages:
            readers = (_reader(before, language, today), _reader(after, language, today))
            wholes = changed_wholes(readers, changes)
            yield step, language, _day(step, tuple(replace(each, journeys=None) for each in wholes))


def _day(step: Step, wholes: tuple[ChangedWhole, ...]) -> PastDay:
    names = chain.from_iterable(step.authors.values())
    return PastDay(
        day=step.day, state=step.after, authors=tuple(dict.fromkeys(names)), wholes=wholes
    )


def _reader(catalog: Catalog, language: str, today: date) -> Reader:
    """Give somebody who reads a state that was: no way leads out of it."""
    return Reader(catalog=catalog, language=language, today=today, book=Book(numbers={}))
