"""A role as a page: what it may give without asking, what it decides, does and owns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from cxmap.catalog.inherited import owner_role_of
from cxmap.model.entries import Entry
from cxmap.model.playbook import Checklist, Option, Playbook, Procedure, Situation, Step
from cxmap.model.registers import Role
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.handbooks import handbook_pointer
from cxmap.views.open_work import Waiting, open_work
from cxmap.views.phrases import Phrase, Pointer, Showable, Shown
from cxmap.views.reader import Reader
from cxmap.views.reading import PathLine, paths_of_role
from cxmap.views.recent import changes_pointer
from cxmap.views.touchpoint_lines import TouchpointLine, todays_touchpoints, worst_first
from cxmap.views.uses import Uses, uses

_E = TypeVar("_E", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The options that a role decides in one situation."""

    situation: Pointer | None
    options: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsIn:
    """The situations of one playbook in which a role decides, and how many options that are."""

    playbook: Pointer
    count: Shown
    decisions: tuple[Decisions, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkIn:
    """What a role does in one playbook: its checklists, then whatever has a step for it."""

    playbook: Pointer
    pieces: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """Everything the page of a role shows."""

    about: About
    paths: tuple[PathLine, ...]
    open_work: Waiting
    description: Phrase | None
    department: Pointer | None
    reports_to: Showable | None
    leads: tuple[Pointer, ...]
    may: tuple[Phrase, ...]
    reach: Phrase | Pointer | None
    decisions: tuple[DecisionsIn, ...]
    work: tuple[WorkIn, ...]
    playbooks: tuple[Pointer, ...]
    touchpoints: tuple[TouchpointLine, ...]
    uses: tuple[Uses, ...]
    footnotes: Footnotes
    handbook: Pointer | None
    changes: Pointer | None


def role_view(reader: Reader, role: Role) -> RoleView:
    """Show a role and everything that is laid in its hands."""
    catalog = reader.catalog
    owned = (each for each in todays_touchpoints(reader) if owner_role_of(catalog, each) is role)
    return RoleView(
        about=about(reader, role),
        paths=paths_of_role(reader, role),
        open_work=open_work(reader, role),
        description=reader.phrase(role.description),
        department=reader.one_pointer(role, "department"),
        reports_to=_asked_next(reader, role),
        leads=_pointers(reader, _naming(reader, role, "reports_to", Role)),
        may=reader.phrases(role.may),
        reach=reader.reach(role.reach),
        decisions=_decisions(reader, role),
        work=_work(reader, role),
        playbooks=_pointers(reader, _naming(reader, role, "owner_role", Playbook)),
        touchpoints=worst_first(reader, owned),
        uses=_uses(reader, role),
        footnotes=footnotes(reader, role),
        handbook=handbook_pointer(reader, role),
        changes=changes_pointer(reader, role),
    )


def _asked_next(reader: Reader, role: Role) -> Showable | None:
    """Name whom a role asks where its own limits end, and how they are reached."""
    above = reader.catalog.target(role, "reports_to", Role)
    reach = reader.reach(above.reach) if above is not None else None
    return reader.joined(reader.one_pointer(role, "reports_to"), reach)


_TO_READ: Final = frozenset(("guide", "form"))
"""Kinds made for a role; its steps and lists stand in playbooks, its reading paths on top."""


def _uses(reader: Reader, role: Role) -> tuple[Uses, ...]:
    """Give what is made for a role, then what else names it."""
    made_for = uses(reader, role, only=frozenset({"role"}))
    others = uses(reader, role, without=frozenset({"owner_role", "decides", "role"}))
    known = {each.kind for each in others}
    return (*(each for each in made_for if each.kind in _TO_READ - known), *others)


def _naming(reader: Reader, role: Role, key: str, kind: type[_E]) -> Iterator[_E]:
    """Give the entries of a class that name the role under a key."""
    for link in reader.catalog.links_to(role):
        if link.key == key and isinstance(link.part, kind):
            yield link.part


def _work(reader: Reader, role: Role) -> tuple[WorkIn, ...]:
    """Give what a role does, playbook by playbook."""
    groups: dict[int, list[Entry]] = {}
    for piece in _pieces(reader, role):
        groups.setdefault(id(reader.catalog.whole_of(piece)), []).append(piece)
    return tuple(
        WorkIn(
            playbook=reader.pointer(reader.catalog.whole_of(pieces[0])),
            pieces=_pointers(reader, iter(pieces)),
        )
        for pieces in groups.values()
    )


def _pieces(reader: Reader, role: Role) -> Iterator[Entry]:
    """Give the checklists and procedures for the role, then whatever else has a step for it."""
    yield from _naming(reader, role, "role", Checklist)
    yield from _naming(reader, role, "role", Procedure)
    for step in _naming(reader, role, "role", Step):
        around = reader.catalog.nearest_above(step, Procedure)
        whole = around or reader.catalog.nearest_above(step, Option)
        if whole is not None:
            yield whole


def _pointers(reader: Reader, entries: Iterator[Entry]) -> tuple[Pointer, ...]:
    once = {id(entry): entry for entry in entries}
    return tuple(reader.pointer(entry) for entry in once.values())


def _decisions(reader: Reader, role: Role) -> tuple[DecisionsIn, ...]:
    """Give what a role decides, playbook by playbook; a single one needs no folding."""
    groups: dict[int, list[Option]] = {}
    for option in _naming(reader, role, "decides", Option):
        groups.setdefault(id(reader.catalog.whole_of(option)), []).append(option)
    return tuple(
        DecisionsIn(
            playbook=reader.pointer(reader.catalog.whole_of(options[0])),
            count=reader.number(len(options)),
            decisions=_by_situation(reader, options),
            is_open=len(groups) == 1,
        )
        for options in groups.values()
    )


def _by_situation(reader: Reader, options: list[Option]) -> tuple[Decisions, ...]:
    groups: dict[int, tuple[Situation | None, list[Option]]] = {}
    for option in options:
        situation = reader.catalog.nearest_above(option, Situation)
        groups.setdefault(id(situation), (situation, []))[1].append(option)
    return tuple(
        Decisions(
            situation=reader.pointer(situation) if situation is not None else None,
            options=tuple(map(reader.pointer, named)),
        )
        for situation, named in groups.values()
    )
