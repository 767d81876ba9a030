"""What a customer chooses among on a map: alternatives that stand in one frame."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from cxmap.diagrams.ways import groups_of
from cxmap.model.journey import Journey
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Cards of one column of which a customer passes one: ``places`` counts them on the map.

    ``row`` is that of the first of them, ``last`` that of the last.
    """

    title: Phrase
    between: str
    places: range
    column: int
    row: int
    last: int

    def moved(self, places: int, columns: int) -> "Choice":
        """Give it as a part of the map counts it that begins so much later."""
        return replace(
            self,
            places=range(self.places.start - places, self.places.stop - places),
            column=self.column - columns,
        )


def choices_of(reader: Reader, journey: Journey) -> tuple[Choice, ...]:
    """Give the choices of a journey; alternatives in two stages have a frame in either."""
    at = [
        (column, row)
        for column, stage in enumerate(journey.stages)
        for row, _ in enumerate(stage.touchpoints)
    ]
    return tuple(
        Choice(
            title=reader.own(
                reader.word("flow.choice", choice=str(_named(reader, journey, group)))
            ),
            between=reader.word("flow.or").strip(),
            places=places,
            column=column,
            row=at[places[0]][1],
            last=at[places[-1]][1],
        )
        for group in groups_of(journey)
        for column, places in _by_column(group, at)
    )


def _named(reader: Reader, journey: Journey, group: range) -> Phrase:
    return reader.phrase(journey.touchpoints[group[0]].one_of) or reader.plain("")


def _by_column(group: range, at: list[tuple[int, int]]) -> Iterator[tuple[int, range]]:
    for column, found in groupby(group, key=lambda place: at[place][0]):
        places = list(found)
        yield column, range(places[0], places[-1] + 1)
