"""A journey at a glance: the worst moment first, and every touchpoint in a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.feelings import felt_at, teller_of
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.expectation import WORST_FIRST, VerdictCount, disagrees, verdict_counts
from cxmap.views.feelings import FeelingView, feeling_view
from cxmap.views.phrases import Pointer, Sentence, Shown
from cxmap.views.reader import Reader

_AT_ONCE: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointGlance:
    """One touchpoint in a line: its name, how it feels, how its expectations fared."""

    pointer: Pointer
    feeling: FeelingView | None
    counts: tuple[VerdictCount, ...]
    is_moment_of_truth: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A touchpoint at which customers judge otherwise than we assumed, and how often they do.

    ``number`` is the one it has on the map.
    """

    number: Shown
    pointer: Pointer
    count: Shown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyGlance:
    """What whoever answers for a journey looks for first; ``others`` counts what is folded away."""

    worst: TouchpointGlance | None
    disagreements: tuple[Disagreement, ...]
    others: Sentence | None
    moments_of_truth: tuple[Pointer, ...]

    @property
    def at_once(self) -> tuple[Disagreement, ...]:
        """The first disagreements, so few that the map stays on the first screen."""
        return self.disagreements[:_AT_ONCE]

    @property
    def folded(self) -> tuple[Disagreement, ...]:
        """The disagreements that are shown when they are asked for."""
        return self.disagreements[_AT_ONCE:]

    @property
    def has_something(self) -> bool:
        """Tell whether there is anything to point at."""
        return any((self.worst, self.disagreements, self.moments_of_truth))


def journey_glance(reader: Reader, journey: Journey) -> JourneyGlance:
    """Show a journey at a glance; there is no average of it."""
    worst = worst_moment(reader, journey)
    disagreements = tuple(_disagreements(reader, journey))
    return JourneyGlance(
        worst=touchpoint_glance(reader, worst) if worst is not None else None,
        disagreements=disagreements,
        others=_others(reader, len(disagreements) - _AT_ONCE),
        moments_of_truth=tuple(
            reader.pointer(each) for each in journey.touchpoints if each.moment_of_truth is not None
        ),
    )


def _others(reader: Reader, count: int) -> Sentence | None:
    return reader.sentence("journey.others", count=reader.number(count)) if count > 0 else None


def worst_moment(reader: Reader, journey: Journey) -> Touchpoint | None:
    """Give the touchpoint that fared worst; nothing where none is known to have fared badly."""
    bad = [each for each in journey.touchpoints if _is_bad(reader, each)]
    return min(bad, key=lambda each: badness(reader, each), default=None)


def badness(reader: Reader, touchpoint: Touchpoint) -> tuple[int, int, int]:
    """Rank a touchpoint by its worst verdict, then by its feeling, then by how much was missed.

    Whoever is very unhappy needs no verdict to be heard: that weighs as much as a missed one.
    """
    verdicts = [expectation.verdict for expectation in touchpoint.expectations]
    worst = next((rank for rank, each in enumerate(WORST_FIRST) if each in verdicts), _NOT_JUDGED)
    score = _score(reader, touchpoint)
    if score is None:
        return worst, _AFTER_ALL_SCORES, -verdicts.count("missed")
    return min(worst, max(score + 2, 0)), score, -verdicts.count("missed")


_NOT_JUDGED: Final = len(WORST_FIRST)
_AFTER_ALL_SCORES: Final = 100


def _is_bad(reader: Reader, touchpoint: Touchpoint) -> bool:
    is_missed = any(each.verdict == "missed" for each in touchpoint.expectations)
    return is_missed or (_score(reader, touchpoint) or 0) < 0


def _score(reader: Reader, touchpoint: Touchpoint) -> int | None:
    teller = teller_of(reader.catalog, touchpoint)
    return felt_at(reader.catalog, teller) if teller is not None else None


def _disagreements(reader: Reader, journey: Journey) -> Iterator[Disagreement]:
    for number, touchpoint in enumerate(journey.touchpoints, 1):
        count = sum(disagrees(expectation) for expectation in touchpoint.expectations)
        if count:
            shown = reader.number(count) if count > 1 else None
            yield Disagreement(
                number=reader.number(number), pointer=reader.pointer(touchpoint), count=shown
            )


def touchpoint_glance(reader: Reader, touchpoint: Touchpoint) -> TouchpointGlance:
    """Show one touchpoint in a line, wherever it is listed."""
    return TouchpointGlance(
        pointer=reader.pointer(touchpoint),
        feeling=feeling_view(reader, teller_of(reader.catalog, touchpoint) or touchpoint),
        counts=verdict_counts(reader, touchpoint.expectations),
        is_moment_of_truth=touchpoint.moment_of_truth is not None,
    )
