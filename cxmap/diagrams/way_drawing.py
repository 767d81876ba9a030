"""The ways of a map as SVG, with their arrow heads and their letters."""

from collections.abc import Sequence
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.layout import MapLayout, Route
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.shapes import Box, Spot

_POINT: Final = 6
_HALF: Final = 4
"""How long the head of an arrow is, and half of how wide."""
_CORNER: Final = 7
_BELOW_MIDDLE: Final = 4.5
"""How far below the middle of its badge a letter stands."""


def drawn_ways(canvas: Canvas, layout: MapLayout) -> Markup:
    """Draw the ways: those with letters thinner than the main one, and loops dashed."""
    arrows = [
        canvas.line((start, end.moved(0, -_POINT))) + arrow_head(canvas, end.moved(0, -2), (0, 1))
        for start, end in layout.arrows
    ]
    on = [_route(canvas, spots) + arrow_head(canvas, *_tip(spots)) for spots in layout.main]
    routes = [(route.spots, route.way.is_loop) for route in layout.routes if route.spots]
    firm = [_route(canvas, spots) for spots, is_loop in routes if not is_loop]
    loops = [_route(canvas, spots) for spots, is_loop in routes if is_loop]
    heads = [arrow_head(canvas, *_tip(spots)) for spots, _ in routes]
    return joined(
        (lines((*firm, *heads), "z"), lines(loops, "z b"), lines((*arrows, *on), "y")),
    )


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


def drawn_letters(canvas: Canvas, routes: Sequence[Route]) -> Markup:
    """Draw the letter of each way on its line."""
    badges = (letter_badge(canvas, route.way.letter, route.badge) for route in routes)
    return element("g", *badges, class_="bg") if routes else ""


def letter_badge(canvas: Canvas, letter: str, badge: Box) -> Markup:
    """Draw one letter."""
    return canvas.box(badge) + canvas.words(letter, badge.middle.moved(0, _BELOW_MIDDLE))
