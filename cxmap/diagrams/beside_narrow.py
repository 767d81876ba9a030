"""Two journeys as one picture on a narrow screen: downwards, both curves beside the cards."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from cxmap.diagrams.beside_cards import PlacedStep, card_of, header_of
from cxmap.diagrams.beside_curves import KEY, Curves, chains_of, dots_of, keys_of, rises_of
from cxmap.diagrams.beside_map import BesideMap
from cxmap.diagrams.beside_moves import DOOR, Move
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.beside import BesideView
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
    top = 2 * KEY + SMALL.line + _BETWEEN if has_curves else 0
    y: float = top
    headers, cards = [], []
    for stretch in view.stretches:
        layout = header_of(reader, stretch.step, width)
        box = Box(_EDGE + chart, y, width, ceil(layout.height))
        headers.append(PlacedStep(layout=layout, box=box, number=""))
        y = box.bottom + _BETWEEN
        for place in stretch.places:
            layout = card_of(reader, place, width)
            box = Box(_EDGE + chart, y, width, ceil(layout.height))
            cards.append(PlacedStep(layout=layout, box=box, number=place.number))
            y = box.bottom + _BETWEEN
    boxes = [each.box for each in cards]
    return BesideMap(
        view=view,
        name="beside-narrow",
        width=_WIDTH,
        height=ceil(y),
        headers=tuple(headers),
        cards=tuple(cards),
        curves=_curves(reader, view, boxes, top, y) if has_curves else None,
        moves=tuple(
            Move(
                spots=(
                    Spot(boxes[at].end, boxes[at].y + DOOR),
                    Spot(lane, boxes[at].y + DOOR),
                    Spot(lane, boxes[end].y + DOOR),
                    Spot(boxes[end].end, boxes[end].y + DOOR),
                )
            )
            for (at, end), number in lanes.items()
            for lane in [boxes[at].end + (number + 1) * _LANE]
        ),
    )


def _curves(
    reader: Reader, view: BesideView, boxes: Sequence[Box], top: float, bottom: float
) -> Curves:
    def spot_of(at: int, score: int) -> Spot:
        return Spot(_FIRST + (score + 2) * _SCORE, boxes[at].y + DOOR)

    dots = dots_of(view, spot_of)
    neutral = _FIRST + 2 * _SCORE
    happy = reader.word("diagram.happy")
    return Curves(
        dots=dots,
        before=chains_of(view, spot_of, is_after=False),
        after=chains_of(view, spot_of, is_after=True),
        rises=rises_of(dots),
        neutral=(Spot(neutral, top), Spot(neutral, bottom)),
        labels=(),
        keys=keys_of(view, dots, Spot(0, 0), width=0),
        numbers=(),
        happy=Spot(_CHART - SMALL.width(happy), 2 * KEY + SMALL.base),
        unhappy=Spot(0, 2 * KEY + SMALL.base),
    )


def _lanes(view: BesideView) -> dict[tuple[int, int], int]:
    """Give each move the lane nearest to the cards that no other move uses beside it."""
    lanes: dict[tuple[int, int], int] = {}
    ends = ((at, place.goes_to) for at, place in enumerate(view.places))
    for at, end in ends:
        if end is None:
            continue
        taken = {
            lane
            for pair, lane in lanes.items()
            if max(at, end) >= min(pair) and min(at, end) <= max(pair)
        }
        lanes[at, end] = next(each for each in range(len(taken) + 1) if each not in taken)
    return lanes
