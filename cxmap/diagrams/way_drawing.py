"""The ways of a map as SVG, with their arrow heads and their letters."""

from collections.abc import Iterable, Sequence
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.layout import MapLayout, Route
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.shapes import Box, Spot

_POINT: Final = 6
_HALF: Final = 4
"""How long the head of an arrow is, and half of how wide."""
_CORNER: Final = 8
BELOW_MIDDLE: Final = 4.5
"""How far below the middle of its place a letter stands."""


def drawn_ways(canvas: Canvas, layout: MapLayout) -> Markup:
    """Draw the ways: those with letters paler than the main one, and loops dashed.

    Each says between which cards it leads, so that it is seen when one of them is looked at.
    """
    lettered = (_lettered(canvas, route) for route in layout.routes)
    return joined((_group("z", lettered), _onwards(canvas, layout)))


def _onwards(canvas: Canvas, layout: MapLayout) -> Markup:
    """Draw the way from card to card; where one is not for every persona, in a piece of its own."""
    for_all, own = [], []
    for spots in (*layout.arrows, *layout.main):
        step = _down(canvas, spots) if spots in layout.arrows else _arrow(canvas, spots)
        places = (*_places_at(layout, spots[0]), *_places_at(layout, spots[-1]))
        if any(layout.cards[place].layout.card.personas for place in places):
            own.append(element("path", data_cx_ends=" ".join(map(str, places)), d=step))
        else:
            for_all.append(step)
    return lines(for_all, "y") + _group("y", own)


def _down(canvas: Canvas, spots: Sequence[Spot]) -> str:
    start, end = spots
    head = arrow_head(canvas, end.moved(0, -2), (0, 1))
    return canvas.line((start, end.moved(0, -_POINT))) + head


def _places_at(layout: MapLayout, spot: Spot) -> Sequence[int]:
    """Give the card at whose side a way leaves or arrives; of a frame, all cards in it."""
    found = [place for place, each in enumerate(layout.cards) if _is_on(spot, each.box)]
    around = (each.choice.places for each in layout.frames if _is_on(spot, each.box))
    return found or next(around, range(0))


def _is_on(spot: Spot, box: Box) -> bool:
    """Tell whether a spot is at the edge of a box."""
    return box.x <= spot.x <= box.end and box.y <= spot.y <= box.bottom


def _group(name: str, parts: Iterable[Markup]) -> Markup:
    inside = joined(parts)
    return element("g", inside, class_=name) if inside else ""


def _lettered(canvas: Canvas, route: Route) -> Markup:
    """Draw a way with its letter; one that only leads down is drawn with the main one."""
    letter = letter_badge(canvas, route.way.letter, route.badge)
    ends = " ".join(map(str, route.way.places))
    return element("g", *_lines(canvas, route), letter, data_cx_ends=ends)


def _lines(canvas: Canvas, route: Route) -> tuple[Markup, ...]:
    """Draw the lines of a way; dashed ones have firm heads, before them."""
    if not route.way.is_loop:
        return (lines((_arrow(canvas, spots) for spots in route.lines), None),)
    heads = (arrow_head(canvas, *_tip(spots)) for spots in route.lines)
    return lines(heads, None), lines((_route(canvas, spots) for spots in route.lines), None)


def _arrow(canvas: Canvas, spots: Sequence[Spot]) -> str:
    return _route(canvas, spots) + arrow_head(canvas, *_tip(spots))


def _route(canvas: Canvas, spots: Sequence[Spot]) -> str:
    tip, (step, _) = _tip(spots)
    return canvas.rounded((*spots[:-1], tip.moved(-step, 0)), _CORNER)


def _tip(spots: Sequence[Spot]) -> tuple[Spot, tuple[int, int]]:
    """Give where an arrow points to, and in which direction."""
    before, end = spots[-2:]
    step = 1 if end.x > before.x else -1
    return end.moved(-2 * step, 0), (step, 0)


def arrow_head(canvas: Canvas, tip: Spot, towards: tuple[int, int]) -> str:
    """Give an arrow's head with its tip at a spot, for a path."""
    x, y = towards
    back = tip.moved(-_POINT * x, -_POINT * y)
    return canvas.line((back.moved(_HALF * y, _HALF * x), tip, back.moved(-_HALF * y, -_HALF * x)))


def letter_badge(canvas: Canvas, letter: str, badge: Box) -> Markup:
    """Write one letter: the line that it stands on makes room for it."""
    return canvas.words(letter, badge.middle.moved(0, BELOW_MIDDLE))
