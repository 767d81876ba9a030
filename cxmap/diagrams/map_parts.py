"""A journey that is wider than a page is drawn in parts, each with stages of its own.

The width of a page decides: letters stay as large as they are, whatever is drawn. All parts have
one scale, and go on counting.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from cxmap.diagrams.journey_map import Card, JourneyMap
from cxmap.diagrams.measures import GUTTER, NARROWEST, PAGE, SLOT
from cxmap.diagrams.ways import Places, Way
from cxmap.views.felt_by import FeltBy, FeltHere
from cxmap.views.reader import Reader


def parts_of(reader: Reader, map_: JourneyMap) -> tuple[JourneyMap, ...]:
    """Give a map in as many parts as it needs, all about as long; most need only one."""
    widths = _widths(map_)
    borders = _borders(widths)
    if len(borders) <= 2:  # noqa: PLR2004 - the beginning and the end
        return (map_,)
    count = len(borders) - 1
    return tuple(
        replace(
            _part(map_, range(*ends)),
            number=number,
            name=reader.word(
                "diagram.part",
                number=str(reader.number(number)),
                count=str(reader.number(count)),
                stages=reader.word("entry.comma").join(
                    str(header.pointer) for header in map_.headers[slice(*ends)]
                ),
            ),
        )
        for number, ends in enumerate(pairwise(borders), start=1)
    )


def _widths(map_: JourneyMap) -> list[int]:
    """Give how wide each stage is at least."""
    points = [0] * len(map_.headers)
    for card in map_.cards:
        points[card.column] += 1
    return [max(NARROWEST, count * SLOT) for count in points]


def _borders(widths: Sequence[int]) -> list[int]:
    """Give the places of the stages at which parts begin, and the end of the last one."""
    greedy = [0]
    for place in range(1, len(widths)):
        if not _fits(widths[greedy[-1] : place + 1]):
            greedy.append(place)
    parts = len(greedy)
    sizes = [len(widths) // parts + (part < len(widths) % parts) for part in range(parts)]
    even = list(accumulate(sizes, initial=0))
    is_even = all(_fits(widths[start:end]) for start, end in pairwise(even))
    return even if is_even else [*greedy, len(widths)]


def _fits(widths: Sequence[int]) -> bool:
    return sum(widths) + GUTTER * len(widths) <= PAGE


def _part(map_: JourneyMap, columns: range) -> JourneyMap:
    """Give a stretch of a map; ways that lead out of it are told below the picture only."""
    places = [place for place, card in enumerate(map_.cards) if card.column in columns]
    first = places[0] if places else 0

    def moved(cards: tuple[Card, ...]) -> tuple[Card, ...]:
        here = (cards[place] for place in places)
        return tuple(replace(card, column=card.column - columns.start) for card in here)

    return replace(
        map_,
        headers=map_.headers[columns.start : columns.stop],
        cards=moved(map_.cards),
        cards_for=tuple(replace(each, told=moved(each.told)) for each in map_.cards_for),
        choices=tuple(
            choice.moved(first, columns.start)
            for choice in map_.choices
            if choice.column in columns
        ),
        ways=tuple(_ways_there(map_.ways, places, first)),
        main=tuple(_ways_there(map_.main, places, first)),
        others=tuple(_felt_there(each, places, first) for each in map_.others),
    )


def _ways_there(ways: Sequence[Way], places: Sequence[int], first: int) -> Iterator[Way]:
    """Give the ways within a part, each to all of its ends that are there."""

    def moved(end: Places) -> Places:
        return tuple(place - first for place in end if place in places)

    for way in ways:
        ends = tuple(filter(None, map(moved, way.ends)))
        if ends and moved(way.start):
            yield replace(way, start=moved(way.start), ends=ends)


def _felt_there(felt_by: FeltBy, places: Sequence[int], first: int) -> FeltBy:
    """Give what somebody feels within a part."""

    def moved(felt: FeltHere) -> FeltHere:
        return replace(felt, place=felt.place - first)

    return replace(
        felt_by,
        felt=tuple(moved(felt) for felt in felt_by.felt if felt.place in places),
        pairs=tuple(
            (moved(one), moved(other))
            for one, other in felt_by.pairs
            if one.place in places and other.place in places
        ),
    )
