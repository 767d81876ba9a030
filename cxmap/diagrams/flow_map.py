"""What the drawing of a journey's ways says, before anything has a place in it."""

from dataclasses import dataclass

from cxmap.views.flow import FlowStage, FlowStep, FlowWay, JourneyFlow
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """A way out of a card that says something: when it is taken, or where it leads.

    Without ``targets`` nothing is drawn from it: the journey ends, or goes on elsewhere.
    """

    condition: Phrase | None
    goes: Phrase
    targets: tuple[int, ...]
    is_loop: bool
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A touchpoint, or a choice among several; ``onwards`` are the ways that need no words."""

    number: str
    pointer: Pointer
    is_choice: bool
    is_dashed: bool
    notes: tuple[Phrase, ...]
    inside: Pointer | None
    onwards: tuple[int, ...]
    ports: tuple[Port, ...]

    @property
    def targets(self) -> tuple[int, ...]:
        """All cards to which a way leads from here, except back."""
        return (
            *self.onwards,
            *(target for port in self.ports if not port.is_loop for target in port.targets),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands beside the cards of a stage."""

    pointer: Pointer
    notes: tuple[Phrase, ...]
    inside: Pointer | None
    cards: range


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowMap:
    """The whole drawing: stages of cards, which are counted through the journey."""

    id: str
    headings: tuple[Heading, ...]
    cards: tuple[Card, ...]


def flow_map(reader: Reader, flow: JourneyFlow) -> FlowMap:
    """Gather what the drawing says."""
    return FlowMap(
        id=flow.id,
        headings=tuple(_heading(reader, stage) for stage in flow.stages),
        cards=tuple(_card(reader, step) for step in flow.steps),
    )


def _heading(reader: Reader, stage: FlowStage) -> Heading:
    return Heading(
        pointer=stage.pointer,
        notes=(reader.own(str(stage.mark)),) if stage.mark is not None else (),
        inside=_inside(reader, stage.sub_journey),
        cards=stage.steps,
    )


def _inside(reader: Reader, journey: Pointer | None) -> Pointer | None:
    """Name the journey that is inside a touchpoint or a stage."""
    if journey is None:
        return None
    name = reader.own(reader.word("flow.sub_journey", journey=str(journey)))
    return Pointer(name=name, href=journey.href)


def _card(reader: Reader, step: FlowStep) -> Card:
    plain = [way for way in step.ways if _is_plain(way)]
    return Card(
        number=step.number,
        pointer=step.pointer,
        is_choice=step.is_choice,
        is_dashed=step.is_optional,
        notes=tuple(reader.own(str(mark)) for mark in step.marks),
        inside=_inside(reader, step.sub_journey),
        onwards=tuple(target for way in plain for target in way.targets),
        ports=tuple(_port(reader, way) for way in step.ways if not _is_plain(way)),
    )


def _is_plain(way: FlowWay) -> bool:
    """Tell whether a line alone says all of a way."""
    return way.condition is None and not way.is_loop and bool(way.targets)


def _port(reader: Reader, way: FlowWay) -> Port:
    """Say when a way is taken and where it leads: nobody has to follow its line."""
    return Port(
        condition=reader.own(str(way.condition)) if way.condition is not None else None,
        goes=reader.own(str(way.goes)),
        targets=way.targets,
        is_loop=way.is_loop,
        href=way.outside.href if way.outside is not None else "",
    )
