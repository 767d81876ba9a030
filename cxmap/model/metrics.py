"""Figures: what is measured and how, what it should reach, and what it was."""

from typing import ClassVar

from cxmap.model.entries import Part, Sourced
from cxmap.model.references import (
    ChannelRef,
    DatasetRef,
    DepartmentRef,
    JourneyRef,
    MetricRef,
    PersonaRef,
    PromiseRef,
    RoleRef,
    SituationRef,
    StageRef,
    TouchpointRef,
)
from cxmap.model.text import PlainString, Text
from cxmap.model.values import (
    Date,
    Direction,
    Formula,
    Id,
    Moment,
    Number,
    ProseText,
    Step,
    TimeLimit,
    WholeNumber,
)


class Target(Part):
    """What a figure should reach, and by when."""

    SHORT: ClassVar[str] = "target"

    target: Number
    id: Id | None = None
    by: Date | None = None
    segment: Text | None = None


class Count(Part):
    """How often one answer or one reason was given."""

    SHORT: ClassVar[str] = "answer"

    answer: Text
    id: Id | None = None
    n: WholeNumber | None = None


class Reading(Sourced):
    """What a figure was in a period."""

    KIND: ClassVar[str] = "reading"
    SHORT: ClassVar[str] = "period"
    IN_ORDER: ClassVar[tuple[tuple[str, str], ...]] = (("starts", "ends"),)

    period: Text
    starts: Date | None = None
    ends: Date | None = None
    value: Number | None = None
    n: WholeNumber | None = None
    segment: Text | None = None
    persona: PersonaRef | None = None
    channel: ChannelRef | None = None
    counts: tuple[Count, ...] = ()
    reasons: tuple[Count, ...] = ()


class StartCount(Part):
    """How many customers there were at the beginning of a month, of whom some were lost in it."""

    SHORT: ClassVar[str] = "month"

    month: Moment
    id: Id | None = None
    n: WholeNumber


class Metric(Sourced):
    """A figure that says how well something goes, with how it is found."""

    KIND: ClassVar[str] = "metric"
    SHORT: ClassVar[str] = "metric"

    metric: Text
    definition: ProseText | None = None
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    method: Text | None = None
    formula: Formula | None = None
    dataset: DatasetRef | None = None
    column: PlainString | None = None
    every: Step | None = None
    within: TimeLimit | None = None
    at_start: tuple[StartCount, ...] = ()
    scale: Text | None = None
    unit: Text | None = None
    direction: Direction | None = None
    baseline: Number | None = None
    target: Number | None = None
    targets: tuple[Target, ...] = ()
    cadence: Text | None = None
    derived_from: tuple[MetricRef, ...] = ()
    journeys: tuple[JourneyRef, ...] = ()
    stages: tuple[StageRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    situations: tuple[SituationRef, ...] = ()
    promises: tuple[PromiseRef, ...] = ()
    readings: tuple[Reading, ...] = ()
