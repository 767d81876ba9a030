"""A map as it hangs on a wall: its name above it, and below it what its signs mean."""

import re
from typing import Final

from cxmap.diagrams.drawing import picture
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.layout import MapLayout
from cxmap.diagrams.legend import description, notes, way_sentence, words_of_signs
from cxmap.diagrams.lines import wrapped
from cxmap.diagrams.markup import Markup
from cxmap.diagrams.measures import CHANNEL, ICON_GAP, SMALL
from cxmap.diagrams.poster_sheet import EDGE, ITEM, PosterSheet, poster_sheet
from cxmap.diagrams.shapes import Spot
from cxmap.diagrams.symbols import side_of
from cxmap.views.reader import Reader

_BESIDE_NUMBER: Final = 12  # channels are defined so much lower

_SIGN: Final = re.compile(r'href="#([ci])_([\w-]+)"')


def poster(reader: Reader, layout: MapLayout) -> Markup:
    """Draw a map as SVG with all that is needed to read it."""
    map_ = layout.map
    sheet = poster_sheet(reader, map_.title, layout.width)
    drawing = picture(reader, layout)
    sheet.place(drawing, layout.width, layout.height)
    sheet.explain(
        reader.word("diagram.ways"),
        [(way.letter, str(way_sentence(reader, map_, way))) for way in map_.ways],
    )
    for note in notes(reader, map_):
        sheet.write(note)
    _write_signs(sheet, reader, map_, drawing)
    title = reader.word("diagram.label", title=str(map_.title))
    return sheet.finished(map_.id, title, description(reader, map_))


def _write_signs(sheet: PosterSheet, reader: Reader, map_: JourneyMap, drawing: Markup) -> None:
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
        spot = Spot(EDGE + x, sheet.y + (SMALL.line - side) / 2 - lower)
        sheet.parts.append(sheet.canvas.symbol(name, spot))
        beside = Spot(EDGE + x + CHANNEL + ICON_GAP, sheet.y)
        sheet.parts.append(sheet.canvas.lines(said, beside, "poster-word"))
        x += width + ITEM
    sheet.y += SMALL.line if x else 0


def _words_of_signs(reader: Reader, map_: JourneyMap) -> dict[str, str]:
    """Give what each sign means: channels in the order of the map, then what cards count."""
    words: dict[str, list[str]] = {}
    for card in map_.cards:
        for channel in card.channels:
            words.setdefault(f"c-{channel.name}", []).append(channel.word)
    words |= {f"i-{name}": [said] for name, said in words_of_signs(reader, map_).items()}
    comma = reader.word("entry.comma")
    return {name: comma.join(dict.fromkeys(said)) for name, said in words.items()}
