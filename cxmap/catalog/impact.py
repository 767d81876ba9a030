"""What is touched when a thing changes: whatever names it, and whatever works by that."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import INHERITED, bearer_of, owner_of, owner_role_of
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Department, Role, Source

_E = TypeVar("_E", bound=Entry)

_WORK: Final = frozenset(
    {
        *("playbook", "situation", "option", "procedure", "checklist", "step", "item", "script"),
        *("policy", "standard", "promise", "form", "table", "document", "price", "red_line"),
    }
)
"""Kinds by which somebody works: what names them changes with them."""

_WORKERS: Final = _WORK | {"journey", "stage", "touchpoint", "lesson", "short_address"}
"""Kinds that change with what they work by; a voice or a plan that names it stays what it was."""

_WHOLES: Final = (Journey, Stage, Playbook)

_REMARKS: Final = frozenset({"source", "replaced", "same_as", "variant_of"})
"""Keys under which a thing is named, and nobody works by it; but what rests on a source does."""

_ASKED: Final = ("role", "decides")
"""Keys that name the roles who do something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """An entry that a change reaches: it names ``via`` under ``key``, or takes that from around."""

    entry: Entry
    key: str
    via: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """Everything that a change of one entry, and of what stands in it, reaches.

    ``named`` are the entries that name it, or inherit it; ``through`` those that work by one of
    them. ``departments`` and ``roles`` answer for all these, or do them.
    """

    entry: Entry
    named: tuple[Touched, ...]
    through: tuple[Touched, ...]
    departments: tuple[Department, ...]
    roles: tuple[Role, ...]


def impact_of(catalog: Catalog, entry: Entry) -> Impact:
    """Tell what is touched when an entry changes, each thing once, the nearest first."""
    inside = _inside(catalog, entry)
    seen = {id(each) for each in (entry, *inside)}
    naming = (touched for each in (entry, *inside) for touched in _naming(catalog, each))
    named = _new(seen, (*naming, *_inheriting(catalog, entry)))
    through: list[Touched] = []
    last = named
    while last:
        last = _new(seen, (each for one in last for each in _working_by(catalog, one.entry)))
        through += last
    every = [entry, *inside, *(each.entry for each in (*named, *through))]
    return Impact(
        entry=entry,
        named=tuple(named),
        through=tuple(through),
        departments=_each_once(owner_of(catalog, each) for each in every),
        roles=_each_once(role for each in every for role in _roles(catalog, each)),
    )


def concerned(catalog: Catalog, entry: Entry) -> tuple[Department | Role, ...]:
    """Give whoever has to know that an entry is another one now.

    Of what people work by, such as a policy, these are all whom that reaches; of anything else,
    such as a touchpoint, those who answer for it or do it.
    """
    if entry.KIND in _WORK:
        found = impact_of(catalog, entry)
        return (*found.departments, *found.roles)
    own = _each_once((owner_of(catalog, entry),))
    return (*own, *_each_once(_roles(catalog, entry)))


def _new(seen: set[int], found: Iterable[Touched]) -> list[Touched]:
    """Give those whose entries were not reached before."""
    fresh = []
    for each in found:
        if id(each.entry) not in seen:
            seen.add(id(each.entry))
            fresh.append(each)
    return fresh


def _inside(catalog: Catalog, entry: Entry) -> tuple[Entry, ...]:
    """Give what stands in a journey, a stage or a playbook: whoever changes that changes it."""
    if not isinstance(entry, _WHOLES):
        return ()
    return tuple(
        each for each in catalog.all(Entry) if any(above is entry for above in catalog.above(each))
    )


def _naming(catalog: Catalog, entry: Entry) -> Iterator[Touched]:
    for link in catalog.links_to(entry):
        around = (each for each in (link.part, *catalog.above(link.part)))
        user = next((each for each in around if isinstance(each, Entry)), None)
        if user is not None and (link.key not in _REMARKS or isinstance(entry, Source)):
            yield Touched(entry=user, key=link.key, via=entry)


def _inheriting(catalog: Catalog, entry: Entry) -> Iterator[Touched]:
    """Give the touchpoints that take an entry from the stage or journey they stand in."""
    keys = [key for key, kind in INHERITED.items() if isinstance(entry, kind)]
    for touchpoint in catalog.all(Touchpoint) if keys else ():
        for key in keys:
            bearer = bearer_of(catalog, touchpoint, key)
            if bearer is None or bearer is touchpoint:
                continue
            if any(each is entry for each in catalog.targets(bearer, key, Entry)):
                yield Touched(entry=touchpoint, key=key, via=entry)


def _working_by(catalog: Catalog, entry: Entry) -> Iterator[Touched]:
    """Give what names an entry, or something around it that it belongs to."""
    around = (each for each in catalog.above(entry) if isinstance(each, Entry))
    for each in (entry, *around):
        if each.KIND in _WORK:
            found = _naming(catalog, each)
            yield from (touched for touched in found if touched.entry.KIND in _WORKERS)


def _roles(catalog: Catalog, entry: Entry) -> Iterator[Role | None]:
    yield owner_role_of(catalog, entry)
    for key in _ASKED:
        yield from catalog.targets(entry, key, Role)
    yield from catalog.once(_asked_inside).get(id(entry), ())


def _asked_inside(catalog: Catalog) -> Mapping[int, tuple[Role, ...]]:
    """Give the roles who do or decide something inside of what people work by, by its identity."""
    found: dict[int, list[Role]] = {}
    for role in catalog.all(Role):
        for link in catalog.links_to(role):
            for each in catalog.above(link.part) if link.key in _ASKED else ():
                if isinstance(each, Entry) and each.KIND in _WORK:
                    found.setdefault(id(each), []).append(role)
    return {each: tuple(roles) for each, roles in found.items()}


def _each_once(found: Iterable[_E | None]) -> tuple[_E, ...]:
    return tuple({id(each): each for each in found if each is not None}.values())
