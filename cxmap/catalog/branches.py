"""The ways of a journey: where customers go from each touchpoint, declared or told by the order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cxmap.catalog.catalog import Catalog
from cxmap.model.journey import Journey, Next, Stage, Touchpoint
from cxmap.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A way on from a stop; without ``to`` it leaves the journey, or the journey ends here.

    ``to`` counts the stops of the journey, and names several where a customer goes to all of them
    at the same time. ``way`` is the declared way, where there is one. ``is_past`` tells that it
    leads past what may be left out, ``is_onwards`` that it goes on in the order of the journey.
    """

    to: tuple[int, ...] = ()
    condition: Text | None = None
    way: Next | None = None
    is_past: bool = False
    is_onwards: bool = False
    is_loop: bool = False

    @property
    def ends(self) -> bool:
        """Tell whether the journey ends here."""
        return not self.to and self.way is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A touchpoint on the way; or where one of several is chosen, before the first of them."""

    stage: int
    touchpoint: Touchpoint
    choice: Text | None = None
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class _At:
    """A place on the journey, or the choice among the touchpoints that begin there."""

    place: int
    is_choice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A branch before stops are counted; ``to`` is None where it leads out of the journey.

    Who chooses an alternative may go to what is ``beside`` that one alone.
    """

    to: _At | None
    beside: tuple[_At, ...] = ()
    condition: Text | None = None
    way: Next | None = None
    is_past: bool = False
    is_onwards: bool = False


def stops_of(catalog: Catalog, journey: Journey) -> tuple[Stop, ...]:
    """Give the stops of a journey in its order, each with all its ways.

    A way to one of several alternatives leads to the choice among them, unless it says which one.
    """
    return _Course(catalog, journey).stops()


def beginnings_of(catalog: Catalog, journey: Journey) -> tuple[Touchpoint, ...]:
    """Give the touchpoints at which customers may begin a journey."""
    return tuple(_Course(catalog, journey).beginnings())


def has_branches(catalog: Catalog, journey: Journey) -> bool:
    """Tell whether a journey is more than one touchpoint after the other."""
    stops = stops_of(catalog, journey)
    return any(
        each.choice is not None
        or len(each.branches) != 1
        or any(way.is_loop or way.condition is not None for way in each.branches)
        for each in stops
    )


def is_optional(part: Touchpoint | Stage) -> bool:
    """Tell whether customers may leave something out."""
    return part.need == "optional" or part.condition is not None


def alternatives_from(touchpoints: Sequence[Touchpoint], place: int) -> range:
    """Give the places of all that stand for each other around a place; one alone stands for itself.

    Alternatives follow each other and say the same words after ``one_of``.
    """
    said = touchpoints[place].one_of
    if said is None:
        return range(place, place + 1)
    groups = groupby(range(len(touchpoints)), lambda each: touchpoints[each].one_of == said)
    members = next(found for is_it, group in groups if is_it and place in (found := list(group)))
    return range(members[0], members[-1] + 1)


