"""Touchpoints in lists of their own: who owns them, where they stand, the worst first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxmap.model.journey import Touchpoint
from cxmap.views.glance import TouchpointGlance, badness, touchpoint_glance
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointLines:
    """Touchpoints of one journey in a line each."""

    journey: Pointer | None
    touchpoints: tuple[TouchpointGlance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointLine:
    """A touchpoint in a line, with the journey it belongs to."""

    glance: TouchpointGlance
    journey: Pointer | None


def todays_touchpoints(reader: Reader) -> Iterator[Touchpoint]:
    """Give the touchpoints of journeys that customers go today: of a plan nothing fares badly."""
    for journey in reader.catalog.journeys():
        if not journey.is_planned:
            yield from journey.touchpoints


def worst_first(reader: Reader, touchpoints: Iterable[Touchpoint]) -> tuple[TouchpointLine, ...]:
    """List touchpoints by their worst verdict, then by feeling; the rest keep their order."""
    ranked = sorted(touchpoints, key=lambda each: badness(reader, each))
    return tuple(
        TouchpointLine(glance=touchpoint_glance(reader, each), journey=_journey(reader, each))
        for each in ranked
    )


def by_journey(reader: Reader, touchpoints: Iterable[Touchpoint]) -> tuple[TouchpointLines, ...]:
    """List touchpoints under their journeys, in the order of the journeys."""
    known = tuple(touchpoints)
    groups: dict[int, list[Touchpoint]] = {}
    for touchpoint in known:
        groups.setdefault(id(reader.catalog.journey_of(touchpoint)), []).append(touchpoint)
    return tuple(
        TouchpointLines(
            journey=_journey(reader, group[0]),
            touchpoints=tuple(touchpoint_glance(reader, each) for each in group),
        )
        for group in groups.values()
    )


def _journey(reader: Reader, touchpoint: Touchpoint) -> Pointer | None:
    journey = reader.catalog.journey_of(touchpoint)
    return reader.pointer(journey) if journey is not None else None
