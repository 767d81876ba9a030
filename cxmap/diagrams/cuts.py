"""Where a picture may be cut for paper, and the pieces that come of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from cxmap.diagrams.shapes import Box, Spot

ENOUGH: Final = 7.0
"""No letter on a sheet is smaller, in points, wherever cutting helps."""
JOIN: Final = 44
JOIN_DOWN: Final = 42
"""The room beyond a cut, in pixels, where it says how ways go on: beside it, and below it."""

_BESIDE_LEVEL: Final = 9
"""How far from a level line a cut keeps, in pixels, so that its round corners are on one sheet."""
_IN_LINE: Final = 3
"""So many ways share a line of the key below a picture."""
_HIGHER: Final = 1.7
"""How much more room a line needs beside a picture, where it is broken more often."""

_BLANK: Final = 0.3
"""Cards in every column take about two thirds of the room below the curve; this is half of that."""

Gap = tuple[float, float]
"""Where what stands before a cut ends, and where that behind it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What of a picture is on a sheet: ``box``, with the room beyond the cuts at its two ends.

    ``heads`` is how much of the top of the picture stands above it once more.
    """

    box: Box
    before: Gap | None = None
    behind: Gap | None = None
    is_down: bool = False
    heads: float = 0

    @property
    def height(self) -> float:
        """How high it is with the heads above it."""
        return self.heads + self.box.height

    def beyond(self, *, is_start: bool) -> Box:
        """Give the room beyond a cut, where nothing of the picture is shown."""
        box, gap = self.box, self.before if is_start else self.behind
        if gap is None:
            raise ValueError("there is no cut at this end")
        if self.is_down:
            y = gap[0] - JOIN_DOWN if is_start else gap[1]
            return Box(box.x, y, box.width, JOIN_DOWN)
        x = gap[0] - JOIN if is_start else gap[1]
        return Box(x, box.y, JOIN, box.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetKey:
    """What explains a picture on each of its sheets, in points.

    ``signs`` is the room for what a sheet explains in any case, ``line`` that of a line of ways;
    ``ways`` are the places of those with letters, as each sheet explains only those on it.
    """

    signs: float = 0
    line: float = 0
    ways: tuple[Box, ...] = ()

    def below(self, piece: Piece) -> float:
        """Give the room it takes below a piece."""
        return self.signs + self.line * ceil(self._count(piece) / _IN_LINE)

    def beside(self, piece: Piece) -> float:
        """Give the room it takes in a column beside a piece, from above downwards."""
        return self.signs * 2 * _IN_LINE + self.line * _HIGHER * self._count(piece)

    def _count(self, piece: Piece) -> int:
        return sum(piece.box.touches(way) for way in self.ways)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture in pixels, and where it may be cut: ``cuts`` across its columns, ``rows`` below.

    A cut is a gap: both pieces have all of it, so that whatever stands in it is whole on either.
    So that every piece can be read alone, ``named`` is what stands once more at the start of one
    that is cut off its columns, and ``heads`` what stands above one that is cut off its rows;
    ``curve`` is as much of the top as it has where letters stay large enough.
    ``words`` is the room in points of the words above every piece, and ``opening`` that of those
    above the first piece alone. Where ``rows_belong`` together it is cut below one only where
    nothing else makes its letters large enough, however many sheets that saves. ``cards`` are what
    stands in it: a piece with few of them is mostly blank. It is not cut where its smallest letters
    are ``enough``, in points.
    """

    width: float
    height: float
    cuts: tuple[Gap, ...] = ()
    rows: tuple[Gap, ...] = ()
    rows_belong: bool = False
    named: float = 0
    heads: float = 0
    curve: float = 0
    words: float = 0
    opening: float = 0
    key: SheetKey = SheetKey()
    cards: tuple[Box, ...] = ()
    enough: float = ENOUGH

    @property
    def whole(self) -> tuple[Piece, ...]:
        """All of it as one piece."""
        return (Piece(box=Box(0, 0, self.width, self.height)),)


def is_mostly_blank(drawn: Drawn, piece: Piece) -> bool:
    """Tell whether a piece that was cut off its rows has hardly more than heads and curve."""
    if not piece.is_down or not drawn.cards:
        return False
    start = piece.before[1] if piece.before else min(each.y for each in drawn.cards)
    end = piece.behind[0] if piece.behind else drawn.height
    inside = (each for each in drawn.cards if start <= each.middle.y <= end)
    return sum(each.width * each.height for each in inside) < _BLANK * drawn.width * (end - start)


def between(boxes: Sequence[Box]) -> tuple[Gap, ...]:
    """Give the gaps between boxes that stand beside each other.

    >>> between([Box(0, 0, 10, 5), Box(14, 0, 10, 5)])
    ((10, 14),)
    """
    return tuple((one.end, other.x) for one, other in pairwise(boxes))


