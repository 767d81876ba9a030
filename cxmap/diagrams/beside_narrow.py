"""Two journeys as one picture on a narrow screen: downwards, both curves beside the cards."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil
from typing import Final

from cxmap.diagrams.beside_cards import PlacedStep, card_of, header_of
from cxmap.diagrams.beside_curves import (
    Curves,
    Key,
    chains_of,
    dots_of,
    dotted_of,
    height_of,
    keys_of,
    rises_of,
)
from cxmap.diagrams.beside_map import BesideMap
from cxmap.diagrams.beside_moves import DOOR, Move
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.both_journeys import BesideView
from cxmap.views.reader import Reader

_WIDTH: Final = 348
"""What a phone of 390 pixels has between its edges, and little less."""
_CHART: Final = 108
_FIRST: Final = 16
_SCORE: Final = 19
"""Where the worst feeling stands, and how far apart the next ones are."""
_LANE: Final = 10
_BETWEEN: Final = 10
_EDGE: Final = 1


def narrow_layout(reader: Reader, view: BesideView) -> BesideMap:
    """Lay a picture out downwards; both curves go down with the cards that they belong to."""
    has_curves = any(place.before or place.after for place in view.places)
    chart = _CHART if has_curves else 0
    lanes = _lanes(view)
    room = (max(lanes.values()) + 1) * _LANE + _EDGE if lanes else 0
    width = _WIDTH - chart - room - 2 * _EDGE
    keys = keys_of(reader, view, Spot(0, 0), width=_WIDTH)
    top = height_of(keys) + SMALL.line + _BETWEEN if has_curves else 0
    y: float = top
    headers, cards, steps = [], [], []
    for stretch in view.stretches:
        layout = header_of(reader, stretch.step, width)
        box = Box(_EDGE + chart, y, width, ceil(layout.height))
        headers.append(PlacedStep(layout=layout, box=box, number=""))
        steps.append(box)
        y = box.bottom + _BETWEEN
        for place in stretch.places:
            layout = card_of(reader, place, width)
            box = Box(_EDGE + chart, y, width, ceil(layout.height))
            cards.append(PlacedStep(layout=layout, box=box, number=place.number))
            steps.append(box)
            y = box.bottom + _BETWEEN
    boxes = [each.box for each in cards]
    return BesideMap(
        view=view,
        name="beside-narrow",
        width=_WIDTH,
        height=ceil(y),
        headers=tuple(headers),
        cards=tuple(cards),
        curves=_curves(reader, view, boxes, keys, (top, y)) if has_curves else None,
        moves=tuple(
            Move(
                spots=(
                    Spot(steps[at].end, steps[at].y + DOOR),
                    Spot(lane, steps[at].y + DOOR),
                    Spot(lane, steps[end].y + DOOR),
                    Spot(steps[end].end, steps[end].y + DOOR),
                )
            )
            for (at, end), number in lanes.items()
            for lane in [steps[at].end + (number + 1) * _LANE]
        ),
    )


def _curves(
    reader: Reader,
    view: BesideView,
    boxes: Sequence[Box],
    keys: tuple[Key, ...],
    ends: tuple[float, float],
) -> Curves:
    def spot_of(at: int, height: float) -> Spot:
        return Spot(round(_FIRST + (height + 2) * _SCORE, 1), boxes[at].y + DOOR)

    dots = dots_of(view, spot_of)
    neutral = _FIRST + 2 * _SCORE
    below_keys = height_of(keys) + SMALL.base
    happy = reader.word("diagram.happy")
    return Curves(
        dots=dots,
        before=chains_of(view, spot_of, is_after=False),
        after=chains_of(view, spot_of, is_after=True),
        dotted_before=dotted_of(view, spot_of, is_after=False),
        dotted_after=dotted_of(view, spot_of, is_after=True),
        rises=rises_of(dots),
        neutral=(Spot(neutral, ends[0]), Spot(neutral, ends[1])),
        labels=(),
        keys=keys,
        numbers=(),
        happy=Spot(_CHART - SMALL.width(happy), below_keys),
        unhappy=Spot(0, below_keys),
    )


def _lanes(view: BesideView) -> dict[tuple[int, int], int]:
    """Give each move the lane nearest to the cards that no other move uses beside it.

    Its ends are the numbers of headers and cards, as they stand below each other.
    """
    lanes: dict[tuple[int, int], int] = {}
    for at, end in _ends(view):
        taken = {
            lane
            for pair, lane in lanes.items()
            if max(at, end) >= min(pair) and min(at, end) <= max(pair)
        }
        lanes[at, end] = next(each for each in range(len(taken) + 1) if each not in taken)
    return lanes


def _ends(view: BesideView) -> Iterator[tuple[int, int]]:
    """Give from where to where stages and touchpoints moved."""
    lengths = [len(stretch.places) + 1 for stretch in view.stretches]
    headers = list(accumulate(lengths, initial=0))
    cards = [
        header + 1 + at
        for header, stretch in zip(headers, view.stretches, strict=False)
        for at in range(len(stretch.places))
    ]
    for header, stretch in zip(headers, view.stretches, strict=False):
        if stretch.goes_to is not None:
            yield header, headers[stretch.goes_to]
    for card, place in zip(cards, view.places, strict=True):
        if place.goes_to is not None:
            yield card, cards[place.goes_to]
