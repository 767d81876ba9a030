"""Who takes part: responsibilities and actors."""

from typing import ClassVar

from cxmap.model.entries import Part
from cxmap.model.references import OrganisationRef, PersonaRef, RoleRef, SystemRef
from cxmap.model.text import Text
from cxmap.model.values import Id, Side


class Raci(Part):
    """Who does it, the one who answers for it, whose advice is asked, and who is told."""

    responsible: tuple[RoleRef, ...] = ()
    accountable: RoleRef | None = None
    consulted: tuple[RoleRef, ...] = ()
    informed: tuple[RoleRef, ...] = ()


class Actor(Part):
    """Somebody or something that takes part; systems and organisations, too."""

    SHORT: ClassVar[str] = "actor"

    actor: Text | None = None
    id: Id | None = None
    side: Side | None = None
    role: RoleRef | None = None
    persona: PersonaRef | None = None
    system: SystemRef | None = None
    organisation: OrganisationRef | None = None
