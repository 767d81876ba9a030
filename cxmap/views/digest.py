"""The digest of a week: what changed, what is overdue and what is due, as text for a messenger."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Final

from cxmap.catalog.inherited import owner_of
from cxmap.catalog.reviews import reviews_that_end
from cxmap.catalog.waiting import waits
from cxmap.language.isolating import with_isolates
from cxmap.language.languages import direction
from cxmap.language.personal_data import line_without_personal_data
from cxmap.model.entries import Entry
from cxmap.model.knowledge import OpenQuestion, ProgrammePhase
from cxmap.model.registers import Department
from cxmap.model.voice import Action, Feedback
from cxmap.views.addresses import address_of
from cxmap.views.news import changed, concerned
from cxmap.views.open_work import last_day_of
from cxmap.views.reader import Reader

_WEEK: Final = timedelta(days=7)
_MOST: Final = 8
"""So many lines of a kind are said; who wants to know more opens the page."""

_SORTS: Final[dict[type[Entry], str]] = {
    Feedback: "feedback",
    Action: "action",
    OpenQuestion: "open_question",
    ProgrammePhase: "phase",
}
_MARKS: Final = {"rtl": "\u200f", "ltr": "\u200e"}
"""What a line begins with, so that a messenger sets it in the direction of the language."""

_OTHER_LETTERS: Final = {"rtl": ("L",), "ltr": ("R", "AL")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something that is to be done, or looked through again, by a day; ``sort`` says what it is."""

    sort: str
    entry: Entry
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What concerns a department in a week; without one it is what nobody owns.

    ``changes`` are what came into force or ended. What was edited belongs there, too, as soon as
    the history of the files is known.
    """

    department: Department | None
    changes: tuple[tuple[Entry, str, date], ...]
    overdue: tuple[Due, ...]
    coming: tuple[Due, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to say."""
        return not (self.changes or self.overdue or self.coming)


def digest_of(reader: Reader, department: Department | None) -> Digest:
    """Gather what concerns a department as of the reader's today, the most urgent first."""
    mine = [each for each in _due(reader) if owner_of(reader.catalog, each.entry) is department]
    mine.sort(key=lambda each: each.day)
    return Digest(
        department=department,
        changes=tuple(_changes(reader, department)),
        overdue=tuple(each for each in mine if each.day < reader.today),
        coming=tuple(each for each in mine if reader.today <= each.day < reader.today + _WEEK),
    )


def _due(reader: Reader) -> Iterator[Due]:
    """Give all that has a last day: work that is open, and reviews."""
    work = chain.from_iterable(reader.catalog.all(kind) for kind in _SORTS)
    for each in work:
        last = last_day_of(reader, each)
        if waits(each) and last is not None:
            yield Due(sort=_SORTS[type(each)], entry=each, day=last)
    for entry, last in reviews_that_end(reader.catalog):
        yield Due(sort="review", entry=entry, day=last)


def _changes(reader: Reader, department: Department | None) -> Iterator[tuple[Entry, str, date]]:
    """Give what came into force or ended within the last week."""
    for each in changed(reader):
        is_new = reader.today - _WEEK < each.day <= reader.today
        owners = concerned(reader, each)
        is_mine = any(one is department for one in owners) if owners else department is None
        if is_new and is_mine:
            yield each.entry, each.key, each.day


# --- As text ------------------------------------------------------------------------------------


def digest_text(reader: Reader, digest: Digest) -> str:
    """Say a digest in plain lines, each in the direction of the language."""
    name = _title(reader, digest.department) if digest.department else reader.word("digest.nobody")
    lines = [_head(reader, name), *_parts(reader, digest)]
    if digest.is_empty:
        lines += ["", reader.word("digest.nothing")]
    address = address_of(reader.catalog, digest.department) if digest.department else None
    said = "\n".join(_directed(reader, line) for line in lines)
    return f"{said}\n\n{reader.site}{address.page}" if reader.site and address else said


def nothing_due(reader: Reader) -> str:
    """Say for a whole project, with its name and the day, that no department has anything due."""
    lines = (
        _head(reader, _title(reader, reader.catalog.project)),
        "",
        reader.word("digest.nothing"),
    )
    return "\n".join(_directed(reader, line) for line in lines)


def _head(reader: Reader, name: str) -> str:
    return reader.word("digest.head", department=name, date=str(reader.date(reader.today)))


def _parts(reader: Reader, digest: Digest) -> Iterator[str]:
    if digest.changes:
        yield from ("", reader.word("digest.changed"))
        yield from _cut(reader, [_change(reader, *each) for each in digest.changes])
    for key, all_due in (("digest.overdue", digest.overdue), ("digest.coming", digest.coming)):
        if all_due:
            yield from ("", reader.word(key, count=str(reader.number(len(all_due)))))
            yield from _sorted_out(reader, all_due)


def _sorted_out(reader: Reader, all_due: tuple[Due, ...]) -> Iterator[str]:
    for sort in (*_SORTS.values(), "review"):
        lines = [_due_line(reader, each) for each in all_due if each.sort == sort]
        if lines:
            yield reader.word(f"digest_sorts.{sort}")
            yield from _cut(reader, lines)


def _cut(reader: Reader, lines: list[str]) -> Iterable[str]:
    if len(lines) <= _MOST:
        return lines
    more = str(reader.number(len(lines) - _MOST))
    return [*lines[:_MOST], reader.word("digest.more", count=more)]


def _due_line(reader: Reader, due: Due) -> str:
    days = (due.day - reader.today).days
    count = str(reader.number(abs(days)))
    if days in (0, 1):
        when = reader.word("digest.today" if days == 0 else "digest.tomorrow")
    else:
        form = "one" if abs(days) == 1 else "other"
        when = reader.word(f"digest_ages.{'over' if days < 0 else 'left'}_{form}", count=count)
    return reader.word("digest.line", title=_title(reader, due.entry), when=when)


def _change(reader: Reader, entry: Entry, key: str, day: date) -> str:
    when = reader.word("entry.named", name=reader.label(entry, key), value=str(reader.date(day)))
    return reader.word("digest.line", title=_title(reader, entry), when=when)


def _title(reader: Reader, entry: Entry) -> str:
    """Give a title in one line; what holds letters of another direction stands alone in it."""
    line = " ".join(str(reader.title(entry)).split())
    others = _OTHER_LETTERS[direction(reader.language)]
    is_mixed = any(unicodedata.bidirectional(letter) in others for letter in line)
    return f"\u2068{line}\u2069" if is_mixed else line


def _directed(reader: Reader, line: str) -> str:
    way = direction(reader.language)
    masked = line_without_personal_data(line)
    said = with_isolates(masked) if way == "rtl" else masked
    return f"{_MARKS[way]}{said}" if line else ""
