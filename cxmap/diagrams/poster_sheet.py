"""The sheet of a diagram that hangs on a wall: its name, its day, its picture, and what is below.

The style is in ``poster.css``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.frame import framed
from cxmap.diagrams.lines import Lettering, Lines, wrapped
from cxmap.diagrams.markup import Markup, element, joined, value_text
from cxmap.diagrams.measures import SMALL, SMALL_STRONG
from cxmap.diagrams.shapes import Spot
from cxmap.language.languages import direction
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

EDGE: Final = 28
ITEM: Final = 24
"""Between what stands beside each other below a picture."""
_TITLE: Final = Lettering(size=24, line=38, weight=700)
_NARROWEST: Final = 640
_AWAY: Final = 18
"""Between a picture and what is written above and below it."""
_WAY: Final = 340
"""What a letter has in words beside it, before another column of them fits."""
_LETTER: Final = 34


@dataclass(slots=True)
class PosterSheet:
    """What has been written so far, and how far down it reaches."""

    reader: Reader
    canvas: Canvas
    y: float = EDGE
    parts: list[Markup] = field(default_factory=list)

    @property
    def width(self) -> float:
        """The room for texts."""
        return self.canvas.width - 2 * EDGE

    def write(self, said: Phrase | str, name: str = "poster-quiet", *, most: int = 6) -> None:
        """Write a text below what is there."""
        phrase = self.reader.own(said) if isinstance(said, str) else said
        lettering = {"poster-title": _TITLE, "poster-strong": SMALL_STRONG}.get(name, SMALL)
        lines = wrapped(phrase, self.width, lettering, most=most)
        self.add(lines, Spot(EDGE, self.y), name)
        self.y += lines.height

    def add(self, lines: Lines, spot: Spot, name: str) -> None:
        """Write lines at a place of their own."""
        self.parts.append(self.canvas.lines(lines, spot, name))

    def place(self, drawing: Markup, width: float, height: float) -> None:
        """Put a picture below what is there."""
        self.y += _AWAY
        x = self.canvas.x(EDGE + width) if self.canvas.is_rtl else EDGE
        where = f'<svg x="{value_text(float(x))}" y="{value_text(self.y)}"'
        self.parts.append(drawing.replace("<svg", where, 1))
        self.y += height + _AWAY

    def explain(self, caption: str, letters: Sequence[tuple[str, str]]) -> None:
        """Say what the letters mean, in as many columns as there is room for."""
        if not letters:
            return
        self.write(caption, "poster-strong")
        count = max(1, int(self.width // (_WAY + _LETTER)))
        column = self.width / count
        for first in range(0, len(letters), count):
            rows = []
            for place, (letter, said) in enumerate(letters[first : first + count]):
                lines = wrapped(self.reader.own(said), column - _LETTER - ITEM, SMALL)
                x = EDGE + place * column
                sign = wrapped(self.reader.own(letter), _LETTER, SMALL_STRONG, most=1)
                self.add(sign, Spot(x, self.y), "poster-strong")
                self.add(lines, Spot(x + _LETTER, self.y), "poster-word")
                rows.append(lines.height)
            self.y += max(rows)
        self.y += SMALL.line / 2

    def finished(self, name: str, title: str, description: str) -> Markup:
        """Give the whole sheet as SVG; ``name`` begins its ids."""
        height = self.y + EDGE
        return framed(
            self.canvas,
            height,
            element("rect", class_="poster-ground", width=self.canvas.width, height=height),
            joined(self.parts),
            name=f"poster-{name}",
            title=title,
            description=description,
        )


def poster_sheet(reader: Reader, title: Phrase, width: float) -> PosterSheet:
    """Begin a sheet for a picture of a width: with its title, its project and the day.

    On a wall it grows old.
    """
    is_rtl = direction(reader.language) == "rtl"
    canvas = Canvas(width=max(width, _NARROWEST) + 2 * EDGE, is_rtl=is_rtl)
    sheet = PosterSheet(reader=reader, canvas=canvas)
    sheet.write(title, "poster-title", most=3)
    project = str(reader.title(reader.catalog.project))
    day = str(reader.date(reader.today))
    sheet.write(reader.word("diagram.as_of", project=project, day=day))
    return sheet
