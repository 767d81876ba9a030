"""The ways around the cards: where each leaves and arrives, and a way of our own in between."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.columns import Columns, End, ends_of
from cxmap.diagrams.journey_map import Card
from cxmap.diagrams.measures import GUTTER, ROW_GAP
from cxmap.diagrams.shapes import Box, Spot, around
from cxmap.diagrams.ways import Way

_HIGHEST_DOOR: Final = 40
_LOWEST_DOOR: Final = 14
_BETWEEN_DOORS: Final = 9
_NEAR: Final = 1.5
"""The engine ends a route at the edge of a point, and rounds; this much is no turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A route to be found: from ``start`` on a card's side to ``end`` on another's.

    It leaves and arrives straight: between ``leave`` and ``arrive`` it may turn.
    """

    way: Way
    start: Spot
    leave: Spot
    arrive: Spot
    end: Spot

    @property
    def is_open(self) -> bool:
        """Tell whether a way has to be found; within one gutter there is only one."""
        return self.leave.x != self.arrive.x


def drawn_ways(ways: Sequence[Way], cards: Sequence[Card]) -> tuple[Way, ...]:
    """Give the ways that go around cards; the others only go down, or leave the journey."""
    return tuple(way for way in ways if way.end is not None and not is_straight(way, cards))


def main_ways(cards: Sequence[Card]) -> tuple[Way, ...]:
    """Give the ways on from the last card of a stage to the first of the next."""
    return tuple(
        Way(letter="", start=place, end=place + 1, pointer=other.pointer, condition=None)
        for place, (one, other) in enumerate(pairwise(cards))
        if one.column != other.column and one.leads_on
    )


def errands(
    ways: Sequence[Way], cards: Sequence[Card], boxes: Sequence[Box], columns: Columns
) -> tuple[Errand, ...]:
    """Give each way a door on the side of both of its cards, and lanes to turn in."""
    doors = _doors(ways, cards, boxes)
    lanes = _lanes(doors, columns)
    return tuple(
        Errand(
            way=way,
            start=start,
            leave=Spot(lanes[place, "start"], start.y),
            arrive=Spot(lanes[place, "end"], end.y),
            end=end,
        )
        for place, way in enumerate(ways)
        for start, end in [(doors[place, "start"], doors[place, "end"])]
    )


def is_straight(way: Way, cards: Sequence[Card]) -> bool:
    """Tell whether a way only goes down to the next card of its column."""
    return (
        way.end is not None
        and cards[way.start].column == cards[way.end].column
        and cards[way.start].row + 1 == cards[way.end].row
    )


def _doors(ways: Sequence[Way], cards: Sequence[Card], boxes: Sequence[Box]) -> dict[End, Spot]:
    """Spread the doors over the sides of the cards so that ways cross as little as they can."""
    on_side: dict[tuple[int, int], list[tuple[float, int, str]]] = {}
    for place, way in enumerate(ways):
        ends = ends_of(way, cards)
        for (name, card, side), (_, other, _) in zip(ends, reversed(ends), strict=True):
            on_side.setdefault((card, side), []).append((boxes[other].middle.y, place, name))
    found = {}
    for (card, side), doors in on_side.items():
        box = boxes[card]
        room = box.height - _HIGHEST_DOOR - _LOWEST_DOOR
        for number, (_, place, name) in enumerate(sorted(doors), start=1):
            y = box.y + _HIGHEST_DOOR + room * number / (len(doors) + 1)
            found[place, name] = Spot(box.end if side > 0 else box.x, round(y))
    _make_straight(ways, cards, boxes, found)
    _keep_apart(ways, cards, boxes, found)
    return found


def _make_straight(
    ways: Sequence[Way], cards: Sequence[Card], boxes: Sequence[Box], doors: dict[End, Spot]
) -> None:
    """Let a way between neighbours go straight, where one of its doors can stand elsewhere."""
    for place, way in enumerate(ways):
        ends = ends_of(way, cards)
        (_, start, leaving), (_, end, arriving) = ends
        gap = abs(doors[place, "start"].y - doors[place, "end"].y)
        is_near = cards[start].row == cards[end].row and leaving == -arriving
        if not is_near or cards[start].column + leaving != cards[end].column or not gap:
            continue
        for (name, _, _), (other, card, _) in (ends, ends[::-1]):
            moved = Spot(doors[place, other].x, doors[place, name].y)
            near = [
                door
                for key, door in doors.items()
                if key[0] != place and abs(door.x - moved.x) <= GUTTER * 2
            ]
            if _is_door(moved, boxes[card]) and _is_free(moved, near, 2 * _BETWEEN_DOORS):
                doors[place, other] = moved
                break


def _keep_apart(
    ways: Sequence[Way], cards: Sequence[Card], boxes: Sequence[Box], doors: dict[End, Spot]
) -> None:
    """Move a door down that faces one of another way: in the gutter they would be one line."""
    gutters: dict[int, list[End]] = {}
    cards_of = {}
    for place, way in enumerate(ways):
        for name, card, side in ends_of(way, cards):
            cards_of[place, name] = boxes[card]
            gutter = cards[card].column + (1 if side > 0 else 0)
            gutters.setdefault(gutter, []).append((place, name))
    for ends in gutters.values():
        for end in ends:
            others = [doors[other] for other in ends if other[0] != end[0]]
            for step in (0, 1, -1, 2, -2):
                moved = doors[end].moved(0, step * _BETWEEN_DOORS)
                if _is_door(moved, cards_of[end]) and _is_free(moved, others, _BETWEEN_DOORS):
                    doors[end] = moved
                    break


def _is_door(spot: Spot, box: Box) -> bool:
    return box.y + _HIGHEST_DOOR - _LOWEST_DOOR <= spot.y <= box.bottom - _LOWEST_DOOR


def _is_free(spot: Spot, others: Iterable[Spot], room: float) -> bool:
    return all(abs(spot.y - other.y) >= room for other in others)


def _lanes(doors: Mapping[End, Spot], columns: Columns) -> dict[End, float]:
    """Give every way that turns in a gutter a lane there, so that ways cross as little as may be.

    Ways of the card before the gutter keep near to it, ways of the card behind it near to that.
    Of those on one side, a way that goes down swings the wider the higher its door is.
    """
    turning: dict[int, dict[int, list[End]]] = {}
    for end, gutter in columns.gutter_of.items():
        turning.setdefault(gutter, {}).setdefault(end[0], []).append(end)
    found = {}
    for gutter, ways in turning.items():
        before = columns.starts[gutter] if gutter < len(columns.starts) else columns.width + 1
        ranked = sorted(ways, key=lambda way: _rank(way, ways[way], doors, before))
        for place, way in enumerate(ranked):
            for end in ways[way]:
                found[end] = columns.lane(gutter, place)
    return found


def _rank(
    way: int, ends: Sequence[End], doors: Mapping[End, Spot], before: float
) -> tuple[int, float, int]:
    """Give the order of a way among those that turn in a gutter, from the reader's start on."""
    if len(ends) > 1:
        return 1, 0, way
    own = doors[ends[0]]
    other = doors[way, "end" if ends[0][1] == "start" else "start"]
    width = -own.y if other.y > own.y else own.y
    return (0, width, way) if own.x < before else (2, -width, way)


def whole_route(errand: Errand, found: Sequence[Spot] | None, boxes: Sequence[Box]) -> list[Spot]:
    """Give the whole route of an errand: the one that was found, where it can be used."""
    between = list(found) if found is not None else []
    spots = _joined([errand.start, errand.leave, *between, errand.arrive, errand.end])
    if found is None or not _is_usable(errand, between, spots, boxes):
        spots = _joined(list(_own_route(errand, boxes)))
    return without_detours(spots)


def _joined(spots: Sequence[Spot]) -> list[Spot]:
    """Bring ends that lie close together onto each other, and every piece onto an axis."""
    joined = [spots[0]]
    for spot in spots[1:]:
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
    """Go along the gutter to the gap over the target's row, and through it: always free."""
    target = next(box for box in boxes if box.y <= errand.end.y <= box.bottom)
    lanes = sorted((errand.leave.x, errand.arrive.x))
    yield from (errand.start, errand.leave)
    if any(lanes[0] < box.middle.x < lanes[1] for box in boxes):
        corridor = target.y - ROW_GAP / 2
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
