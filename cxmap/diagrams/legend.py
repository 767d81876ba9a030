"""What a map says in words: its description for those who hear it, and the list of its ways."""

from dataclasses import replace
from typing import Final

from cxmap.diagrams.curves_legend import curves_legend
from cxmap.diagrams.journey_map import Card, JourneyMap
from cxmap.diagrams.markup import Markup, element, joined, text
from cxmap.diagrams.verdicts import VERDICTS
from cxmap.diagrams.ways import Places, Way
from cxmap.language.languages import direction
from cxmap.views.felt_by import FeltBy
from cxmap.views.phrases import Phrase, Sentence
from cxmap.views.reader import Reader

_SIGNS: Final = (*VERDICTS, "pain", "opportunity", "differ")


def description(reader: Reader, map_: JourneyMap) -> str:
    """Say how long a journey is, and where it is best and worst."""
    counted = reader.word(
        "diagram.counted",
        stages=str(reader.number(len(map_.headers))),
        touchpoints=str(reader.number(len(map_.cards))),
    )
    # What is marked comes before what is as high or low: it has a face.
    known = [
        (card.point.height, not card.point.is_marked, card)
        for card in map_.cards
        if card.point is not None
    ]
    if not known and reader.catalog.audience:
        return counted  # what is felt stays inside, and is no business of these readers
    if not known:
        return f"{counted} {reader.word('diagram.no_feelings')}"
    lowest = min(known, key=lambda each: (each[0], each[1]))[2]
    highest = min(known, key=lambda each: (-each[0], each[1]))[2]
    parts = [
        counted,
        _extreme(reader, "diagram.lowest", lowest),
        _extreme(reader, "diagram.highest", highest),
        *(_extremes_of(reader, map_, each) for each in map_.others if each.own),
    ]
    return " ".join(parts)


def descriptions_for(reader: Reader, map_: JourneyMap) -> dict[str, str]:
    """Say it of each persona who feels something else: where that one alone is best and worst."""
    alone = replace(map_, others=(), cards_for=())
    return {
        each.persona_id: f"{each.name}. {description(reader, replace(alone, cards=each.told))}"
        for each in map_.cards_for
    }


def _extremes_of(reader: Reader, map_: JourneyMap, felt_by: FeltBy) -> str:
    """Say where one of several is unhappiest and happiest."""
    lowest = min(felt_by.own, key=lambda felt: felt.height)
    highest = max(felt_by.own, key=lambda felt: felt.height)
    if lowest is highest:
        number = map_.cards[lowest.place].number
        said = reader.word("diagram.feels", number=number, feeling=lowest.word)
        return f"{felt_by.name} – {said}."
    return reader.word(
        "diagram.extremes_of",
        name=str(felt_by.name),
        lowest=map_.cards[lowest.place].number,
        low=lowest.word,
        highest=map_.cards[highest.place].number,
        high=highest.word,
    )


def _extreme(reader: Reader, key: str, card: Card) -> str:
    feeling = card.point.word if card.point is not None else ""
    return reader.word(key, number=card.number, title=str(card.pointer), feeling=feeling)


def legend(reader: Reader, map_: JourneyMap) -> Markup:
    """Explain curves, signs, letters and lines, where there are any."""
    ways = [_way(way.letter, way_sentence(reader, map_, way)) for way in map_.ways]
    signs = [_sign(name, word) for name, word in words_of_signs(reader, map_).items()]
    parts = [curves_legend(reader, map_)]
    if signs:
        parts.append(element("ul", *signs, class_="cx-ways cx-signs"))
    if ways:
        parts.append(element("p", text(reader.word("diagram.ways")), class_="cx-caption"))
        parts.append(element("ul", *ways, class_="cx-ways"))
    parts += [element("p", text(note), class_="cx-quiet") for note in notes(reader, map_)]
    return element("figcaption", joined(parts)) if any(parts) else ""


def words_of_signs(reader: Reader, map_: JourneyMap) -> dict[str, str]:
    """Give what the signs mean that stand alone or beside a mere number, in one order everywhere.

    Channels are not among them: each is named where it is pointed at, and in every table.
    """
    said = {
        each.name: each.title
        for card in map_.cards
        for verdicts in card.verdicts
        for each in verdicts.beside_the_worst
    }
    said |= {each.sign: each.word for card in map_.cards for each in card.counts}
    if any(card.differs for card in map_.cards):
        said["differ"] = reader.word("diagram.differs_somewhere")
    return {name: said[name] for name in _SIGNS if name in said}


def _sign(name: str, word: str) -> Markup:
    """Explain a sign: verdicts are drawn as they are everywhere on a page."""
    if name in VERDICTS:
        return element("li", element("b", text(word), class_=f"cx-v--{name}"))
    icon = element("svg", element("use", href=f"#cx-i-{name}"), aria_hidden="true")
    return element("li", icon, text(word))


def notes(reader: Reader, map_: JourneyMap) -> tuple[str, ...]:
    """Say what is dashed, dotted or hollow, and whose curve is missing."""
    every = (map_.cards, *(each.told for each in map_.cards_for))
    points = [card.point for cards in every for card in cards if card.is_passed]
    said = []
    if any(point is not None and point.is_hoped for point in points):
        said.append(reader.word("diagram.hoped_line"))
    elif any(point is not None and point.is_assumed for point in points):
        said.append(reader.word("diagram.assumed_line"))
    if any(points) and None in points:
        said.append(reader.word("diagram.unknown_line"))
    if any(one.is_own != other.is_own for each in map_.others for one, other in each.pairs):
        said.append(reader.word("diagram.thin_line"))
    if any(card.is_optional for card in map_.cards):
        said.append(reader.word("flow.may_be_left_out"))
    if any(header.is_optional for header in map_.headers):
        said.append(reader.word("diagram.stage_may_be_left_out"))
    if map_.undrawn:
        names = reader.word("entry.comma").join(map(str, map_.undrawn))
        said.append(reader.word("diagram.undrawn", names=names))
    return tuple(said)


def way_sentence(reader: Reader, map_: JourneyMap, way: Way) -> Sentence:
    """Say where a way leads, and when."""

    def named(places: Places) -> str:
        return reader.word("flow.or").join(map_.cards[place].number for place in places)

    start = named(way.start)
    if way.outside is not None:
        said = reader.sentence("diagram.way_outside", start=start, end=way.outside.name)
    else:
        key = "diagram.way_back" if way.is_loop else "diagram.way"
        said = reader.sentence(key, start=start, end=named(way.ends[0]))
    for also in way.ends[1:]:
        said = reader.sentence("diagram.way_beside", way=said, end=named(also))
    if way.condition is None:
        return said
    return reader.sentence("diagram.way_if", way=said, condition=way.condition)


def _way(letter: str, said: Sentence) -> Markup:
    sign = element("b", text(letter), class_="cx-ways__letter")
    words = joined(map(_part, said.parts))
    # Beside its letter a text is a box by itself; one of several elements would be several.
    return element("li", sign, element("span", words) if "<" in words else words)


def _part(part: object) -> Markup:
    """Write a part of a sentence; an author's text that is foreign says in what language it is."""
    if isinstance(part, Phrase) and part.is_foreign:
        attributes = {"lang": part.language, "dir": direction(part.language)}
        return element("span", text(str(part)), **attributes)
    return text(str(part))
