"""The lines between the points of a trend: whole, loose where a period is not over, over gaps."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from cxmap.diagrams.shapes import Spot
from cxmap.views.trend import Trend


def runs(trend: Trend, spots: Sequence[Spot | None]) -> Iterator[tuple[Spot, ...]]:
    """Give what joins periods that are over and follow each other."""
    whole = [
        spot if point is not None and point.is_whole else None
        for point, spot in zip(trend.points, spots, strict=True)
    ]
    for is_known, run in groupby(whole, key=lambda each: each is not None):
        if is_known:
            together = tuple(each for each in run if each is not None)
            if len(together) > 1:
                yield together


def loose_ends(trend: Trend, spots: Sequence[Spot | None]) -> Iterator[tuple[Spot, Spot]]:
    """Give what leads to or from a period that is not over: nothing fell or rose there yet."""
    for (one, start), (other, end) in pairwise(zip(trend.points, spots, strict=True)):
        if start and end and one and other and not (one.is_whole and other.is_whole):
            yield start, end


def bridges(spots: Sequence[Spot | None]) -> Iterator[tuple[Spot, Spot]]:
    """Give what leads over periods in which nothing was measured."""
    known = [(place, each) for place, each in enumerate(spots) if each is not None]
    for (one, start), (other, end) in pairwise(known):
        if other > one + 1:
            yield start, end
