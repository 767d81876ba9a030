"""What customers say, and what is made of it: feedback, insights, opportunities, actions."""

from typing import ClassVar

from cxmap.model.entries import Part, Sourced
from cxmap.model.references import (
    ChannelRef,
    DepartmentRef,
    FeedbackRef,
    JourneyRef,
    MetricRef,
    PainRef,
    PersonaRef,
    PromiseRef,
    RoleRef,
    SituationRef,
    StageRef,
    TouchpointRef,
)
from cxmap.model.text import PlainString, Text
from cxmap.model.values import Date, FeedbackKind, Origin, Progress, WholeNumber


class Feedback(Sourced):
    """What one customer, who is not named, told us, and what became of it."""

    KIND: ClassVar[str] = "feedback"
    SHORT: ClassVar[str] = "feedback"
    IN_ORDER: ClassVar[tuple[tuple[str, str], ...]] = (
        ("received", "due"),
        ("received", "closed"),
        ("received", "lost"),
    )

    feedback: Text
    kind: FeedbackKind | None = None
    origin: Origin | None = None
    reference: PlainString | None = None
    speaker: Text | None = None
    repeats: FeedbackRef | None = None
    received: Date | None = None
    due: Date | None = None
    closed: Date | None = None
    lost: Date | None = None
    progress: Progress | None = None
    journeys: tuple[JourneyRef, ...] = ()
    stages: tuple[StageRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    situation: SituationRef | None = None
    promises: tuple[PromiseRef, ...] = ()
    persona: PersonaRef | None = None
    channel: ChannelRef | None = None
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    response: Text | None = None
    outcome: Text | None = None
    root_cause: Text | None = None
    prevention: Text | None = None
    answer: Text | None = None


class Action(Sourced):
    """What somebody does about an opportunity, until when, and what came of it."""

    KIND: ClassVar[str] = "action"
    SHORT: ClassVar[str] = "action"
    IS_LIGHT: ClassVar[bool] = True

    action: Text
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    due: Date | None = None
    progress: Progress | None = None
    done: Date | None = None
    effect: Text | None = None


class Acceptance(Part):
    """Why something stays as it is, who has decided so, and when."""

    SHORT: ClassVar[str] = "because"

    because: Text
    by: RoleRef | None = None
    date: Date | None = None


class Improvement(Sourced):
    """From an insight to an opportunity, stated before any solution, to what is done about it."""

    KIND: ClassVar[str] = "improvement"
    SHORT: ClassVar[str] = "opportunity"

    opportunity: Text
    insight: Text | None = None
    owner: DepartmentRef | None = None
    pains: tuple[PainRef, ...] = ()
    journeys: tuple[JourneyRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    situations: tuple[SituationRef, ...] = ()
    importance: WholeNumber | None = None
    satisfaction: WholeNumber | None = None
    ideas: tuple[Text, ...] = ()
    cost: Text | None = None
    benefit: Text | None = None
    accepted: Acceptance | None = None
    metrics: tuple[MetricRef, ...] = ()
    actions: tuple[Action, ...] = ()
