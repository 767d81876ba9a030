"""Where customers pass from one department to another, and what comes after."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.catalog.course import Passing, course_of
from cxmap.catalog.order import in_order_of_files
from cxmap.catalog.taken_over import first_place_of
from cxmap.catalog.watched import each_once, watched_journeys
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.views.expectation import VerdictCount, heat, worst_verdict
from cxmap.views.glance import badness
from cxmap.views.owners import owner_pointer, owning
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True)
class _Found:
    """A handover in a journey, from whom and to whom."""

    journey: Journey
    way: Passing
    giver: Entry | None
    taker: Entry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPlace:
    """One handover: in which journey, from which touchpoint to which, and how the latter fares.

    ``condition`` says when customers go that way, where not all of them do.
    """

    journey: Pointer
    start: Pointer
    end: Pointer
    condition: Phrase | None
    worst: VerdictCount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """All handovers from one department to another, the worst first.

    ``worst`` is the worst verdict on what comes after, and how many expectations got it; of those
    that were missed ``missed`` says how many, 3 at most.
    """

    anchor: str
    title: Sentence
    count: Shown
    times: Sentence
    worst: VerdictCount | None
    missed: int
    places: tuple[HandoverPlace, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether nobody knows how customers fare after it."""
        return self.worst is None or self.worst.verdict.name == "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverRow:
    """A department that hands over, and what it hands over to each, in the order of the columns."""

    giver: Pointer
    cells: tuple[Handover | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoversView:
    """Who hands customers over in rows, who takes them over in columns."""

    columns: tuple[Pointer, ...]
    rows: tuple[HandoverRow, ...]

    @property
    def all(self) -> tuple[Handover, ...]:
        """Everything there is in the cells: where most was missed first, then what comes often."""
        cells = (cell for row in self.rows for cell in row.cells if cell is not None)
        return tuple(sorted(cells, key=lambda each: (-each.missed, -len(each.places))))


def handovers_view(reader: Reader) -> HandoversView:
    """Show every handover in the journeys that customers go; a verdict is never averaged."""
    found = tuple(_handovers(reader))
    givers = in_order_of_files(reader.catalog, (each.giver for each in found))
    takers = in_order_of_files(reader.catalog, (each.taker for each in found))
    return HandoversView(
        columns=tuple(owner_pointer(reader, each) for each in takers),
        rows=tuple(
            HandoverRow(
                giver=owner_pointer(reader, giver),
                cells=tuple(
                    _handover(reader, f"{row}_{column}", giver, taker, found)
                    for column, taker in enumerate(takers, 1)
                ),
            )
            for row, giver in enumerate(givers, 1)
        ),
    )


def _handovers(reader: Reader) -> Iterator[_Found]:
    """Give each handover; what a variant takes over from another journey is counted there."""
    catalog, seen = reader.catalog, set()
    for journey in watched_journeys(catalog):
        for passing in course_of(catalog, journey):
            parts = (passing.start, passing.end, passing.way)
            written = tuple(each and first_place_of(catalog, each) for each in parts)
            is_new = written not in seen
            seen.add(written)
            giver, taker = owning(reader, passing.start), owning(reader, passing.end)
            if is_new and giver is not taker:
                yield _Found(journey, passing, giver, taker)


def _handover(
    reader: Reader, name: str, giver: Entry | None, taker: Entry | None, found: tuple[_Found, ...]
) -> Handover | None:
    ways = [each for each in found if each.giver is giver and each.taker is taker]
    if not ways:
        return None
    expectations = each_once(
        reader.catalog, (e for each in ways for e in each.way.end.expectations)
    )
    return Handover(
        anchor=f"handover_{name}",
        title=reader.sentence(
            "handovers.title",
            start=owner_pointer(reader, giver).name,
            end=owner_pointer(reader, taker).name,
        ),
        count=reader.number(len(ways)),
        times=reader.sentence("handovers.times", count=reader.number(len(ways))),
        worst=worst_verdict(reader, expectations),
        missed=heat(expectations),
        places=tuple(
            _place(reader, each.journey, each.way)
            for each in sorted(ways, key=lambda each: badness(reader, each.way.end))
        ),
    )


def _place(reader: Reader, journey: Journey, way: Passing) -> HandoverPlace:
    return HandoverPlace(
        journey=reader.pointer(journey),
        start=reader.pointer(way.start),
        end=reader.pointer(way.end),
        condition=reader.phrase(way.way.condition) if way.way is not None else None,
        worst=worst_verdict(reader, way.end.expectations),
    )
