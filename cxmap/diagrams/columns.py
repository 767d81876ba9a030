"""The columns of a map, and the gutters between them: the more ways turn in one, the wider."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from cxmap.diagrams.journey_map import Card
from cxmap.diagrams.measures import CARD, GUTTER
from cxmap.diagrams.ways import Way

_LANE: Final = 9
"""How far apart ways run beside each other."""

End = tuple[int, str]
"""One end of a way: its place among the ways that are drawn, and ``start`` or ``end``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where columns begin, and in which lane of which gutter the ends of ways turn.

    Gutter 0 lies before the first column, the last one behind the last column. ``lanes`` counts
    the ways that turn in each.
    """

    starts: tuple[float, ...]
    lanes: tuple[int, ...]
    gutter_of: dict[End, int]

    @property
    def width(self) -> float:
        """The width of all columns, without the gutters outside."""
        return self.starts[-1] + CARD if self.starts else 0

    def lane(self, gutter: int, place: int) -> float:
        """Give the middle of a lane of a gutter; lanes count from zero in reading direction."""
        count = self.lanes[gutter]
        width = _gutter_width(count)
        start = self.starts[gutter] - width if gutter < len(self.starts) else self.width
        return round(start + (place + 1) * width / (count + 1))


def columns_of(cards: Sequence[Card], ways: Sequence[Way], count: int) -> Columns:
    """Place the columns of a map; a way that begins and ends in one gutter needs one lane only."""
    gutter_of = {}
    lanes: list[set[int]] = [set() for _ in range(count + 1)]
    for place, way in enumerate(ways):
        for name, card, side in ends_of(way, cards):
            gutter = cards[card].column + (1 if side > 0 else 0)
            gutter_of[place, name] = gutter
            lanes[gutter].add(place)
    steps = [CARD + _gutter_width(len(each)) for each in lanes[1:-1]]
    return Columns(
        starts=tuple(accumulate(steps, initial=0)) if count else (),
        lanes=tuple(map(len, lanes)),
        gutter_of=gutter_of,
    )


def ends_of(way: Way, cards: Sequence[Card]) -> tuple[tuple[str, int, int], ...]:
    """Give both ends of a way: its name, its card, and on which side, +1 onwards or -1 back."""
    if way.end is None:
        return ()
    leaving, arriving = _sides(cards[way.start].column, cards[way.end].column, way.is_loop)
    return (("start", way.start, leaving), ("end", way.end, arriving))


def _sides(start: int, end: int, is_loop: bool) -> tuple[int, int]:  # noqa: FBT001 - plain value
    if start < end:
        return 1, -1
    if start > end:
        return -1, 1
    return (-1, -1) if is_loop else (1, 1)


def _gutter_width(lanes: int) -> float:
    return max(GUTTER, _LANE * (lanes + 1))
