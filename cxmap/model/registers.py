"""The registers: people, channels, contexts, sources and policies that journeys refer to."""

from typing import ClassVar

from cxmap.model.entries import Entry, Sourced
from cxmap.model.playbook import RedLine, SpecialCase
from cxmap.model.references import (
    CalendarRef,
    DepartmentRef,
    OrganisationRef,
    PersonaRef,
    PolicyRef,
    RoleRef,
)
from cxmap.model.text import Text
from cxmap.model.values import ChannelKind, Date, Handle, Link, Moment, ProseText


class Organisation(Sourced):
    """A company, authority or partner that has a part in a journey."""

    KIND: ClassVar[str] = "organisation"
    SHORT: ClassVar[str] = "organisation"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"organisation", "description", "link"})

    organisation: Text
    kind: Text | None = None
    part_of: OrganisationRef | None = None
    description: ProseText | None = None
    reach: Text | None = None
    link: Link | None = None


class Phase(Sourced):
    """A part of every journey above its stages, such as before, during and after."""

    KIND: ClassVar[str] = "phase"
    SHORT: ClassVar[str] = "phase"

    phase: Text
    description: ProseText | None = None


class Department(Sourced):
    """A unit of the organisation that can own a part of the customer's experience."""

    KIND: ClassVar[str] = "department"
    SHORT: ClassVar[str] = "department"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"department", "description", "hours"})
    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"reviewers"})

    department: Text
    organisation: OrganisationRef | None = None
    part_of: DepartmentRef | None = None
    description: ProseText | None = None
    reach: Text | None = None
    hours: CalendarRef | None = None
    reviewers: tuple[Handle, ...] = ()


class Role(Sourced):
    """What somebody does in a department, and what they may give without asking."""

    KIND: ClassVar[str] = "role"
    SHORT: ClassVar[str] = "role"
    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"reviewers"})

    role: Text
    department: DepartmentRef | None = None
    reports_to: RoleRef | None = None
    deputy: RoleRef | None = None
    description: ProseText | None = None
    responsibilities: tuple[Text, ...] = ()
    may: tuple[Text, ...] = ()
    training: tuple[Text, ...] = ()
    reach: Text | None = None
    reviewers: tuple[Handle, ...] = ()


class Persona(Sourced):
    """A fictional customer who stands for one type of real ones."""

    KIND: ClassVar[str] = "persona"
    SHORT: ClassVar[str] = "persona"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"persona"})

    persona: Text
    segment: Text | None = None
    profile: tuple[Text, ...] = ()
    description: ProseText | None = None
    goal: Text | None = None
    needs: tuple[Text, ...] = ()
    quote: Text | None = None
    shared_points: tuple[Text, ...] = ()
    alternatives: tuple[Text, ...] = ()
    drivers: tuple[Text, ...] = ()


class Channel(Sourced):
    """The medium of an interaction."""

    KIND: ClassVar[str] = "channel"
    SHORT: ClassVar[str] = "channel"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"channel", "kind", "description"})

    channel: Text
    kind: ChannelKind | None = None
    description: ProseText | None = None


class Context(Sourced):
    """A circumstance that changes what customers expect, such as snow."""

    KIND: ClassVar[str] = "context"
    SHORT: ClassVar[str] = "context"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"context", "description"})

    context: Text
    description: ProseText | None = None


class Source(Entry):
    """Where a statement comes from."""

    KIND: ClassVar[str] = "source"
    SHORT: ClassVar[str] = "source"
    IN_ORDER: ClassVar[tuple[tuple[str, str], ...]] = (("date", "retrieved"),)

    source: Text
    author: Text | None = None
    publisher: Text | None = None
    edition: Text | None = None
    date: Moment | None = None
    retrieved: Date | None = None
    link: Link | None = None


class Policy(Sourced):
    """A rule to abide by; playbooks say how it is carried out."""

    KIND: ClassVar[str] = "policy"
    SHORT: ClassVar[str] = "policy"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"policy", "text", "persona", "effective", "exceptions"}
    )

    policy: Text
    owner: DepartmentRef | None = None
    text: ProseText | None = None
    persona: tuple[PersonaRef, ...] = ()
    version: Text | None = None
    approved_by: tuple[RoleRef, ...] = ()
    effective: Date | None = None
    replaced: PolicyRef | None = None
    reviewed: Date | None = None
    red_lines: tuple[RedLine, ...] = ()
    exceptions: tuple[SpecialCase, ...] = ()
    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"reviewed", "version", "approved_by"})
