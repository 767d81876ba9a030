"""What holds of a part because it holds of what it stands in: owners, personas, channels."""

from typing import Final, TypeVar

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry, Part
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Channel, Department, Organisation, Persona, Role
from cxmap.model.standards import Calendar
from cxmap.model.values import Basis

_E = TypeVar("_E", bound=Entry)

INHERITED: Final[dict[str, type[Entry]]] = {
    "owner": Department,
    "owner_role": Role,
    "persona": Persona,
    "channel": Channel,
}
"""What a part takes from around it, and of which kind that is."""

_OWNERS: Final = ("owner", "owner_role")
"""What is said of our own people: it does not count for what somebody outside owns."""


def owner_of(catalog: Catalog, part: Part) -> Department | None:
    """Give the owner department: a part's own, or that of what it stands in."""
    return _inherited(catalog, part, "owner", Department)


def owner_role_of(catalog: Catalog, part: Part) -> Role | None:
    """Give the owner role: a part's own, or that of what it stands in."""
    return _inherited(catalog, part, "owner_role", Role)


def outside_owner_of(catalog: Catalog, part: Part) -> Organisation | None:
    """Give the organisation that owns a part, where none of our departments does."""
    for each in (part, *catalog.above(part)):
        if catalog.links_from(each, "owner"):
            return None
        outside = catalog.target(each, "owner_outside", Organisation)
        if outside is not None:
            return outside
    return None


def names_an_owner(catalog: Catalog, part: Part) -> bool:
    """Tell whether a part or something around it names an owner, known or not."""
    lineage = (part, *catalog.above(part))
    keys = ("owner", "owner_outside")
    return any(catalog.is_written(each, key) for each in lineage for key in keys)


def bearer_of(catalog: Catalog, part: Part, key: str) -> Part | None:
    """Give the part whose value under a key counts for a part: itself, or the nearest around.

    A role is not inherited past a department that was named nearer: when finance owns one
    touchpoint of a journey of sales, the role that sales named does not answer for finance.
    """
    known = catalog.once(_bearers)
    # The part is kept beside the answer: no other may get its identity.
    if (id(part), key) not in known:
        known[id(part), key] = part, _bearer_of(catalog, part, key)
    return known[id(part), key][1]


def _bearers(_catalog: Catalog) -> dict[tuple[int, str], tuple[Part, Part | None]]:
    """Begin to remember who bears what: it is asked for again and again."""
    return {}


def _bearer_of(catalog: Catalog, part: Part, key: str) -> Part | None:
    for each in (part, *catalog.above(part)):
        if catalog.links_from(each, key):
            return each
        if key == "owner_role" and catalog.links_from(each, "owner"):
            return None
        if key in _OWNERS and catalog.links_from(each, "owner_outside"):
            return None
    return None


def personas_of(catalog: Catalog, part: Part) -> tuple[Persona, ...]:
    """Give the personas: a part's own, or those of what it stands in."""
    return _inherited_all(catalog, part, "persona", Persona)


def channels_of(catalog: Catalog, part: Part) -> tuple[Channel, ...]:
    """Give the channels: a part's own, or those of what it stands in."""
    return _inherited_all(catalog, part, "channel", Channel)


def basis_of(catalog: Catalog, part: Part) -> Basis | None:
    """Give what a part rests on: its own basis, or that of what it stands in."""
    for each in (part, *catalog.above(part)):
        basis: Basis | None = getattr(each, "basis", None)
        if basis is not None:
            return basis
    return None


def calendar_of(catalog: Catalog, part: Part) -> Calendar | None:
    """Give the calendar by which business days and hours are counted where a part stands.

    It is that of the playbook, else the hours of the department that owns it.
    """
    playbook = part if isinstance(part, Playbook) else catalog.nearest_above(part, Playbook)
    own = catalog.target(playbook, "calendar", Calendar) if playbook is not None else None
    owner = owner_of(catalog, playbook) if playbook is not None else None
    return own or (catalog.target(owner, "hours", Calendar) if owner is not None else None)


def _inherited(catalog: Catalog, part: Part, key: str, kind: type[_E]) -> _E | None:
    return next(iter(_inherited_all(catalog, part, key, kind)), None)


def _inherited_all(catalog: Catalog, part: Part, key: str, kind: type[_E]) -> tuple[_E, ...]:
    bearer = bearer_of(catalog, part, key)
    return catalog.targets(bearer, key, kind) if bearer is not None else ()