class _Course:
    """One journey while its ways are worked out."""

    def __init__(self, catalog: Catalog, journey: Journey) -> None:
        self._catalog = catalog
        self._stages = journey.stages
        self._touchpoints = journey.touchpoints
        self._places = {id(each): place for place, each in enumerate(self._touchpoints)}
        self._stage_of = [
            number for number, stage in enumerate(journey.stages) for _ in stage.touchpoints
        ]

    def stops(self) -> tuple[Stop, ...]:
        """Give all stops; a choice is one only where a way leads to it."""
        ways = {_At(place): self._ways(place) for place in range(len(self._touchpoints))}
        self._join_what_is_together(ways)
        self._join_what_may_be_left_out(ways)
        chosen = {way.to for each in ways.values() for way in each if way.to is not None}
        ways |= {at: self._choices(at) for at in chosen if at.is_choice}
        ordered = sorted(ways, key=lambda at: (at.place, not at.is_choice))
        numbers = {at: number for number, at in enumerate(ordered)}
        return tuple(self._stop(at, ways[at], numbers) for at in ordered)

    def beginnings(self) -> Iterator[Touchpoint]:
        """Give where the order leads at first, with all that is there beside it."""
        for way in self._arrivals(0):
            if way.to is not None and way.to.place < len(self._touchpoints):
                yield from self._touchpoints[way.to.place : self._after(way.to.place)]

    def _stop(self, at: _At, ways: Sequence[_Draft], numbers: dict[_At, int]) -> Stop:
        touchpoint = self._touchpoints[at.place]
        own = numbers[at]
        branches = [
            Branch(
                to=tuple(numbers[each] for each in (way.to, *way.beside) if each in numbers),
                condition=way.condition,
                way=way.way if way.to is None or way.to in numbers else None,
                is_past=way.is_past,
                is_onwards=way.is_onwards,
                is_loop=way.to in numbers and numbers[way.to] <= own,
            )
            for way in ways
        ]
        return Stop(
            stage=self._stage_of[at.place],
            touchpoint=touchpoint,
            choice=touchpoint.one_of if at.is_choice else None,
            branches=tuple(_gathered(branches)),
        )

    def _ways(self, place: int) -> list[_Draft]:
        """Give the ways on from a touchpoint: those it declares, and the order where it counts."""
        touchpoint = self._touchpoints[place]
        after = self._after(place)
        ways = [
            _Draft(
                to=to,
                condition=way.condition,
                way=way,
                is_onwards=way.condition is None and self._is_at(after, to),
            )
            for way, to in self._named_by(place)
        ]
        if touchpoint.ends is not None:
            ways.append(_Draft(to=_At(len(self._touchpoints))))
        elif _leave_order(ways, place):
            named = [way.to for way in ways]
            arrivals = self._arrivals(after)
            ways += [each for each in arrivals if each.to not in named]
        return ways

    def _named_by(self, place: int) -> Iterator[tuple[Next, _At | None]]:
        """Give the ways that a touchpoint declares, and where each leads on the journey."""
        declared = self._touchpoints[place].next
        targets = [self._catalog.target(way, "to", Touchpoint) for way in declared]
        places = [self._places.get(id(target)) for target in targets]
        for way, end in zip(declared, places, strict=True):
            yield way, None if end is None else self._choice_or(end, place, places)

    def _choice_or(self, end: int, start: int, named: Sequence[int | None]) -> _At:
        """Give the choice around an alternative; the alternative where more than one is named."""
        group = alternatives_from(self._touchpoints, end)
        is_open = start not in group and sum(each in group for each in named) == 1
        return _At(group.start, is_choice=True) if len(group) > 1 and is_open else _At(end)

    def _after(self, place: int) -> int:
        """Give the place behind all that a customer does not go through in turn from here."""
        own = after = alternatives_from(self._touchpoints, place).stop
        while any(self._is_together(each, after) for each in (place, *range(own, after))):
            after = alternatives_from(self._touchpoints, after).stop
        return after

    def _is_at(self, place: int, to: _At | None) -> bool:
        """Tell whether a way leads to a place, or to one of the alternatives there."""
        if to is None or place >= len(self._touchpoints):
            return False
        return to.place in alternatives_from(self._touchpoints, place)

    def _arrivals(self, place: int, *, is_past: bool = False) -> Iterator[_Draft]:
        """Give where the order leads at a place: there, and past what may be left out there."""
        if place >= len(self._touchpoints):
            yield _Draft(to=_At(place), is_past=is_past)
            return
        touchpoint = self._touchpoints[place]
        stage = self._stages[self._stage_of[place]]
        group = alternatives_from(self._touchpoints, place)
        is_choice = len(group) > 1
        is_first = stage.touchpoints[0] is touchpoint
        may_skip_stage = is_first and is_optional(stage)
        own = None if is_choice else touchpoint.condition
        condition = own or (stage.condition if may_skip_stage else None)
        yield _Draft(
            to=_At(place, is_choice=is_choice),
            condition=condition,
            is_past=is_past,
            is_onwards=not is_past,
        )
        if may_skip_stage:
            yield from self._arrivals(place + len(stage.touchpoints), is_past=True)
        elif is_optional(touchpoint) and not is_choice:
            yield from self._arrivals(group.stop, is_past=True)

    def _choices(self, at: _At) -> list[_Draft]:
        group = alternatives_from(self._touchpoints, at.place)
        for_all = min(map(self._after, group))
        return [
            _Draft(
                to=_At(place),
                beside=tuple(_At(each) for each in range(for_all, self._after(place))),
                condition=self._touchpoints[place].condition,
            )
            for place in group
        ]

    def _join_what_is_together(self, ways: dict[_At, list[_Draft]]) -> None:
        """Lead also to what happens at the same time, where no way of its own leads there."""
        for place in self._unreached(ways):
            for each in ways.values():
                beside = [way for way in each if way.to and self._is_together(place, way.to.place)]
                each += [replace(way, to=_At(place)) for way in beside[:1]]

    def _join_what_may_be_left_out(self, ways: dict[_At, list[_Draft]]) -> None:
        """Lead to what is optional from what stands before it, where no way leads there."""
        for place in self._unreached(ways):
            touchpoint = self._touchpoints[place]
            is_choice = len(alternatives_from(self._touchpoints, place)) > 1
            if is_optional(touchpoint) and not is_choice:
                way = _Draft(to=_At(place), condition=touchpoint.condition, is_onwards=True)
                ways[_At(place - 1)].insert(0, way)

    def _unreached(self, ways: dict[_At, list[_Draft]]) -> list[int]:
        """Give the places behind the first to which no way leads, not even to a choice there."""
        reached = {way.to.place for each in ways.values() for way in each if way.to is not None}
        return [
            place
            for place in range(1, len(self._touchpoints))
            if not reached.intersection(alternatives_from(self._touchpoints, place))
        ]

    def _is_together(self, one: int, other: int) -> bool:
        """Tell whether two touchpoints happen at the same time; either may say so."""
        return other < len(self._touchpoints) and any(
            self._touchpoints[second] is each
            for first, second in ((one, other), (other, one))
            for each in self._catalog.targets(self._touchpoints[first], "together_with", Touchpoint)
        )


def _leave_order(ways: Sequence[_Draft], place: int) -> bool:
    """Tell whether declared ways leave the order of the journey as it is.

    A way back does, and one way on: its condition leaves another case open. Two or more ways on
    are all the cases there are; a way without a condition leaves none.
    """
    onwards = [way for way in ways if way.to is None or way.to.place > place]
    return all(way.condition for way in ways) and not onwards[1:]


def _gathered(branches: Sequence[Branch]) -> Iterator[Branch]:
    """Make one way of those that are declared as one, or lead to the same stop as another."""
    kept: list[Branch] = []
    for branch in branches:
        same = next(
            (each for each in kept if branch.way is not None and each.way is branch.way), None
        )
        if same is not None:
            kept[kept.index(same)] = replace(same, to=(*same.to, *branch.to))
        elif branch not in kept:
            kept.append(branch)
    yield from kept
