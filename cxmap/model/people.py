"""Who takes part: responsibilities and actors."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from cxmap.model.entries import Part
from cxmap.model.references import OrganisationRef, PersonaRef, RoleRef, SystemRef
from cxmap.model.text import Text
from cxmap.model.values import FeelingValue, Id, Side


def _alone(roles: object) -> object:
    if isinstance(roles, list) and len(roles) > 1:
        raise PydanticCustomError("several_accountable", "several")
    return roles


class Raci(Part):
    """Who does it, the one who answers for it, whose advice is asked, and who is told."""

    responsible: tuple[RoleRef, ...] = ()
    accountable: Annotated[RoleRef | None, BeforeValidator(_alone)] = None
    consulted: tuple[RoleRef, ...] = ()
    informed: tuple[RoleRef, ...] = ()


class Actor(Part):
    """Somebody or something that takes part; systems and organisations, too."""

    SHORT: ClassVar[str] = "actor"
    OBSERVED: ClassVar[frozenset[str]] = frozenset({"feels", "feels_because"})

    actor: Text | None = None
    id: Id | None = None
    side: Side | None = None
    role: RoleRef | None = None
    persona: PersonaRef | None = None
    system: SystemRef | None = None
    organisation: OrganisationRef | None = None
    feels: FeelingValue | None = None
    feels_because: Text | None = None
