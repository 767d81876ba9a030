"""A journey as a page: the whole first, then stage by stage, touchpoint by touchpoint."""

from dataclasses import dataclass

from cxmap.model.journey import Journey, Stage
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.owners import OwnerView, owner_view
from cxmap.views.phrases import Phrase, Pointer, Shown
from cxmap.views.reader import Reader
from cxmap.views.touchpoint import TouchpointView, touchpoint_view


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A stage with its touchpoints; owner and channels only where the stage names its own."""

    about: About
    goal: Phrase | None
    description: Phrase | None
    owner: OwnerView | None
    channels: tuple[Pointer, ...]
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
    reviewed: Shown | None
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
        reviewed=reader.date(journey.reviewed),
        overall=reader.phrase(journey.overall),
        stages=tuple(_stage_view(reader, stage) for stage in journey.stages),
        footnotes=footnotes(reader, journey),
    )


def _stage_view(reader: Reader, stage: Stage) -> StageView:
    has_own_owner = stage.owner is not None or stage.owner_role is not None
    return StageView(
        about=about(reader, stage),
        goal=reader.phrase(stage.goal),
        description=reader.phrase(stage.description),
        owner=owner_view(reader, stage) if has_own_owner else None,
        channels=reader.pointers(stage, "channel"),
        touchpoints=tuple(touchpoint_view(reader, each) for each in stage.touchpoints),
    )
