"""What can be relied on: promises, limits of time, calendars, events."""

from typing import Annotated, ClassVar

from pydantic import Field

from cxmap.model.entries import Citation, Part, Sourced
from cxmap.model.playbook import SpecialCase
from cxmap.model.references import (
    CalendarRef,
    ChannelRef,
    DepartmentRef,
    JourneyRef,
    MetricRef,
    OrganisationRef,
    PersonaRef,
    PlaybookRef,
    PolicyRef,
    RoleRef,
    RowRef,
    SituationRef,
    StageRef,
    StandardRef,
    TouchpointRef,
)
from cxmap.model.text import Text
from cxmap.model.values import (
    Date,
    DaysOff,
    FeedbackKind,
    HoursOfDay,
    Id,
    Number,
    PromiseState,
    ProseText,
    TimeLimit,
    Weekday,
)


class Promise(Sourced):
    """What the brand lets customers expect, with the touchpoints that keep it and the proof."""

    KIND: ClassVar[str] = "promise"
    SHORT: ClassVar[str] = "promise"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"promise", "description", "persona", "exceptions", "playbooks", "standards"}
    )

    promise: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    persona: tuple[PersonaRef, ...] = ()
    kept_by: tuple[TouchpointRef, ...] = ()
    kept: PromiseState | None = None
    proof: tuple[Text, ...] = ()
    exceptions: tuple[SpecialCase, ...] = ()
    playbooks: tuple[PlaybookRef, ...] = ()
    standards: tuple[StandardRef, ...] = ()
    metrics: tuple[MetricRef, ...] = ()


class Calendar(Sourced):
    """When somebody works: the days and hours in which a clock runs.

    Its holidays come on top of those of the project.
    """

    KIND: ClassVar[str] = "calendar"
    SHORT: ClassVar[str] = "calendar"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("calendar", "description", "hours", "half_days"),
            *("half_day_hours", "days_off", "holidays"),
        }
    )

    calendar: Text
    description: ProseText | None = None
    hours: HoursOfDay | None = None
    half_days: tuple[Weekday, ...] = ()
    half_day_hours: HoursOfDay | None = None
    days_off: DaysOff = ()
    holidays: tuple[Date, ...] = ()


class AgeingStep(Sourced):
    """What happens to something that has waited for a while, and who gets it then."""

    KIND: ClassVar[str] = "ageing_step"
    SHORT: ClassVar[str] = "then"
    IS_LIGHT: ClassVar[bool] = True

    then: Text
    after: TimeLimit | None = None
    to: RoleRef | None = None
    to_department: DepartmentRef | None = None
    to_outside: OrganisationRef | None = None
    reach: Text | None = None


class ClassLimit(Part):
    """How long it may take in one class of cases, and what else differs there."""

    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"source"})
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"limit", "for", "rows", "persona", "share", "calendar"}
    )

    limit: TimeLimit
    id: Id | None = None
    what: Annotated[Text | None, Field(alias="for")] = None
    rows: tuple[RowRef, ...] = ()
    persona: tuple[PersonaRef, ...] = ()
    share: Number | None = None
    calendar: CalendarRef | None = None
    source: tuple[Citation, ...] = ()


class Standard(Sourced):
    """A limit of time that we hold ourselves to, with how its clock runs."""

    KIND: ClassVar[str] = "standard"
    SHORT: ClassVar[str] = "standard"
    IN_ORDER: ClassVar[tuple[tuple[str, str], ...]] = (("effective", "ended"),)
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("standard", "description", "channel", "persona", "feedback", "limit", "limits"),
            "share",
            *("until", "calendar", "starts", "pauses", "runs_on", "restarts", "stops"),
            *("extended", "exceptions", "effective", "ended"),
            *("journeys", "touchpoints", "situations"),
        }
    )
    NEEDED: ClassVar[frozenset[str]] = frozenset(
        {"channel", "journeys", "touchpoints", "situations"}
    )

    standard: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    owner_outside: OrganisationRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    persona: tuple[PersonaRef, ...] = ()
    journeys: tuple[JourneyRef, ...] = ()
    feedback: tuple[FeedbackKind, ...] = ()
    limit: TimeLimit | None = None
    differs_because: Text | None = None
    limits: tuple[ClassLimit, ...] = ()
    share: Number | None = None
    until: Text | None = None
    calendar: CalendarRef | None = None
    starts: tuple[Text, ...] = ()
    pauses: tuple[Text, ...] = ()
    runs_on: tuple[Text, ...] = ()
    restarts: tuple[Text, ...] = ()
    stops: tuple[Text, ...] = ()
    extended: tuple[Text, ...] = ()
    ageing: tuple[AgeingStep, ...] = ()
    exceptions: tuple[SpecialCase, ...] = ()
    effective: Date | None = None
    ended: Date | None = None
    replaced: StandardRef | None = None
    metrics: tuple[MetricRef, ...] = ()
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
    journeys: tuple[JourneyRef, ...] = ()
    stages: tuple[StageRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
