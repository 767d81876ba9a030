"""Two journeys in one order: which stages and touchpoints came, went, moved, changed or stayed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.variants import beside_each_other
from cxmap.compare.matching import Candidate, matched
from cxmap.compare.moves import out_of_order
from cxmap.compare.versions import Catalogs, differing
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.model.shape import FieldShape

_E = TypeVar("_E", bound=Entry)


class Deed(StrEnum):
    """How a step of one journey stands to the other; of what moved, one place is AWAY."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Generic[_E]):
    """One step in both journeys: None where one does without it.

    ``fields`` are those in which both say something else that matters.
    """

    before: _E | None
    after: _E | None
    is_moved: bool = False
    fields: tuple[FieldShape, ...] = ()

    @property
    def version(self) -> _E:
        """How it is now; of what is gone, how it was."""
        return next(each for each in (self.after, self.before) if each is not None)

    @property
    def is_same(self) -> bool:
        """Tell whether nothing is different."""
        return None not in (self.before, self.after) and not self.is_moved and not self.fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Generic[_E]):
    """A place in the one order of both journeys, and which of them have their step there.

    What stands elsewhere in the other journey has two slots, each of one side.
    """

    pair: Pair[_E]
    is_before: bool
    is_after: bool

    @property
    def deed(self) -> Deed:
        """How the step stands there; what only moved along with its stage has not moved itself."""
        pair = self.pair
        if pair.before is None:
            return Deed.ADDED
        if pair.after is None:
            return Deed.REMOVED
        if not self.is_after:
            return Deed.AWAY
        if pair.is_moved:
            return Deed.MOVED
        return Deed.CHANGED if pair.fields else Deed.KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A stage with the places of its touchpoints."""

    stage: Slot[Stage]
    touchpoints: tuple[Slot[Touchpoint], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyComparison:
    """Two journeys in one order; ``fields`` are those in which the journeys themselves differ."""

    before: Journey
    after: Journey
    fields: tuple[FieldShape, ...]
    columns: tuple[Column, ...]

    @property
    def stages(self) -> tuple[Pair[Stage], ...]:
        """Every stage of both, once."""
        slots = (column.stage for column in self.columns)
        return tuple(each.pair for each in slots if each.deed != Deed.AWAY)

    @property
    def touchpoints(self) -> tuple[Pair[Touchpoint], ...]:
        """Every touchpoint of both, once."""
        slots = (each for column in self.columns for each in column.touchpoints)
        return tuple(each.pair for each in slots if each.deed != Deed.AWAY)

    @property
    def is_empty(self) -> bool:
        """Tell whether both are the same in all that matters."""
        is_same = (each.is_same for pairs in (self.stages, self.touchpoints) for each in pairs)
        return not self.fields and all(is_same)


def journeys_compared(catalogs: Catalogs, before: Journey, after: Journey) -> JourneyComparison:
    """Set one journey beside another: a variant beside its original, or one beside its past.

    Each stands in its own catalog. What is shared, or has the same id, is the same step; between
    two catalogs also what has been renamed.
    """
    stages, touchpoints = _both_kinds(catalogs, before, after)
    homes = _homes(before), _homes(after)
    return JourneyComparison(
        before=before,
        after=after,
        fields=differing(catalogs, before, after),
        columns=tuple(
            Column(
                stage=stages.slot(here, there),
                touchpoints=tuple(
                    touchpoints.slot(*each)
                    for each in touchpoints.order(_inside(homes[0], here), _inside(homes[1], there))
                ),
            )
            for here, there in stages.order(range(len(stages.was)), range(len(stages.now)))
        ),
    )


def moved_between(
    catalog: Catalog, before: Journey, after: Journey
) -> tuple[Stage | Touchpoint, ...]:
    """Give what stands elsewhere in the second of two journeys of one catalog, as it is there."""
    stages, touchpoints = _both_kinds((catalog, catalog), before, after)
    return (*stages.moved_now, *touchpoints.moved_now)


def _both_kinds(
    catalogs: Catalogs, before: Journey, after: Journey
) -> tuple["_Steps[Stage]", "_Steps[Touchpoint]"]:
    stages = _Steps.of(catalogs, before.stages, after.stages)
    stages.find_moved()
    touchpoints = _Steps.of(catalogs, before.touchpoints, after.touchpoints)
    touchpoints.find_moved(_homes(before), [stages.back.get(each) for each in _homes(after)])
    return stages, touchpoints


def _homes(journey: Journey) -> list[int]:
    """Give in which stage each touchpoint is, by its number."""
    return [at for at, stage in enumerate(journey.stages) for _ in stage.touchpoints]


def _inside(homes: Sequence[int], stage: int | None) -> list[int]:
    """Give the touchpoints of a stage, by their numbers in the journey."""
    return [at for at, home in enumerate(homes) if home == stage]


@dataclass(slots=True)
class _Steps(Generic[_E]):
    """The steps of one kind in both journeys, by their numbers, and which of them are the same."""

    catalogs: Catalogs
    was: Sequence[_E]
    now: Sequence[_E]
    names: Sequence[str]
    same: dict[int, int]
    moved: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, catalogs: Catalogs, was: Sequence[_E], now: Sequence[_E]) -> "_Steps[_E]":
        """Find out which steps are the same."""
        return cls(
            catalogs=catalogs,
            was=was,
            now=now,
            names=[catalogs[0].id_of(each) for each in was],
            same=_same(catalogs, was, now),
        )

    @property
    def back(self) -> dict[int, int]:
        """Give which step before is which one after, the other way round."""
        return {there: here for here, there in self.same.items()}

    @property
    def moved_now(self) -> tuple[_E, ...]:
        """Give what stands elsewhere, as it is now."""
        return tuple(self.now[self.same[here]] for here in sorted(self.moved))

    def find_moved(
        self, was_in: Sequence[int] | None = None, now_in: Sequence[int | None] | None = None
    ) -> None:
        """Find what stands elsewhere: in another stage, where there are some, or in its order."""
        lists: dict[int, list[int]] = {}
        for here, there in self.same.items():
            if was_in is None or now_in is None:
                lists.setdefault(0, []).append(here)
            elif was_in[here] == now_in[there]:
                lists.setdefault(was_in[here], []).append(here)
            else:
                self.moved.add(here)
        for siblings in lists.values():
            places = [(here, self.same[here]) for here in siblings]
            names = [[self.names[here]] for here in siblings]
            self.moved |= {siblings[each] for each in out_of_order(places, names)}

    def order(
        self, was: Sequence[int], now: Sequence[int]
    ) -> Iterator[tuple[int | None, int | None]]:
        """Give steps of both in one order: what went stands before what came in its place."""
        at = 0
        for here in was:
            there = self.same.get(here)
            if here in self.moved or there is None or there not in now:
                yield here, None
                continue
            until = now.index(there)
            yield from ((None, each) for each in now[at:until])
            yield here, there
            at = until + 1
        yield from ((None, each) for each in now[at:])

    def slot(self, here: int | None, there: int | None) -> Slot[_E]:
        """Give the place of a step that stands there in one of the journeys, or in both."""
        first = self.back.get(there) if here is None and there is not None else here
        last = self.same.get(here) if there is None and here is not None else there
        before = self.was[first] if first is not None else None
        after = self.now[last] if last is not None else None
        fields = () if before is None or after is None else differing(self.catalogs, before, after)
        pair = Pair(before=before, after=after, is_moved=first in self.moved, fields=fields)
        return Slot(pair=pair, is_before=here is not None, is_after=there is not None)


def _same(catalogs: Catalogs, was: Sequence[_E], now: Sequence[_E]) -> dict[int, int]:
    """Give which step is which, by their numbers in both journeys."""
    if catalogs[0] is not catalogs[1]:
        sides = zip(catalogs, (was, now), strict=True)
        return matched(*([_candidate(catalog, each) for each in steps] for catalog, steps in sides))
    steps = beside_each_other(catalogs[0], (tuple(was), tuple(now)))
    places = (each.places for each in steps)
    return {here: there for here, there in places if here is not None and there is not None}


def _candidate(catalog: Catalog, entry: Entry) -> Candidate:
    """Give what a step is known by in another catalog."""
    return Candidate(
        name=catalog.id_of(entry),
        is_named=catalog.reading.places.id_is_written(entry),
        formerly=entry.formerly,
        title=catalog.title_of(entry),
    )
