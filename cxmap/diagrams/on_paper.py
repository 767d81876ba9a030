"""How the pictures of a page go on sheets: lying or standing, whole or in pieces.

A picture lies. Where its smallest letters were too small then, it is cut, below a row of cards or
between two stages, and stands where that needs fewer sheets, or as many and none is mostly blank.
All pictures of a page go on their sheets in the same way. What explains a picture stands below it,
or beside one that leaves room there. Sheets are counted as A4; A3 has the same sides, enlarged, and
is held by itself. Lanes are kept together, even where that needs more sheets: what crosses their
lines is what a blueprint is drawn for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.cuts import ENOUGH, Drawn, Piece, is_mostly_blank, ways_to_cut
from cxmap.diagrams.markup import value_text
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box

ENLARGED: Final = 2**0.5
"""How much larger A3 is: what A4 holds in pieces is joined there."""
LONG: Final = 796
SHORT: Final = 548
"""The sides of a sheet of A4 without its margins, in points."""
WORDS: Final = 74
"""The room of a title and a few lines of words above a picture, in points."""
BESIDE: Final = 128
"""The room of what explains a picture beside it, in points."""

_ALL: Final = 100
"""Percent of the width of a sheet."""
_WORTH: Final = 1.05
"""How much larger letters are at least where the key stands beside a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A picture in pieces, the size of its letters in points, and whether its key is beside it.

    ``lacks`` is how much too small they are. ``across`` is the room for a piece on its sheet, in
    points; ``parts_rows`` tells whether rows
    that belong together are on several sheets, ``is_blank`` whether one is mostly blank.
    """

    pieces: tuple[Piece, ...]
    letters: float
    lacks: float
    across: float
    is_beside: bool
    parts_rows: bool = False
    is_blank: bool = False

    def share(self, letters: float) -> float:
        """Give how much of its room, in percent, the broadest piece takes with such letters."""
        broadest = max(each.box.width for each in self.pieces)
        return min(_ALL, letters / SMALL.size * broadest / self.across * _ALL)

    def of(self, canvas: Canvas, letters: float) -> dict[str, str | None]:
        """Give what a page needs to know of it; ``letters`` are those of all pictures there."""
        heads = max(each.heads for each in self.pieces)
        share = self.share(letters)
        return {
            "": ";".join(_view_box(canvas, each.box) for each in self.pieces),
            "_heads": value_text(heads) if heads else None,
            "_share": value_text(int(share)) if share < _ALL else None,
            "_key": "beside" if self.is_beside else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """What is on the sheets of a page: each picture as it is cut for A4, and for A3.

    All have one scale, as sheets of one thing hang beside each other.
    """

    is_lying: bool
    cuts: tuple[Cut, ...]
    enlarged: tuple[Cut, ...] = ()
    enlarged_is_lying: bool = True

    def cut(self, place: int) -> tuple[Piece, ...]:
        """Give the pieces of a picture for A4, and behind them those for A3 if they differ."""
        pieces, enlarged = self.cuts[place].pieces, self.enlarged[place].pieces
        return pieces if pieces == enlarged else (*pieces, *enlarged)

    @property
    def _paper_of_a3(self) -> str | None:
        """Say how A3 is held, where that differs."""
        if self.is_lying is self.enlarged_is_lying:
            return None
        return "lying" if self.enlarged_is_lying else "standing"

    def of(self, place: int, canvas: Canvas) -> dict[str, str | None]:
        """Give what a page needs to know of a picture when it is printed."""
        cut, enlarged = self.cuts[place], self.enlarged[place]
        lies = {"data_cx_paper": None if self.is_lying else "standing"}
        if len(self.cuts) == len(cut.pieces) == 1:
            return {**lies, "data_cx_sheets_key": "beside" if cut.is_beside else None}
        said = cut.of(canvas, _letters(self.cuts))
        larger = enlarged.of(canvas, _letters(self.enlarged))
        if larger != said and larger["_heads"] == said["_heads"]:
            # What is not said of A3 is as on A4.
            larger["_heads"] = None
        return (
            lies
            | {"data_cx_a3_paper": self._paper_of_a3}
            | {f"data_cx_sheets{name}": each for name, each in said.items()}
            | {f"data_cx_a3{name}": each for name, each in larger.items() if said != larger}
        )


def _letters(cuts: tuple[Cut, ...]) -> float:
    """Give how large the smallest letters of all of these are."""
    return min(each.letters for each in cuts)


def on_paper(pictures: Iterable[Drawn]) -> Sheets:
    """Say how pictures go on paper: with letters that are large enough, on the fewest sheets."""
    drawn = tuple(pictures)
    is_lying, cuts = min(_held(drawn), key=lambda way: _cost(way[1]))
    enlarged = _held(drawn, ENLARGED)
    if all(len(each.pieces) == 1 for each in cuts):
        enlarged = [way for way in enlarged if way[0] is is_lying]
    a3_lies, on_a3 = min(enlarged, key=lambda way: _cost(way[1]))
    return Sheets(
        is_lying=is_lying,
        cuts=cuts,
        enlarged=on_a3,
        enlarged_is_lying=a3_lies,
    )


def letters_on_one(drawn: Drawn) -> float:
    """Give the size of the smallest letters of a picture that is whole on a sheet that lies."""
    ways = [_of_pieces(drawn, drawn.whole, is_beside=each) for each in _beside(drawn)]
    return max(each.letters for each in ways)


def _held(drawn: Sequence[Drawn], enlarged: float = 1) -> list[tuple[bool, tuple[Cut, ...]]]:
    """Give both ways to hold a sheet, lying and standing, each with how pictures are cut then."""
    return [
        (is_lying, tuple(_best(each, is_lying=is_lying, enlarged=enlarged) for each in drawn))
        for is_lying in (True, False)
    ]


def _cost(cuts: Iterable[Cut]) -> tuple[float, ...]:
    """Give how much too small letters are, and the parted rows, sheets, and blank ones."""
    every = tuple(cuts)
    return (
        max((each.lacks for each in every), default=0),
        sum(each.parts_rows for each in every),
        sum(len(each.pieces) for each in every),
        sum(each.is_blank for each in every),
    )


def _best(drawn: Drawn, *, is_lying: bool, enlarged: float) -> Cut:
    """Cut a picture until its letters are large enough; else as seldom as gives the largest.

    Of as many pieces those are better that have the curve once more, and then larger letters.
    """

    def cost(cut: Cut) -> tuple[float, ...]:
        is_without = drawn.curve > max(each.heads for each in cut.pieces)
        worth = cut.letters / _WORTH if cut.is_beside else cut.letters
        return (
            cut.lacks,
            cut.parts_rows,
            len(cut.pieces),
            is_without,
            max(0.0, ENOUGH / enlarged - cut.letters),
            -min(worth, 2 * drawn.enough / enlarged),
        )

    return min(_all_ways(drawn, is_lying=is_lying, enlarged=enlarged), key=cost)


def _all_ways(drawn: Drawn, *, is_lying: bool, enlarged: float) -> Iterator[Cut]:
    for pieces in (
        drawn.whole,
        *ways_to_cut(drawn, is_down=True),
        *ways_to_cut(drawn, is_down=False),
    ):
        for is_beside in _beside(drawn):
            yield _of_pieces(
                drawn, pieces, is_lying=is_lying, is_beside=is_beside, enlarged=enlarged
            )


def _beside(drawn: Drawn) -> tuple[bool, ...]:
    """Tell where the key of a picture may stand: below it, and beside it if it has one."""
    return (False, True) if drawn.key.line else (False,)


def _of_pieces(
    drawn: Drawn,
    pieces: tuple[Piece, ...],
    *,
    is_lying: bool = True,
    is_beside: bool,
    enlarged: float = 1,
) -> Cut:
    """Measure pieces, of which each is on a sheet of its own with all that explains it."""
    across, down = (LONG, SHORT) if is_lying else (SHORT, LONG)
    across -= BESIDE if is_beside else 0
    rooms = [down - drawn.words for _ in pieces]
    rooms[0] -= drawn.opening
    keys = [drawn.key.beside(each) if is_beside else drawn.key.below(each) for each in pieces]
    if not is_beside:
        rooms = [room - key for room, key in zip(rooms, keys, strict=True)]
    elif any(key > room for room, key in zip(rooms, keys, strict=True)):
        rooms = [0 for _ in pieces]
    letters = SMALL.size * min(
        min(across / each.box.width, room / each.height)
        for each, room in zip(pieces, rooms, strict=True)
    )
    return Cut(
        pieces=pieces,
        letters=letters,
        lacks=max(0.0, drawn.enough / enlarged - letters),
        across=across,
        is_beside=is_beside,
        parts_rows=drawn.rows_belong and pieces[0].is_down,
        is_blank=any(is_mostly_blank(drawn, each) for each in pieces),
    )


def _view_box(canvas: Canvas, piece: Box) -> str:
    x = canvas.width - piece.end if canvas.is_rtl else piece.x
    return " ".join(map(value_text, (x, piece.y, piece.width, piece.height)))
