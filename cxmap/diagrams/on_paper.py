"""How the pictures of a page go on sheets of A4: lying or standing, whole or in pieces.

A picture lies. Where its smallest letters were too small then, it is cut between two stages, and
stands where that needs fewer sheets. All pictures of a page go on their sheets in the same way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.markup import value_text
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box

SMALLEST: Final = 6.0
"""No letter on paper is smaller, in points, wherever cutting helps."""
LONG: Final = 790
SHORT: Final = 538
"""The sides of a sheet of A4 without its margins, in points."""
WORDS: Final = 86
"""The room of a title and a few lines of words above a picture, in points."""


JOIN: Final = 44
JOIN_DOWN: Final = 36
"""The room beyond a cut, in pixels, where it says how ways go on: beside it, and below it."""

Gap = tuple[float, float]
"""Where what stands before a cut ends, and where that behind it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture in pixels, and where it may be cut: across its columns, or between its rows.

    A cut is a gap: both pieces have all of it, so that whatever stands in it is whole on either.
    ``named`` is what stands at the start of every piece, so that it can be read alone; ``words``
    is the room in points that is taken by the words above and below it.
    """

    width: float
    height: float
    cuts: tuple[Gap, ...] = ()
    between_rows: bool = False
    named: float = 0
    words: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What of a picture is on a sheet: ``box``, with the room beyond the cuts at its two ends."""

    box: Box
    before: Gap | None = None
    behind: Gap | None = None
    is_down: bool = False

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
    """What is on the sheets of a page: for each picture its pieces, in the reading direction."""

    is_lying: bool
    pieces: tuple[tuple[Piece, ...], ...]

    def of(self, place: int, canvas: Canvas) -> dict[str, str | None]:
        """Give what a page needs to know of a picture when it is printed."""
        pieces = self.pieces[place]
        return {
            "data_cx_paper": None if self.is_lying else "standing",
            "data_cx_sheets": ";".join(_view_box(canvas, each.box) for each in pieces)
            if len(pieces) > 1
            else None,
        }


def on_paper(pictures: Iterable[Drawn]) -> Sheets:
    """Say how pictures go on paper: with letters that are large enough, on the fewest sheets."""
    drawn = tuple(pictures)
    ways = [
        Sheets(is_lying=is_lying, pieces=tuple(_pieces(each, is_lying=is_lying) for each in drawn))
        for is_lying in (True, False)
    ]
    return min(ways, key=lambda way: _cost(drawn, way))


def between(boxes: Sequence[Box]) -> tuple[Gap, ...]:
    """Give the gaps between boxes that stand beside each other.

    >>> between([Box(0, 0, 10, 5), Box(14, 0, 10, 5)])
    ((10, 14),)
    """
    return tuple((one.end, other.x) for one, other in pairwise(boxes))


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


def _pieces(drawn: Drawn, *, is_lying: bool) -> tuple[Piece, ...]:
    """Cut a picture until its letters are large enough; else as seldom as gives the largest."""
    best: tuple[Piece, ...] = (_piece(drawn, None, None),)
    for pieces in _ways_to_cut(drawn):
        enough = min(SMALLEST, _letters(drawn, pieces, is_lying=is_lying))
        if enough > _letters(drawn, best, is_lying=is_lying):
            best = pieces
    return best


def _ways_to_cut(drawn: Drawn) -> Iterator[tuple[Piece, ...]]:
    """Give the pieces, more and more of them, all about as long."""
    size = drawn.height if drawn.between_rows else drawn.width
    for count in range(2, len(drawn.cuts) + 2):
        chosen = {_nearest(drawn.cuts, size * number / count) for number in range(1, count)}
        gaps = pairwise((None, *sorted(chosen), None))
        yield tuple(_piece(drawn, before, behind) for before, behind in gaps)


def _nearest(cuts: Sequence[Gap], place: float) -> Gap:
    return min(cuts, key=lambda cut: abs(sum(cut) / 2 - place))


def _piece(drawn: Drawn, before: Gap | None, behind: Gap | None) -> Piece:
    room = JOIN_DOWN if drawn.between_rows else JOIN + drawn.named
    start = before[0] - room if before else 0
    size = drawn.height if drawn.between_rows else drawn.width
    end = behind[1] + (JOIN_DOWN if drawn.between_rows else JOIN) if behind else size
    box = (
        Box(0, start, drawn.width, end - start)
        if drawn.between_rows
        else Box(start, 0, end - start, drawn.height)
    )
    return Piece(box=box, before=before, behind=behind, is_down=drawn.between_rows)


def _letters(drawn: Drawn, pieces: Sequence[Piece], *, is_lying: bool) -> float:
    """Give the height of the smallest letters on sheets that hold one piece each."""
    across, down = (LONG, SHORT) if is_lying else (SHORT, LONG)
    return SMALL.size * min(
        min(across / each.box.width, (down - drawn.words) / each.box.height) for each in pieces
    )


def _view_box(canvas: Canvas, piece: Box) -> str:
    x = canvas.width - piece.end if canvas.is_rtl else piece.x
    return " ".join(map(value_text, (x, piece.y, piece.width, piece.height)))
