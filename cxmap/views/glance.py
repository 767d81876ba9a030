"""A journey at a glance: stages side by side, and in each its touchpoints as one line."""

from dataclasses import dataclass

from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.expectation import VerdictCount, verdict_counts
from cxmap.views.feelings import FeelingView, feeling_view
from cxmap.views.phrases import Pointer, Sign
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


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyGlance:
    """The stages of a journey, and which of the signs beside its touchpoints want explaining."""

    stages: tuple[StageGlance, ...]
    verdicts: tuple[Sign, ...]
    has_moment_of_truth: bool
    has_unknown_feeling: bool

    @property
    def has_legend(self) -> bool:
        """Tell whether there is any sign to explain."""
        return bool(self.verdicts) or self.has_moment_of_truth or self.has_unknown_feeling


def journey_glance(reader: Reader, journey: Journey) -> JourneyGlance:
    """Show a journey at a glance."""
    stages = tuple(
        StageGlance(
            pointer=reader.pointer(stage),
            touchpoints=tuple(touchpoint_glance(reader, each) for each in stage.touchpoints),
        )
        for stage in journey.stages
    )
    lines = tuple(line for stage in stages for line in stage.touchpoints)
    everything = (each for touchpoint in journey.touchpoints for each in touchpoint.expectations)
    return JourneyGlance(
        stages=stages,
        verdicts=tuple(count.verdict for count in verdict_counts(reader, everything)),
        has_moment_of_truth=any(line.is_moment_of_truth for line in lines),
        has_unknown_feeling=any(line.feeling is None for line in lines),
    )


def touchpoint_glance(reader: Reader, touchpoint: Touchpoint) -> TouchpointGlance:
    """Show one touchpoint in a line, wherever it is listed."""
    return TouchpointGlance(
        pointer=reader.pointer(touchpoint),
        feeling=feeling_view(reader, touchpoint.feels),
        counts=verdict_counts(reader, touchpoint.expectations),
        is_moment_of_truth=touchpoint.moment_of_truth is not None,
    )
