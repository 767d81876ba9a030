"""Who answers for something, and how to reach them."""

from dataclasses import dataclass

from cxmap.model.entries import Part
from cxmap.model.registers import Department, Role
from cxmap.views.phrases import Phrase, Pointer
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
    role = effective_role(reader, part)
    return OwnerView(
        department=next(iter(reader.inherited(part, "owner")), None),
        role=next(iter(reader.inherited(part, "owner_role")), None)
        if _role_belongs(reader, part)
        else None,
        reach=_reach(reader, role, reader.catalog.owner_of(part)),
    )


def effective_role(reader: Reader, part: Part) -> Role | None:
    """Give the role that owns a part, where it is known."""
    return reader.catalog.owner_role_of(part) if _role_belongs(reader, part) else None


def _role_belongs(reader: Reader, part: Part) -> bool:
    """Tell whether the owner role speaks for the owner department.

    A role is not inherited past a department that was named nearer to the part: when finance owns
    one touchpoint of a journey of sales, the role that sales named does not answer for finance.
    """
    for each in (part, *reader.catalog.above(part)):
        if reader.catalog.links_from(each, "owner_role"):
            return True
        if reader.catalog.links_from(each, "owner"):
            return False
    return False


def _reach(reader: Reader, role: Role | None, department: Department | None) -> Phrase | None:
    """Give the way to reach the role, or else its department."""
    if role is not None and role.reach is not None:
        return reader.phrase(role.reach)
    return reader.phrase(department.reach) if department is not None else None
