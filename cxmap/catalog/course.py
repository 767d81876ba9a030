"""The course of a journey: from which touchpoint customers come to which."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.catalog.branches import Branch, Stop, stops_of
from cxmap.catalog.catalog import Catalog
from cxmap.model.journey import Journey, Next, Touchpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A customer goes on from one touchpoint to another: by a declared way, or in their order."""

    start: Touchpoint
    end: Touchpoint
    way: Next | None = None


def course_of(catalog: Catalog, journey: Journey) -> tuple[Passing, ...]:
    """Give every way on in a journey; one to a choice leads to all there is to choose from."""
    stops = stops_of(catalog, journey)
    return tuple(
        Passing(start=stop.touchpoint, end=end, way=branch.way)
        for stop in stops
        if stop.choice is None
        for branch in stop.branches
        for end in _ends(catalog, stops, branch)
    )


def _ends(catalog: Catalog, stops: tuple[Stop, ...], branch: Branch) -> Iterator[Touchpoint]:
    for place in branch.to:
        stop = stops[place]
        if stop.choice is None:
            yield stop.touchpoint
        else:
            yield from (stops[each].touchpoint for way in stop.branches for each in way.to)
    if not branch.to and branch.way is not None:
        outside = catalog.target(branch.way, "to", Touchpoint)
        if outside is not None:
            yield outside
