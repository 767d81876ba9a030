"""Points and boxes on the plane of a picture, in pixels; x grows in the reading direction."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A point."""

    x: float
    y: float

    def moved(self, x: float, y: float) -> "Spot":
        """Give the point at a distance from this one."""
        return Spot(self.x + x, self.y + y)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its sides along the axes."""

    x: float
    y: float
    width: float
    height: float

    @property
    def end(self) -> float:
        """The far side in the reading direction."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height

    @property
    def middle(self) -> Spot:
        """The point in the middle."""
        return Spot(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, x: float, y: float) -> "Box":
        """Give the box at a distance from this one."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def grown(self, by: float) -> "Box":
        """Give the box with a margin around it.

        >>> Box(10, 10, 5, 5).grown(2)
        Box(x=8, y=8, width=9, height=9)
        """
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def touches(self, other: "Box") -> bool:
        """Tell whether two boxes have more than a side in common."""
        return (
            self.x < other.end
            and other.x < self.end
            and self.y < other.bottom
            and other.y < self.bottom
        )


def around(start: Spot, end: Spot) -> Box:
    """Give the smallest box that holds two points."""
    return Box(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))


def length(start: Spot, end: Spot) -> float:
    """Give how long a way along the axes is."""
    return abs(start.x - end.x) + abs(start.y - end.y)


def reach_of(spots: Sequence[Spot]) -> Box:
    """Give the smallest box with all spots in it or on its sides, a pixel around them.

    >>> reach_of([Spot(4, 9), Spot(10, 2)])
    Box(x=3, y=1, width=8, height=9)
    """
    xs, ys = [spot.x for spot in spots], [spot.y for spot in spots]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(1)
