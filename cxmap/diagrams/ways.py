"""The ways of a journey that its order does not tell: branches, shortcuts, loops."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cxmap.catalog.branches import declared_ways, stops_of
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.letters import letters
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way that is more than “on to the following touchpoint”.

    ``start`` and ``end`` are the places of the touchpoints on the journey, from zero; without an
    ``end`` the way leaves the journey. Where a customer chooses among several, it is drawn to the
    first, and ``others`` are the places of the rest. ``letter`` marks it on the map and in the
    legend; the main way, which the order of the journey tells, has none.
    """

    letter: str
    start: int
    end: int | None
    others: tuple[int, ...] = ()
    pointer: Pointer
    condition: Phrase | None

    @property
    def is_main(self) -> bool:
        """Tell whether this is just the way on, from a stage to the next."""
        return not self.letter

    @property
    def is_loop(self) -> bool:
        """Tell whether the way leads back."""
        return self.end is not None and self.end <= self.start


def ways_of(reader: Reader, journey: Journey) -> tuple[Way, ...]:
    """Give the ways of a journey in its order, each with its letter.

    They are those that are declared, and those to what happens beside their ends.
    """
    drafts = sorted((*_declared(reader, journey), *_beside(reader, journey)), key=_start)
    return tuple(
        replace(way, letter=letter)
        for letter, way in zip(letters(reader, len(drafts)), drafts, strict=True)
    )


def _start(way: Way) -> int:
    return way.start


def _declared(reader: Reader, journey: Journey) -> Iterator[Way]:
    for each in declared_ways(reader.catalog, journey):
        if each.way.condition is not None or each.ends[:1] != (each.start + 1,):
            yield Way(
                letter="",
                start=each.start,
                end=next(iter(each.ends), None),
                others=each.ends[1:],
                pointer=reader.pointers(each.way, "to")[0],
                condition=reader.phrase(each.way.condition),
            )


def _beside(reader: Reader, journey: Journey) -> Iterator[Way]:
    """Give the ways that only lead on to what happens at the same time as another end of theirs."""
    places = {id(each): place for place, each in enumerate(journey.touchpoints)}
    declared = {
        (each.start, end) for each in declared_ways(reader.catalog, journey) for end in each.ends
    }
    stops = stops_of(reader.catalog, journey)
    for stop in (each for each in stops if each.choice is None):
        start = places[id(stop.touchpoint)]
        leading = [(branch, stops[to].touchpoint) for branch in stop.branches for to in branch.to]
        for branch, touchpoint in leading:
            end = places[id(touchpoint)]
            if end == start + 1 or (start, end) in declared:
                continue
            if any(_is_together(reader, touchpoint, other) for _, other in leading):
                yield Way(
                    letter="",
                    start=start,
                    end=end,
                    pointer=reader.pointer(touchpoint),
                    condition=reader.phrase(branch.condition),
                )


def _is_together(reader: Reader, one: Touchpoint, other: Touchpoint) -> bool:
    """Tell whether either of two touchpoints says that it happens at the same time."""
    return any(
        each is second
        for first, second in ((one, other), (other, one))
        for each in reader.catalog.targets(first, "together_with", Touchpoint)
    )
