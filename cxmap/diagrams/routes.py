"""The ways around the cards: where each leaves and arrives, and a way of our own in between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.columns import Columns, End, Track
from cxmap.diagrams.doors import doors_of
from cxmap.diagrams.journey_map import Node
from cxmap.diagrams.legs import Leg
from cxmap.diagrams.measures import ROW_GAP
from cxmap.diagrams.shapes import Box, Spot, around, length

_NEAR: Final = 1.5
"""The engine ends a route at the edge of a point, and rounds; this much is no turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A route to be found: from ``start`` on a card's side to ``end`` on another's.

    It leaves and arrives straight: between ``leave`` and ``arrive`` it may turn.
    """

    leg: Leg
    start: Spot
    leave: Spot
    arrive: Spot
    end: Spot

    @property
    def is_open(self) -> bool:
        """Tell whether a way has to be found; within one gutter there is only one."""
        return self.leave.x != self.arrive.x


def errands(
    legs: Sequence[Leg], nodes: Sequence[Node], boxes: Sequence[Box], columns: Columns
) -> tuple[Errand, ...]:
    """Give each way a door on the side of both of its nodes, and lanes to turn in."""
    doors = doors_of(legs, nodes, boxes)
    lanes = _lanes(doors, columns)
    return tuple(
        Errand(
            leg=leg,
            start=start,
            leave=Spot(lanes.get((place, "start"), between), start.y),
            arrive=Spot(lanes.get((place, "end"), between), end.y),
            end=end,
        )
        for place, leg in enumerate(legs)
        for start, end in [(doors[place, "start"], doors[place, "end"])]
        for between in [(start.x + end.x) / 2]
    )


def _lanes(doors: Mapping[End, Spot], columns: Columns) -> dict[End, float]:
    """Give every track in a gutter a lane there, so that ways cross as little as may be.

    Ways of the card before the gutter keep near to it, ways of the card behind it near to that.
    Of those on one side, a way that goes down swings the wider the higher its door is.
    """
    turning: dict[int, dict[Track, list[End]]] = {}
    for end, (gutter, track) in columns.tracks.items():
        turning.setdefault(gutter, {}).setdefault(track, []).append(end)
    found = {}
    for gutter, tracks in turning.items():
        before = columns.starts[gutter] if gutter < len(columns.starts) else columns.width + 1
        ranked = sorted(tracks.values(), key=lambda ends: _rank(ends, doors, before))
        for place, ends in enumerate(ranked):
            for end in ends:
                found[end] = columns.lane(gutter, place)
    return found


def _rank(ends: Sequence[End], doors: Mapping[End, Spot], before: float) -> tuple[int, float, int]:
    """Give the order of a track among those in a gutter, from the reader's start on.

    One on which ways arrive together lies next to their card.
    """
    (way, name), *others = ends
    if any(other == way for other, _ in others):
        return 1, 0, way
    own = doors[ends[0]]
    if others:
        return (0, 0, way) if own.x < before else (3, 0, way)
    other = doors[way, "end" if name == "start" else "start"]
    width = -own.y if other.y > own.y else own.y
    return (0, width, way) if own.x < before else (2, -width, way)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What ways go around: all that is ``solid``, and where rows of ``blocks`` begin and end.

    A frame is a block with all that is in it. Ways lead through its sides to the cards there.
    """

    blocks: tuple[Box, ...]
    solid: tuple[Box, ...]


def whole_route(errand: Errand, found: Sequence[Spot] | None, ground: Ground) -> list[Spot]:
    """Give the whole route of an errand: the one that was found, where it can be used."""
    between = list(found) if found is not None else []
    whole = [errand.start, errand.leave, *between, errand.arrive, errand.end]
    # From its end on once more: ways that arrive together end at the very same spot.
    spots = _joined(_joined(whole)[:-1][::-1], errand.end)[::-1]
    if found is None or not _is_usable(errand, between, spots, ground.solid):
        spots = _joined([*_own_route(errand, ground.blocks)])
    return without_detours(spots)


