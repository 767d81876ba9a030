"""What one department or one role has in its hands, and what binds it in that."""

from dataclasses import dataclass
from typing import Final, TypeVar

from cxmap.catalog.anybody import ANYBODY
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import owner_of, owner_role_of
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Touchpoint
from cxmap.model.knowledge import Table
from cxmap.model.means import Form
from cxmap.model.playbook import Checklist, Playbook, Procedure, Situation
from cxmap.model.registers import Department, Policy, Role
from cxmap.model.standards import Promise, Standard

_E = TypeVar("_E", bound=Entry)

_WORK: Final = (Situation, Procedure, Checklist, Touchpoint)
_DOES: Final = ("role", "decides")
"""Keys under which a role is named that does something, or decides it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """What somebody has to do with, each kind in the order of the files.

    ``playbooks`` are those in which the work stands. All that follows binds it: it is owned by the
    same, or names the work, or is named there. ``roles`` are those of a department, then whoever
    decides or does something in the work.
    """

    situations: tuple[Situation, ...]
    procedures: tuple[Procedure, ...]
    checklists: tuple[Checklist, ...]
    touchpoints: tuple[Touchpoint, ...]
    playbooks: tuple[Playbook, ...]
    roles: tuple[Role, ...]
    policies: tuple[Policy, ...]
    promises: tuple[Promise, ...]
    standards: tuple[Standard, ...]
    tables: tuple[Table, ...]
    forms: tuple[Form, ...]

    @property
    def work(self) -> tuple[Entry, ...]:
        """What is done: without any, nothing is in these hands."""
        return (*self.situations, *self.procedures, *self.checklists, *self.touchpoints)

    @property
    def binding(self) -> tuple[Entry, ...]:
        """What binds the work."""
        return (*self.policies, *self.promises, *self.standards, *self.tables, *self.forms)


def somebody(catalog: Catalog) -> tuple[Department | Role, ...]:
    """Give all departments, then all roles."""
    return (*catalog.all(Department), *catalog.all(Role))


def has_work(catalog: Catalog, whose: Department | Role) -> bool:
    """Tell whether somebody has anything in their hands; what anybody does is in nobody's."""
    is_somebody = catalog.id_of(whose) != ANYBODY
    return is_somebody and any(_work(catalog, whose, kind) for kind in _WORK)


def in_hand(catalog: Catalog, whose: Department | Role) -> InHand:
    """Give everything that somebody has in their hands; of a journey that is planned, nothing."""
    situations = _work(catalog, whose, Situation)
    procedures = _work(catalog, whose, Procedure)
    checklists = _work(catalog, whose, Checklist)
    touchpoints = _work(catalog, whose, Touchpoint)
    pieces = (*situations, *procedures, *checklists)
    around = {id(catalog.nearest_above(each, Playbook)) for each in pieces}
    playbooks = tuple(each for each in catalog.playbooks() if id(each) in around)
    held = (*pieces, *touchpoints, *playbooks)
    own_roles = tuple(each for each in catalog.all(Role) if _department(catalog, each) is whose)
    roles = (*own_roles, *_named_in(catalog, Role, held))
    return InHand(
        situations=situations,
        procedures=procedures,
        checklists=checklists,
        touchpoints=touchpoints,
        playbooks=playbooks,
        roles=tuple({id(each): each for each in roles if each is not whose}.values()),
        policies=_binding(catalog, whose, Policy, held),
        promises=_binding(catalog, whose, Promise, held),
        standards=_binding(catalog, whose, Standard, held),
        tables=_binding(catalog, whose, Table, held),
        forms=_binding(catalog, whose, Form, held),
    )


def _department(catalog: Catalog, role: Role) -> Department | None:
    return catalog.target(role, "department", Department)


def _work(catalog: Catalog, whose: Department | Role, kind: type[_E]) -> tuple[_E, ...]:
    """Give the situations, lists or touchpoints that are somebody's."""
    if isinstance(whose, Department):
        return tuple(each for each in _todays(catalog, kind) if _owner(catalog, each) is whose)
    named = {
        id(part)
        for link in catalog.links_to(whose)
        if link.key in _DOES
        for part in (link.part, *catalog.above(link.part))
    }
    return tuple(
        each
        for each in _todays(catalog, kind)
        if id(each) in named or _is_left_to(catalog, whose, each)
    )


def _is_left_to(catalog: Catalog, role: Role, piece: Entry) -> bool:
    """Tell whether a role owns a piece of work that is not laid in the hands of another."""
    doer = catalog.target(piece, "role", Role)
    return owner_role_of(catalog, piece) is role and (doer is None or doer is role)


def _todays(catalog: Catalog, kind: type[_E]) -> tuple[_E, ...]:
    """Give everything of a class; of touchpoints those of journeys that customers go today."""
    return tuple(each for each in catalog.all(kind) if _is_todays(catalog, each))


def _is_todays(catalog: Catalog, entry: Entry) -> bool:
    if not isinstance(entry, Touchpoint):
        return True
    journey = catalog.journey_of(entry)
    return journey is not None and not journey.is_planned


def _owner(catalog: Catalog, piece: Entry) -> Department | None:
    """Give the department that does a piece of work: that of its role, else the owner."""
    role = catalog.target(piece, "role", Role)
    own = _department(catalog, role) if role is not None else None
    return own or owner_of(catalog, piece)


def _binding(
    catalog: Catalog, whose: Department | Role, kind: type[_E], held: tuple[Entry, ...]
) -> tuple[_E, ...]:
    own = {id(link.part) for link in catalog.links_to(whose) if link.key in _OWNS}
    naming = {
        id(each)
        for entry in held
        for link in catalog.links_to(entry)
        for each in (link.part, *catalog.above(link.part))
    }
    named = {id(each) for each in _named_in(catalog, kind, held)}
    return tuple(each for each in catalog.all(kind) if id(each) in own | naming | named)


_OWNS: Final = ("owner", "owner_role", "role")


def _named_in(catalog: Catalog, kind: type[_E], held: tuple[Entry, ...]) -> tuple[_E, ...]:
    """Give what is named in what is held; of a playbook it counts only outside its pieces."""
    ids = {id(each) for each in held}
    return tuple(
        entry
        for entry in catalog.all(kind)
        if any(id(_piece(catalog, link.part)) in ids for link in catalog.links_to(entry))
    )


def _piece(catalog: Catalog, part: Part) -> Part | None:
    """Give the piece of work in which something stands, else its playbook."""
    lineage = (part, *catalog.above(part))
    pieces = (each for each in lineage if isinstance(each, (*_WORK, Playbook)))
    return next(pieces, None)
