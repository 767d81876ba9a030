"""The columns of a map, and the gutters between them: the more ways turn in one, the wider."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, repeat
from math import ceil
from typing import Final

from cxmap.diagrams.badges import CLEAR, STEP, badge_width
from cxmap.diagrams.journey_map import Card, Node
from cxmap.diagrams.legs import Leg
from cxmap.diagrams.measures import BADGE, EDGE, FACE, GUTTER, NARROWEST, PAGE, SLOT, WIDEST

_LANE: Final = 12
"""How far apart ways run beside each other, so that an eye keeps to one of them."""
_BESIDE_LETTER: Final = range(CLEAR, 1, -1)
"""How much further than its letter a way keeps from others: as far as columns stay broad."""
_BROAD: Final = 188
"""How broad columns stay where ways take more room than they need."""
_WITH_LETTERS: Final = 40
"""How wide a gutter is at least where ways with letters run."""
_HEAD: Final = 6
"""How much of a short way is the head of its arrow; of the rest both sides of a letter are seen."""
BESIDE_CARD: Final = 13
"""How far they run from cards: an arrow has a straight piece behind its head."""

End = tuple[int, str]
"""One end of a way: its place among the ways that are drawn, and ``start`` or ``end``."""
Track = tuple[str, int, int]
"""What runs in one lane: a way by its place, all lines of a way that begin together, or all ways
that come from afar to a side of a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gutter:
    """The room between two columns: how many lanes it has, and how far apart they are.

    ``first`` is how far behind the columns before it the first of them is.
    """

    lanes: int
    lane: float
    width: float
    first: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where columns begin, how wide they are, and in which lane of a gutter ways turn.

    Gutter 0 lies before the first column, the last one behind the last column. ``tracks`` says in
    which gutter a way turns at each end, and on which track.
    """

    starts: tuple[float, ...]
    widths: tuple[float, ...]
    gutters: tuple[Gutter, ...]
    tracks: dict[End, tuple[int, Track]]

    @property
    def width(self) -> float:
        """The width of all columns, without the gutters outside."""
        return self.starts[-1] + self.widths[-1] if self.starts else 0

    def lane(self, gutter: int, place: int) -> float:
        """Give the middle of a lane of a gutter; lanes count from zero in reading direction."""
        room = self.gutters[gutter]
        start = self.starts[gutter] - room.width if gutter < len(self.starts) else self.width
        return round(start + room.first + place * room.lane)


def columns_of(
    cards: Sequence[Card], nodes: Sequence[Node], ways: Sequence[Leg], count: int
) -> Columns:
    """Place the columns of a map; a way that begins and ends in one gutter needs one lane only."""
    tracks = _tracks(ways, nodes)
    possible = [_gutters(ways, nodes, tracks, count, each) for each in _BESIDE_LETTER]
    rooms = [_room_beside(gutters, cards) for gutters in possible]
    least = min(_BROAD * count, rooms[-1])
    gutters, room = next(each for each in zip(possible, rooms, strict=True) if each[1] >= least)
    widths = _widths(cards, count, room)
    between = (gutter.width for gutter in gutters[1:-1])
    steps = map(sum, zip(widths, between, strict=False))
    return Columns(
        starts=tuple(accumulate(steps, initial=0)) if count else (),
        widths=widths,
        gutters=gutters,
        tracks=tracks,
    )


def _room_beside(gutters: Sequence[Gutter], cards: Sequence[Card]) -> float:
    """Give how much of the width of a page gutters leave to the columns."""
    behind = gutters[-1].width + BADGE / 2 if gutters[-1].lanes else 0
    around = 2 * (EDGE + beyond_columns(cards, (NARROWEST,)))
    return PAGE - sum(gutter.width for gutter in gutters[1:-1]) - behind - around


def _tracks(ways: Sequence[Leg], nodes: Sequence[Node]) -> dict[End, tuple[int, Track]]:
    """Give the gutter and the track of each end of a way; one that goes straight needs none.

    To one card those that come from afar lead on one track, and so does the main way: they have
    other pieces on which their letters stand, or none. Lines that part begin on one.
    """
    found = {}
    straight = level_ways(ways, nodes)
    for place, way in enumerate(ways):
        if place in straight:
            continue
        ends = ends_of(way, nodes)
        gutters = [_gutter_beside(nodes[node], side) for _, node, side in ends]
        is_joined = not way.is_loop and (way.is_main or len({*gutters}) > 1)
        for (name, _, _), gutter in zip(ends, gutters, strict=True):
            own: Track = ("way", place, 0)
            if way.is_forked and gutter == gutters[0]:
                own = ("from", way.trunk, ends[0][-1])
            elif is_joined and gutter == gutters[-1]:
                own = ("to", *ends[-1][1:])
            found[place, name] = gutter, own
    return found


def _gutters(
    ways: Sequence[Leg],
    nodes: Sequence[Node],
    tracks: Mapping[End, tuple[int, Track]],
    count: int,
    beside: int,
) -> tuple[Gutter, ...]:
    """Give every gutter room for its lanes, and for the letters that stand on ways there."""
    lanes: list[set[Track]] = [set() for _ in range(count + 1)]
    for gutter, track in tracks.values():
        lanes[gutter].add(track)
    letters, short = [0.0] * (count + 1), [0.0] * (count + 1)
    level = level_ways(ways, nodes)
    for place, way in enumerate(ways):
        for name, node, side in ends_of(way, nodes) if way.letter else ():
            gutter, width = _gutter_beside(nodes[node], side), badge_width(way.letter)
            letters[gutter] = max(letters[gutter], width)
            if place in level or (name == "start" and way.is_forked):
                short[gutter] = max(short[gutter], width + 2 * beside + STEP)
    return tuple(map(_gutter, map(len, lanes), letters, short, repeat(beside)))


def _gutter(lanes: int, letter: float, short: float, beside: int) -> Gutter:
    """Give a gutter; what goes straight over it has its letter before those that turn there."""
    lane = max(_LANE, ceil(letter / 2) + beside)
    turning = lane * max(0, lanes - 1)
    if not short or not lanes:
        least = max(_WITH_LETTERS if letter else GUTTER, ceil(short + _HEAD if short else 0))
        width = max(least, 2 * BESIDE_CARD + turning)
        return Gutter(lanes=lanes, lane=lane, width=width, first=(width - turning) / 2)
    width = max(_WITH_LETTERS, ceil(max(short, BESIDE_CARD)) + turning + BESIDE_CARD)
    return Gutter(lanes=lanes, lane=lane, width=width, first=width - turning - BESIDE_CARD)


def _gutter_beside(node: Node, side: int) -> int:
    return node.column + (1 if side > 0 else 0)


def _widths(cards: Sequence[Card], count: int, room: float) -> tuple[float, ...]:
    """Share the room of a page among columns; one with many points is as wide as they need."""
    in_column = [0] * count
    for card in cards:
        in_column[card.column] += 1
    share = max(NARROWEST, min(WIDEST, room // count)) if count else 0
    # An even width has its middle, to which arrows lead, on a whole pixel.
    return tuple(max(share // 2 * 2, number * SLOT) for number in in_column)


def beyond_columns(cards: Sequence[Card], widths: Sequence[float]) -> int:
    """Give how far a face may reach over the side of the columns, where points stand close."""
    most = max((card.row + 1 for card in cards), default=1)
    return ceil(max(0, FACE / 2 - min(widths, default=FACE) / most / 2)) if cards else 0


def ends_of(way: Leg, nodes: Sequence[Node]) -> tuple[tuple[str, int, int], ...]:
    """Give both ends of a way: its name, its node, and on which side, +1 onwards or -1 back."""
    leaving, arriving = _sides(nodes[way.start].column, nodes[way.end].column, way.is_loop)
    return (("start", way.start, leaving), ("end", way.end, arriving))


def level_ways(ways: Sequence[Leg], nodes: Sequence[Node]) -> frozenset[int]:
    """Give the places of the ways that go straight to a neighbour: one each from node to node."""
    found: dict[tuple[int, int], int] = {}
    for place, way in enumerate(ways):
        one, other = nodes[way.start], nodes[way.end]
        if one.row == other.row and abs(one.column - other.column) == 1:
            found.setdefault((way.start, way.end), place)
    return frozenset(found.values())


def _sides(start: int, end: int, is_loop: bool) -> tuple[int, int]:  # noqa: FBT001 - plain value
    if start < end:
        return 1, -1
    if start > end:
        return -1, 1
    # Before the first column there is no gutter: the map begins at the edge of the page.
    return (-1, -1) if is_loop and start else (1, 1)