def _joined(spots: Sequence[Spot], first: Spot | None = None) -> list[Spot]:
    """Bring ends that lie close together onto each other, and every piece onto an axis."""
    joined = [first or spots[0]]
    for spot in spots if first else spots[1:]:
        before = joined[-1]
        x = before.x if abs(before.x - spot.x) <= _NEAR else spot.x
        y = before.y if abs(before.y - spot.y) <= _NEAR else spot.y
        joined.append(Spot(x, y))
    return joined


def _is_usable(
    errand: Errand, between: Sequence[Spot], spots: Sequence[Spot], boxes: Sequence[Box]
) -> bool:
    """Tell whether a route runs along the axes, from end to end, and through no card."""
    return (
        bool(between)
        and _is_near(between[0], errand.leave)
        and _is_near(between[-1], errand.arrive)
        and all(one.x == other.x or one.y == other.y for one, other in pairwise(spots))
        and not crosses_a_box(spots, boxes)
    )


def _is_near(one: Spot, other: Spot) -> bool:
    return abs(one.x - other.x) <= _NEAR and abs(one.y - other.y) <= _NEAR


def crosses_a_box(spots: Sequence[Spot], boxes: Sequence[Box]) -> bool:
    """Tell whether a route goes through a card; its own ends lie on the sides of two."""
    lines = [around(one, other).grown(1) for one, other in pairwise(spots)]
    cores = [box.grown(-1.5) for box in boxes]
    return any(line.touches(core) for line in lines for core in cores)


def _own_route(errand: Errand, boxes: Sequence[Box]) -> Iterator[Spot]:
    """Go along the gutter to a gap over a row, and through it: the one over the first is free."""
    lanes = sorted((errand.leave.x, errand.arrive.x))
    yield from (errand.start, errand.leave)
    between = [box for box in boxes if lanes[0] < box.middle.x < lanes[1]]
    if between:
        gaps = {box.y - ROW_GAP / 2 for box in boxes}
        free = [y for y in gaps if not any(box.y < y < box.bottom for box in between)]
        ends = (errand.leave.y, errand.arrive.y)
        corridor = min(free, key=lambda gap: (sum(abs(gap - y) for y in ends), -gap))
        yield Spot(errand.leave.x, corridor)
        yield Spot(errand.arrive.x, corridor)
    else:
        yield Spot(errand.leave.x, errand.arrive.y)
    yield from (errand.arrive, errand.end)


def without_detours(spots: Sequence[Spot]) -> list[Spot]:
    """Leave out points at which a route does not turn."""
    kept = [spots[0]]
    for place in range(1, len(spots) - 1):
        before, spot, after = kept[-1], spots[place], spots[place + 1]
        turns = not (before.x == spot.x == after.x or before.y == spot.y == after.y)
        if turns and spot != before:
            kept.append(spot)
    kept.append(spots[-1])
    return kept


def trunk_of(lines: Sequence[Sequence[Spot]]) -> Sequence[Spot]:
    """Give what lines have in common before they part; one line is all its own.

    >>> trunk_of([(Spot(0, 5), Spot(40, 5)), (Spot(0, 5), Spot(20, 5), Spot(20, 90))])
    [Spot(x=0, y=5), Spot(x=20, y=5)]
    """
    first, *others = lines
    trunk = list(first)
    for line in others:
        shared = [trunk[0]]
        for (start, end), (from_, to) in zip(pairwise(trunk), pairwise(line), strict=False):
            if start != from_ or _direction(start, end) != _direction(from_, to):
                break
            shared.append(min(end, to, key=lambda spot: length(start, spot)))
            if end != to:
                break
        trunk = shared
    return trunk if len(trunk) > 1 else first


def _direction(start: Spot, end: Spot) -> tuple[bool, bool, bool]:
    return start.x == end.x, end.x > start.x, end.y > start.y
