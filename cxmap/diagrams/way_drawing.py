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
    steps = {
        spots[0]: canvas.line((spots[0], spots[1].moved(0, -_POINT)))
        + arrow_head(canvas, spots[1].moved(0, -2), (0, 1))
        for spots in layout.arrows
    } | {spots[0]: _arrow(canvas, spots) for spots in layout.main}
    cards = layout.cards
    for_all, own = [], []
    for spot, step in steps.items():
        place = next(at for at, placed in enumerate(cards) if _is_on(spot, placed.box))
        if any(placed.layout.card.personas for placed in cards[place : place + 2]):
            own.append(element("path", data_cx_ends=f"{place} {place + 1}", d=step))
        else:
            for_all.append(step)
    return lines(for_all, "y") + _group("y", own)


def _is_on(spot: Spot, box: Box) -> bool:
    """Tell whether a way leaves a card at a spot."""
    return box.x <= spot.x <= box.end and box.y <= spot.y <= box.bottom


def _group(name: str, parts: Iterable[Markup]) -> Markup:
    inside = joined(parts)
    return element("g", inside, class_=name) if inside else ""


def _lettered(canvas: Canvas, route: Route) -> Markup:
    """Draw a way with its letter; one that only leads down is drawn with the main one."""
    letter = letter_badge(canvas, route.way.letter, route.badge)
    parts = [*_lines(canvas, route), letter] if route.spots else [letter]
    return element("g", *parts, data_cx_ends=f"{route.way.start} {route.way.end}")


def _lines(canvas: Canvas, route: Route) -> tuple[Markup, ...]:
    """Draw the line of a way; a dashed one has a firm head, before it."""
    if not route.way.is_loop:
        return (element("path", d=_arrow(canvas, route.spots)),)
    head = element("path", d=arrow_head(canvas, *_tip(route.spots)))
    return (head, element("path", d=_route(canvas, route.spots)))


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
