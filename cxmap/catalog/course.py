"""The course of a journey: from which touchpoint customers come to which."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cxmap.catalog.catalog import Catalog
from cxmap.model.journey import Journey, Next, Touchpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A customer goes on from one touchpoint to another: by a declared way, or in their order."""

    start: Touchpoint
    end: Touchpoint
    way: Next | None = None


def course_of(catalog: Catalog, journey: Journey) -> tuple[Passing, ...]:
    """Give every way on in a journey.

    Where nothing is declared the order of the journey counts: from each of several alternatives,
    or of touchpoints at the same time, to all that come after them together.
    """
    groups = _groups(catalog, journey.touchpoints)
    return tuple(
        passing
        for group, following in pairwise((*groups, ()))
        for start in group
        for passing in _from(catalog, start, following)
    )


def _from(
    catalog: Catalog, start: Touchpoint, following: tuple[Touchpoint, ...]
) -> Iterator[Passing]:
    for way in start.next:
        end = catalog.target(way, "to", Touchpoint)
        if end is not None:
            yield Passing(start=start, end=end, way=way)
    if not start.next and start.ends is None:
        yield from (Passing(start=start, end=end) for end in following)


def _groups(
    catalog: Catalog, touchpoints: tuple[Touchpoint, ...]
) -> tuple[tuple[Touchpoint, ...], ...]:
    """Put neighbours together that no customer goes through in turn."""
    groups: list[tuple[Touchpoint, ...]] = []
    for each in touchpoints:
        if groups and any(_are_beside(catalog, one, each) for one in groups[-1]):
            groups[-1] += (each,)
        else:
            groups.append((each,))
    return tuple(groups)


def _are_beside(catalog: Catalog, one: Touchpoint, other: Touchpoint) -> bool:
    are_alternatives = one.one_of is not None and one.one_of == other.one_of
    return are_alternatives or any(
        target is there
        for here, there in ((one, other), (other, one))
        for target in catalog.targets(here, "together_with", Touchpoint)
    )
