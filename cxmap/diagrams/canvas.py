"""A canvas in one reading direction: whoever draws on it thinks from the reader's start."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.directions import in_direction
from cxmap.diagrams.lines import Lines
from cxmap.diagrams.markup import Markup, element, joined, text, value_text
from cxmap.diagrams.shapes import Box, Spot

_OWN: Final = "m"
_USED: Final = re.compile(rf'href="#{_OWN}(\d+)-([\w-]+)"')
_MIRRORED: Final = frozenset({"i-unknown"})
"""Symbols that follow the reading direction; the Persian question mark is the other way round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """A stretch of a picture with a width; right to left, x counts from its right side."""

    width: float
    is_rtl: bool

    def x(self, x: float) -> float:
        """Give where a distance from the reader's start lies in the picture."""
        return self.width - x if self.is_rtl else x

    def box(self, box: Box, name: str, **attributes: object) -> Markup:
        """Draw a rectangle."""
        x = self.x(box.end) if self.is_rtl else box.x
        return element(
            "rect",
            class_=name,
            x=x,
            y=box.y or None,
            width=box.width,
            height=box.height,
            **attributes,
        )

    def words(self, words: str, spot: Spot, name: str | None = None) -> Markup:
        """Write one line; classes with ``m`` stand in the middle, all others begin at the spot."""
        said = in_direction(words, "rtl" if self.is_rtl else "ltr")
        return self._line(text(said), spot, name)

    def lines(self, lines: Lines, spot: Spot, name: str | None = None) -> Markup:
        """Write a text in its lines; the spot is the upper corner of the first."""
        lettering = lines.lettering
        # A space at the end is not drawn: it keeps words apart where a link is read aloud.
        said = [f"{text(in_direction(line, lines.direction))} " for line in lines.lines]
        return joined(
            self._line(
                line if place < len(said) - 1 else line.rstrip(),
                spot.moved(0, place * lettering.line + lettering.base),
                name,
            )
            for place, line in enumerate(said)
        )

    def _line(self, said: Markup, spot: Spot, name: str | None) -> Markup:
        x, y = round(self.x(spot.x)), round(spot.y)
        return element("text", said, class_=name, x=x or None, y=y)

    def symbol(self, name: str, spot: Spot, side: float, title: str = "") -> Markup:
        """Use a symbol of the page's sprite; the spot is its upper corner.

        Without a title a word beside it says what it means.
        """
        x, y = round(self.x(spot.x + side) if self.is_rtl else spot.x), round(spot.y)
        return element(
            "use",
            element("title", text(title)) if title else "",
            href=f"#{_OWN}{side}-{name.removeprefix('cx-')}",
            x=x or None,
            y=y,
            role="img" if title else None,
        )

    def symbols(self, drawing: Markup) -> Markup:
        """Define what a drawing uses of the sprite, once in its size: it comes dozens of times."""
        used = sorted({(name, int(side)) for side, name in _USED.findall(drawing)})
        return element(
            "defs",
            *(
                element(
                    "use",
                    href=f"#cx-{name}",
                    id=f"{_OWN}{side}-{name}",
                    width=side,
                    height=side,
                    transform=f"matrix(-1 0 0 1 {side} 0)"
                    if self.is_rtl and name in _MIRRORED
                    else None,
                )
                for name, side in used
            ),
        )

    def line(self, spots: Sequence[Spot]) -> str:
        """Give straight lines from spot to spot, for a path; the short form of one axis."""
        first, *others = spots
        if len(others) == 1 and (first.x == others[0].x or first.y == others[0].y):
            return f"M{self._point(first)}{self._along(first, others[0])}"
        return f"M{' '.join(map(self._point, spots))}"

    def rounded(self, spots: Sequence[Spot], radius: float) -> str:
        """Give a line along the axes with its corners rounded, for a path."""
        parts = [f"M{self._point(spots[0])}"]
        for before, corner, after in zip(spots, spots[1:], spots[2:], strict=False):
            room = min(radius, _length(before, corner) / 2, _length(corner, after) / 2)
            into, out = _towards(corner, before, room), _towards(corner, after, room)
            parts.append(f"{self._along(before, into)}Q{self._point(corner)} {self._point(out)}")
        parts.append(self._along(spots[-2], spots[-1]))
        return "".join(parts)

    def _along(self, start: Spot, end: Spot) -> str:
        """Give a piece along an axis."""
        if start.y == end.y:
            return f"H{value_text(self.x(end.x))}"
        return f"V{value_text(end.y)}"

    def _point(self, spot: Spot) -> str:
        return f"{value_text(self.x(spot.x))} {value_text(spot.y)}"


def _length(one: Spot, other: Spot) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _towards(start: Spot, end: Spot, distance: float) -> Spot:
    """Give the point at a distance from one point towards another along an axis."""
    length = _length(start, end)
    part = distance / length if length else 0
    return Spot(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
