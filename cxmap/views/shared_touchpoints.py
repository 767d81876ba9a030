"""Touchpoints that are described once and used in several journeys."""

from dataclasses import dataclass

from cxmap.model.journey import Touchpoint
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.reader import Reader
from cxmap.views.touchpoint import TouchpointView, touchpoint_view
from cxmap.views.uses import Uses, uses


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTouchpoint:
    """A touchpoint that stands in no journey, with everything that names it."""

    touchpoint: TouchpointView
    uses: tuple[Uses, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTouchpointsView:
    """All of them, with the contexts and sources that they speak of."""

    touchpoints: tuple[SharedTouchpoint, ...]
    footnotes: Footnotes


def shared_touchpoints_view(
    reader: Reader, touchpoints: tuple[Touchpoint, ...]
) -> SharedTouchpointsView:
    """Show touchpoints as in a journey, each with the places where it is used."""
    return SharedTouchpointsView(
        touchpoints=tuple(
            SharedTouchpoint(touchpoint=touchpoint_view(reader, each), uses=uses(reader, each))
            for each in touchpoints
        ),
        footnotes=footnotes(reader, *touchpoints),
    )
