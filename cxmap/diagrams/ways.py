"""The ways of a journey that its order does not tell: branches, shortcuts, loops."""

from dataclasses import dataclass

from cxmap.catalog.branches import declared_ways
from cxmap.model.journey import Journey
from cxmap.views.letters import letters
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A declared way that is more than “on to the following touchpoint”.

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
    """Give the declared ways of a journey in its order, each with its letter."""
    declared = [
        each
        for each in declared_ways(reader.catalog, journey)
        if each.way.condition is not None or each.ends[:1] != (each.start + 1,)
    ]
    return tuple(
        Way(
            letter=letter,
            start=each.start,
            end=next(iter(each.ends), None),
            others=each.ends[1:],
            pointer=reader.pointers(each.way, "to")[0],
            condition=reader.phrase(each.way.condition),
        )
        for letter, each in zip(letters(reader, len(declared)), declared, strict=True)
    )
