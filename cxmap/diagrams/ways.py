"""The ways of a journey that its order does not tell: branches, shortcuts, loops."""

from dataclasses import dataclass

from cxmap.model.journey import Journey, Next, Touchpoint
from cxmap.views.letters import letters
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A declared way that is more than “on to the following touchpoint”.

    ``start`` and ``end`` are the places of the touchpoints on the journey, from zero; without an
    ``end`` the way leaves the journey. ``letter`` marks it on the map and in the legend; the main
    way, which the order of the journey tells, has none.
    """

    letter: str
    start: int
    end: int | None
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
    """Give the declared ways of a journey in its order, each with its letter."""
    places = {id(touchpoint): place for place, touchpoint in enumerate(journey.touchpoints)}
    declared = [
        (start, way, end)
        for start, touchpoint in enumerate(journey.touchpoints)
        for way in touchpoint.next
        for end in [_end(reader, places, way)]
        if way.condition is not None or end != start + 1
    ]
    return tuple(
        Way(
            letter=letter,
            start=start,
            end=end,
            pointer=reader.pointers(way, "to")[0],
            condition=reader.phrase(way.condition),
        )
        for letter, (start, way, end) in zip(letters(reader, len(declared)), declared, strict=True)
    )


def _end(reader: Reader, places: dict[int, int], way: Next) -> int | None:
    target = reader.catalog.target(way, "to", Touchpoint)
    return places.get(id(target)) if target is not None else None
