"""Where the words beside the points of a curve stand, so that they cover as little as they can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from cxmap.diagrams.choosing import cheapest
from cxmap.diagrams.measures import SMALL_STRONG
from cxmap.diagrams.shapes import Box, Spot

_HEIGHT: Final = 18
_BASE: Final = 13.5
_CLEAR: Final = 3
_SHIFTS: Final = (0.0, -0.3, 0.3, -0.5, 0.5)

# What it costs to cover a marker or another label, to cross the curve, to be on the other side.
_COVERED: Final = 100.0
_CROSSED: Final = 4.0
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
    """Between which edges labels stand, and what is drawn there already."""

    neutral: float
    start: float
    end: float
    lines: tuple[tuple[Spot, Spot], ...]


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
        others += [label.box for label in labels.values()]
        labels[place] = cheapest(
            _candidates(wish, room), partial(_cost, wish=wish, taken=others, room=room)
        )
    return tuple(labels[place] for place in range(len(wishes)))


def _candidates(wish: LabelWish, room: LabelRoom) -> Iterator[Label]:
    """Give places for a label, the best first."""
    marker = wish.marker
    width = SMALL_STRONG.width(wish.text)
    for side in (wish.side, -wish.side):
        top = marker.y - _CLEAR - _HEIGHT if side < 0 else marker.bottom + _CLEAR
        for shift in _SHIFTS:
            middle = marker.middle.x + shift * width
            middle = min(max(middle, room.start + width / 2), room.end - width / 2)
            box = Box(middle - width / 2, top, width, _HEIGHT)
            yield Label(text=wish.text, middle=middle, y=top + _BASE, box=box)


def _cost(label: Label, wish: LabelWish, taken: Sequence[Box], room: LabelRoom) -> float:
    is_turned = (label.y < wish.marker.y) != (wish.side < 0)
    return (
        _COVERED * sum(map(label.box.grown(1).touches, taken))
        + _CROSSED * sum(_crosses(label.box, *line) for line in room.lines)
        + _TURNED * is_turned
        + abs(label.middle - wish.marker.middle.x) / 10
    )


def _crosses(box: Box, start: Spot, end: Spot) -> bool:
    """Tell whether a line of the curve, which always leads onwards, goes through a box."""
    first, last = max(box.x, start.x), min(box.end, end.x)
    if first >= last:
        return False
    slope = (end.y - start.y) / (end.x - start.x)
    heights = [start.y + slope * (x - start.x) for x in (first, last)]
    return min(heights) < box.bottom and max(heights) > box.y
