"""Who answers for something, and how to reach them."""

from dataclasses import dataclass

from cxmap.catalog.inherited import outside_owner_of, owner_of, owner_role_of
from cxmap.model.entries import Entry, Part
from cxmap.model.registers import Department, Role
from cxmap.views.phrases import Phrase, Pointer, Showable
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerView:
    """The department and the role that own something; either may be unknown."""

    department: Pointer | None = None
    role: Pointer | None = None
    reach: Phrase | None = None

    @property
    def is_known(self) -> bool:
        """Tell whether anybody owns it."""
        return self.department is not None or self.role is not None


def owner_view(reader: Reader, part: Part) -> OwnerView:
    """Name the owner of a part: its own, or that of what it stands in."""
    catalog = reader.catalog
    outside = outside_owner_of(catalog, part)
    named = reader.one_pointer(part, "owner_outside")
    inherited = reader.pointer(outside) if outside is not None else None
    return OwnerView(
        department=named or inherited or next(iter(reader.inherited(part, "owner")), None),
        role=next(iter(reader.inherited(part, "owner_role")), None),
        reach=_reach(reader, owner_role_of(catalog, part), owner_of(catalog, part)),
    )


def owner_facts(reader: Reader, owner: OwnerView) -> tuple[Showable, ...]:
    """Say who owns something, for a line: the department, then the role and how to reach it."""
    if not owner.is_known and reader.catalog.audience:
        return ()
    if not owner.is_known:
        return (reader.word("entry.owner_unknown"),)
    role = reader.joined(owner.role, owner.reach)
    return tuple(each for each in (owner.department, role) if each is not None)


def asked(reader: Reader, part: Part, key: str) -> tuple[Showable, ...]:
    """Name whom a part refers to under a key, each with the way to reach them."""
    named = zip(reader.pointers(part, key), reader.catalog.links_from(part, key), strict=True)
    lines = (reader.joined(pointer, reach_of(reader, link.found.entry)) for pointer, link in named)
    return tuple(each for each in lines if each is not None)


def reach_of(reader: Reader, who: Entry | None) -> Phrase | Pointer | None:
    """Give the way to reach somebody; one with a single number can be tapped."""
    return reader.reach(who.reach) if isinstance(who, Role | Department) else None


def owning(reader: Reader, part: Part) -> Entry | None:
    """Give the department that owns a part, or the organisation outside that does."""
    return owner_of(reader.catalog, part) or outside_owner_of(reader.catalog, part)


def owner_pointer(reader: Reader, owner: Entry | None) -> Pointer:
    """Name an owner; that there is none is said as well."""
    if owner is None:
        return Pointer(name=reader.own(reader.word("entry.owner_unknown")))
    return reader.pointer(owner)


def _reach(reader: Reader, role: Role | None, department: Department | None) -> Phrase | None:
    """Give the way to reach the role, or else its department."""
    if role is not None and role.reach is not None:
        return reader.phrase(role.reach)
    return reader.phrase(department.reach) if department is not None else None
