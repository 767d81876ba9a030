"""What a service is delivered with: systems, documents, services, forms, and what is noticed."""

from typing import Annotated, ClassVar

from pydantic import Field

from cxmap.model.entries import Citation, Part, Sourced
from cxmap.model.playbook import SpecialCase
from cxmap.model.references import (
    ChannelRef,
    ContextRef,
    DepartmentRef,
    DocumentRef,
    OrganisationRef,
    PersonaRef,
    RoleRef,
)
from cxmap.model.text import Text
from cxmap.model.values import Date, Id, Link, Moment, Need, Number, Payer, ProseText


class System(Sourced):
    """A tool or computer system that staff or customers work with."""

    KIND: ClassVar[str] = "system"
    SHORT: ClassVar[str] = "system"

    system: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    organisation: OrganisationRef | None = None
    link: Link | None = None
    when_it_fails: Text | None = None


class Document(Sourced):
    """A paper, certificate or record that somebody needs, gives or gets."""

    KIND: ClassVar[str] = "document"
    SHORT: ClassVar[str] = "document"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"document", "description", "link", "brought_by", "given_by", "when", "valid_for"}
    )

    document: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    link: Link | None = None
    brought_by: Text | None = None
    given_by: Text | None = None
    when: Text | None = None
    valid_for: Text | None = None


class NeededDocument(Part):
    """A document that somebody has to show for a service: under which condition, and of whom.

    Those with the same ``one_of`` stand for each other: one of them is enough.
    """

    SHORT: ClassVar[str] = "document"
    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"source"})
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"document", "one_of", "need", "if", "persona"})
    NEEDED: ClassVar[frozenset[str]] = frozenset({"document"})

    document: DocumentRef
    id: Id | None = None
    one_of: Text | None = None
    need: Need | None = None
    condition: Annotated[Text | None, Field(alias="if")] = None
    persona: tuple[PersonaRef, ...] = ()
    source: tuple[Citation, ...] = ()

    @property
    def choice(self) -> str:
        """What ``one_of`` says in its first language: the same for all that stand for it."""
        return self.one_of.spellings()[0] if self.one_of is not None else ""


class Price(Sourced):
    """What something costs: for what, who pays it, since when, and who is exempt."""

    KIND: ClassVar[str] = "price"
    SHORT: ClassVar[str] = "amount"
    IS_LIGHT: ClassVar[bool] = True
    IN_ORDER: ClassVar[tuple[tuple[str, str], ...]] = (("effective", "ended"),)
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("amount", "for", "if", "persona", "pays"),
            *("pays_outside", "paid_to", "effective", "ended", "exceptions"),
        }
    )

    amount: Text
    what: Annotated[Text | None, Field(alias="for")] = None
    condition: Annotated[Text | None, Field(alias="if")] = None
    persona: tuple[PersonaRef, ...] = ()
    pays: Payer | None = None
    pays_outside: OrganisationRef | None = None
    paid_to: OrganisationRef | None = None
    effective: Moment | None = None
    ended: Moment | None = None
    exceptions: tuple[SpecialCase, ...] = ()


class Service(Sourced):
    """Something that customers can ask for, with what it costs them."""

    KIND: ClassVar[str] = "service"
    SHORT: ClassVar[str] = "service"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("service", "group", "description", "channel", "persona", "only_in"),
            *("not_in", "price", "needs_documents", "exceptions", "link"),
        }
    )

    service: Text
    group: Text | None = None
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    channel: tuple[ChannelRef, ...] = ()
    persona: tuple[PersonaRef, ...] = ()
    only_in: tuple[ContextRef, ...] = ()
    not_in: tuple[ContextRef, ...] = ()
    price: tuple[Price, ...] = ()
    needs_documents: tuple[NeededDocument, ...] = ()
    exceptions: tuple[SpecialCase, ...] = ()
    link: Link | None = None


class Choice(Part):
    """One of the answers that a form offers; with marks the answers add up to a score.

    Without a mark, where others have one, it does not count: it is not applicable.
    """

    SHORT: ClassVar[str] = "choice"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"choice"})

    choice: Text
    id: Id | None = None
    mark: Number | None = None


class FormField(Sourced):
    """One thing that a form asks for."""

    KIND: ClassVar[str] = "form_field"
    SHORT: ClassVar[str] = "form_field"
    IS_LIGHT: ClassVar[bool] = True
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"form_field", "need", "example", "choices"})

    form_field: Text
    need: Need | None = None
    example: Text | None = None
    choices: tuple[Choice, ...] = ()


class Observation(Sourced):
    """A form that was filled in about one case: what was answered under which of its fields."""

    KIND: ClassVar[str] = "observation"
    SHORT: ClassVar[str] = "observation"

    observation: Text
    date: Date | None = None
    by: RoleRef | None = None
    where: Text | None = None
    answers: dict[str, Text] = Field(default_factory=dict)


class Form(Sourced):
    """What is filled in when something is registered or asked for."""

    KIND: ClassVar[str] = "form"
    SHORT: ClassVar[str] = "form"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"form", "description", "link", "form_fields"})

    form: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    role: RoleRef | None = None
    link: Link | None = None
    form_fields: tuple[FormField, ...] = ()
    passes_at: Number | None = None
    observations: tuple[Observation, ...] = ()


class Factor(Sourced):
    """Something that customers notice and judge by, such as a smell, a sign or a price."""

    KIND: ClassVar[str] = "factor"
    SHORT: ClassVar[str] = "factor"

    factor: Text
    description: ProseText | None = None
