"""What lies near a place, of many boxes: each square of a raster knows those that touch it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from cxmap.diagrams.shapes import Box

_SQUARES: Final = (512, 64)
"""How wide the squares are: those that are near are looked for in wide ones first."""


@dataclass(slots=True)
class Nearby:
    """Boxes, found by where they lie; a line along an axis is a box without width."""

    boxes: tuple[Box, ...]
    _found: dict[tuple[int, int, int], tuple[Box, ...]] = field(default_factory=dict)

    def touching(self, box: Box) -> tuple[Box, ...]:
        """Give those that a box touches, in their order.

        >>> Nearby((Box(0, 0, 9, 0), Box(70, 0, 9, 9))).touching(Box(5, -5, 8, 8))
        (Box(x=0, y=0, width=9, height=0),)
        """
        wide, narrow = _SQUARES
        near: Iterable[Box] = self.boxes
        if box.width < wide and box.height < wide:
            near = self._in_square(box, wide, self.boxes)
            if box.width < narrow and box.height < narrow:
                near = self._in_square(box, narrow, near)
        return tuple(each for each in near if box.touches(each))

    def _in_square(self, box: Box, side: int, among: Iterable[Box]) -> tuple[Box, ...]:
        """Give what touches the square in which a box begins, or those beside it."""
        column, row = int(box.x // side), int(box.y // side)
        key = (side, column, row)
        if key not in self._found:
            square = Box(column * side, row * side, 2 * side, 2 * side)
            self._found[key] = tuple(each for each in among if square.touches(each))
        return self._found[key]
