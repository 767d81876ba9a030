"""A map as it hangs on a wall: its name above it, and below it what its signs mean.

What a page says around a map stands on the picture itself; the style is in ``poster.css``.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.drawing import picture
from cxmap.diagrams.frame import framed
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.layout import MapLayout
from cxmap.diagrams.legend import dashed_note, description, way_sentence
from cxmap.diagrams.lines import Lettering, Lines, wrapped
from cxmap.diagrams.markup import Markup, element, joined, value_text
from cxmap.diagrams.measures import CHANNEL, ICON_GAP, SMALL, SMALL_STRONG
from cxmap.diagrams.shapes import Spot
from cxmap.diagrams.symbols import side_of
from cxmap.language.languages import direction
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

_TITLE: Final = Lettering(size=24, line=38, weight=700)
_EDGE: Final = 28
_NARROWEST: Final = 640
_AWAY: Final = 18
"""Between the map and what is written above and below it."""
_WAY: Final = 340
"""What a way in words has beside it, before another column of them fits."""
_LETTER: Final = 34
_ITEM: Final = 24
"""Between a sign in words and the next sign."""
_BESIDE_NUMBER: Final = 12  # channels are defined so much lower

_SIGN: Final = re.compile(r'href="#([ci])_([\w-]+)"')


@dataclass(slots=True)
class _Sheet:
    """What has been written so far, and how far down it reaches."""

    canvas: Canvas
    y: float = _EDGE
    parts: list[Markup] = field(default_factory=list)

    @property
    def width(self) -> float:
        """The room for texts."""
        return self.canvas.width - 2 * _EDGE

    def write(self, said: Lines, name: str) -> None:
        """Write a text below what is there."""
        self.parts.append(self.canvas.lines(said, Spot(_EDGE, self.y), name))
        self.y += said.height


def poster(reader: Reader, layout: MapLayout) -> Markup:
    """Draw a map as SVG with all that is needed to read it."""
    is_rtl = direction(reader.language) == "rtl"
    width = max(layout.width, _NARROWEST) + 2 * _EDGE
    sheet = _Sheet(canvas=Canvas(width=width, is_rtl=is_rtl))
    title = layout.map.title
    sheet.write(wrapped(title, sheet.width, _TITLE, most=3), "poster-title")
    sheet.write(wrapped(_source(reader), sheet.width, SMALL), "poster-quiet")
    sheet.y += _AWAY
    drawing = picture(reader, layout)
    sheet.parts.append(_placed(drawing, sheet.canvas, Spot(_EDGE, sheet.y), layout.width))
    sheet.y += layout.height + _AWAY
    _write_ways(sheet, reader, layout.map)
    if note := dashed_note(reader, layout.map):
        sheet.write(wrapped(reader.own(note), sheet.width, SMALL), "poster-quiet")
    _write_signs(sheet, reader, layout.map, drawing)
    height = sheet.y + _EDGE
    return framed(
        sheet.canvas,
        height,
        element("rect", class_="poster-ground", width=width, height=height),
        joined(sheet.parts),
        name=f"poster-{layout.map.id}",
        title=reader.word("diagram.label", title=str(title)),
        description=description(reader, layout.map),
    )


def _source(reader: Reader) -> Phrase:
    """Say of which project a map is, and of which day: on a wall it grows old."""
    project = str(reader.title(reader.catalog.project))
    day = str(reader.date(reader.today))
    return reader.own(reader.word("diagram.as_of", project=project, day=day))


def _placed(drawing: Markup, canvas: Canvas, spot: Spot, width: float) -> Markup:
    """Put a picture into this one; its upper corner is where the reader's lines begin."""
    x = canvas.x(spot.x + width) if canvas.is_rtl else spot.x
    where = f'<svg x="{value_text(x)}" y="{value_text(spot.y)}"'
    return drawing.replace("<svg", where, 1)


def _write_ways(sheet: _Sheet, reader: Reader, map_: JourneyMap) -> None:
    """Say where the ways with letters lead, in as many columns as there is room for."""
    if not map_.ways:
        return
    sheet.write(
        wrapped(reader.own(reader.word("diagram.ways")), sheet.width, SMALL_STRONG), "poster-strong"
    )
    count = max(1, int(sheet.width // (_WAY + _LETTER)))
    column = sheet.width / count
    for first in range(0, len(map_.ways), count):
        rows = []
        for place, way in enumerate(map_.ways[first : first + count]):
            said = str(way_sentence(reader, map_, way))
            lines = wrapped(reader.own(said), column - _LETTER - _ITEM, SMALL)
            x = _EDGE + place * column
            sign = wrapped(reader.own(way.letter), _LETTER, SMALL_STRONG, most=1)
            sheet.parts.append(sheet.canvas.lines(sign, Spot(x, sheet.y), "poster-strong"))
            sheet.parts.append(sheet.canvas.lines(lines, Spot(x + _LETTER, sheet.y), "poster-word"))
            rows.append(lines.height)
        sheet.y += max(rows)
    sheet.y += SMALL.line / 2


def _write_signs(sheet: _Sheet, reader: Reader, map_: JourneyMap, drawing: Markup) -> None:
    """Say what the signs mean that stand without words somewhere on the map."""
    words = _words_of_signs(reader, map_)
    used = {f"{kind}-{name}" for kind, name in _SIGN.findall(drawing)}
    sheet.y += SMALL.line / 2
    x = 0.0
    for name in [name for name in words if name in used]:
        side = side_of(name)
        said = wrapped(reader.own(words[name]), sheet.width - CHANNEL - ICON_GAP, SMALL, most=1)
        width = CHANNEL + ICON_GAP + SMALL.width(said.lines[0])
        if x and x + width > sheet.width:
            x = 0
            sheet.y += SMALL.line + 2
        lower = _BESIDE_NUMBER if side == CHANNEL else 0
        spot = Spot(_EDGE + x, sheet.y + (SMALL.line - side) / 2 - lower)
        sheet.parts.append(sheet.canvas.symbol(name, spot))
        beside = Spot(_EDGE + x + CHANNEL + ICON_GAP, sheet.y)
        sheet.parts.append(sheet.canvas.lines(said, beside, "poster-word"))
        x += width + _ITEM
    sheet.y += SMALL.line if x else 0


def _words_of_signs(reader: Reader, map_: JourneyMap) -> dict[str, str]:
    """Give what each sign means: channels in the order of the map, then verdicts."""
    words: dict[str, list[str]] = {}
    for card in map_.cards:
        for channel in card.channels:
            words.setdefault(f"c-{channel.name}", []).append(channel.word)
    for name in ("missed", "unknown", "met", "exceeded"):
        words[f"i-{name}"] = [reader.word(f"verdicts.{name}")]
    words["i-differ"] = [reader.word("diagram.differs_somewhere")]
    comma = reader.word("entry.comma")
    return {name: comma.join(dict.fromkeys(said)) for name, said in words.items()}
