"""The shapes that tell curves apart where there are several: diamonds, squares, triangles."""

from collections.abc import Callable
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.measures import MARKER
from cxmap.diagrams.shapes import Spot

_HALF: Final = MARKER // 2


def _diamond(canvas: Canvas, spot: Spot) -> str:
    ends = ((-_HALF, 0), (0, -_HALF), (_HALF, 0), (0, _HALF))
    return _closed(canvas, spot, ends)


def _square(canvas: Canvas, spot: Spot) -> str:
    half = _HALF - 1
    return _closed(canvas, spot, ((-half, -half), (half, -half), (half, half), (-half, half)))


def _triangle(canvas: Canvas, spot: Spot) -> str:
    return _closed(canvas, spot, ((-_HALF, _HALF - 2), (0, -_HALF), (_HALF, _HALF - 2)))


def _closed(canvas: Canvas, spot: Spot, corners: tuple[tuple[float, float], ...]) -> str:
    return f"{canvas.line([spot.moved(x, y) for x, y in corners])}z"


MARKERS: Final[tuple[Callable[[Canvas, Spot], str], ...]] = (_diamond, _square, _triangle)
"""The first is that of the first curve beside that of all, whose points are round."""
