"""Variants of one journey: who belongs together, and which step is which."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.taken_over import written_at
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey

_E = TypeVar("_E", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[_E]):
    """One step in each journey of a family: None in those that do without it.

    ``places`` say which one it is in the order of each journey, from 0.
    """

    versions: tuple[_E | None, ...]
    places: tuple[int | None, ...]


def family_of(catalog: Catalog, journey: Journey) -> tuple[Journey, ...]:
    """Give a journey with all its variants, and theirs: first the one that all others vary."""
    return catalog.once(_every_family)[id(_base_of(catalog, journey))]


def families(catalog: Catalog) -> tuple[tuple[Journey, ...], ...]:
    """Give every family of more than one journey, in the order of the files."""
    return tuple(each for each in catalog.once(_every_family).values() if len(each) > 1)


def _every_family(catalog: Catalog) -> dict[int, tuple[Journey, ...]]:
    """Give each family, also of one journey, by the identity of the one that all others vary."""
    based = [(_base_of(catalog, each), each) for each in catalog.journeys()]
    found = {id(base): [base] for base, each in based if base is each}
    for base, each in based:
        if base is not each:
            found[id(base)].append(each)
    return {base: tuple(family) for base, family in found.items()}


def _base_of(catalog: Catalog, journey: Journey) -> Journey:
    """Give the journey that all of a family vary; in a circle, which is a mistake, the first."""
    seen = {catalog.ref_of(journey): journey}
    while (above := catalog.target(journey, "variant_of", Journey)) is not None:
        if catalog.ref_of(above) in seen:
            return seen[min(seen)]
        journey = seen[catalog.ref_of(above)] = above
    return journey


def beside_each_other(catalog: Catalog, journeys: Iterable[tuple[_E, ...]]) -> tuple[Step[_E], ...]:
    """Give the steps of several journeys, those of one kind in one order.

    They stand in the order of the first journey; what others add follows what it follows there.
    """
    rows: list[dict[int, tuple[int, _E]]] = []
    every = tuple(journeys)
    for at, steps in enumerate(every):
        matched = _matched(catalog, rows, steps)
        after = 0
        for place, step in enumerate(steps):
            row = matched.get(place, {})
            if not row:
                rows.insert(after, row)
            row[at] = (place, step)
            after = next(index for index, each in enumerate(rows) if each is row) + 1
    blank = (None, None)
    return tuple(
        Step(
            versions=tuple(row.get(at, blank)[1] for at in range(len(every))),
            places=tuple(row.get(at, blank)[0] for at in range(len(every))),
        )
        for row in rows
    )


def _matched(
    catalog: Catalog, rows: list[dict[int, tuple[int, _E]]], steps: tuple[_E, ...]
) -> dict[int, dict[int, tuple[int, _E]]]:
    """Give the row of each step that has one: what is taken over goes before a mere name."""
    matched: dict[int, dict[int, tuple[int, _E]]] = {}
    for is_same in (_is_shared, _has_same_id):
        for place, step in enumerate(steps):
            taken = {id(row) for row in matched.values()}
            free = (row for row in rows if id(row) not in taken)
            row = next((row for row in free if _holds(catalog, row, step, is_same)), None)
            if row is not None and place not in matched:
                matched[place] = row
    return matched


def _holds(
    catalog: Catalog,
    row: dict[int, tuple[int, _E]],
    step: _E,
    is_same: Callable[[Catalog, Entry, Entry], bool],
) -> bool:
    return any(is_same(catalog, each, step) for _, each in row.values())


def _is_shared(catalog: Catalog, one: Entry, other: Entry) -> bool:
    return not written_at(catalog, one).isdisjoint(written_at(catalog, other))


def _has_same_id(catalog: Catalog, one: Entry, other: Entry) -> bool:
    return catalog.id_of(one) == catalog.id_of(other)
