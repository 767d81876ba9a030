"""What we hold ourselves to for the same thing on different channels, and whether it agrees."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.limits import Limit
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.playbook import Situation
from cxmap.model.registers import Channel, Persona
from cxmap.model.standards import Promise, Standard

_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600}
"""Units that are the same time in other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A promise, touchpoint or situation with the standards that hold for it on its channels.

    Each of them has a partner that holds on other channels, for customers they have in common.
    """

    thing: Entry
    standards: tuple[Standard, ...]
    pairs: tuple[tuple[Standard, Standard], ...]

    @property
    def apart(self) -> tuple[tuple[Standard, Standard], ...]:
        """The pairs whose limits are not the same, explained or not."""
        return tuple(pair for pair in self.pairs if not _is_same_time(*pair))

    @property
    def unexplained(self) -> tuple[tuple[Standard, Standard], ...]:
        """The pairs whose limits are not the same, and of which neither says why."""
        return tuple(
            pair for pair in self.apart if all(each.differs_because is None for each in pair)
        )


def compared_standards(catalog: Catalog) -> tuple[Compared, ...]:
    """Compare the standards of each thing; what another thing has shown already is left out."""
    found: list[Compared] = []
    shown: set[tuple[int, int]] = set()
    for thing, standards in _by_thing(catalog):
        pairs = tuple(
            pair for pair in combinations(standards, 2) if _are_comparable(catalog, *pair)
        )
        fresh = {(id(one), id(other)) for one, other in pairs} - shown
        if fresh:
            shown |= fresh
            inside = {id(each) for pair in pairs for each in pair}
            among = tuple(each for each in standards if id(each) in inside)
            found.append(Compared(thing=thing, standards=among, pairs=pairs))
    return tuple(found)


def _by_thing(catalog: Catalog) -> Iterator[tuple[Entry, tuple[Standard, ...]]]:
    valid = _in_force(catalog)
    things: dict[int, tuple[Entry, dict[int, Standard]]] = {}
    for promise in catalog.all(Promise):
        for standard in catalog.targets(promise, "standards", Standard):
            _add(things, promise, standard)
    for standard in catalog.all(Standard):
        for touchpoint in catalog.targets(standard, "touchpoints", Touchpoint):
            _add(things, touchpoint, standard)
        for situation in catalog.targets(standard, "situations", Situation):
            _add(things, situation, standard)
    for thing, standards in things.values():
        yield thing, tuple(each for key, each in standards.items() if key in valid)


def _add(
    things: dict[int, tuple[Entry, dict[int, Standard]]], thing: Entry, standard: Standard
) -> None:
    things.setdefault(id(thing), (thing, {}))[1][id(standard)] = standard


def _in_force(catalog: Catalog) -> set[int]:
    every = catalog.all(Standard)
    replaced = {id(each) for new in every for each in catalog.targets(new, "replaced", Standard)}
    return {id(each) for each in every if each.ended is None and id(each) not in replaced}


def _are_comparable(catalog: Catalog, one: Standard, other: Standard) -> bool:
    if one.limit is None or other.limit is None:
        return False
    channels = [_ids(catalog.targets(each, "channel", Channel)) for each in (one, other)]
    personas = [_ids(catalog.targets(each, "persona", Persona)) for each in (one, other)]
    is_elsewhere = all(channels) and channels[0].isdisjoint(channels[1])
    return is_elsewhere and not (all(personas) and personas[0].isdisjoint(personas[1]))


def _ids(entries: tuple[Entry, ...]) -> set[int]:
    return {id(each) for each in entries}


def _is_same_time(one: Standard, other: Standard) -> bool:
    return (
        one.limit is not None and other.limit is not None and _time(one.limit) == _time(other.limit)
    )


def _time(limit: Limit) -> tuple[float, str]:
    seconds = _SECONDS.get(limit.unit)
    return (limit.amount * seconds, "second") if seconds else (limit.amount, limit.unit)
