"""A canvas in one reading direction: whoever draws on it thinks from the reader's start."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxmap.diagrams.directions import in_direction
from cxmap.diagrams.lines import Lines
from cxmap.diagrams.markup import Markup, element, joined, text
from cxmap.diagrams.paths import Piece, path_data
from cxmap.diagrams.shapes import Box, Spot, length
from cxmap.diagrams.symbols import address_in_picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """A stretch of a picture with a width; right to left, x counts from its right side."""

    width: float
    is_rtl: bool

    def x(self, x: float) -> float:
        """Give where a distance from the reader's start lies in the picture."""
        return self.width - x if self.is_rtl else x

    def box(self, box: Box) -> Markup:
        """Draw a rectangle."""
        x = self.x(box.end) if self.is_rtl else box.x
        return element("rect", x=x, y=box.y or None, width=box.width, height=box.height)

    def words(self, words: str, spot: Spot, name: str | None = None) -> Markup:
        """Write one line; what stands in the middle of the spot is said by the style sheet."""
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

    def symbol(self, name: str, spot: Spot, title: str = "") -> Markup:
        """Use a symbol of the page's sprite; the spot is its upper corner.

        Without a title a word beside it says what it means.
        """
        return element(
            "use",
            element("title", text(title)) if title else "",
            href=address_in_picture(name),
            x=round(self.x(spot.x)) or None,
            y=round(spot.y) or None,
            role="img" if title else None,
        )

    def piece(self, name: str, spot: Spot) -> Markup:
        """Use a piece that the picture defines; the spot is its upper corner."""
        x, y = round(self.x(spot.x)), round(spot.y)
        return element("use", href=f"#{name}", x=x or None, y=y or None)

    def line(self, spots: Sequence[Spot]) -> str:
        """Give straight lines from spot to spot, for a path."""
        first, *others = map(self._spot, spots)
        return path_data(first, ((other,) for other in others))

    def rounded(self, spots: Sequence[Spot], radius: float) -> str:
        """Give a line along the axes with its corners rounded, for a path."""
        first, *_, last = spots
        pieces: list[Piece] = []
        for before, corner, after in zip(spots, spots[1:], spots[2:], strict=False):
            room = min(radius, length(before, corner) / 2, length(corner, after) / 2)
            pieces.append((_towards(corner, before, room),))
            pieces.append((corner, _towards(corner, after, room)))
        whole = [tuple(map(self._spot, piece)) for piece in (*pieces, (last,))]
        return path_data(self._spot(first), whole)

    def _spot(self, spot: Spot) -> Spot:
        """Give where a spot lies in the picture."""
        return Spot(self.x(spot.x), spot.y)


def _towards(start: Spot, end: Spot, distance: float) -> Spot:
    """Give the point at a distance from one point towards another along an axis."""
    whole = length(start, end)
    part = distance / whole if whole else 0
    return Spot(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
