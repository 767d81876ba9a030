"""A playbook: what to do for a customer in a situation, and who may decide it."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from cxmap.model.condition import Condition
from cxmap.model.entries import Part, Sourced
from cxmap.model.people import Raci
from cxmap.model.references import (
    AnchorRef,
    CalendarRef,
    ChannelRef,
    ContextRef,
    DepartmentRef,
    DocumentRef,
    EventRef,
    FormRef,
    OptionRef,
    OrganisationRef,
    PersonaRef,
    PolicyRef,
    QuestionRef,
    RoleRef,
    RowRef,
    StandardRef,
    StateRef,
    SystemRef,
    TableRef,
)
from cxmap.model.text import Text
from cxmap.model.values import Date, Id, Payer, ProseText, TimeLimit, WholeNumber


class Verification(Part):
    """Who last made sure that the playbook is right, and when."""

    by: RoleRef
    date: Date


class RedLine(Sourced):
    """A limit nobody may cross, with what to say or offer instead."""

    KIND: ClassVar[str] = "red_line"
    SHORT: ClassVar[str] = "red_line"
    IS_LIGHT: ClassVar[bool] = True

    red_line: Text
    instead: Text | None = None


class Step(Sourced):
    """One thing somebody does."""

    KIND: ClassVar[str] = "step"
    SHORT: ClassVar[str] = "step"
    IS_LIGHT: ClassVar[bool] = True
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"step", "if", "documents", "within", "only_in", "not_in"}
    )

    step: Text
    role: RoleRef | None = None
    consults: tuple[RoleRef, ...] = ()
    condition: Annotated[Text | None, Field(alias="if")] = None
    approval: RoleRef | None = None
    systems: tuple[SystemRef, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    within: TimeLimit | None = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()


class Question(Sourced):
    """What to ask the customer; the answers decide which options remain.

    With ``same_as`` it is one that is asked elsewhere; what is written here counts instead.
    """

    KIND: ClassVar[str] = "question"
    SHORT: ClassVar[str] = "ask"
    SHARES: ClassVar[str] = "same_as"
    ONE_OF: ClassVar[tuple[str, ...]] = ("ask", "same_as")
    IS_LIGHT: ClassVar[bool] = True
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"ask", "answers", "date_of"})

    ask: Text | None = None
    consults: tuple[RoleRef, ...] = ()
    same_as: QuestionRef | None = None
    answers: tuple[Text, ...] = ()
    date_of: AnchorRef | None = None


class Option(Sourced):
    """A way out of a situation; ``otherwise`` names the one that is always open."""

    KIND: ClassVar[str] = "option"
    ONE_OF: ClassVar[tuple[str, ...]] = ("do", "otherwise")
    NEVER_BOTH: ClassVar[tuple[tuple[str, str], ...]] = (
        ("do", "otherwise"),
        ("otherwise", "if"),
        ("otherwise", "within"),
        ("otherwise", "opens"),
        ("otherwise", "only_in"),
        ("otherwise", "not_in"),
    )
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("do", "otherwise", "if", "only_in", "not_in", "opens", "within"),
            *("done_within", "gives", "pays", "pays_outside", "kind", "eligible", "rows"),
            *("opens_after", "limit"),
        }
    )
    NARROWS: ClassVar[Mapping[str, object]] = {"tier": 1}
    SAYS_ITSELF: ClassVar[bool] = True

    do: Text | None = None
    otherwise: Text | None = None
    condition: Annotated[Condition | None, Field(alias="if")] = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()
    opens: TimeLimit | None = None
    within: TimeLimit | None = None
    done_within: TimeLimit | None = None
    gives: Text | None = None
    pays: Payer | None = None
    pays_outside: OrganisationRef | None = None
    decides: RoleRef | None = None
    tier: WholeNumber | None = None
    opens_after: OptionRef | None = None
    kind: Text | None = None
    eligible: tuple[Text, ...] = ()
    rows: tuple[RowRef, ...] = ()
    limit: Text | None = None
    steps: tuple[Step, ...] = ()

    @property
    def title(self) -> Text:
        """What is done, whichever of the two keys says it."""
        return self.do or self.otherwise or Text(own="")

    @property
    def is_unconditional(self) -> bool:
        """Whether the option is open to every customer at any time."""
        return self.otherwise is not None


class Script(Sourced):
    """Words to say or to send, ready to be copied, and what a message must contain."""

    KIND: ClassVar[str] = "script"
    SHORT: ClassVar[str] = "script"

    script: Text
    text: ProseText | None = None
    channel: ChannelRef | None = None
    must_contain: tuple[Text, ...] = ()


class SpecialCase(Sourced):
    """A case in which a rule does not hold."""

    KIND: ClassVar[str] = "exception"
    SHORT: ClassVar[str] = "exception"
    IS_LIGHT: ClassVar[bool] = True
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"exception", "instead", "only_in", "not_in"})

    exception: Text
    instead: Text | None = None
    decides: RoleRef | None = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()


class EscalationStep(Sourced):
    """Who gets it when it has waited too long or is too large, and how they are reached."""

    KIND: ClassVar[str] = "escalation_step"
    SHORT: ClassVar[str] = "escalate_when"

    escalate_when: Text
    after: TimeLimit | None = None
    to: RoleRef | None = None
    to_department: DepartmentRef | None = None
    to_outside: OrganisationRef | None = None
    reach: Text | None = None


class State(Sourced):
    """A state of a case on its way from open to closed, and what it needs to leave it."""

    KIND: ClassVar[str] = "state"
    SHORT: ClassVar[str] = "state"
    IS_LIGHT: ClassVar[bool] = True

    state: Text
    means: Text | None = None
    closes_when: Text | None = None
    leads_to: tuple[StateRef, ...] = ()


class Parameter(Sourced):
    """A value that differs from place to place, so that one playbook serves five shops."""

    KIND: ClassVar[str] = "parameter"
    SHORT: ClassVar[str] = "parameter"

    parameter: Text
    value: Text | None = None
    values: dict[str, Text] = Field(default_factory=dict)


class Referral(Sourced):
    """A body outside to which a customer can turn, and when."""

    KIND: ClassVar[str] = "referral"
    SHORT: ClassVar[str] = "referral"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"referral", "organisation", "when", "how"})
    NEEDED: ClassVar[frozenset[str]] = frozenset({"organisation"})

    referral: Text
    organisation: OrganisationRef | None = None
    when: Text | None = None
    how: Text | None = None


class Situation(Sourced):
    """What happened to the customer, in the customer's own words."""

    KIND: ClassVar[str] = "situation"
    SHORT: ClassVar[str] = "situation"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("situation", "persona", "says", "description", "ask", "options"),
            *("exceptions", "policies", "standards", "tables", "forms"),
        }
    )
    SAYS_ITSELF: ClassVar[bool] = True

    situation: Text
    persona: tuple[PersonaRef, ...] = ()
    says: tuple[Text, ...] = ()
    description: ProseText | None = None
    customer_is: Text | None = None
    say_first: Text | None = None
    ask: tuple[Question, ...] = ()
    options: tuple[Option, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    scripts: tuple[Script, ...] = ()
    exceptions: tuple[SpecialCase, ...] = ()
    escalation: tuple[EscalationStep, ...] = ()
    root_causes: tuple[Text, ...] = ()
    prevention: tuple[Text, ...] = ()
    policies: tuple[PolicyRef, ...] = ()
    standards: tuple[StandardRef, ...] = ()
    tables: tuple[TableRef, ...] = ()
    forms: tuple[FormRef, ...] = ()


class NoWay(Part):
    """Why customers in a state have no way out of a kind, or nobody has one, or they have none."""

    id: Id | None = None
    customer_is: Text | None = None
    kind: Text | None = None
    because: Text


class Procedure(Sourced):
    """Steps for one task, in their order, for one role."""

    KIND: ClassVar[str] = "procedure"
    SHORT: ClassVar[str] = "procedure"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"procedure", "takes", "needs", "forms", "steps"})
    SAYS_ITSELF: ClassVar[bool] = True

    procedure: Text
    role: RoleRef | None = None
    trigger: Text | None = None
    raci: Raci | None = None
    takes: TimeLimit | None = None
    needs: tuple[Text, ...] = ()
    training: tuple[Text, ...] = ()
    forms: tuple[FormRef, ...] = ()
    steps: tuple[Step, ...] = ()


