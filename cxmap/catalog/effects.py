"""What came of an improvement: its figures before the last of its actions was done, and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.measures import Measured, measures
from cxmap.model.metrics import Metric
from cxmap.model.voice import Improvement

Change: TypeAlias = Literal["better", "worse", "different", "unclear", "untold", "unmeasured"]
"""What a figure shows.

It is ``unclear`` where the intervals overlap, ``different`` where nobody says which direction is
the better one, ``untold`` where a figure has no interval, ``unmeasured`` where one is missing.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The last figure of a metric before a day, and the first after it, as far as they are there.

    Without a day nothing is done yet: ``before`` is then the last figure there is.
    """

    metric: Metric
    done: date | None
    before: Measured | None
    after: Measured | None

    @property
    def change(self) -> Change:
        """What the two figures show."""
        if self.before is None or self.after is None:
            return "unmeasured"
        one, other = self.before.interval, self.after.interval
        if one is None or other is None:
            return "untold"
        if one[0] <= other[1] and other[0] <= one[1]:
            return "unclear"
        if self.metric.direction is None:
            return "different"
        is_higher = other[0] > one[1]
        return "better" if is_higher == (self.metric.direction == "higher") else "worse"


def last_done(improvement: Improvement) -> date | None:
    """Give the day on which the last of its actions that are done was done."""
    return max((each.done for each in improvement.actions if each.done), default=None)


def effects_of(catalog: Catalog, improvement: Improvement) -> tuple[Effect, ...]:
    """Give what the figures of an improvement show of it, metric by metric."""
    done = last_done(improvement)
    return tuple(
        _effect(catalog, metric, done) for metric in catalog.targets(improvement, "metrics", Metric)
    )


def _effect(catalog: Catalog, metric: Metric, done: date | None) -> Effect:
    """Set figures beside each other that came about in the same way, counted ones first.

    What an author wrote down may have been asked otherwise than what is counted in a file.
    """
    every = [each for each in measures(catalog, metric) if _counts(each)]
    # Of a figure without days nobody knows whether it is from before or after what was done.
    figures = [each for each in every if done is None or _ends(each) != date.min]
    counted = [each for each in figures if each.reading is None]
    written = [each for each in figures if each.reading is not None]
    found = [
        Effect(metric=metric, done=done, before=_before(each, done), after=_after(each, done))
        for each in (counted, written)
    ]
    return max(found, key=lambda each: (each.before is not None) + (each.after is not None))


def _counts(figure: Measured) -> bool:
    """Tell whether a figure is one of everybody, for a stretch of time that is over."""
    reading = figure.reading
    is_part = figure.dimension or (
        reading is not None and (reading.segment or reading.persona or reading.channel)
    )
    return not is_part and figure.is_whole and figure.value is not None


def _before(figures: Iterable[Measured], done: date | None) -> Measured | None:
    earlier = [each for each in figures if done is None or _ends(each) < done]
    # Of those without days the one that was written last is the latest.
    return max(reversed(earlier), key=_ends, default=None)


def _after(figures: Iterable[Measured], done: date | None) -> Measured | None:
    """Give the first figure of a time that began after the day; one that only holds it is mixed."""
    later = [each for each in figures if done is not None and _starts(each) > done]
    return min(later, key=_starts, default=None)


def _starts(figure: Measured) -> date:
    return figure.starts or figure.ends or date.min


def _ends(figure: Measured) -> date:
    return figure.ends or figure.starts or date.min
