"""A journey as a page: the whole first, then stage by stage, touchpoint by touchpoint."""

from dataclasses import dataclass

from cxmap.model.journey import Journey, Stage
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.owners import OwnerView, owner_facts, owner_view
from cxmap.views.phrases import Phrase, Pointer, Showable
from cxmap.views.reader import Reader
from cxmap.views.touchpoint import TouchpointView, touchpoint_view


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A stage with its touchpoints; ``facts`` say only what the journey did not."""

    about: About
    goal: Phrase | None
    description: Phrase | None
    personas: tuple[Pointer, ...]
    facts: tuple[Showable, ...]
    touchpoints: tuple[TouchpointView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyView:
    """Everything the page of a journey shows."""

    about: About
    description: Phrase | None
    goal: Phrase | None
    personas: tuple[Pointer, ...]
    owner: OwnerView
    channels: tuple[Pointer, ...]
    overall: Phrase | None
    stages: tuple[StageView, ...]
    footnotes: Footnotes


def journey_view(reader: Reader, journey: Journey) -> JourneyView:
    """Show a whole journey."""
    return JourneyView(
        about=about(reader, journey),
        description=reader.phrase(journey.description),
        goal=reader.phrase(journey.goal),
        personas=reader.pointers(journey, "persona"),
        owner=owner_view(reader, journey),
        channels=reader.pointers(journey, "channel"),
        overall=reader.phrase(journey.overall),
        stages=tuple(_stage_view(reader, journey, stage) for stage in journey.stages),
        footnotes=footnotes(reader, journey),
    )


def _stage_view(reader: Reader, journey: Journey, stage: Stage) -> StageView:
    return StageView(
        about=about(reader, stage),
        goal=reader.phrase(stage.goal),
        description=reader.phrase(stage.description),
        personas=reader.pointers(stage, "persona"),
        facts=_own_facts(reader, journey, stage),
        touchpoints=tuple(touchpoint_view(reader, each) for each in stage.touchpoints),
    )


def _own_facts(reader: Reader, journey: Journey, stage: Stage) -> tuple[Showable, ...]:
    """Give channels and owner of a stage where they are not those of its journey."""
    channels = reader.pointers(stage, "channel")
    owner = owner_view(reader, stage)
    own_channels = (
        reader.joined(*channels) if channels != reader.pointers(journey, "channel") else None
    )
    own_owner = owner_facts(reader, owner) if owner != owner_view(reader, journey) else ()
    return (own_channels, *own_owner) if own_channels is not None else own_owner
