"""A playbook: what to do for a customer in a situation, and who may decide it."""

from typing import Annotated, ClassVar

from pydantic import Field

from cxmap.model.condition import Condition
from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.references import (
    AnchorRef,
    ContextRef,
    DepartmentRef,
    PersonaRef,
    PolicyRef,
    RoleRef,
)
from cxmap.model.text import Text
from cxmap.model.values import Date, Payer, ProseText, TimeLimit, WholeNumber


class Verification(Part):
    """Who last made sure that the playbook is right, and when."""

    by: RoleRef
    date: Date


class RedLine(Entry):
    """A limit nobody may cross, with what to say or offer instead."""

    KIND: ClassVar[str] = "red_line"
    SHORT: ClassVar[str] = "red_line"
    IS_LIGHT: ClassVar[bool] = True

    red_line: Text
    instead: Text | None = None


class Step(Entry):
    """One thing somebody does."""

    KIND: ClassVar[str] = "step"
    SHORT: ClassVar[str] = "step"
    IS_LIGHT: ClassVar[bool] = True

    step: Text
    role: RoleRef | None = None
    within: TimeLimit | None = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()


class Question(Entry):
    """What to ask the customer; the answers decide which options remain."""

    KIND: ClassVar[str] = "question"
    SHORT: ClassVar[str] = "ask"
    IS_LIGHT: ClassVar[bool] = True

    ask: Text
    answers: tuple[Text, ...] = ()
    date_of: AnchorRef | None = None


class Option(Entry):
    """A way out of a situation; ``otherwise`` names the one that is always open."""

    KIND: ClassVar[str] = "option"
    ONE_OF: ClassVar[tuple[str, ...]] = ("do", "otherwise")
    NEVER_BOTH: ClassVar[tuple[tuple[str, str], ...]] = (("do", "otherwise"), ("otherwise", "if"))

    do: Text | None = None
    otherwise: Text | None = None
    condition: Annotated[Condition | None, Field(alias="if")] = None
    within: TimeLimit | None = None
    pays: Payer | None = None
    decides: RoleRef | None = None
    tier: WholeNumber | None = None
    steps: tuple[Step, ...] = ()

    @property
    def title(self) -> Text:
        """What is done, whichever of the two keys says it."""
        return self.do or self.otherwise or Text(own="")

    @property
    def is_unconditional(self) -> bool:
        """Whether the option is open to every customer at any time."""
        return self.otherwise is not None


class Situation(Sourced):
    """What happened to the customer, in the customer's own words."""

    KIND: ClassVar[str] = "situation"
    SHORT: ClassVar[str] = "situation"

    situation: Text
    persona: tuple[PersonaRef, ...] = ()
    says: tuple[Text, ...] = ()
    description: ProseText | None = None
    say_first: Text | None = None
    ask: tuple[Question, ...] = ()
    options: tuple[Option, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    policies: tuple[PolicyRef, ...] = ()


class Procedure(Entry):
    """Steps for one task, in their order, for one role."""

    KIND: ClassVar[str] = "procedure"
    SHORT: ClassVar[str] = "procedure"

    procedure: Text
    role: RoleRef | None = None
    steps: tuple[Step, ...] = ()


class ChecklistItem(Entry):
    """One thing to tick."""

    KIND: ClassVar[str] = "item"
    SHORT: ClassVar[str] = "item"
    IS_LIGHT: ClassVar[bool] = True

    item: Text
    within: TimeLimit | None = None
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()


class Checklist(Entry):
    """What one role ticks; it is a template, a filled one is a run."""

    KIND: ClassVar[str] = "checklist"
    SHORT: ClassVar[str] = "checklist"

    checklist: Text
    role: RoleRef | None = None
    items: tuple[ChecklistItem, ...] = ()


class Playbook(Sourced):
    """Situations, procedures, checklists and guidance for one kind of work."""

    KIND: ClassVar[str] = "playbook"
    SHORT: ClassVar[str] = "playbook"

    playbook: Text
    persona: tuple[PersonaRef, ...] = ()
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    description: ProseText | None = None
    trigger: Text | None = None
    policies: tuple[PolicyRef, ...] = ()
    reviewed: Date | None = None
    verified: Verification | None = None
    situations: tuple[Situation, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    do: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
