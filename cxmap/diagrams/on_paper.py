"""How the pictures of a page go on sheets: lying or standing, whole or in pieces.

A picture lies. Where its smallest letters were too small then, it is cut, below a row of cards or
between two stages, and stands where that needs fewer sheets. All pictures of a page go on their
sheets in the same way. Sheets are counted as A4; A3 has the same sides, enlarged.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.markup import value_text
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box

SMALLEST: Final = 7.0
"""No letter on A4 is smaller, in points, wherever cutting helps."""
SMALLEST_ENLARGED: Final = 9 / 2**0.5
"""The same for A3, on which letters of 9 points can be read from a step away, before enlarging."""
LONG: Final = 796
SHORT: Final = 548
"""The sides of a sheet of A4 without its margins, in points."""
WORDS: Final = 86
"""The room of a title and a few lines of words above a picture, in points."""


JOIN: Final = 44
JOIN_DOWN: Final = 42
"""The room beyond a cut, in pixels, where it says how ways go on: beside it, and below it."""

_ALL: Final = 100
"""Percent of the width of a sheet."""

Gap = tuple[float, float]
"""Where what stands before a cut ends, and where that behind it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture in pixels, and where it may be cut: ``cuts`` across its columns, ``rows`` below.

    A cut is a gap: both pieces have all of it, so that whatever stands in it is whole on either.
    So that every piece can be read alone, ``named`` is what stands once more at the start of one
    that is cut off its columns, and ``heads`` what stands above one that is cut off its rows.
    ``words`` is the room in points of the words above every piece, ``opening`` that of those above
    the first piece alone, and ``legend`` that of those below the last.
    """

    width: float
    height: float
    cuts: tuple[Gap, ...] = ()
    rows: tuple[Gap, ...] = ()
    named: float = 0
    heads: float = 0
    words: float = 0
    opening: float = 0
    legend: float = 0


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
class Sheets:
    """What is on the sheets of a page: for each picture its pieces, in the reading direction.

    ``enlarged`` has those for A3; ``shares`` say how much of the width of a sheet all pieces of a
    picture take, so that they go together when they hang below each other.
    """

    is_lying: bool
    pieces: tuple[tuple[Piece, ...], ...]
    enlarged: tuple[tuple[Piece, ...], ...] = ()
    shares: tuple[float, ...] = ()

    def cut(self, place: int) -> tuple[Piece, ...]:
        """Give the pieces of a picture for A4, and behind them those for A3 if they differ."""
        pieces, enlarged = self.pieces[place], self.enlarged[place]
        return pieces if pieces == enlarged else (*pieces, *enlarged)

    def of(self, place: int, canvas: Canvas) -> dict[str, str | None]:
        """Give what a page needs to know of a picture when it is printed."""
        pieces, enlarged = self.pieces[place], self.enlarged[place]
        if len(pieces) == 1:
            return {"data_cx_paper": None if self.is_lying else "standing"}
        heads = max(each.heads for each in pieces)
        share = self.shares[place]
        return {
            "data_cx_paper": None if self.is_lying else "standing",
            "data_cx_sheets": _views(canvas, pieces),
            "data_cx_enlarged": _views(canvas, enlarged) if pieces != enlarged else None,
            "data_cx_heads": value_text(heads) if heads else None,
            "data_cx_share": value_text(share) if share < _ALL else None,
        }


def on_paper(pictures: Iterable[Drawn]) -> Sheets:
    """Say how pictures go on paper: with letters that are large enough, on the fewest sheets."""
    drawn = tuple(pictures)
    ways = [
        Sheets(
            is_lying=is_lying,
            pieces=pieces,
            enlarged=tuple(
                _pieces(each, is_lying=is_lying, smallest=SMALLEST_ENLARGED) for each in drawn
            ),
            shares=tuple(
                _share(each, of_one, is_lying=is_lying)
                for each, of_one in zip(drawn, pieces, strict=True)
            ),
        )
        for is_lying in (True, False)
        for pieces in [tuple(_pieces(each, is_lying=is_lying, smallest=SMALLEST) for each in drawn)]
    ]
    return min(ways, key=lambda way: _cost(drawn, way))


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


def _cost(drawn: Sequence[Drawn], way: Sheets) -> tuple[float, int]:
    """Give by how much letters are too small at most, and how many sheets are needed."""
    letters = min(
        (
            _letters(picture, pieces, is_lying=way.is_lying)
            for picture, pieces in zip(drawn, way.pieces, strict=True)
        ),
        default=SMALLEST,
    )
    return max(0.0, SMALLEST - letters), sum(map(len, way.pieces))


def _pieces(drawn: Drawn, *, is_lying: bool, smallest: float) -> tuple[Piece, ...]:
    """Cut a picture until its letters are large enough; else as seldom as gives the largest."""
    whole: tuple[Piece, ...] = (Piece(box=Box(0, 0, drawn.width, drawn.height)),)
    ways = [whole]
    for is_down in (True, False):
        best = whole
        for pieces in _ways_to_cut(drawn, is_down=is_down):
            enough = min(smallest, _letters(drawn, pieces, is_lying=is_lying))
            if enough > _letters(drawn, best, is_lying=is_lying):
                best = pieces
        ways.append(best)
    return min(
        ways,
        key=lambda way: (
            max(0.0, smallest - _letters(drawn, way, is_lying=is_lying)),
            len(way),
        ),
    )


def _share(drawn: Drawn, pieces: Sequence[Piece], *, is_lying: bool) -> float:
    """Give the part of the width, in percent, that the highest of pieces below each other takes."""
    across = LONG if is_lying else SHORT
    return (
        _ALL
        * min(1, _letters(drawn, pieces, is_lying=is_lying) / SMALL.size * drawn.width / across)
        if pieces[0].is_down
        else _ALL
    )


def _ways_to_cut(drawn: Drawn, *, is_down: bool) -> Iterator[tuple[Piece, ...]]:
    """Give the pieces, more and more of them, all about as long."""
    cuts, size = (drawn.rows, drawn.height) if is_down else (drawn.cuts, drawn.width)
    # What stands above every piece, or below the last, takes its share of a sheet.
    again, last = (drawn.heads, drawn.legend * drawn.width / LONG) if is_down else (0, 0)
    for count in range(2, len(cuts) + 2):
        each = (size + (count - 1) * again + last) / count
        places = (number * each - (number - 1) * again for number in range(1, count))
        chosen = {_nearest(cuts, place) for place in places}
        gaps = pairwise((None, *sorted(chosen), None))
        yield tuple(_piece(drawn, before, behind, is_down=is_down) for before, behind in gaps)


def _nearest(cuts: Sequence[Gap], place: float) -> Gap:
    return min(cuts, key=lambda cut: abs(sum(cut) / 2 - place))


def _piece(drawn: Drawn, before: Gap | None, behind: Gap | None, *, is_down: bool) -> Piece:
    beyond, size = (JOIN_DOWN, drawn.height) if is_down else (JOIN, drawn.width)
    start = before[0] - beyond - (0 if is_down else drawn.named) if before else 0
    length = (behind[1] + beyond if behind else size) - start
    return Piece(
        box=Box(0, start, drawn.width, length) if is_down else Box(start, 0, length, drawn.height),
        before=before,
        behind=behind,
        is_down=is_down,
        heads=drawn.heads if is_down and before else 0,
    )


def _letters(drawn: Drawn, pieces: Sequence[Piece], *, is_lying: bool) -> float:
    """Give the height of the smallest letters on sheets that hold one piece each."""
    across, down = (LONG, SHORT) if is_lying else (SHORT, LONG)
    rooms = [down - drawn.words for _ in pieces]
    rooms[0] -= drawn.opening
    rooms[-1] -= drawn.legend
    return SMALL.size * min(
        min(across / each.box.width, room / each.height)
        for each, room in zip(pieces, rooms, strict=True)
    )


def _views(canvas: Canvas, pieces: Sequence[Piece]) -> str:
    return ";".join(_view_box(canvas, each.box) for each in pieces)


def _view_box(canvas: Canvas, piece: Box) -> str:
    x = canvas.width - piece.end if canvas.is_rtl else piece.x
    return " ".join(map(value_text, (x, piece.y, piece.width, piece.height)))
