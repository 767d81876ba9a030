"""A journey: the ordered steps of one kind of customer towards one goal, and what is felt."""

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from cxmap.model.entries import Part, Sourced
from cxmap.model.maps import MapRow
from cxmap.model.people import Actor, Raci
from cxmap.model.references import (
    ChannelRef,
    ContextRef,
    DepartmentRef,
    DocumentRef,
    ExpectationRef,
    FactorRef,
    FormRef,
    JourneyRef,
    LaneAtEndRef,
    LaneAtStartRef,
    OrganisationRef,
    PainRef,
    PersonaRef,
    PhaseRef,
    PlaybookRef,
    PolicyRef,
    RoleRef,
    ServiceRef,
    StageRef,
    StandardRef,
    SystemRef,
    TouchpointRef,
)
from cxmap.model.text import Text
from cxmap.model.values import (
    Date,
    FeelingScale,
    FeelingValue,
    GapCause,
    Id,
    LaneRole,
    Moment,
    Need,
    Origin,
    ProseText,
    Severity,
    TimeLimit,
    Trend,
    Variant,
    Verdict,
)


class Change(Part):
    """What something was like at an earlier time."""

    SHORT: ClassVar[str] = "was"

    was: Text
    id: Id | None = None
    date: Moment | None = None


class Expectation(Sourced):
    """What the customer counts on, beside what was delivered and both verdicts on it."""

    KIND: ClassVar[str] = "expectation"
    SHORT: ClassVar[str] = "expects"
    IS_LIGHT: ClassVar[bool] = True
    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"drivers", "trend", "history", "reviewed"})
    OBSERVED: ClassVar[frozenset[str]] = frozenset({"delivered", "verdict", "we_assumed", "cause"})

    expects: Text
    within: TimeLimit | None = None
    standard: StandardRef | None = None
    delivered: Text | None = None
    verdict: Verdict | None = None
    we_assumed: Verdict | None = None
    cause: GapCause | None = None
    drivers: tuple[Text, ...] = ()
    trend: Trend | None = None
    history: tuple[Change, ...] = ()
    persona: tuple[PersonaRef, ...] = ()
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()
    replaces: ExpectationRef | None = None
    reviewed: Date | None = None


class Pain(Sourced):
    """An obstacle for the customer.

    With ``same_as`` it is one that is described elsewhere; what is written here counts instead.
    """

    KIND: ClassVar[str] = "pain"
    SHORT: ClassVar[str] = "pain"
    SHARES: ClassVar[str] = "same_as"
    ONE_OF: ClassVar[tuple[str, ...]] = ("pain", "same_as")
    IS_LIGHT: ClassVar[bool] = True

    pain: Text | None = None
    same_as: PainRef | None = None
    persona: tuple[PersonaRef, ...] = ()
    severity: Severity | None = None
    impact: Text | None = None
    action: Text | None = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()


class Voice(Sourced):
    """What a customer said here, word for word, and how we came to hear it."""

    KIND: ClassVar[str] = "voice"
    SHORT: ClassVar[str] = "voice"
    IS_LIGHT: ClassVar[bool] = True

    voice: Text
    origin: Origin | None = None
    persona: PersonaRef | None = None
    date: Moment | None = None


class Noticed(Part):
    """Something that customers notice here, and what it causes in them."""

    SHORT: ClassVar[str] = "factor"

    factor: FactorRef
    id: Id | None = None
    notices: Text | None = None
    effect: Text | None = None


class OnChannel(Part):
    """What is different on one of the channels of a touchpoint."""

    SHORT: ClassVar[str] = "channel"

    channel: ChannelRef
    id: Id | None = None
    differs: Text | None = None


class Lane(Sourced):
    """A lane of the author's own; its role says how it counts, its name what readers see."""

    KIND: ClassVar[str] = "lane"
    SHORT: ClassVar[str] = "lane"

    lane: Text
    role: LaneRole | None = None
    cells: tuple[Text, ...] = ()


class Lanes(Part):
    """How a touchpoint is delivered, from what the customer sees down to what supports it."""

    evidence: tuple[Text, ...] = ()
    customer: tuple[Text, ...] = ()
    frontstage: tuple[Text, ...] = ()
    backstage: tuple[Text, ...] = ()
    support: tuple[Text, ...] = ()
    own: tuple[Lane, ...] = ()


class Next(Part):
    """Where the customer goes from here, and when; a way back is a loop."""

    SHORT: ClassVar[str] = "to"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"to", "if"})
    NEEDED: ClassVar[frozenset[str]] = frozenset({"to"})

    to: TouchpointRef
    id: Id | None = None
    condition: Annotated[Text | None, Field(alias="if")] = None


