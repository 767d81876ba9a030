"""Where ways leave and reach the sides of cards: those that lead to one card end at one door."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from cxmap.diagrams.columns import End, ends_of, level_ways
from cxmap.diagrams.journey_map import Node
from cxmap.diagrams.legs import Leg
from cxmap.diagrams.shapes import Box, Spot

_HIGHEST: Final = 40
_LOWEST: Final = 14
BETWEEN_DOORS: Final = 12
"""How far apart doors of a card are at least, and those of two cards that face each other."""
_WITH_LETTERS: Final = (24, 20)
"""How far apart where there is room: letters on both are apart, or one is clear of the other."""


_STEP: Final = 3
_STEPS: Final = (0, *(sign * step for step in range(1, 30) for sign in (1, -1)))
"""How a door is moved aside, by little at a time."""


@dataclass(slots=True, kw_only=True, eq=False)
class _Door:
    """A door on a side of a card, +1 onwards or -1 back, for one way or for several that arrive."""

    node: int
    side: int
    box: Box
    ends: list[End] = field(default_factory=list)
    y: float = 0
    level: list["_Door"] = field(default_factory=list)
    """Those from which or to which a way goes straight: they keep one height."""

    @property
    def ways(self) -> set[int]:
        """The places of the ways that go through it."""
        return {place for place, _ in self.ends}

    @property
    def spot(self) -> Spot:
        """Where it is."""
        return Spot(self.box.end if self.side > 0 else self.box.x, self.y)

    @property
    def heights(self) -> tuple[float, float]:
        """Between which it may be: beside its card, but for the corners and the head."""
        return self.box.y + _HIGHEST - _LOWEST, self.box.bottom - _LOWEST

    def can_be_at(self, y: float) -> bool:
        """Tell whether it may be at a height."""
        highest, lowest = self.heights
        return highest <= y <= lowest


def doors_of(ways: Sequence[Leg], nodes: Sequence[Node], boxes: Sequence[Box]) -> dict[End, Spot]:
    """Spread the doors over the sides of the cards so that ways cross as little as they can."""
    doors = _doors(ways, nodes, boxes)
    on_side: dict[tuple[int, int], list[tuple[float, int]]] = {}
    for number, door in enumerate(doors):
        height = sum(boxes[_other(ways, nodes, end)].middle.y for end in door.ends)
        on_side.setdefault((door.node, door.side), []).append((height / len(door.ends), number))
    for (node, _), found in on_side.items():
        box = boxes[node]
        room = box.height - _HIGHEST - _LOWEST
        for place, (_, number) in enumerate(sorted(found), start=1):
            doors[number].y = round(box.y + _HIGHEST + room * place / (len(found) + 1))
    at = {end: door for door in doors for end in door.ends}
    _keep_straight(ways, nodes, at)
    _keep_apart(nodes, doors)
    return {end: door.spot for end, door in at.items()}


def _doors(ways: Sequence[Leg], nodes: Sequence[Node], boxes: Sequence[Box]) -> list[_Door]:
    """Give every way a door to leave by, and all that lead to one card a door to arrive at.

    Ways back arrive at one of their own: they are drawn otherwise.
    """
    found: dict[tuple[object, ...], _Door] = {}
    for place, way in enumerate(ways):
        for name, node, side in ends_of(way, nodes):
            key = (node, side, way.is_loop if name == "end" else f"{way.trunk}")
            door = found.setdefault(key, _Door(node=node, side=side, box=boxes[node]))
            door.ends.append((place, name))
    return list(found.values())


def _other(ways: Sequence[Leg], nodes: Sequence[Node], end: End) -> int:
    """Give the card at the other end of a way."""
    place, name = end
    return next(node for other, node, _ in ends_of(ways[place], nodes) if other != name)


def _keep_straight(ways: Sequence[Leg], nodes: Sequence[Node], at: Mapping[End, _Door]) -> None:
    """Bring both doors of a way that goes straight to one height."""
    for place in sorted(level_ways(ways, nodes)):
        start, end = at[place, "start"], at[place, "end"]
        start.level.append(end)
        end.level.append(start)
        highest, lowest = zip(start.heights, end.heights, strict=True)
        start.y = end.y = min(max(end.y, *highest), *lowest)


def _keep_apart(nodes: Sequence[Node], doors: Sequence[_Door]) -> None:
    """Move a door that faces one of another way: in the gutter they would be one line."""
    gutters: dict[int, list[_Door]] = {}
    for door in doors:
        gutter = nodes[door.node].column + (1 if door.side > 0 else 0)
        gutters.setdefault(gutter, []).append(door)
    for found in gutters.values():
        for door in found:
            moving = [door, *door.level]
            others = [each.y for each in found if each not in moving and _minds(each, door)]
            heights = [
                y
                for y in (door.y + step * _STEP for step in _STEPS)
                if all(each.can_be_at(y) for each in moving)
            ]
            for room in (*_WITH_LETTERS, BETWEEN_DOORS):
                free = next((y for y in heights if _is_free(y, others, room)), None)
                if free is not None:
                    for each in moving:
                        each.y = free
                    break


def _minds(one: _Door, other: _Door) -> bool:
    """Tell whether two doors in a gutter keep apart: those of one card, and of different ways."""
    return one.node == other.node or not one.ways & other.ways


def _is_free(y: float, others: Iterable[float], room: float) -> bool:
    return all(abs(y - other) >= room for other in others)
