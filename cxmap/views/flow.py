"""The ways of a journey: where a customer goes from each touchpoint, and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxmap.catalog.branches import Branch, Stop, alternatives_from, is_optional, stops_of
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.views.addresses import flow_address
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.same_time import same_time


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowWay:
    """A way on from a step.

    ``targets`` count the steps of the journey; without any the way ends here, or leads to
    ``outside``. ``said`` says all of it, ``condition`` only when it is taken, ``goes`` only where
    it leads, as short as may be.
    """

    targets: tuple[int, ...]
    condition: Sentence | None
    goes: Sentence
    said: Sentence
    is_loop: bool
    outside: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowStep:
    """A touchpoint, or where one of several is chosen: that has no number and leads nowhere.

    ``marks`` say when not every customer comes here, and what happens at the same time.
    """

    number: str
    pointer: Pointer
    is_choice: bool
    is_optional: bool
    marks: tuple[Sentence, ...]
    sub_journey: Pointer | None
    ways: tuple[FlowWay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowStage:
    """A stage over its steps, which are counted through the journey."""

    pointer: Pointer
    mark: Sentence | None
    sub_journey: Pointer | None
    steps: range


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyFlow:
    """All ways of a journey."""

    id: str
    journey: Pointer
    title: Sentence
    stages: tuple[FlowStage, ...]
    steps: tuple[FlowStep, ...]

    @property
    def loops(self) -> int:
        """How many ways lead back."""
        return sum(way.is_loop for step in self.steps for way in step.ways)

    @property
    def branches(self) -> int:
        """At how many places there is more than one way on."""
        return sum(len(step.ways) > 1 for step in self.steps)

    @property
    def may_be_left_out(self) -> bool:
        """Tell whether anything may be left out."""
        return any(step.is_optional for step in self.steps)


def journey_flow(reader: Reader, journey: Journey) -> JourneyFlow:
    """Show the ways of a journey."""
    stops = stops_of(reader.catalog, journey)
    return JourneyFlow(
        id=reader.catalog.id_of(journey),
        journey=reader.pointer(journey),
        title=flow_title(reader, journey),
        stages=tuple(_stages(reader, journey, stops)),
        steps=_Steps(reader, journey, stops).all(),
    )


def flow_title(reader: Reader, journey: Journey) -> Sentence:
    """Give what the page of a journey's ways is called."""
    return reader.sentence("flow.title", journey=reader.title(journey))


def flow_pointer(reader: Reader, journey: Journey) -> Pointer | None:
    """Give the way to the ways of a journey, where it has branches."""
    address = flow_address(reader.catalog, journey)
    if address is None:
        return None
    return Pointer(name=reader.own(reader.word("flow.link")), href=reader.href(address))


def _stages(reader: Reader, journey: Journey, stops: Sequence[Stop]) -> Iterator[FlowStage]:
    for number, stage in enumerate(journey.stages):
        steps = [place for place, stop in enumerate(stops) if stop.stage == number]
        if steps:
            yield FlowStage(
                pointer=reader.pointer(stage),
                mark=_need(reader, stage),
                sub_journey=reader.one_pointer(stage, "sub_journey"),
                steps=range(steps[0], steps[-1] + 1),
            )


def _need(reader: Reader, part: Stage | Touchpoint) -> Sentence | None:
    return Sentence((reader.word("needs.optional"),)) if part.need == "optional" else None


