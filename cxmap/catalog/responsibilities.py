"""Who does what at a touchpoint: what it says itself, and what counts there from around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Touchpoint
from cxmap.model.registers import Department, Organisation, Role

Duty: TypeAlias = Literal["responsible", "accountable", "consulted", "informed"]
DUTIES: Final[tuple[Duty, ...]] = get_args(Duty)
"""Who does it, who answers for it, whose advice is asked, and who is told."""

_OWNERS: Final[tuple[tuple[str, type[Entry]], ...]] = (
    ("owner_role", Role),
    ("owner", Department),
    ("owner_outside", Organisation),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What somebody has to do with a touchpoint; ``is_own`` where it says so itself."""

    duty: Duty
    who: Entry
    is_own: bool


def shares_of(catalog: Catalog, touchpoint: Touchpoint) -> tuple[Share, ...]:
    """Give who does what at a touchpoint.

    Who answers for it is said in ``raci``, or else it is its owner; what is said nearer counts.
    What the journey says of all its touchpoints does not reach past another owner.
    """
    return tuple(share for duty in DUTIES for share in _shares(catalog, touchpoint, duty))


def _shares(catalog: Catalog, touchpoint: Touchpoint, duty: Duty) -> Iterator[Share]:
    for each in (touchpoint, *catalog.above(touchpoint)):
        raci: Part | None = getattr(each, "raci", None)
        said = catalog.targets(raci, duty, Role) if raci is not None else ()
        if said:
            is_own = each is touchpoint
            yield from (Share(duty=duty, who=who, is_own=is_own) for who in said)
            return
        owner = _owner(catalog, each)
        if duty == "accountable" and owner is not None:
            yield Share(duty=duty, who=owner, is_own=False)
            return
        if any(catalog.links_from(each, key) for key in ("owner", "owner_outside")):
            return


def _owner(catalog: Catalog, part: Part) -> Entry | None:
    owners = (catalog.target(part, key, kind) for key, kind in _OWNERS)
    return next((each for each in owners if each is not None), None)
