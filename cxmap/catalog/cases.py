"""Cases: what customers wait for, how it stands with each, and who came back or left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, Literal, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.due import Clock, Due, clock_of, due_of
from cxmap.language.folding import folded_key
from cxmap.model.playbook import Situation
from cxmap.model.voice import Feedback

_ASKED: Final = ("complaint", "request", None)
"""Praise and observations ask for nothing."""
_ENDED: Final = ("done", "declined")

State: TypeAlias = Literal["open", "overdue", "closed", "closed_late"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Something that a customer complains of or asks for.

    ``earlier`` is what the same customer had come with before, and ``is_same_again`` tells that
    some of that was the same situation.
    """

    feedback: Feedback
    due: Due | None
    clock: Clock
    earlier: tuple[Feedback, ...] = ()
    is_same_again: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still waits."""
        return waits(self.feedback)

    @property
    def ended(self) -> date | None:
        """The day on which nobody waited any more."""
        days = (self.feedback.closed, self.feedback.lost)
        return min((each for each in days if each is not None), default=None)

    def state(self, today: date | None) -> State:
        """Tell how it stands on a day."""
        if self.is_open:
            is_over = self.due is not None and today is not None and self.due.day < today
            return "overdue" if is_over else "open"
        is_late = self.due is not None and self.ended is not None and self.due.day < self.ended
        return "closed_late" if is_late else "closed"

    def age(self, today: date) -> int | None:
        """Give for how many days it has waited, or did until it ended; None where nobody knows."""
        received = self.feedback.received
        end = today if self.is_open else self.ended
        return self.clock.age(received, end) if received is not None and end is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A customer who left after a case without an answer, or with one that came too late."""

    case: Case
    day: date
    was_answered: bool


@dataclass(frozen=True)
class Register:
    """All cases of a project in the order of its files."""

    cases: tuple[Case, ...]
    left: tuple[tuple[str, date], ...] = ()

    @cached_property
    def open(self) -> tuple[Case, ...]:
        """Those that wait, the oldest first; whose day nobody knows come last."""
        return tuple(sorted((each for each in self.cases if each.is_open), key=_received))

    @cached_property
    def closed(self) -> tuple[Case, ...]:
        """Those that nobody waits for any more."""
        return tuple(each for each in self.cases if not each.is_open)

    @property
    def in_time(self) -> tuple[int, int]:
        """How many were over by their last day, and of how many it is known."""
        known = [each for each in self.closed if each.due is not None and each.ended is not None]
        return sum(each.state(None) == "closed" for each in known), len(known)

    @property
    def again(self) -> tuple[Case, ...]:
        """Those with which a customer came back, the latest first."""
        back = (each for each in self.cases if each.earlier)
        return tuple(sorted(back, key=_received, reverse=True))

    def root_causes(self) -> tuple[tuple[str, tuple[Case, ...]], ...]:
        """Give the causes that were written at closed cases, the most frequent first."""
        named: dict[str, list[Case]] = {}
        for each in self.closed:
            if each.feedback.root_cause is not None:
                key = folded_key(next(iter(each.feedback.root_cause.spellings()), ""))
                named.setdefault(key, []).append(each)
        ranked = sorted(named.items(), key=lambda each: -len(each[1]))
        return tuple((key, tuple(cases)) for key, cases in ranked)

    def lost(self) -> tuple[Lost, ...]:
        """Give the customers who left while a case had no answer, or after its last day."""
        days = _days_of_leaving(self)
        found = (_lost(each, days) for each in self.cases)
        return tuple(sorted((each for each in found if each), key=lambda each: each.day))


def asked_for(catalog: Catalog) -> tuple[Feedback, ...]:
    """Give all that customers complain of or ask for, in the order of the files."""
    return tuple(each for each in catalog.sound(Feedback) if each.kind in _ASKED)


def register(catalog: Catalog, only: tuple[Feedback, ...] | None = None) -> Register:
    """Give the cases of a project in the order of its files, all of them or only some."""
    asked = asked_for(catalog) if only is None else only
    earlier = _earlier(catalog, asked)
    return Register(
        cases=tuple(
            Case(
                feedback=each,
                due=due_of(catalog, each),
                clock=clock_of(catalog, each),
                earlier=earlier[id(each)],
                is_same_again=_has_same(catalog, each, earlier[id(each)]),
            )
            for each in asked
        ),
        left=tuple(pair for rows in catalog.reading.data for pair in rows.left.items()),
    )


def waits(feedback: Feedback) -> bool:
    """Tell whether somebody still waits: what is said of progress counts before an answer."""
    if feedback.closed is not None or feedback.lost is not None:
        return False
    if feedback.progress is not None:
        return feedback.progress not in _ENDED
    return feedback.answer is None


def _received(case: Case) -> date:
    return case.feedback.received or date.max


def _reference(feedback: Feedback) -> str:
    return folded_key(feedback.reference) if feedback.reference else ""


def _earlier(catalog: Catalog, asked: Iterable[Feedback]) -> dict[int, tuple[Feedback, ...]]:
    """Give for each what its customer had come with before: by its reference, or as it says."""
    by_reference: dict[str, list[Feedback]] = {}
    every = sorted(asked, key=lambda each: each.received or date.max)
    found: dict[int, tuple[Feedback, ...]] = {}
    for each in every:
        reference = _reference(each)
        before = by_reference.setdefault(reference, []) if reference else []
        named = catalog.targets(each, "repeats", Feedback)
        once = {id(one): one for one in (*before, *named) if one is not each}
        found[id(each)] = tuple(once.values())
        if reference:
            before.append(each)
    return found


def _has_same(catalog: Catalog, feedback: Feedback, earlier: tuple[Feedback, ...]) -> bool:
    own = catalog.target(feedback, "situation", Situation)
    others = (catalog.target(each, "situation", Situation) for each in earlier)
    return own is not None and any(each is own for each in others)


def _days_of_leaving(cases: Register) -> dict[str, date]:
    """Give the first day on which each reference is said to have left."""
    days: dict[str, date] = {}
    for reference, day in _leavings(cases):
        days[reference] = min(day, days.get(reference, day))
    return days


def _leavings(cases: Register) -> Iterator[tuple[str, date]]:
    for each in cases.cases:
        if each.feedback.lost is not None and each.feedback.reference:
            yield _reference(each.feedback), each.feedback.lost
    for reference, day in cases.left:
        yield folded_key(reference), day


def _lost(case: Case, days: dict[str, date]) -> Lost | None:
    """Tell whether a customer left over a case: before it was over, or after its last day."""
    reference, said = _reference(case.feedback), case.feedback.lost
    day = said or (days.get(reference) if reference else None)
    received, closed = case.feedback.received, case.feedback.closed
    if day is None or (received is not None and day < received):
        return None
    was_answered = closed is not None and closed <= day
    end = min(day, closed) if closed is not None else day
    is_late = case.due is not None and case.due.day < end
    if was_answered and not is_late:
        return None
    return Lost(case=case, day=day, was_answered=was_answered)
