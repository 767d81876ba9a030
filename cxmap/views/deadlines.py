"""Deadlines: dates of work that somebody still waits for, and how late the rest was done."""

from dataclasses import replace
from datetime import date
from typing import Final

from cxmap.catalog.waiting import waits
from cxmap.model.entries import Entry, Part
from cxmap.model.knowledge import OpenQuestion, ProgrammePhase
from cxmap.model.voice import Action, Feedback
from cxmap.views.phrases import Sentence, Shown
from cxmap.views.reader import Reader

_COUNTED: Final[dict[type[Entry], dict[str, str]]] = {
    Feedback: {"received": "since", "due": "due"},
    Action: {"due": "due"},
    ProgrammePhase: {"ends": "due"},
    OpenQuestion: {"asked": "since"},
}
"""Class -> its dates: ``due`` until which something is done, ``since`` when it waits."""

WORK: Final[tuple[type[Entry], ...]] = (Feedback, Action, OpenQuestion)
"""Classes of what somebody does and is done with one day."""


def _counts(part: Part, key: str) -> str:
    return _COUNTED.get(type(part), {}).get(key, "") if isinstance(part, Entry) else ""


def day_of_work(reader: Reader, part: Part, key: str) -> Shown | Sentence | None:
    """Give a date; where somebody still waits, the device counts from it or up to it."""
    day: date | None = getattr(part, key)
    shown, counts = reader.date(day), _counts(part, key)
    if shown is None or day is None:
        return None
    if counts and waits(part):
        return replace(shown, counts=counts)
    due: date | None = getattr(part, "due", None)
    if key != "closed" or due is None or day <= due:
        return shown
    late = (day - due).days
    form = "deadline.closed_late_one" if late == 1 else "deadline.closed_late_other"
    return reader.sentence(form, date=shown, count=reader.number(late))
