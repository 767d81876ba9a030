"""What a map says in words: its description for those who hear it, and the list of its ways."""

from cxmap.diagrams.journey_map import Card, JourneyMap
from cxmap.diagrams.markup import Markup, element, joined, text
from cxmap.diagrams.ways import Way
from cxmap.language.languages import direction
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader


def description(reader: Reader, map_: JourneyMap) -> str:
    """Say how long a journey is, and where it is best and worst."""
    counted = reader.word(
        "diagram.counted",
        stages=str(reader.number(len(map_.headers))),
        touchpoints=str(reader.number(len(map_.cards))),
    )
    known = [(card.point.score, card) for card in map_.cards if card.point is not None]
    if not known:
        return f"{counted} {reader.word('diagram.no_feelings')}"
    lowest = min(known, key=lambda pair: pair[0])[1]
    highest = max(known, key=lambda pair: pair[0])[1]
    parts = [
        counted,
        _extreme(reader, "diagram.lowest", lowest),
        _extreme(reader, "diagram.highest", highest),
    ]
    return " ".join(parts)


def _extreme(reader: Reader, key: str, card: Card) -> str:
    feeling = card.point.word if card.point is not None else ""
    return reader.word(key, number=card.number, title=str(card.pointer), feeling=feeling)


def legend(reader: Reader, map_: JourneyMap) -> Markup:
    """Explain the letters and the dashed line, where there are any."""
    ways = [_way(reader, map_, way) for way in map_.ways]
    points = [card.point for card in map_.cards]
    unknown = any(points) and None in points
    dashed = unknown or any(point is not None and point.is_assumed for point in points)
    parts = []
    if ways:
        parts.append(element("p", text(reader.word("diagram.ways")), class_="cx-caption"))
        parts.append(element("ul", *ways, class_="cx-ways"))
    if dashed:
        note = text(reader.word("diagram.unknown_line" if unknown else "diagram.assumed_line"))
        parts.append(element("p", note, class_="cx-quiet"))
    return element("figcaption", joined(parts)) if parts else ""


def _way(reader: Reader, map_: JourneyMap, way: Way) -> Markup:
    start = map_.cards[way.start].number
    if way.end is None:
        said = _isolated(
            reader.word("diagram.way_outside", start=start, end="\0"), way.pointer.name
        )
    else:
        key = "diagram.way_back" if way.is_loop else "diagram.way"
        said = text(reader.word(key, start=start, end=map_.cards[way.end].number))
    if way.condition is not None:
        frame = reader.word("diagram.way_if", way="\1", condition="\0")
        said = _isolated(frame, way.condition).replace("\1", said)
    letter = element("b", text(way.letter), class_="cx-ways__letter")
    return element("li", letter, element("span", said))


def _isolated(frame: str, phrase: Phrase) -> Markup:
    """Put an author's text into a sentence of ours, with its own language where it is foreign."""
    inside = text(str(phrase))
    if phrase.is_foreign:
        inside = element("span", inside, lang=phrase.language, dir=direction(phrase.language))
    return text(frame).replace("\0", inside)
