"""The ways of a journey on its map: those that its order tells, and those with a letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxmap.catalog.branches import Branch, Stop, alternatives_from, stops_of
from cxmap.model.journey import Journey
from cxmap.views.letters import letters
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader

Places = tuple[int, ...]
"""Places of touchpoints on the journey, from zero; several are alternatives to each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way on: what a touchpoint says in one go, or all alternatives say alike.

    A customer goes to all of the ``ends`` at the same time; without any the way leaves the
    journey, and leads to ``outside``. ``letter`` marks it on the map and in the legend; the main
    way, which the order of the journey tells, has none.
    """

    letter: str = ""
    start: Places
    ends: tuple[Places, ...]
    outside: Pointer | None = None
    condition: Phrase | None = None
    is_main: bool = False
    is_loop: bool = False

    @property
    def places(self) -> Places:
        """All touchpoints that it joins."""
        return (*self.start, *(place for end in self.ends for place in end))


def ways_of(reader: Reader, journey: Journey) -> tuple[Way, ...]:
    """Give the ways of a journey in its order, the main ones and those with letters.

    Ways past what may be left out are not among them: a dashed outline says so.
    """
    ways = sorted(_said_alike(journey, [*_ways(reader, journey)]), key=lambda way: way.start)
    named = iter(letters(reader, sum(not way.is_main for way in ways)))
    return tuple(way if way.is_main else replace(way, letter=next(named)) for way in ways)


def groups_of(journey: Journey) -> Iterator[range]:
    """Give the places of touchpoints that are alternatives to each other, group by group."""
    place = 0
    while place < len(journey.touchpoints):
        group = alternatives_from(journey.touchpoints, place)
        if len(group) > 1:
            yield group
        place = group.stop


def _ways(reader: Reader, journey: Journey) -> Iterator[Way]:
    places = {id(each): place for place, each in enumerate(journey.touchpoints)}
    stops = stops_of(reader.catalog, journey)

    def led_to(stop: Stop) -> Places:
        place = places[id(stop.touchpoint)]
        is_open = stop.choice is not None
        return tuple(alternatives_from(journey.touchpoints, place)) if is_open else (place,)

    for stop in stops:
        for branch in stop.branches if stop.choice is None else ():
            if branch.to or branch.way is not None:
                ends = tuple(led_to(stops[to]) for to in branch.to)
                yield from _way(reader, led_to(stop), ends, branch)


def _way(reader: Reader, start: Places, ends: tuple[Places, ...], branch: Branch) -> Iterator[Way]:
    if branch.is_onwards:
        yield Way(start=start, ends=ends, is_main=True)
    elif branch.way is not None:
        yield Way(
            start=start,
            ends=ends,
            outside=None if ends else reader.pointers(branch.way, "to")[0],
            condition=reader.phrase(branch.condition),
            is_loop=branch.is_loop,
        )


def _said_alike(journey: Journey, ways: Sequence[Way]) -> list[Way]:
    """Make one way of those that lead on alike from all alternatives of a choice."""
    kept = list(ways)
    for group in groups_of(journey):
        first, *others = ([way for way in kept if way.start == (place,)] for place in group)
        for way in first:
            alike = [way, *(_like(way, each) for each in others)]
            if None not in alike:
                kept = [each for each in kept if all(each is not one for one in alike)]
                kept.append(replace(way, start=tuple(group)))
    return kept


def _like(way: Way, others: Sequence[Way]) -> Way | None:
    """Give the one of others that only begins elsewhere."""
    return next((each for each in others if replace(each, start=way.start) == way), None)
