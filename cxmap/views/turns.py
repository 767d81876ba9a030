"""Where the feelings of a journey turn most: one rule for every chart and headline."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxmap.catalog.feelings import height_at
from cxmap.model.journey import Touchpoint
from cxmap.views.glance import badness
from cxmap.views.reader import Reader
from cxmap.views.whose import teller


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """The places of the peak, the lowest point and the end, counted from zero."""

    highest: int
    lowest: int
    last: int

    @property
    def places(self) -> frozenset[int]:
        """All of them."""
        return frozenset({self.highest, self.lowest, self.last})


def turns(reader: Reader, touchpoints: Sequence[Touchpoint]) -> Turns | None:
    """Find where feelings turn most; of two equally low points the one that fared worse.

    So the lowest point is the worst moment wherever that is as low.
    """
    heights = {}
    for place, touchpoint in enumerate(touchpoints):
        told_by = teller(reader, touchpoint)
        height = height_at(reader.catalog, told_by) if told_by is not None else None
        if height is not None:
            heights[place] = height
    if not heights:
        return None

    def lowness(place: int) -> tuple[float, tuple[int, int, int], int]:
        return heights[place], badness(reader, touchpoints[place]), place

    return Turns(
        highest=max(heights, key=lambda place: (heights[place], -place)),
        lowest=min(heights, key=lowness),
        last=max(heights),
    )
