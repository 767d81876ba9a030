"""The columns of a map, and the gutters between them: the more ways turn in one, the wider."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import Final

from cxmap.diagrams.journey_map import Card
from cxmap.diagrams.measures import BADGE, EDGE, FACE, GUTTER, NARROWEST, PAGE, SLOT, WIDEST
from cxmap.diagrams.ways import Way

_LANE: Final = 8
"""How far apart ways run beside each other."""

End = tuple[int, str]
"""One end of a way: its place among the ways that are drawn, and ``start`` or ``end``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where columns begin, how wide they are, and in which lane of a gutter ways turn.

    Gutter 0 lies before the first column, the last one behind the last column. ``lanes`` counts
    the ways that turn in each.
    """

    starts: tuple[float, ...]
    widths: tuple[float, ...]
    lanes: tuple[int, ...]
    gutter_of: dict[End, int]

    @property
    def width(self) -> float:
        """The width of all columns, without the gutters outside."""
        return self.starts[-1] + self.widths[-1] if self.starts else 0

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
    gutters = [_gutter_width(len(each)) for each in lanes[1:-1]]
    behind = _gutter_width(len(lanes[-1])) + BADGE / 2 if lanes[-1] else 0
    around = 2 * (EDGE + beyond_columns(cards, (NARROWEST,)))
    widths = _widths(cards, count, PAGE - sum(gutters) - behind - around)
    steps = map(sum, zip(widths, gutters, strict=False))
    return Columns(
        starts=tuple(accumulate(steps, initial=0)) if count else (),
        widths=widths,
        lanes=tuple(map(len, lanes)),
        gutter_of=gutter_of,
    )


def _widths(cards: Sequence[Card], count: int, room: float) -> tuple[float, ...]:
    """Share the room of a page among columns; one with many points is as wide as they need."""
    in_column = [0] * count
    for card in cards:
        in_column[card.column] += 1
    share = max(NARROWEST, min(WIDEST, room // count)) if count else 0
    return tuple(max(share, number * SLOT) for number in in_column)


def beyond_columns(cards: Sequence[Card], widths: Sequence[float]) -> int:
    """Give how far a face may reach over the side of the columns, where points stand close."""
    most = max((card.row + 1 for card in cards), default=1)
    return ceil(max(0, FACE / 2 - min(widths, default=FACE) / most / 2)) if cards else 0


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
    # Before the first column there is no gutter: the map begins at the edge of the page.
    return (-1, -1) if is_loop and start else (1, 1)


def _gutter_width(lanes: int) -> float:
    return max(GUTTER, _LANE * (lanes + 1))
