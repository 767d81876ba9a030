"""Work that is open: what customers and colleagues still wait for, the earliest deadline first."""

from dataclasses import dataclass
from datetime import date
from itertools import chain

from cxmap.model.entries import Entry
from cxmap.model.registers import Department, Role
from cxmap.views.deadlines import WORK, day_of_work, is_open
from cxmap.views.phrases import Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWork:
    """A piece of work with what it is, how far it is, and its day: a deadline, or its beginning."""

    pointer: Pointer
    kind: str
    progress: Sign | None
    day: Shown | Sentence | None
    day_is: str


def open_work(reader: Reader, owner: Department | Role) -> tuple[OpenWork, ...]:
    """Give what a department or a role has to finish; what has no deadline comes last."""
    catalog = reader.catalog
    owner_of = catalog.owner_of if isinstance(owner, Department) else catalog.owner_role_of
    work = chain.from_iterable(catalog.all(kind) for kind in WORK)
    mine = (each for each in work if owner_of(each) is owner and is_open(each))
    return tuple(_line(reader, each) for each in sorted(mine, key=_urgency))


def open_first(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Put work that somebody waits for before all else, the most urgent first."""
    waiting = tuple(each for each in entries if _waits(each))
    rest = (each for each in entries if not _waits(each))
    return (*sorted(waiting, key=_urgency), *rest)


def _waits(entry: Entry) -> bool:
    return isinstance(entry, WORK) and is_open(entry)


def _urgency(work: Entry) -> tuple[bool, date]:
    due: date | None = getattr(work, "due", None)
    return due is None, due or _begun(work) or date.max


def _begun(work: Entry) -> date | None:
    return getattr(work, "received", None) or getattr(work, "asked", None)


def _line(reader: Reader, work: Entry) -> OpenWork:
    key = next((key for key in ("due", "received", "asked") if getattr(work, key, None)), "")
    return OpenWork(
        pointer=reader.pointer(work),
        kind=reader.word(f"kinds.{work.KIND}"),
        progress=reader.sign("progress", getattr(work, "progress", None)),
        day=day_of_work(reader, work, key) if key else None,
        day_is=reader.label(work, key) if key else "",
    )
