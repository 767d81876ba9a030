"""A journey at a glance: stages side by side, and in each its touchpoints as one line."""

from dataclasses import dataclass

from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.expectation import VerdictCount, verdict_counts
from cxmap.views.feelings import FeelingView, feeling_view
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointGlance:
    """One touchpoint in a line: its name, how it feels, how its expectations fared."""

    pointer: Pointer
    feeling: FeelingView | None
    counts: tuple[VerdictCount, ...]
    is_moment_of_truth: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StageGlance:
    """One stage with its touchpoints in a line each."""

    pointer: Pointer
    touchpoints: tuple[TouchpointGlance, ...]


def journey_glance(reader: Reader, journey: Journey) -> tuple[StageGlance, ...]:
    """Show a journey at a glance."""
    return tuple(
        StageGlance(
            pointer=reader.pointer(stage),
            touchpoints=tuple(touchpoint_glance(reader, each) for each in stage.touchpoints),
        )
        for stage in journey.stages
    )


def touchpoint_glance(reader: Reader, touchpoint: Touchpoint) -> TouchpointGlance:
    """Show one touchpoint in a line, wherever it is listed."""
    return TouchpointGlance(
        pointer=reader.pointer(touchpoint),
        feeling=feeling_view(reader, touchpoint.feels),
        counts=verdict_counts(reader, touchpoint.expectations),
        is_moment_of_truth=touchpoint.moment_of_truth is not None,
    )
