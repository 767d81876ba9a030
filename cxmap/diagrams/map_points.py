"""What is felt at the touchpoints of a map, before it has a place in its curve."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxmap.catalog.feelings import height_at
from cxmap.catalog.inherited import basis_of
from cxmap.diagrams.shapes import Spot
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.differences import felt_or_hoped_for
from cxmap.views.feelings import BEST, WORST, face_of
from cxmap.views.reader import Reader
from cxmap.views.turns import turns
from cxmap.views.whose import teller


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """How the customer feels at a touchpoint whose score is known: ``height`` is -2 to +2.

    ``is_shared`` unless only single personas are said to feel something, and none of them was asked
    for. ``is_hoped`` in a plan.
    ``is_marked`` at the peak, the lowest point and the end of the journey.
    """

    height: float
    face: str
    word: str
    is_assumed: bool
    is_shared: bool
    is_hoped: bool
    is_marked: bool = False

    @property
    def is_firm(self) -> bool:
        """Tell whether somebody observed it."""
        return not (self.is_assumed or self.is_hoped)


def points_of(reader: Reader, journey: Journey) -> tuple[Point | None, ...]:
    """Give what is felt at each touchpoint; the peak, the lowest point and the end are marked."""
    turning = turns(reader, journey.touchpoints)
    places = turning.places if turning is not None else frozenset()
    return tuple(
        _point(reader, touchpoint, is_marked=place in places)
        for place, touchpoint in enumerate(journey.touchpoints)
    )


def _point(reader: Reader, touchpoint: Touchpoint, *, is_marked: bool) -> Point | None:
    told_by = teller(reader, touchpoint)
    height = height_at(reader.catalog, told_by) if told_by is not None else None
    if told_by is None or height is None:
        return None
    journey = reader.catalog.journey_of(touchpoint)
    return Point(
        height=max(WORST, min(BEST, height)),
        face=face_of(height),
        word=str(felt_or_hoped_for(reader, told_by)),
        is_assumed=basis_of(reader.catalog, touchpoint) == "assumed",
        is_shared=told_by is touchpoint or reader.persona is not None,
        is_hoped=journey is not None and journey.is_planned,
        is_marked=is_marked,
    )


def on_the_way(spots: Sequence[Spot], pairs: Sequence[tuple[int, int]]) -> list[Spot]:
    """Put what lies between two known feelings onto the line from one to the other."""
    found = list(spots)
    for one, other in pairs:
        start, end = spots[one], spots[other]
        for place in range(one + 1, other):
            part = (spots[place].x - start.x) / (end.x - start.x)
            found[place] = Spot(spots[place].x, round(start.y + part * (end.y - start.y), 1))
    return found
