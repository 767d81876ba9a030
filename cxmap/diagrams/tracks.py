"""The tracks of ways that run side by side: none shares one with another for a stretch."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from cxmap.diagrams.choosing import cheapest
from cxmap.diagrams.routes import crosses_a_box
from cxmap.diagrams.shapes import Box, Spot, around, length

Piece = tuple[Spot, Spot]

STRETCH: Final = 12
"""Two lines that are one for longer than this could not be told apart."""
CLOSE: Final = 4
"""Lines look like one that are nearer to each other."""
_SHIFTS: Final = tuple(sign * by for by in (5, 10, 15, 20) for sign in (1, -1))
_STUB: Final = 8
_LAST: Final = 12
"""How far a way goes straight from a card, and to one: its arrow needs as much."""
_BESIDE_CARDS: Final = 4
_ROUNDS: Final = 3

# What it costs that a piece goes the other way round, and that it is in the way of a card.
_TURNED: Final = 5
_NEVER: Final = 10_000


def on_own_tracks(
    ways: Sequence[Sequence[Spot]], boxes: Sequence[Box]
) -> tuple[tuple[Spot, ...], ...]:
    """Move what two ways share to tracks of their own, where there is room.

    Ways that turn more often have more to move, and begin.
    """
    settled = [tuple(way) for way in ways]
    order = sorted(range(len(ways)), key=lambda place: -len(ways[place]))
    for _ in range(_ROUNDS):
        before = tuple(settled)
        for place in order:
            # Ways that lead to one door run together, and so do those that come from one.
            own = settled[place]
            others = [
                piece
                for way in settled
                if way[-1] != own[-1] and way[0] != own[0]
                for piece in pairwise(way)
            ]
            settled[place] = _settled(own, others, boxes)
        if tuple(settled) == before:
            break
    return tuple(settled)


def shared_stretch(one: Piece, other: Piece) -> float:
    """Tell for how long two pieces run on one track; nothing where they cross or keep apart.

    >>> shared_stretch((Spot(0, 0), Spot(50, 0)), (Spot(20, 1), Spot(90, 1)))
    30
    >>> shared_stretch((Spot(0, 0), Spot(50, 0)), (Spot(20, 9), Spot(90, 9)))
    0
    """
    (start, end), (from_, to) = one, other
    if start.y == end.y and from_.y == to.y and abs(start.y - to.y) < CLOSE:
        return _common(start.x, end.x, from_.x, to.x)
    if start.x == end.x and from_.x == to.x and abs(start.x - to.x) < CLOSE:
        return _common(start.y, end.y, from_.y, to.y)
    return 0


def _common(start: float, end: float, from_: float, to: float) -> float:
    return max(0, min(max(start, end), max(from_, to)) - max(min(start, end), min(from_, to)))


def _settled(
    way: tuple[Spot, ...], others: Sequence[Piece], boxes: Sequence[Box]
) -> tuple[Spot, ...]:
    """Move the pieces of a way that lie on tracks of others; its ends stay at their cards."""
    for place in range(1, len(way) - 2):
        piece = (way[place], way[place + 1])
        if any(shared_stretch(piece, other) > STRETCH for other in others):
            cost = partial(_cost, before=way, others=others, boxes=boxes)
            way = cheapest(_moved(way, place), cost)
    return way


def _moved(way: tuple[Spot, ...], place: int) -> Iterator[tuple[Spot, ...]]:
    """Give a way with one of its pieces where it is, and then moved aside, farther and farther."""
    yield way
    is_upright = way[place].x == way[place + 1].x
    for shift in _SHIFTS:
        x, y = (shift, 0) if is_upright else (0, shift)
        moved = (spot.moved(x, y) for spot in way[place : place + 2])
        yield (*way[:place], *moved, *way[place + 2 :])


def _cost(
    way: tuple[Spot, ...],
    before: tuple[Spot, ...],
    others: Sequence[Piece],
    boxes: Sequence[Box],
) -> float:
    pieces = list(pairwise(way))
    shared = sum(
        stretch
        for piece in pieces
        for other in others
        if (stretch := shared_stretch(piece, other)) > STRETCH
    )
    turned = sum(
        _direction(*old) != _direction(*new)
        for old, new in zip(pairwise(before), pieces, strict=True)
    )
    is_wrong = min(spot.x for spot in way) < 0 or not _is_clear(way, boxes)
    return shared + _TURNED * turned + _NEVER * is_wrong


def _direction(start: Spot, end: Spot) -> tuple[bool, bool]:
    return end.x > start.x, end.y > start.y


def _is_clear(way: tuple[Spot, ...], boxes: Sequence[Box]) -> bool:
    """Tell whether a way leaves and arrives straight, and keeps away from the cards between."""
    start, *between, end = pairwise(way)
    lines = [around(*piece).grown(_BESIDE_CARDS) for piece in between]
    return (
        length(*start) >= _STUB
        and length(*end) >= _LAST
        and not any(line.touches(box) for line in lines for box in boxes)
        and not crosses_a_box(way, boxes)
    )
