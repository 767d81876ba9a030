"""Opportunities by importance and satisfaction: what matters much and goes badly stands above."""

from collections.abc import Iterator
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.markup import Markup, element, joined, text
from cxmap.diagrams.shapes import Box, Spot
from cxmap.language.languages import direction
from cxmap.views.improvements import Matrix, MatrixPoint
from cxmap.views.reader import Reader

_WIDTH: Final = 330
_HEIGHT: Final = 310
_PLOT: Final = Box(44, 30, 270, 240)
_BEST: Final = 10
_RADIUS: Final = 11
_BESIDE: Final = 2
"""So many stand beside each other at one place; others below them."""


def opportunity_matrix(reader: Reader, matrix: Matrix) -> str:
    """Draw the matrix; each number leads to its improvement in the list, which says it in words."""
    canvas = Canvas(width=_WIDTH, is_rtl=direction(reader.language) == "rtl")
    drawing = element(
        "svg",
        element("desc", text(reader.word("improvements.matrix_text"))),
        _zone(canvas, matrix.middle, "cx-matrix__zone"),
        _zone(canvas, matrix.high, "cx-matrix__zone"),
        canvas.box(_PLOT),
        joined(_axes(reader, canvas)),
        joined(_drawn(canvas, point) for point in matrix.points),
        class_="cx-matrix",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="group",
        aria_label=reader.word("improvements.matrix"),
    )
    return element("figure", drawing, class_="cx-matrix-figure")


def spot_of(satisfaction: float, importance: float) -> Spot:
    """Give the place of a satisfaction and an importance, both from 0 to 10."""
    x = _PLOT.x + _PLOT.width * satisfaction / _BEST
    return Spot(x, _PLOT.bottom - _PLOT.height * importance / _BEST)


def edge_of(score: float) -> tuple[Spot, ...]:
    """Give the lower edge of the zone of all scores from one on; nothing where none lies in it.

    Left of the middle the score is 2 x importance - satisfaction, right of it the importance.
    """
    start = max(0.0, score / 2)
    if start > _BEST:
        return ()
    if score <= _BEST:
        return spot_of(0, start), spot_of(score, score), spot_of(_BEST, score)
    return spot_of(0, start), spot_of(2 * _BEST - score, _BEST)


def places_of(point: MatrixPoint) -> tuple[Spot, ...]:
    """Give where the numbers of one place stand: beside each other, then below."""
    middle = spot_of(point.satisfaction, point.importance)
    count = len(point.numbers)
    rows = -(-count // _BESIDE)
    step = 2 * _RADIUS + 1
    return tuple(
        middle.moved(
            (place % _BESIDE - (min(_BESIDE, count - place // _BESIDE * _BESIDE) - 1) / 2) * step,
            (place // _BESIDE - (rows - 1) / 2) * step,
        )
        for place in range(count)
    )


def _zone(canvas: Canvas, score: float, name: str) -> Markup:
    edge = edge_of(score)
    if not edge:
        return ""
    corners = (*edge, spot_of(_BEST, _BEST), spot_of(0, _BEST))
    return element("path", class_=name, d=canvas.line((*corners, edge[0])))


def _axes(reader: Reader, canvas: Canvas) -> Iterator[Markup]:
    for value in (0, _BEST // 2, _BEST):
        said = str(reader.number(value))
        yield canvas.words(said, spot_of(value, 0).moved(0, 18), "cx-matrix__tick")
        yield canvas.words(said, spot_of(0, value).moved(-16, 4), "cx-matrix__tick")
    yield canvas.words(reader.word("improvements.matrix_up"), Spot(_PLOT.x - 24, 16))
    below = Spot(_PLOT.middle.x, _PLOT.bottom + 34)
    yield canvas.words(reader.word("improvements.matrix_on"), below, "cx-matrix__tick")


def _drawn(canvas: Canvas, point: MatrixPoint) -> Markup:
    return joined(
        element(
            "a",
            element("title", text(title)),
            element("circle", cx=canvas.x(spot.x), cy=spot.y, r=_RADIUS),
            canvas.words(str(number), spot.moved(0, 4)),
            href=f"#{anchor}",
        )
        for spot, (number, anchor, title) in zip(places_of(point), point.numbers, strict=True)
    )
