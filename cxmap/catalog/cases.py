"""Cases: what customers wait for, how it stands with each, and who came back or left."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final, Literal, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.due import Clock, Due, clock_of, due_of
from cxmap.catalog.waiting import waits
from cxmap.language.folding import folded_key
from cxmap.model.playbook import Situation
from cxmap.model.voice import Feedback
from cxmap.reading.data.customers import customer_of

_ASKED: Final = ("complaint", "request", None)
"""Praise and observations ask for nothing."""
_MOST_EARLIER: Final = 5
"""Earlier cases of one customer that are named: the latest ones."""

State: TypeAlias = Literal["open", "overdue", "closed", "closed_late"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Something that a customer complains of or asks for.

    ``customer`` is who came with it, where that is known. ``earlier`` is the last of what the same
    one had come with before, ``more_earlier`` how much there was before that, and
    ``is_same_again`` tells that some of it was the same situation.
    """

    feedback: Feedback
    due: Due | None
    clock: Clock
    customer: str = ""
    earlier: tuple[Feedback, ...] = ()
    more_earlier: int = 0
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

    @property
    def was_answered(self) -> bool:
        """Tell whether it was over before the customer left, where they did."""
        said, lost = self.feedback, self.feedback.lost
        if lost is None or said.closed is not None:
            return not self.is_open and (lost is None or self.ended == said.closed)
        return said.answer is not None

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
        """How many were answered by their last day, and of how many it is known."""
        known = [each for each in self.closed if each.due is not None and each.ended is not None]
        return sum(each.was_answered and each.state(None) == "closed" for each in known), len(known)

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
    customers, before = _customers(catalog, asked), _Before(catalog)
    found = {}
    for each in sorted(asked, key=lambda each: each.received or date.max):
        found[id(each)] = before.case(each, customers.get(id(each), ""))
    return Register(
        cases=tuple(found[id(each)] for each in asked),
        left=tuple(pair for rows in catalog.reading.data for pair in rows.left.items()),
    )


def _received(case: Case) -> date:
    return case.feedback.received or date.max


def _customers(catalog: Catalog, asked: Iterable[Feedback]) -> dict[int, str]:
    """Give who came with what: rows of files have forgotten it where it gave somebody away."""
    known = {name: who for rows in catalog.reading.data for name, who in rows.customers.items()}
    return {
        id(each): known.get(catalog.id_of(each)) or customer_of(each.reference)
        for each in asked
        if each.reference
    }


@dataclass(slots=True)
class _Customer:
    """What one customer came with so far: the last of it, how much it is, in which situations."""

    last: "deque[Feedback]" = field(default_factory=lambda: deque(maxlen=_MOST_EARLIER))
    n: int = 0
    situations: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Before:
    """What each customer came with before; cases are asked for from the earliest day on."""

    catalog: Catalog
    known: dict[str, _Customer] = field(default_factory=dict)

    def case(self, feedback: Feedback, customer: str) -> Case:
        """Give a case, and remember it for those that come after it.

        Of what has no day nobody knows whether it came before or after anything else.
        """
        is_placed = customer and feedback.received is not None
        own = self.known.setdefault(customer, _Customer()) if is_placed else _Customer()
        named = self.catalog.targets(feedback, "repeats", Feedback)
        earlier = {id(one): one for one in (*own.last, *named) if one is not feedback}
        situation = self.catalog.target(feedback, "situation", Situation)
        others = (self.catalog.target(each, "situation", Situation) for each in named)
        again = situation is not None and (
            id(situation) in own.situations or any(each is situation for each in others)
        )
        found = Case(
            feedback=feedback,
            due=due_of(self.catalog, feedback),
            clock=clock_of(self.catalog, feedback),
            customer=customer,
            earlier=tuple(earlier.values()),
            more_earlier=own.n - len(own.last),
            is_same_again=again,
        )
        own.n += 1
        own.last.append(feedback)
        if situation is not None:
            own.situations.add(id(situation))
        return found


def _days_of_leaving(cases: Register) -> dict[str, date]:
    """Give the first day on which each customer is said to have left."""
    days: dict[str, date] = {}
    for customer, day in _leavings(cases):
        days[customer] = min(day, days.get(customer, day))
    return days


def _leavings(cases: Register) -> Iterator[tuple[str, date]]:
    for each in cases.cases:
        if each.feedback.lost is not None and each.customer:
            yield each.customer, each.feedback.lost
    yield from cases.left


def _lost(case: Case, days: dict[str, date]) -> Lost | None:
    """Tell whether a customer left over a case: before it was over, or after its last day."""
    day = case.feedback.lost or (days.get(case.customer) if case.customer else None)
    received, closed = case.feedback.received, case.feedback.closed
    if day is None or (received is not None and day < received):
        return None
    was_answered = closed is not None and closed <= day
    end = min(day, closed) if closed is not None else day
    is_late = case.due is not None and case.due.day < end
    if was_answered and not is_late:
        return None
    return Lost(case=case, day=day, was_answered=was_answered)
