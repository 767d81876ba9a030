"""Where the words beside the points of a curve stand, so that they cover as little as they can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from cxmap.diagrams.choosing import cheapest
from cxmap.diagrams.measures import SMALL_STRONG
from cxmap.diagrams.shapes import Box, Spot

_HEIGHT: Final = 18
_BASE: Final = 13.5
_CLEAR: Final = 3
_SHIFTS: Final = (0.0, -0.3, 0.3, -0.5, 0.5)
_LIFTS: Final = (4, 8, 12, 16, 20, 24, 28, 32)

# What it costs to cover a marker or another label, to cross the curve, to be on the other side.
_COVERED: Final = 100.0
_CROSSED: Final = 40.0
_TURNED: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelWish:
    """A text for a marker; ``side`` is -1 above it and +1 below, ``is_first`` chooses first."""

    text: str
    marker: Box
    side: int
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRoom:
    """Between which edges labels stand, and what is drawn there already.

    Where other things are ``taken``, labels may stand further away from their markers, as long as
    they keep within the ``band``.
    """

    neutral: float
    start: float
    end: float
    lines: tuple[tuple[Spot, Spot], ...]
    taken: tuple[Box, ...] = ()
    band: Box = field(default_factory=lambda: Box(0, 0, 0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text in its place; ``middle`` is the middle of the text, ``y`` its base line."""

    text: str
    middle: float
    y: float
    box: Box


def placed_labels(wishes: Sequence[LabelWish], room: LabelRoom) -> tuple[Label, ...]:
    """Give every wish its label; words need more room than numbers and choose first."""
    taken = {place: wish.marker for place, wish in enumerate(wishes)}
    labels: dict[int, Label] = {}
    for place, wish in sorted(enumerate(wishes), key=lambda each: (not each[1].is_first, each[0])):
        others = [box for index, box in taken.items() if index != place]
        others += [*room.taken, *(label.box for label in labels.values())]
        labels[place] = cheapest(
            _candidates(wish, room), partial(_cost, wish=wish, taken=others, room=room)
        )
    return tuple(labels[place] for place in range(len(wishes)))


def _candidates(wish: LabelWish, room: LabelRoom) -> Iterator[Label]:
    """Give places for a label, the best first."""
    marker = wish.marker
    width = SMALL_STRONG.width(wish.text)
    for top in _tops(wish, room):
        for shift in _SHIFTS:
            middle = marker.middle.x + shift * width
            middle = min(max(middle, room.start + width / 2), room.end - width / 2)
            box = Box(middle - width / 2, top, width, _HEIGHT)
            yield Label(text=wish.text, middle=middle, y=top + _BASE, box=box)


def _tops(wish: LabelWish, room: LabelRoom) -> Iterator[float]:
    """Give how high a label may stand: next to its marker or, where more is taken, further away."""
    near = {-1: wish.marker.y - _CLEAR - _HEIGHT, 1: wish.marker.bottom + _CLEAR}
    sides = (wish.side, -wish.side)
    yield from (near[side] for side in sides)
    for lift in _LIFTS if room.taken else ():
        for side in sides:
            top = near[side] + side * lift
            if room.band.y <= top and top + _HEIGHT <= room.band.bottom:
                yield top


def _cost(label: Label, wish: LabelWish, taken: Sequence[Box], room: LabelRoom) -> float:
    is_turned = (label.y < wish.marker.y) != (wish.side < 0)
    return (
        _COVERED * sum(map(label.box.grown(1).touches, taken))
        + _CROSSED * sum(_crosses(label.box, *line) for line in room.lines)
        + _TURNED * is_turned
        + abs(label.middle - wish.marker.middle.x) / 10
        + _away(label.box, wish.marker) / 10
    )


def _away(box: Box, marker: Box) -> float:
    """Tell how much further than need be a label stands above or below its marker."""
    return max(marker.y - box.bottom, box.y - marker.bottom) - _CLEAR


def _crosses(box: Box, start: Spot, end: Spot) -> bool:
    """Tell whether a line of the curve, which always leads onwards, goes through a box."""
    first, last = max(box.x, start.x), min(box.end, end.x)
    if first >= last:
        return False
    slope = (end.y - start.y) / (end.x - start.x)
    heights = [start.y + slope * (x - start.x) for x in (first, last)]
    return min(heights) < box.bottom and max(heights) > box.y
