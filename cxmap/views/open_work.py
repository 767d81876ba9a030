"""Work that is open: what customers and colleagues still wait for, the earliest deadline first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

from cxmap.catalog.ages import QUESTIONS_WAIT, later_by
from cxmap.catalog.due import due_of
from cxmap.catalog.inherited import owner_of, owner_role_of
from cxmap.catalog.waiting import waits
from cxmap.model.entries import Entry
from cxmap.model.knowledge import OpenQuestion
from cxmap.model.registers import Department, Role
from cxmap.model.voice import Feedback
from cxmap.views.deadlines import WORK, day_of_work
from cxmap.views.phrases import Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

_AT_ONCE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWork:
    """A piece of work with what it is, how far it is, and its day: a deadline, or its beginning.

    It is late where its last day is past: its deadline, or what the project lets a question wait.
    """

    pointer: Pointer
    kind: str
    progress: Sign | None
    day: Shown | Sentence | None
    day_is: str
    is_late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What a department or a role has to finish: what is late, then everything else.

    Of what is late the most urgent is seen at once; ``others`` counts what is folded away.
    """

    late: tuple[OpenWork, ...]
    open: tuple[OpenWork, ...]
    others: str = ""

    @property
    def late_at_once(self) -> tuple[OpenWork, ...]:
        """The most urgent late work, so little that the page goes on soon."""
        return self.late[:_AT_ONCE]

    @property
    def late_folded(self) -> tuple[OpenWork, ...]:
        """The late work that is shown when it is asked for."""
        return self.late[_AT_ONCE:]


def open_work(reader: Reader, owner: Department | Role) -> Waiting:
    """Give what a department or a role has to finish; what has no deadline comes last."""
    catalog = reader.catalog
    who = owner_of if isinstance(owner, Department) else owner_role_of
    work = chain.from_iterable(catalog.all(kind) for kind in WORK)
    mine = (each for each in work if who(catalog, each) is owner and waits(each))
    lines = tuple(work_line(reader, each) for each in in_turn(reader, mine))
    late = tuple(each for each in lines if each.is_late)
    folded = str(reader.number(len(late[_AT_ONCE:])))
    return Waiting(
        late=late,
        open=tuple(each for each in lines if not each.is_late),
        others=reader.word("deadline.others", count=folded) if late[_AT_ONCE:] else "",
    )


def in_turn(reader: Reader, work: Iterable[Entry]) -> tuple[Entry, ...]:
    """Put work in order, the most urgent first."""
    return tuple(sorted(work, key=lambda each: _urgency(reader, each)))


def open_first(reader: Reader, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Put work that somebody waits for before all else, the most urgent first."""
    waiting = tuple(each for each in entries if _waits(each))
    rest = (each for each in entries if not _waits(each))
    return (*in_turn(reader, waiting), *rest)


def _waits(entry: Entry) -> bool:
    return isinstance(entry, WORK) and waits(entry)


def _urgency(reader: Reader, work: Entry) -> tuple[bool, date]:
    due = _due(reader, work)
    return due is None, due or _begun(work) or date.max


def _due(reader: Reader, work: Entry) -> date | None:
    if isinstance(work, Feedback):
        due = due_of(reader.catalog, work)
        return due.day if due is not None else None
    return getattr(work, "due", None) or getattr(work, "ends", None)


def _begun(work: Entry) -> date | None:
    return getattr(work, "received", None) or getattr(work, "asked", None)


def is_late(reader: Reader, work: Entry) -> bool:
    """Tell whether somebody still waits although the last day is past."""
    last = last_day_of(reader, work)
    return waits(work) and last is not None and last < reader.today


def last_day_of(reader: Reader, work: Entry) -> date | None:
    """Give the day until which work is to be done: its deadline, or how long a question waits."""
    if isinstance(work, OpenQuestion) and work.asked is not None:
        return later_by(work.asked, reader.catalog.project.questions_wait or QUESTIONS_WAIT)
    return _due(reader, work)


def work_line(reader: Reader, work: Entry) -> OpenWork:
    """Show a piece of work in a line."""
    key = next(
        (key for key in ("due", "ends", "received", "asked") if getattr(work, key, None)), ""
    )
    day = day_of_work(reader, work, key) if key else None
    due = _due(reader, work) if isinstance(work, Feedback) else None
    if key == "received" and due is not None:
        said = reader.date(due)
        key, day = "due", replace(said, counts="due") if said is not None else None
    return OpenWork(
        pointer=reader.pointer(work),
        kind=reader.word(f"kinds.{work.KIND}"),
        progress=reader.sign("progress", getattr(work, "progress", None)),
        day=day,
        day_is=reader.label(work, key) if key else "",
        is_late=is_late(reader, work),
    )