class Touchpoint(Sourced):
    """One interaction, at one time, serving one need.

    With ``same_as`` it is one that is described elsewhere; what is written here counts instead.
    """

    KIND: ClassVar[str] = "touchpoint"
    SHORT: ClassVar[str] = "touchpoint"
    SHARES: ClassVar[str] = "same_as"
    ONE_OF: ClassVar[tuple[str, ...]] = ("touchpoint", "same_as")
    IDS_PER_DOCUMENT: ClassVar[bool] = True
    OBSERVED: ClassVar[frozenset[str]] = frozenset(
        {"feels", "feels_because", "voices", "pains", "took", "at"}
    )
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("touchpoint", "description", "need", "one_of", "if", "persona", "only_in"),
            *("not_in", "channel", "takes", "services", "documents", "forms"),
            *("playbook", "policies", "standards", "next"),
        }
    )

    touchpoint: Text | None = None
    same_as: TouchpointRef | None = None
    description: ProseText | None = None
    need: Need | None = None
    one_of: Text | None = None
    condition: Annotated[Text | None, Field(alias="if")] = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()
    together_with: tuple[TouchpointRef, ...] = ()
    milestone: Text | None = None
    ends: Text | None = None
    sub_journey: JourneyRef | None = None
    persona: tuple[PersonaRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    owner_outside: OrganisationRef | None = None
    perceived_owner: Text | None = None
    raci: Raci | None = None
    actors: tuple[Actor, ...] = ()
    approval: RoleRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    on_channels: tuple[OnChannel, ...] = ()
    feels: FeelingValue | None = None
    feels_because: Text | None = None
    moment_of_truth: Text | None = None
    signature_moment: Text | None = None
    bright_spots: tuple[Text, ...] = ()
    thoughts: tuple[Text, ...] = ()
    asks: tuple[Text, ...] = ()
    factors: tuple[Noticed, ...] = ()
    voices: tuple[Voice, ...] = ()
    alternatives: tuple[Text, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    pains: tuple[Pain, ...] = ()
    ideas: tuple[Text, ...] = ()
    must_know: tuple[Text, ...] = ()
    on_demand: tuple[Text, ...] = ()
    do: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    takes: TimeLimit | None = None
    took: TimeLimit | None = None
    at: Text | None = None
    cost: Text | None = None
    benefit: Text | None = None
    services: tuple[ServiceRef, ...] = ()
    systems: tuple[SystemRef, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    forms: tuple[FormRef, ...] = ()
    playbook: tuple[PlaybookRef, ...] = ()
    policies: tuple[PolicyRef, ...] = ()
    standards: tuple[StandardRef, ...] = ()
    lanes: Lanes | None = None
    next: tuple[Next, ...] = ()


Felt: TypeAlias = Touchpoint | Actor
"""What says how somebody feels: a touchpoint of the customer, an actor of itself."""


class Stage(Sourced):
    """A high-level part of a journey with one goal.

    With ``same_as`` it is one that is described elsewhere; what is written here counts instead.
    """

    KIND: ClassVar[str] = "stage"
    SHORT: ClassVar[str] = "stage"
    SHARES: ClassVar[str] = "same_as"
    ONE_OF: ClassVar[tuple[str, ...]] = ("stage", "same_as")
    IDS_PER_DOCUMENT: ClassVar[bool] = True
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("stage", "goal", "need", "if", "takes", "description", "persona"),
            *("channel", "touchpoints"),
        }
    )

    stage: Text | None = None
    same_as: StageRef | None = None
    phase: PhaseRef | None = None
    goal: Text | None = None
    business_goal: Text | None = None
    success: Text | None = None
    need: Need | None = None
    condition: Annotated[Text | None, Field(alias="if")] = None
    sub_journey: JourneyRef | None = None
    takes: TimeLimit | None = None
    description: ProseText | None = None
    persona: tuple[PersonaRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()


class Arrow(Part):
    """A line between any two touchpoints, or lanes of them, with what goes along it."""

    SHORT: ClassVar[str] = "carries"

    carries: Text
    id: Id | None = None
    starts_at: TouchpointRef
    starts_in: LaneAtStartRef | None = None
    ends_at: TouchpointRef
    ends_in: LaneAtEndRef | None = None


class Journey(Sourced):
    """The whole way of one kind of customer towards one goal."""

    KIND: ClassVar[str] = "journey"
    SHORT: ClassVar[str] = "journey"
    SHARES: ClassVar[str] = "variant_of"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"journey", "description", "goal", "persona", "channel", "stages"}
    )

    journey: Text
    description: ProseText | None = None
    goal: Text | None = None
    business_goal: Text | None = None
    success: Text | None = None
    subject: Text | None = None
    variant_of: JourneyRef | None = None
    variant: Variant | None = None
    differs: Text | None = None
    phase: PhaseRef | None = None
    cadence: Text | None = None
    scale: FeelingScale | None = None
    related: tuple[JourneyRef, ...] = ()
    persona: tuple[PersonaRef, ...] = ()
    shared_points: tuple[Text, ...] = ()
    organisations: tuple[OrganisationRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    raci: Raci | None = None
    channel: tuple[ChannelRef, ...] = ()
    reviewed: Date | None = None
    version: Text | None = None
    overall: ProseText | None = None
    rows: tuple[MapRow, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    stages: tuple[Stage, ...] = ()

    @property
    def is_planned(self) -> bool:
        """Whether the journey is one that nobody has gone yet."""
        return self.variant in ("to_be", "planned")

    @property
    def may_be_watched(self) -> bool:
        """Whether customers go this journey, so that what they feel can be known."""
        return not self.is_planned and self.variant != "prescribed"

    @property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """All touchpoints in the order of the journey."""
        return tuple(touchpoint for stage in self.stages for touchpoint in stage.touchpoints)

    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"reviewed", "version", "related", "rows"})