class _Steps:
    """The steps of one journey while they are put into words."""

    def __init__(self, reader: Reader, journey: Journey, stops: Sequence[Stop]) -> None:
        self._reader = reader
        self._journey = journey
        self._stops = stops
        self._numbers = {
            id(each): str(reader.number(number))
            for number, each in enumerate(journey.touchpoints, start=1)
        }
        self._chosen = {id(stop.touchpoint) for stop in stops if stop.choice is not None}
        self._told = {
            (place, branch.condition)
            for stop in stops
            for branch in stop.branches
            for place in branch.to
        }

    def all(self) -> tuple[FlowStep, ...]:
        """Give all steps."""
        return tuple(self._step(place, stop) for place, stop in enumerate(self._stops))

    def _step(self, place: int, stop: Stop) -> FlowStep:
        reader, touchpoint = self._reader, stop.touchpoint
        ways = tuple(self._way(stop, branch) for branch in stop.branches)
        choice = reader.phrase(stop.choice)
        if choice is not None:
            name = reader.own(reader.word("flow.choice", choice=str(choice)))
            return FlowStep(
                number="",
                pointer=Pointer(name=name),
                is_choice=True,
                is_optional=False,
                marks=(),
                sub_journey=None,
                ways=ways,
            )
        return FlowStep(
            number=self._numbers[id(touchpoint)],
            pointer=reader.pointer(touchpoint),
            is_choice=False,
            is_optional=is_optional(touchpoint),
            marks=tuple(self._marks(place, touchpoint)),
            sub_journey=reader.one_pointer(touchpoint, "sub_journey"),
            ways=ways,
        )

    def _marks(self, place: int, touchpoint: Touchpoint) -> Iterator[Sentence]:
        reader = self._reader
        choice = reader.phrase(touchpoint.one_of)
        if choice is not None and self._is_apart(touchpoint):
            yield reader.sentence("flow.choice", choice=choice)
        if (need := _need(reader, touchpoint)) is not None:
            yield need
        condition = reader.phrase(touchpoint.condition)
        if condition is not None and (place, touchpoint.condition) not in self._told:
            yield reader.sentence("journey.next_if", condition=condition)
        if (together := same_time(reader, self._journey, touchpoint)) is not None:
            yield together

    def _is_apart(self, touchpoint: Touchpoint) -> bool:
        """Tell whether it is one of several, and no step where they are chosen leads to it."""
        places = [id(each) for each in self._journey.touchpoints]
        group = alternatives_from(self._journey.touchpoints, places.index(id(touchpoint)))
        return len(group) > 1 and places[group[0]] not in self._chosen

    def _way(self, stop: Stop, branch: Branch) -> FlowWay:
        reader = self._reader
        condition = reader.phrase(branch.condition)
        outside = None
        if branch.ends:
            goes = said = self._end(stop, branch)
        elif not branch.to and branch.way is not None:
            outside = reader.pointers(branch.way, "to")[0]
            goes = said = reader.sentence("flow.out", target=outside)
        else:
            key = "flow.back" if branch.is_loop else "flow.past" if branch.is_past else "flow.on"
            said = reader.sentence(key, target=self._joined(map(self._named, branch.to)))
            key = "flow.back" if branch.is_loop else "flow.on"
            goes = reader.sentence(key, target=self._joined(map(self._short, branch.to)))
        if condition is not None:
            said = reader.sentence("flow.way_if", condition=condition, way=said)
        return FlowWay(
            targets=branch.to,
            condition=reader.sentence("journey.next_if", condition=condition)
            if condition is not None
            else None,
            goes=goes,
            said=said,
            is_loop=branch.is_loop,
            outside=outside,
        )

    def _end(self, stop: Stop, branch: Branch) -> Sentence:
        reader, outcome = self._reader, self._reader.phrase(stop.touchpoint.ends)
        if outcome is not None and not branch.is_past:
            return reader.sentence("journey.ends", outcome=outcome)
        is_other = len(stop.branches) > 1
        return reader.sentence("flow.or_end" if is_other else "flow.end")

    def _joined(self, names: Iterator[Sentence]) -> Sentence:
        """Join the names of steps to which a customer goes at the same time."""
        first, *others = names
        between = self._reader.word("flow.and")
        return Sentence(
            (*first.parts, *(part for each in others for part in (between, *each.parts)))
        )

    def _named(self, place: int) -> Sentence:
        """Name a step with its number and the way to it."""
        reader, stop = self._reader, self._stops[place]
        if stop.choice is not None:
            return self._short(place)
        number = self._numbers[id(stop.touchpoint)]
        return reader.sentence(
            "flow.target", number=number, touchpoint=reader.pointer(stop.touchpoint)
        )

    def _short(self, place: int) -> Sentence:
        """Name a step by its number; a choice has none."""
        stop = self._stops[place]
        choice = self._reader.phrase(stop.choice)
        if choice is not None:
            return self._reader.sentence("flow.one_of", choice=choice)
        return Sentence((self._numbers[id(stop.touchpoint)],))
