"""A journey at a glance: the worst moment first, and every touchpoint in a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.feelings import felt_at
from cxmap.model.journey import Expectation, Journey, Touchpoint
from cxmap.views.expectation import WORST_FIRST, VerdictCount, disagrees, verdict_counts
from cxmap.views.feelings import FeelingView, feeling_view
from cxmap.views.phrases import Pointer, Sentence, Shown
from cxmap.views.reader import Reader
from cxmap.views.whose import ToldFor, is_asked_for, personas_to_choose, teller, told_for

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
    """What whoever answers for a journey looks for first; ``others`` counts what is folded away.

    ``worst_for`` tells the worst moment of personas who have another one.
    """

    worst: TouchpointGlance | None
    worst_for: tuple[ToldFor[TouchpointGlance | None], ...]
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
    disagreements = tuple(_disagreements(reader, journey))
    return JourneyGlance(
        worst=_worst(reader, journey),
        worst_for=told_for(
            reader,
            personas_to_choose(reader, journey),
            lambda asked: _worst(asked, journey),
        ),
        disagreements=disagreements,
        others=_others(reader, len(disagreements) - _AT_ONCE),
        moments_of_truth=tuple(
            reader.pointer(each) for each in journey.touchpoints if each.moment_of_truth is not None
        ),
    )


def _worst(reader: Reader, journey: Journey) -> TouchpointGlance | None:
    worst = worst_moment(reader, journey)
    return touchpoint_glance(reader, worst) if worst is not None else None


def _others(reader: Reader, count: int) -> Sentence | None:
    return reader.sentence("journey.others", count=reader.number(count)) if count > 0 else None


def worst_moment(reader: Reader, journey: Journey) -> Touchpoint | None:
    """Give the touchpoint that fared worst; nothing where none is known to have fared badly."""
    bad = [
        each for each in journey.touchpoints if is_asked_for(reader, each) and _is_bad(reader, each)
    ]
    return min(bad, key=lambda each: badness(reader, each), default=None)


def badness(reader: Reader, touchpoint: Touchpoint) -> tuple[int, int, int]:
    """Rank a touchpoint by its worst verdict, then by its feeling, then by how much was missed.

    Whoever is very unhappy needs no verdict to be heard: that weighs as much as a missed one.
    """
    verdicts = [each.verdict for each in _expectations(reader, touchpoint)]
    worst = next((rank for rank, each in enumerate(WORST_FIRST) if each in verdicts), _NOT_JUDGED)
    score = _score(reader, touchpoint)
    if score is None:
        return worst, _AFTER_ALL_SCORES, -verdicts.count("missed")
    return min(worst, max(score + 2, 0)), score, -verdicts.count("missed")


_NOT_JUDGED: Final = len(WORST_FIRST)
_AFTER_ALL_SCORES: Final = 100


def _expectations(reader: Reader, touchpoint: Touchpoint) -> tuple[Expectation, ...]:
    return tuple(each for each in touchpoint.expectations if is_asked_for(reader, each))


def _is_bad(reader: Reader, touchpoint: Touchpoint) -> bool:
    is_missed = any(each.verdict == "missed" for each in _expectations(reader, touchpoint))
    return is_missed or (_score(reader, touchpoint) or 0) < 0


def _score(reader: Reader, touchpoint: Touchpoint) -> int | None:
    told_by = teller(reader, touchpoint)
    return felt_at(reader.catalog, told_by) if told_by is not None else None


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
        feeling=feeling_view(reader, teller(reader, touchpoint) or touchpoint),
        counts=verdict_counts(reader, _expectations(reader, touchpoint)),
        is_moment_of_truth=touchpoint.moment_of_truth is not None,
    )
