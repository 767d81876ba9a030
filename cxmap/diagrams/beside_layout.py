"""Two journeys as one picture on a wide screen: a column for each stage, the curves above."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from cxmap.diagrams.beside_cards import PlacedStep, card_of, header_of
from cxmap.diagrams.beside_curves import Curves, Key, curves_of, height_of, keys_of
from cxmap.diagrams.beside_map import BesideMap
from cxmap.diagrams.beside_moves import Gutters, channel_above, moves_of, moves_of_stages
from cxmap.diagrams.measures import BAND, BAND_EDGE, NARROWEST, PAGE, SCORE, SMALL, WIDEST
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.both_journeys import BesideView
from cxmap.views.reader import Reader

_EDGE: Final = 1
_BELOW_HEADERS: Final = 10
_ABOVE_CARDS: Final = 14
_BETWEEN_CARDS: Final = 10
_SLOT: Final = 26
"""The room that a number below the curves needs."""


def wide_layout(reader: Reader, view: BesideView) -> BesideMap:
    """Lay a picture out with a column for each stage, below both curves in one chart."""
    column_of = [at for at, stretch in enumerate(view.stretches) for _ in stretch.places]
    gutters = Gutters.of(view, column_of)
    widths = _widths(view, gutters)
    starts = [_EDGE + each for each in gutters.starts(widths)]
    layouts = [
        header_of(reader, stretch.step, width)
        for stretch, width in zip(view.stretches, widths, strict=True)
    ]
    above = channel_above(view)
    high = max((each.height for each in layouts), default=0)
    headers = tuple(
        PlacedStep(layout=layout, box=Box(start, above, width, high), number="")
        for layout, start, width in zip(layouts, starts, widths, strict=True)
    )
    end = max((each.box.end for each in headers), default=NARROWEST)
    has_curves = any(place.before or place.after for place in view.places)
    below_headers = above + high + _BELOW_HEADERS
    keys = keys_of(reader, view, Spot(_EDGE, below_headers), width=end - _EDGE)
    below = below_headers + height_of(keys)
    band = Box(_EDGE, below, end - _EDGE, BAND if has_curves else 0)
    numbers = SMALL.line if has_curves else 0
    top = band.bottom + numbers + _ABOVE_CARDS + gutters.channel
    cards = _cards(reader, view, starts, widths, top)
    curves = _curves(view, band, starts, widths, keys) if has_curves else None
    moves = (
        *moves_of_stages(view, [each.box for each in headers]),
        *moves_of(gutters, [each.box for each in cards], [each.box.end for each in headers], top),
    )
    bottom = max((each.box.bottom for each in cards), default=top)
    return BesideMap(
        view=view,
        name="beside",
        width=ceil(max(end, *(spot.x for move in moves for spot in move.spots), 0) + _EDGE),
        height=ceil(bottom + _EDGE),
        headers=headers,
        cards=cards,
        curves=curves,
        moves=moves,
    )


def _widths(view: BesideView, gutters: Gutters) -> list[float]:
    """Share the room of a page among columns; one with many points is as wide as they need."""
    count = len(view.stretches)
    share = max(NARROWEST, min(WIDEST, (PAGE - gutters.width) // count)) if count else 0
    return [max(share, len(stretch.places) * _SLOT) for stretch in view.stretches]


def _cards(
    reader: Reader,
    view: BesideView,
    starts: Sequence[float],
    widths: Sequence[float],
    top: float,
) -> tuple[PlacedStep, ...]:
    """Put the cards of every stage below each other, each as high as it needs to be."""
    cards = []
    for stretch, start, width in zip(view.stretches, starts, widths, strict=True):
        y = top
        for place in stretch.places:
            layout = card_of(reader, place, width)
            box = Box(start, y, width, ceil(layout.height))
            cards.append(PlacedStep(layout=layout, box=box, number=place.number))
            y = box.bottom + _BETWEEN_CARDS
    return tuple(cards)


def _curves(
    view: BesideView,
    band: Box,
    starts: Sequence[float],
    widths: Sequence[float],
    keys: tuple[Key, ...],
) -> Curves:
    """Lay both curves into their band: every place has its slot in the column of its stage."""
    along = [
        round(start + (at + 0.5) * width / len(stretch.places))
        for stretch, start, width in zip(view.stretches, starts, widths, strict=True)
        for at in range(len(stretch.places))
    ]
    neutral = band.y + BAND_EDGE + 2 * SCORE

    def spot_of(at: int, height: float) -> Spot:
        return Spot(along[at], round(neutral - height * SCORE, 1))

    return curves_of(view, spot_of, band=band, keys=keys)
