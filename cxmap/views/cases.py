"""The complaint register: what customers wait for, who owes it, and what came of the rest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.cases import Case, Lost, Register, asked_for, register
from cxmap.catalog.due import steps_of
from cxmap.catalog.inherited import owner_of
from cxmap.catalog.order import in_order_of_files
from cxmap.model.registers import Department
from cxmap.model.standards import AgeingStep
from cxmap.views.addresses import OVERVIEWS, Address
from cxmap.views.owners import owner_pointer
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

_NAMED: Final = 5
"""Cases of one cause that are named; of the others their number is enough."""
_MOST_LISTED: Final = 50
_MOST_OPEN: Final = 300
"""Open cases on one page, which a phone has to load; those behind them are a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """What happens on a day if it waits until then, and who gets it."""

    day: str
    then: Phrase | None
    to: Sentence | None
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case that somebody waits for.

    ``department`` and ``kind`` are what a reader chooses by, ``calendar`` the id of the one whose
    days its age is counted in. ``standard`` is what its last day follows from.
    """

    pointer: Pointer
    kind: Sign | None
    state: str
    department: str
    calendar: str
    situation: Pointer | None
    owner: Sentence | None
    progress: Sign | None
    received: Shown | None
    due: Shown | None
    standard: Pointer | None
    steps: tuple[StepLine, ...]
    again: Pointer | None
    is_same_again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How it stands with the cases of one department, or of all; ``share`` is one of a hundred."""

    owner: Pointer | None
    department: str
    open: Shown
    overdue: Shown
    in_time: Shown
    of: Shown
    share: Shown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseLine:
    """A root cause, in how many closed cases it was found, and the latest of them."""

    cause: Phrase | None
    n: Shown
    cases: tuple[Pointer, ...]
    more: Shown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LostLine:
    """A case after which a customer left, and whether there had been an answer."""

    pointer: Pointer
    owner: Pointer
    day: Shown | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainLine:
    """A case with which a customer came back, the last of those before, and how many more."""

    pointer: Pointer
    earlier: tuple[Pointer, ...]
    more: Shown | None
    received: Shown | None
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesView:
    """The whole register; ``since`` and ``until`` are the days between which its cases came.

    What is overdue is so ``as_of`` a day, which the device replaces by its own.
    """

    numbers: tuple[Numbers, ...]
    kinds: tuple[Sign, ...]
    open: tuple[CaseLine, ...]
    more_open: Shown | None
    causes: tuple[CauseLine, ...]
    lost: tuple[LostLine, ...]
    again: tuple[AgainLine, ...]
    more_again: Shown | None
    since: Shown | None
    until: Shown | None
    as_of: Shown | None


def cases_view(reader: Reader) -> CasesView:
    """Show all cases, the open ones first and of these the oldest."""
    cases = register(reader.catalog)
    days = sorted(each.feedback.received for each in cases.cases if each.feedback.received)
    again = cases.again
    return CasesView(
        numbers=tuple(_numbers(reader, cases)) if cases.cases else (),
        kinds=_kinds(reader, cases.open),
        open=tuple(_case_line(reader, each) for each in cases.open[:_MOST_OPEN]),
        more_open=_rest(reader, len(cases.open), _MOST_OPEN),
        causes=tuple(_cause(reader, each) for _, each in cases.root_causes()),
        lost=tuple(_lost(reader, each) for each in cases.lost()),
        again=tuple(_again(reader, each) for each in again[:_MOST_LISTED]),
        more_again=_rest(reader, len(again), _MOST_LISTED),
        since=reader.date(days[0]) if days else None,
        until=reader.date(days[-1]) if days else None,
        as_of=reader.date(reader.today),
    )


def cases_of(reader: Reader, department: Department) -> Pointer | None:
    """Say how it stands with the cases of a department, with the way to them; None without any."""
    catalog = reader.catalog
    own = tuple(each for each in asked_for(catalog) if owner_of(catalog, each) is department)
    if not own or catalog.audience:
        return None
    numbers = _counted(reader, register(catalog, own), department)
    said = {"open": str(numbers.open), "in_time": str(numbers.in_time), "of": str(numbers.of)}
    word = "cases.of_department" if numbers.share is not None else "cases.open_of_department"
    name = reader.own(reader.word(word, **said))
    return Pointer(name=name, href=numbers.owner.href if numbers.owner is not None else "")


def _numbers(reader: Reader, cases: Register) -> Iterator[Numbers]:
    yield _counted(reader, cases, None)
    owners = in_order_of_files(
        reader.catalog, (owner_of(reader.catalog, each.feedback) for each in cases.cases)
    )
    for owner in owners:
        if isinstance(owner, Department):
            yield _counted(reader, Register(_of(reader, cases.cases, owner)), owner)