def between_rows(boxes: Iterable[Box]) -> tuple[Gap, ...]:
    """Give the gaps below each other that no box reaches into, however long the columns are.

    >>> between_rows([Box(0, 0, 10, 5), Box(0, 9, 10, 5), Box(14, 0, 10, 7)])
    ((7, 9),)
    """
    gaps = []
    reached: float | None = None
    for box in sorted(boxes, key=lambda each: each.y):
        if reached is not None and box.y > reached:
            gaps.append((reached, box.y))
        reached = box.bottom if reached is None else max(reached, box.bottom)
    return tuple(gaps)


def straight_across(
    gaps: Iterable[Gap], ways: Iterable[Sequence[Spot]], badges: Iterable[Box] = ()
) -> tuple[Gap, ...]:
    """Give of each gap between columns the part in which ways only run straight across.

    So each leaves a sheet as far down as it comes to the next.

    >>> straight_across([(0, 60)], [[Spot(0, 5), Spot(20, 5), Spot(20, 40), Spot(60, 40)]])
    ((29, 60),)
    """
    turned = ([Spot(each.y, each.x) for each in way] for way in ways)
    beside = (Box(each.y, each.x, each.height, each.width) for each in badges)
    return straight(gaps, turned, beside)


def straight(
    gaps: Iterable[Gap], ways: Iterable[Sequence[Spot]], badges: Iterable[Box] = ()
) -> tuple[Gap, ...]:
    """Give of each gap between rows the part in which ways only run straight down.

    A way that turns in a gap does so on one sheet; so does a letter that stands at a turn.

    >>> straight([(0, 60)], [[Spot(5, 0), Spot(5, 20), Spot(40, 20), Spot(40, 60)]])
    ((29, 60),)
    """
    levels = sorted(
        one.y for way in ways for one, other in pairwise(way) if one.y == other.y != one.x
    )
    letters = tuple(badges)
    return tuple(_straight(gap, levels, letters) for gap in gaps)


def _straight(gap: Gap, levels: Sequence[float], badges: Sequence[Box]) -> Gap:
    start, end = gap
    inside = [y for y in levels if start < y < end]
    if not inside:
        return gap
    edges = [start - _BESIDE_LEVEL, *inside, end + _BESIDE_LEVEL]
    one, other = max(pairwise(edges), key=lambda part: part[1] - part[0])
    upper, lower = one + _BESIDE_LEVEL, other - _BESIDE_LEVEL
    upper = max([upper, *(each.bottom for each in badges if each.y < upper < each.bottom)])
    lower = min([lower, *(each.y for each in badges if each.y < lower < each.bottom)])
    # Between level lines that are close there is no such part.
    return (upper, lower) if upper < lower else gap


def ways_to_cut(drawn: Drawn, *, is_down: bool) -> Iterator[tuple[Piece, ...]]:
    """Give pieces that are all about as long, more and more of them, first with the curve."""
    heads = dict.fromkeys((drawn.curve or drawn.heads, drawn.heads)) if is_down else (0,)
    for count in range(2, len(drawn.rows if is_down else drawn.cuts) + 2):
        for again in heads:
            yield _cut(drawn, count, again, is_down=is_down)


def _cut(drawn: Drawn, count: int, again: float, *, is_down: bool) -> tuple[Piece, ...]:
    """Cut a picture into so many pieces; ``again`` stands above each but the first."""
    cuts, size = (drawn.rows, drawn.height) if is_down else (drawn.cuts, drawn.width)
    each = (size + (count - 1) * again) / count
    places = (number * each - (number - 1) * again for number in range(1, count))
    chosen = {_nearest(cuts, place) for place in places}
    gaps = pairwise((None, *sorted(chosen), None))
    return tuple(_piece(drawn, before, behind, again, is_down=is_down) for before, behind in gaps)


def _nearest(cuts: Sequence[Gap], place: float) -> Gap:
    return min(cuts, key=lambda cut: abs(sum(cut) / 2 - place))


def _piece(
    drawn: Drawn, before: Gap | None, behind: Gap | None, again: float, *, is_down: bool
) -> Piece:
    beyond, size = (JOIN_DOWN, drawn.height) if is_down else (JOIN, drawn.width)
    start = before[0] - beyond - (0 if is_down else drawn.named) if before else 0
    length = (behind[1] + beyond if behind else size) - start
    return Piece(
        box=Box(0, start, drawn.width, length) if is_down else Box(start, 0, length, drawn.height),
        before=before,
        behind=behind,
        is_down=is_down,
        heads=again if is_down and before else 0,
    )
