"""What is drawn at the edges of a cut picture: where each way goes on, as flow charts say it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from statistics import fmean
from typing import Final

from cxmap.diagrams.badges import badge_width
from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.cuts import Gap, Piece
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.measures import BADGE, SMALL_STRONG
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.way_drawing import BELOW_MIDDLE

_STUB: Final = 12
"""How far a way is drawn beyond a cut."""
_HEAD: Final = 6
"""How long the head of an arrow is; its line is straight there."""
_PARTING: Final = 6
"""How much further ways are drawn that are too close for their signs: there they part."""
_APART: Final = 8
"""How far apart signs stand beside each other, also where their ways are closer."""
_OFF_TIP: Final = 3
"""Between a head and its sign: some letters reach far down."""
_LINE: Final = 2
"""The line around a card at the edge stands half beyond it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A way from point to point; where it is cut, ``leads_to`` says where, and ``comes_from``."""

    spots: tuple[Spot, ...]
    leads_to: str
    comes_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """Where a thread passes a gap: how far along the cut on its two sides, and where it goes.

    Its own head is in the gap where it ``arrives`` there; else it may go ``straight_on`` to it.
    """

    thread: Thread
    before: float
    behind: float
    is_onwards: bool
    arrives: bool
    straight_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """One end at an edge: how far along the cut, what stands there, and whether it goes out.

    It ``has_head`` where the head of the way itself is seen next to it.
    """

    along: float
    said: str
    goes_out: bool
    has_head: bool


def joins(
    canvas: Canvas,
    pieces: Sequence[Piece],
    threads: Sequence[Thread],
    heights: Sequence[tuple[str, float]] = (),
) -> Markup:
    """Draw the edges of all pieces of a picture, each as a group; a page shows them on paper.

    ``heights`` are words with their height that stand at the start of the first piece.
    """
    if all(piece.before is None and piece.behind is None for piece in pieces):
        return ""
    groups = (
        element("g", *_edges(canvas, piece, threads), _again(canvas, piece, heights))
        for piece in pieces
    )
    return element("svg", *groups, class_="cx-joins", aria_hidden="true")


def crossings(threads: Iterable[Thread], gap: Gap, *, is_down: bool) -> Iterator[Crossing]:
    """Give where threads pass a gap: across columns, or down over rows."""
    start, end = gap
    middle = (start + end) / 2
    for thread in threads:
        points = [(spot.y, spot.x) if is_down else (spot.x, spot.y) for spot in thread.spots]
        for place, ((one, _), (other, _)) in enumerate(pairwise(points), start=1):
            if (one < middle) is not (other < middle):
                is_onwards = other > one
                near, far = (start, end) if is_onwards else (end, start)
                came = _reached(points[place - 1 :: -1], near, is_before=is_onwards)
                went = _reached(points[place:], far, is_before=not is_onwards)
                before, behind = (came, went) if is_onwards else (went, came)
                yield Crossing(
                    thread=thread,
                    before=before,
                    behind=behind,
                    is_onwards=is_onwards,
                    arrives=start - _LINE <= points[-1][0] <= end + _LINE,
                    straight_on=place == len(points) - 1,
                )


def _reached(points: Sequence[tuple[float, float]], limit: float, *, is_before: bool) -> float:
    """Give how far along the cut a way is where it reaches one side of the gap."""
    for place, along in points:
        if place <= limit if is_before else place >= limit:
            return along
    return points[-1][1]


def _edges(canvas: Canvas, piece: Piece, threads: Sequence[Thread]) -> Iterator[Markup]:
    for gap, is_start in ((piece.before, True), (piece.behind, False)):
        if gap is not None:
            found = crossings(threads, gap, is_down=piece.is_down)
            yield _edge(canvas, piece, is_start=is_start, ends=_ends(found, is_start=is_start))


def _ends(found: Iterable[Crossing], *, is_start: bool) -> tuple[_End, ...]:
    """Give what stands at an edge, ways that run together once, none on the other."""
    said: dict[tuple[float, bool], dict[str, bool]] = {}
    for each in found:
        goes_out = each.is_onwards is not is_start
        along = each.before if is_start else each.behind
        word = each.thread.leads_to if goes_out else each.thread.comes_from
        has_head = each.arrives if goes_out else each.straight_on
        said.setdefault((round(along), goes_out), {})[word] = has_head
    return tuple(
        _End(
            along=along,
            said=" / ".join(words),
            goes_out=goes_out,
            has_head=all(words.values()),
        )
        for (along, goes_out), words in sorted(said.items(), key=lambda each: each[0])
    )


def _edge(canvas: Canvas, piece: Piece, *, is_start: bool, ends: Sequence[_End]) -> Markup:
    """Cover what lies beyond a cut, and lead every way over it to its sign."""
    room = piece.beyond(is_start=is_start)
    start, stop = (room.y, room.bottom) if piece.is_down else (room.x, room.end)
    cut = stop if is_start else start
    out = -1 if is_start else 1
    strokes: list[str] = []
    signs: list[tuple[str, Spot]] = []
    spread = tuple(_spread(_alike(ends), is_down=piece.is_down))
    parts = piece.is_down and any(end.along != middle for end, middle in spread)
    for end, middle in spread:
        beyond = 0 if end.goes_out and end.has_head else _STUB + parts * _PARTING
        tip = cut + out * beyond
        way = [_spot(piece, cut - out * _LINE, end.along), _spot(piece, tip, end.along)]
        if parts and end.along != middle:
            turn = _spot(piece, cut + out * _HEAD, end.along)
            way[1:] = turn, _spot(piece, tip - out * _HEAD, middle), _spot(piece, tip, middle)
        if not end.goes_out:
            way.reverse()
        head = "" if end.has_head else _head(canvas, piece, out if end.goes_out else -out)
        if tip != cut:
            strokes.append(canvas.line(way) + head)
        deep = BADGE if piece.is_down else badge_width(end.said)
        signs.append((end.said, _spot(piece, tip + out * (deep / 2 + _OFF_TIP), middle)))
    ground = element("path", d=canvas.line(_corners(room.grown(_LINE))), class_="cx-ground")
    return ground + lines(strokes, "z") + _signs(canvas, signs)


def _alike(ends: Sequence[_End]) -> Iterator[_End]:
    """Let all that come in have a head at an edge where one needs it: else one seems not to."""
    is_seen = all(each.has_head for each in ends if not each.goes_out)
    for each in ends:
        yield each if each.goes_out or is_seen else replace(each, has_head=False)


def _spread(ends: Iterable[_End], *, is_down: bool) -> Iterator[tuple[_End, float]]:
    """Give where the middle of each sign is: at its arrow, or evenly around arrows too close."""
    close: list[list[_End]] = []
    for end in ends:
        together = [end]
        while close and _overlap(close[-1], together, is_down=is_down):
            together = [*close.pop(), *together]
        close.append(together)
    for each in close:
        yield from zip(each, _middles(each, is_down=is_down), strict=True)


def _overlap(one: Sequence[_End], other: Sequence[_End], *, is_down: bool) -> bool:
    apart = _half(one[-1], is_down=is_down) + _half(other[0], is_down=is_down) + _APART
    ends, begins = _middles(one, is_down=is_down)[-1], _middles(other, is_down=is_down)[0]
    return begins - ends < apart


def _middles(ends: Sequence[_End], *, is_down: bool) -> tuple[float, ...]:
    """Set signs beside each other, on an average at their arrows, and none before the drawing."""
    halves = [_half(each, is_down=is_down) for each in ends]
    steps = (one + other + _APART for one, other in pairwise(halves))
    offsets = tuple(accumulate(steps, initial=0.0))
    start = fmean(each.along - offset for each, offset in zip(ends, offsets, strict=True))
    return tuple(max(start, halves[0]) + offset for offset in offsets)


def _half(end: _End, *, is_down: bool) -> float:
    return (SMALL_STRONG.width(end.said) if is_down else BADGE) / 2


def _corners(box: Box) -> tuple[Spot, ...]:
    return (
        Spot(box.x, box.y),
        Spot(box.end, box.y),
        Spot(box.end, box.bottom),
        Spot(box.x, box.bottom),
    )


def _head(canvas: Canvas, piece: Piece, out: int) -> str:
    """Draw the head of an arrow where its line has just ended."""
    if piece.is_down:
        return "m-4-6l4 6 4-6" if out > 0 else "m-4 6l4-6 4 6"
    return "m-6-4l6 4-6 4" if (out > 0) is not canvas.is_rtl else "m6-4l-6 4 6 4"


def _signs(canvas: Canvas, signs: Sequence[tuple[str, Spot]]) -> Markup:
    """Write what stands beyond the ends."""
    if not signs:
        return ""
    words = (canvas.words(said, spot.moved(0, BELOW_MIDDLE)) for said, spot in signs)
    return element("g", *words, class_="bg")


def _spot(piece: Piece, place: float, along: float) -> Spot:
    return Spot(along, place) if piece.is_down else Spot(place, along)


def _again(canvas: Canvas, piece: Piece, heights: Sequence[tuple[str, float]]) -> Markup:
    """Name the heights of a curve once more, where a piece has lost their names."""
    if piece.before is None or piece.is_down:
        return ""
    x = piece.beyond(is_start=True).x + 2
    return joined(canvas.words(said, Spot(x, y), "q") for said, y in heights)