def _of(reader: Reader, cases: Iterable[Case], department: Department) -> tuple[Case, ...]:
    return tuple(each for each in cases if owner_of(reader.catalog, each.feedback) is department)


def _counted(reader: Reader, cases: Register, department: Department | None) -> Numbers:
    in_time, known = cases.in_time
    overdue = sum(each.state(reader.today) == "overdue" for each in cases.open)
    name = reader.catalog.id_of(department) if department is not None else ""
    register_page = Address(page=OVERVIEWS["cases"], query=f"department={name}")
    pointer = None
    if department is not None:
        pointer = Pointer(name=reader.title(department), href=reader.href(register_page))
    return Numbers(
        owner=pointer,
        department=name,
        open=reader.number(len(cases.open)),
        overdue=reader.number(overdue),
        in_time=reader.number(in_time),
        of=reader.number(known),
        share=reader.number(round(100 * in_time / known)) if known else None,
    )


def _kinds(reader: Reader, cases: Iterable[Case]) -> tuple[Sign, ...]:
    names = dict.fromkeys(each.feedback.kind for each in cases if each.feedback.kind)
    signs = (reader.sign("feedback_kinds", name) for name in names)
    return tuple(each for each in signs if each is not None)


def _case_line(reader: Reader, case: Case) -> CaseLine:
    feedback, catalog, clock = case.feedback, reader.catalog, case.clock
    owner = owner_of(catalog, feedback)
    received, due = reader.date(feedback.received), reader.date(case.due.day if case.due else None)
    standard = case.due.standard if case.due is not None else None
    counts = "worked" if clock.counts_work else "since"
    return CaseLine(
        pointer=reader.pointer(feedback),
        kind=reader.sign("feedback_kinds", feedback.kind),
        state=case.state(reader.today),
        department=catalog.id_of(owner) if owner is not None else "",
        calendar=catalog.id_of(clock.calendar) if clock.calendar is not None else "",
        situation=reader.one_pointer(feedback, "situation"),
        owner=reader.joined(
            *reader.inherited(feedback, "owner"), *reader.inherited(feedback, "owner_role")
        ),
        progress=reader.sign("progress", feedback.progress),
        received=replace(received, counts=counts) if received is not None else None,
        due=replace(due, counts="due") if due is not None else None,
        standard=reader.pointer(standard) if standard is not None else None,
        steps=_steps(reader, case),
        again=reader.pointer(case.earlier[-1]) if case.earlier else None,
        is_same_again=case.is_same_again,
    )


def _steps(reader: Reader, case: Case) -> tuple[StepLine, ...]:
    """Give the steps of ageing; the last one that is reached by today is where it is now."""
    steps = steps_of(reader.catalog, case.feedback)
    reached = [step for day, step in steps if day <= reader.today]
    return tuple(
        StepLine(
            day=day.isoformat(),
            then=reader.phrase(step.then),
            to=_who(reader, step),
            is_now=bool(reached) and step is reached[-1],
        )
        for day, step in steps
    )


def _who(reader: Reader, step: AgeingStep) -> Sentence | None:
    keys = ("to", "to_department", "to_outside")
    return reader.joined(*(each for key in keys for each in reader.pointers(step, key)))


def _cause(reader: Reader, cases: tuple[Case, ...]) -> CauseLine:
    named = [reader.pointer(each.feedback) for each in reversed(cases)]
    return CauseLine(
        cause=reader.phrase(cases[0].feedback.root_cause),
        n=reader.number(len(cases)),
        cases=tuple(named[:_NAMED]),
        more=_rest(reader, len(named), _NAMED),
    )


def _rest(reader: Reader, n: int, shown: int) -> Shown | None:
    return reader.number(n - shown) if n > shown else None


def _lost(reader: Reader, lost: Lost) -> LostLine:
    feedback = lost.case.feedback
    why = "cases.lost_late" if lost.was_answered else "cases.lost_unanswered"
    return LostLine(
        pointer=reader.pointer(feedback),
        owner=owner_pointer(reader, owner_of(reader.catalog, feedback)),
        day=reader.date(lost.day),
        why=reader.word(why),
    )


def _again(reader: Reader, case: Case) -> AgainLine:
    return AgainLine(
        pointer=reader.pointer(case.feedback),
        earlier=tuple(reader.pointer(each) for each in case.earlier),
        more=reader.number(case.more_earlier) if case.more_earlier else None,
        received=reader.date(case.feedback.received),
        is_same=case.is_same_again,
    )
