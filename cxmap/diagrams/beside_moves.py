"""Lines from where a touchpoint stood to where it stands now, around all cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from cxmap.diagrams.measures import CHIP, GUTTER
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.both_journeys import BesideView

_LANE: Final = 10
"""How far apart lines run beside each other."""
_ABOVE_HEADERS: Final = 6
"""What a line needs at least for its arrow, above the headers."""
DOOR: Final = 10 + CHIP / 2
"""How far below the upper side of a card a line leaves or reaches it: beside its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A line from place to place, along the axes, with an arrow at its end."""

    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """A move: between which places, and in which gutters it leaves and arrives, on which sides."""

    start: int
    end: int
    leaves: int
    arrives: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gutters:
    """The gutters behind each column, as wide as the lines need that turn in them.

    Lines between columns that are no neighbours run in a channel above all cards.
    """

    ways: tuple[_Way, ...]
    lanes: tuple[tuple[int, ...], ...]
    far: tuple[int, ...]

    @classmethod
    def of(cls, view: BesideView, column_of: Sequence[int]) -> "Gutters":
        """Find out which lines turn where."""
        ways = tuple(
            _way(at, place.goes_to, column_of)
            for at, place in enumerate(view.places)
            if place.goes_to is not None
        )
        lanes = tuple(
            tuple(at for at, way in enumerate(ways) if gutter in (way.leaves, way.arrives))
            for gutter in range(len(view.stretches))
        )
        far = tuple(at for at, way in enumerate(ways) if way.leaves != way.arrives)
        return cls(ways=ways, lanes=lanes, far=far)

    @property
    def channel(self) -> float:
        """The height of the channel above the cards."""
        return _LANE * (len(self.far) + 1) if self.far else 0

    @property
    def width(self) -> float:
        """The width of all gutters together."""
        return sum(map(self.width_of, range(len(self.lanes))))

    def width_of(self, gutter: int) -> float:
        """Give how wide a gutter is; behind the last column there is one only for lines."""
        count = len(self.lanes[gutter])
        least = GUTTER if gutter < len(self.lanes) - 1 else 0
        return max(least, _LANE * (count + 1)) if count else least

    def starts(self, widths: Sequence[float]) -> list[float]:
        """Give where columns of some widths begin."""
        steps = [width + self.width_of(at) for at, width in enumerate(widths)]
        return list(accumulate(steps, initial=0))[: len(widths)]

    def lane(self, gutter: int, way: int) -> float:
        """Give how far behind its column a line runs in a gutter."""
        lanes = self.lanes[gutter]
        return (lanes.index(way) + 1) * self.width_of(gutter) / (len(lanes) + 1)


def _way(start: int, end: int, column_of: Sequence[int]) -> _Way:
    """Choose the gutters of a move; a gutter has the number of the column before it."""
    before, after = column_of[start], column_of[end]
    leaves = before if after >= before else before - 1
    arrives = after - 1 if after > before else after
    return _Way(start, end, leaves, arrives)


def channel_above(view: BesideView) -> float:
    """Give the height of the channel above the headers, where stages moved."""
    count = sum(stretch.goes_to is not None for stretch in view.stretches)
    return _LANE * count + _ABOVE_HEADERS if count else 0


def moves_of_stages(view: BesideView, boxes: Sequence[Box]) -> tuple[Move, ...]:
    """Lead every stage that moved from header to header, above all of them."""
    moves = []
    ends = ((at, each.goes_to) for at, each in enumerate(view.stretches))
    for lane, (at, end) in enumerate((at, end) for at, end in ends if end is not None):
        one, other = (round(boxes[each].middle.x) for each in (at, end))
        y = 1 + lane * _LANE
        top = boxes[at].y
        moves.append(Move(spots=(Spot(one, top), Spot(one, y), Spot(other, y), Spot(other, top))))
    return tuple(moves)


def moves_of(
    gutters: Gutters, boxes: Sequence[Box], ends: Sequence[float], top: float
) -> tuple[Move, ...]:
    """Lead every move from card to card: through its gutters, and above all cards between them.

    Columns end at ``ends``, and the cards begin at ``top``.
    """
    moves = []
    for at, way in enumerate(gutters.ways):
        one, other = boxes[way.start], boxes[way.end]
        leave, arrive = (
            round(ends[gutter] + gutters.lane(gutter, at)) for gutter in (way.leaves, way.arrives)
        )
        start = Spot(one.end if leave > one.x else one.x, one.y + DOOR)
        end = Spot(other.end if arrive > other.x else other.x, other.y + DOOR)
        between = [Spot(leave, start.y), Spot(leave, end.y)]
        if leave != arrive:
            y = top - _LANE * (gutters.far.index(at) + 1)
            between = [Spot(leave, start.y), Spot(leave, y), Spot(arrive, y), Spot(arrive, end.y)]
        moves.append(Move(spots=(start, *between, end)))
    return tuple(moves)