class ChecklistItem(Sourced):
    """One thing to tick."""

    KIND: ClassVar[str] = "item"
    SHORT: ClassVar[str] = "item"
    IS_LIGHT: ClassVar[bool] = True
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"item", "if", "within", "only_in", "not_in"})

    item: Text
    condition: Annotated[Text | None, Field(alias="if")] = None
    within: TimeLimit | None = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()


class Checklist(Sourced):
    """What one role ticks; it is a template, a filled one is a run."""

    KIND: ClassVar[str] = "checklist"
    SHORT: ClassVar[str] = "checklist"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"checklist", "items"})
    SAYS_ITSELF: ClassVar[bool] = True

    checklist: Text
    role: RoleRef | None = None
    items: tuple[ChecklistItem, ...] = ()


class Playbook(Sourced):
    """Situations, procedures, checklists and guidance for one kind of work."""

    KIND: ClassVar[str] = "playbook"
    SHORT: ClassVar[str] = "playbook"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("playbook", "persona", "description", "calendar", "situations", "procedures"),
            *("checklists", "exceptions", "referrals", "policies", "tables", "forms"),
        }
    )

    playbook: Text
    persona: tuple[PersonaRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    description: ProseText | None = None
    trigger: Text | None = None
    events: tuple[EventRef, ...] = ()
    calendar: CalendarRef | None = None
    policies: tuple[PolicyRef, ...] = ()
    reviewed: Date | None = None
    verified: Verification | None = None
    situations: tuple[Situation, ...] = ()
    no_way: tuple[NoWay, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    do: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    principles: tuple[Text, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    states: tuple[State, ...] = ()
    escalation: tuple[EscalationStep, ...] = ()
    exceptions: tuple[SpecialCase, ...] = ()
    referrals: tuple[Referral, ...] = ()
    tables: tuple[TableRef, ...] = ()
    forms: tuple[FormRef, ...] = ()
    training: tuple[Text, ...] = ()
    open_questions: tuple[Text, ...] = ()
    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"reviewed", "verified"})
