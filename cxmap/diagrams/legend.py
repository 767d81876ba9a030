"""What a map says in words: its description for those who hear it, and the list of its ways."""

from cxmap.diagrams.journey_map import Card, JourneyMap
from cxmap.diagrams.markup import Markup, element, joined, text
from cxmap.diagrams.ways import Way
from cxmap.language.languages import direction
from cxmap.views.phrases import Phrase, Sentence
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
    ways = [_way(way.letter, way_sentence(reader, map_, way)) for way in map_.ways]
    parts = []
    if ways:
        parts.append(element("p", text(reader.word("diagram.ways")), class_="cx-caption"))
        parts.append(element("ul", *ways, class_="cx-ways"))
    if note := dashed_note(reader, map_):
        parts.append(element("p", text(note), class_="cx-quiet"))
    return element("figcaption", joined(parts)) if parts else ""


def dashed_note(reader: Reader, map_: JourneyMap) -> str:
    """Say what is dashed or hollow; nothing where all of the curve is firm."""
    points = [card.point for card in map_.cards]
    if any(points) and None in points:
        return reader.word("diagram.unknown_line")
    is_dashed = any(point is not None and point.is_assumed for point in points)
    return reader.word("diagram.assumed_line") if is_dashed else ""


def way_sentence(reader: Reader, map_: JourneyMap, way: Way) -> Sentence:
    """Say where a way leads, and when."""
    start = map_.cards[way.start].number
    if way.end is None:
        said = reader.sentence("diagram.way_outside", start=start, end=way.pointer.name)
    else:
        key = "diagram.way_back" if way.is_loop else "diagram.way"
        said = reader.sentence(key, start=start, end=map_.cards[way.end].number)
    if way.condition is None:
        return said
    return reader.sentence("diagram.way_if", way=said, condition=way.condition)


def _way(letter: str, said: Sentence) -> Markup:
    sign = element("b", text(letter), class_="cx-ways__letter")
    return element("li", sign, element("span", *map(_part, said.parts)))


def _part(part: object) -> Markup:
    """Write a part of a sentence; an author's text that is foreign says in what language it is."""
    if isinstance(part, Phrase) and part.is_foreign:
        attributes = {"lang": part.language, "dir": direction(part.language)}
        return element("span", text(str(part)), **attributes)
    return text(str(part))
