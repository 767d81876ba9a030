"""A journey: the ordered steps of one kind of customer towards one goal, and what is felt."""

from typing import Annotated, ClassVar

from pydantic import Field

from cxmap.model.entries import Part, Sourced
from cxmap.model.references import (
    ChannelRef,
    ContextRef,
    DepartmentRef,
    ExpectationRef,
    PersonaRef,
    PlaybookRef,
    PolicyRef,
    RoleRef,
    TouchpointRef,
)
from cxmap.model.text import Text
from cxmap.model.values import Date, FeelingValue, Id, ProseText, TimeLimit, Verdict


class Expectation(Sourced):
    """What the customer counts on, beside what was delivered and both verdicts on it."""

    KIND: ClassVar[str] = "expectation"
    SHORT: ClassVar[str] = "expects"
    IS_LIGHT: ClassVar[bool] = True

    expects: Text
    within: TimeLimit | None = None
    delivered: Text | None = None
    verdict: Verdict | None = None
    we_assumed: Verdict | None = None
    persona: tuple[PersonaRef, ...] = ()
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()
    replaces: ExpectationRef | None = None
    reviewed: Date | None = None


class Pain(Sourced):
    """An obstacle for the customer."""

    KIND: ClassVar[str] = "pain"
    SHORT: ClassVar[str] = "pain"
    IS_LIGHT: ClassVar[bool] = True

    pain: Text
    persona: tuple[PersonaRef, ...] = ()


class Lanes(Part):
    """How a touchpoint is delivered, from what the customer sees down to what supports it."""

    evidence: tuple[Text, ...] = ()
    customer: tuple[Text, ...] = ()
    frontstage: tuple[Text, ...] = ()
    backstage: tuple[Text, ...] = ()
    support: tuple[Text, ...] = ()


class Next(Part):
    """Where the customer goes from here, and when; a way back is a loop."""

    SHORT: ClassVar[str] = "to"

    to: TouchpointRef
    id: Id | None = None
    condition: Annotated[Text | None, Field(alias="if")] = None


class Touchpoint(Sourced):
    """One interaction, at one time, serving one need."""

    KIND: ClassVar[str] = "touchpoint"
    SHORT: ClassVar[str] = "touchpoint"
    IDS_PER_DOCUMENT: ClassVar[bool] = True

    touchpoint: Text
    description: ProseText | None = None
    persona: tuple[PersonaRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    feels: FeelingValue | None = None
    feels_because: Text | None = None
    moment_of_truth: Text | None = None
    expectations: tuple[Expectation, ...] = ()
    pains: tuple[Pain, ...] = ()
    must_know: tuple[Text, ...] = ()
    playbook: tuple[PlaybookRef, ...] = ()
    policies: tuple[PolicyRef, ...] = ()
    lanes: Lanes | None = None
    next: tuple[Next, ...] = ()


class Stage(Sourced):
    """A high-level part of a journey with one goal."""

    KIND: ClassVar[str] = "stage"
    SHORT: ClassVar[str] = "stage"
    IDS_PER_DOCUMENT: ClassVar[bool] = True

    stage: Text
    goal: Text | None = None
    description: ProseText | None = None
    persona: tuple[PersonaRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()


class Journey(Sourced):
    """The whole way of one kind of customer towards one goal."""

    KIND: ClassVar[str] = "journey"
    SHORT: ClassVar[str] = "journey"

    journey: Text
    description: ProseText | None = None
    goal: Text | None = None
    persona: tuple[PersonaRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    reviewed: Date | None = None
    overall: ProseText | None = None
    stages: tuple[Stage, ...] = ()

    @property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """All touchpoints in the order of the journey."""
        return tuple(touchpoint for stage in self.stages for touchpoint in stage.touchpoints)
