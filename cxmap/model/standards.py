"""What can be relied on: promises, limits of time, calendars, events, figures."""

from typing import ClassVar

from cxmap.model.entries import Entry, Sourced
from cxmap.model.references import (
    CalendarRef,
    ChannelRef,
    DepartmentRef,
    MetricRef,
    PersonaRef,
    PlaybookRef,
    PolicyRef,
    RoleRef,
    SituationRef,
    TouchpointRef,
)
from cxmap.model.text import Text
from cxmap.model.values import (
    Date,
    Direction,
    Number,
    PromiseState,
    ProseText,
    TimeLimit,
    Weekday,
    WholeNumber,
)


class Promise(Sourced):
    """What the brand lets customers expect, with the touchpoints that keep it and the proof."""

    KIND: ClassVar[str] = "promise"
    SHORT: ClassVar[str] = "promise"

    promise: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    persona: tuple[PersonaRef, ...] = ()
    kept_by: tuple[TouchpointRef, ...] = ()
    kept: PromiseState | None = None
    proof: tuple[Text, ...] = ()
    metrics: tuple[MetricRef, ...] = ()


class Calendar(Entry):
    """When somebody works: the days and hours in which a clock runs."""

    KIND: ClassVar[str] = "calendar"
    SHORT: ClassVar[str] = "calendar"

    calendar: Text
    description: ProseText | None = None
    hours: Text | None = None
    days_off: tuple[Weekday, ...] = ()
    holidays: tuple[Date, ...] = ()


class AgeingStep(Entry):
    """What happens to something that has waited for a while, and who gets it then."""

    KIND: ClassVar[str] = "ageing_step"
    SHORT: ClassVar[str] = "then"
    IS_LIGHT: ClassVar[bool] = True

    then: Text
    after: TimeLimit | None = None
    to: RoleRef | None = None
    reach: Text | None = None


class Standard(Sourced):
    """A limit of time that we hold ourselves to, with how its clock runs."""

    KIND: ClassVar[str] = "standard"
    SHORT: ClassVar[str] = "standard"

    standard: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    limit: TimeLimit | None = None
    until: Text | None = None
    calendar: CalendarRef | None = None
    starts: Text | None = None
    pauses: tuple[Text, ...] = ()
    restarts: tuple[Text, ...] = ()
    extended: tuple[Text, ...] = ()
    ageing: tuple[AgeingStep, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    situations: tuple[SituationRef, ...] = ()


class Event(Sourced):
    """Something that can strike at any point of a journey, such as a strike or a recall."""

    KIND: ClassVar[str] = "event"
    SHORT: ClassVar[str] = "event"

    event: Text
    description: ProseText | None = None
    trigger: Text | None = None
    owner: DepartmentRef | None = None
    playbook: tuple[PlaybookRef, ...] = ()
    policies: tuple[PolicyRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()


class Reading(Sourced):
    """What a figure was in a period."""

    KIND: ClassVar[str] = "reading"
    SHORT: ClassVar[str] = "period"

    period: Text
    value: Number
    n: WholeNumber | None = None
    segment: Text | None = None
    persona: PersonaRef | None = None
    channel: ChannelRef | None = None


class Metric(Sourced):
    """A figure that says how well something goes, with how it is found."""

    KIND: ClassVar[str] = "metric"
    SHORT: ClassVar[str] = "metric"

    metric: Text
    definition: ProseText | None = None
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    method: Text | None = None
    scale: Text | None = None
    unit: Text | None = None
    direction: Direction | None = None
    baseline: Number | None = None
    target: Number | None = None
    cadence: Text | None = None
    derived_from: tuple[MetricRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    readings: tuple[Reading, ...] = ()
