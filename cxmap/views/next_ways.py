"""Where declared ways lead: to a touchpoint, to one of several, or to several at the same time."""

from dataclasses import dataclass

from cxmap.catalog.branches import Stop, stops_of
from cxmap.catalog.catalog import Catalog
from cxmap.model.journey import Journey, Next, Touchpoint
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class NextWay:
    """All that a declared way leads to; ``is_loop`` where it leads back in the journey.

    ``is_told`` where it only goes on in the order of the journey.
    """

    way: Next
    to: Pointer | Sentence
    is_loop: bool
    is_told: bool


def next_ways(reader: Reader, touchpoint: Touchpoint) -> tuple[NextWay, ...]:
    """Give the ways that a touchpoint declares, as the page of a journey's ways tells them."""
    if not touchpoint.next:
        return ()
    journey = reader.catalog.journey_of(touchpoint)
    stops = _stops(reader.catalog, journey) if journey is not None else ()
    return tuple(_next_way(reader, touchpoint, way, stops) for way in touchpoint.next)


def _next_way(
    reader: Reader, touchpoint: Touchpoint, way: Next, stops: tuple[Stop, ...]
) -> NextWay:
    at = next(
        (
            place
            for place, stop in enumerate(stops)
            if stop.touchpoint is touchpoint and stop.choice is None
        ),
        None,
    )
    branches = stops[at].branches if at is not None else ()
    branch = next((each for each in branches if each.way is way), None)
    if at is None or branch is None or not branch.to:
        return NextWay(way=way, to=reader.pointers(way, "to")[0], is_loop=False, is_told=False)
    first, *others = (_named(reader, stops, stops[to]) for to in branch.to)
    to: Pointer | Sentence = first
    for also in others:
        to = reader.sentence("journey.next_beside", first=to, also=also)
    return NextWay(way=way, to=to, is_loop=branch.is_loop, is_told=branch.is_onwards)


def _named(reader: Reader, stops: tuple[Stop, ...], stop: Stop) -> Pointer | Sentence:
    """Name a touchpoint, or all that a customer chooses among."""
    if stop.choice is None:
        return reader.pointer(stop.touchpoint)
    every = (stops[branch.to[0]].touchpoint for branch in stop.branches)
    between = reader.word("flow.or")
    parts = [part for each in every for part in (between, reader.pointer(each))]
    return Sentence(tuple(parts[1:]))


def _stops(catalog: Catalog, journey: Journey) -> tuple[Stop, ...]:
    """Give the stops of a journey; all of its touchpoints ask for the same."""
    known = catalog.once(_known)
    if id(journey) not in known:
        known[id(journey)] = stops_of(catalog, journey)
    return known[id(journey)]


def _known(_catalog: Catalog) -> dict[int, tuple[Stop, ...]]:
    return {}
