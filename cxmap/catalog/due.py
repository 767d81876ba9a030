"""By which day what a customer told us is answered: as it was written, or by the limit we keep."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import calendar_of
from cxmap.catalog.working_days import BUSINESS, WorkingDays, in_working_time, working_days
from cxmap.language.limits import Limit
from cxmap.model.entries import Part
from cxmap.model.playbook import Situation
from cxmap.model.registers import Channel, Department, Persona
from cxmap.model.standards import AgeingStep, Calendar, ClassLimit, Standard
from cxmap.model.voice import Feedback


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A last day; ``standard`` is the one it follows from, none where its author wrote it."""

    day: date
    standard: Standard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How days are counted for some feedback: in working days or not, and by which calendar."""

    calendar: Calendar | None
    days: WorkingDays
    counts_work: bool

    def age(self, start: date, end: date) -> int:
        """Give how many days have gone by, working days where those are counted."""
        return self.days.between(start, end) if self.counts_work else max(0, (end - start).days)


def due_of(catalog: Catalog, feedback: Feedback) -> Due | None:
    """Give the day by which feedback is answered; None where neither it nor a standard says so."""
    if feedback.due is not None:
        return Due(day=feedback.due)
    found = standard_of(catalog, feedback)
    limit = _limit(catalog, found, feedback) if found is not None else None
    if found is None or limit is None or feedback.received is None:
        return None
    days = clock_of(catalog, feedback).days
    return Due(day=days.later(feedback.received, limit.limit), standard=found)


def clock_of(catalog: Catalog, feedback: Feedback) -> Clock:
    """Give how the age of feedback is counted, and by which calendar."""
    standard = standard_of(catalog, feedback)
    limit = _limit(catalog, standard, feedback) if standard is not None else None
    calendar = _calendar(catalog, feedback, limit)
    unit = limit.limit.unit if limit is not None else ""
    days = working_days(catalog, calendar)
    return Clock(calendar=calendar, days=days, counts_work=unit in BUSINESS)


def steps_of(catalog: Catalog, feedback: Feedback) -> tuple[tuple[date, AgeingStep], ...]:
    """Give what happens to feedback that waits, each step with the day on which it is reached."""
    standard = standard_of(catalog, feedback)
    if standard is None or feedback.received is None:
        return ()
    days, received = clock_of(catalog, feedback).days, feedback.received
    steps = ((days.later(received, each.after), each) for each in standard.ageing if each.after)
    return tuple(sorted(steps, key=lambda each: each[0]))


def standard_of(catalog: Catalog, feedback: Feedback) -> Standard | None:
    """Give the standard that holds for feedback on the day on which it came.

    One of its situation counts before one of its kind, and of several the one that ends first.
    """
    if feedback.received is None or feedback.kind == "praise":
        return None
    holding = tuple(_holding(catalog, feedback))
    own = tuple(each for each in holding if _is_of_situation(catalog, each[0], feedback))
    days = working_days(catalog, None)
    ends = ((days.later(feedback.received, limit), each) for each, limit in own or holding)
    return min(ends, key=lambda each: each[0], default=(None, None))[1]


def _holding(catalog: Catalog, feedback: Feedback) -> Iterator[tuple[Standard, Limit]]:
    for standard in catalog.sound(Standard):
        limit = _limit(catalog, standard, feedback)
        if limit is not None and _holds(catalog, standard, feedback):
            yield standard, limit.limit


def _holds(catalog: Catalog, standard: Standard, feedback: Feedback) -> bool:
    """Tell whether a standard is about feedback like this one, and was in force when it came."""
    day = feedback.received
    if day is None or (standard.effective or day) > day or (standard.ended or day) < day:
        return False
    if standard.feedback and feedback.kind not in standard.feedback:
        return False
    if not standard.feedback and not _is_of_situation(catalog, standard, feedback):
        return False
    return _agrees(catalog, standard, feedback, "channel", Channel) and _agrees(
        catalog, standard, feedback, "persona", Persona
    )


def _is_of_situation(catalog: Catalog, standard: Standard, feedback: Feedback) -> bool:
    situation = catalog.target(feedback, "situation", Situation)
    if situation is None:
        return False
    named = (
        *catalog.targets(standard, "situations", Situation),
        *catalog.targets(situation, "standards", Standard),
    )
    return any(each is situation or each is standard for each in named)


def _agrees(
    catalog: Catalog, part: Part, feedback: Feedback, key: str, kind: type[Channel | Persona]
) -> bool:
    """Tell whether a limit of some channels or personas may be that of this feedback.

    Where nothing says who it was, or on which way it came, it is.
    """
    meant = catalog.targets(part, key, kind)
    said = catalog.target(feedback, key, kind)
    return not meant or said is None or any(each is said for each in meant)


@dataclass(frozen=True, slots=True)
class _Held:
    """A limit, and the calendar in which its standard says that the clock runs."""

    limit: Limit
    calendar: Calendar | None


def _limit(catalog: Catalog, standard: Standard, feedback: Feedback) -> _Held | None:
    """Give the limit of a standard for feedback: that of its persona, or that of all others.

    A limit that is counted from something else than what customers tell us is none, unless its
    standard names the kinds of feedback it is for: then it begins with that.
    """
    persona = catalog.target(feedback, "persona", Persona)
    classes = (each for each in standard.limits if not each.rows and each.persona)
    own = (
        _held(catalog, standard, each)
        for each in classes
        if any(one is persona for one in catalog.targets(each, "persona", Persona))
    )
    found = next(own, _held(catalog, standard, standard))
    if found is None or found.limit.relation == "before":
        return None
    return found if not found.limit.relation or standard.feedback else None


def _held(catalog: Catalog, standard: Standard, part: Standard | ClassLimit) -> _Held | None:
    said = (catalog.target(each, "calendar", Calendar) for each in (part, standard))
    calendar = next((each for each in said if each is not None), None)
    if part.limit is None:
        return None
    return _Held(in_working_time(part.limit) if calendar else part.limit, calendar)


def _calendar(catalog: Catalog, feedback: Feedback, limit: _Held | None) -> Calendar | None:
    """Give the nearest calendar: of the limit, of the situation's playbook, or of the owner."""
    situation = catalog.target(feedback, "situation", Situation)
    around = calendar_of(catalog, situation) if situation is not None else None
    owner = catalog.target(feedback, "owner", Department)
    hours = catalog.target(owner, "hours", Calendar) if owner is not None else None
    return (limit.calendar if limit is not None else None) or around or hours
