"""The curve of feelings: points in the slots of their cards, and words where they fit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cxmap.diagrams.columns import Columns
from cxmap.diagrams.journey_map import Card, JourneyMap
from cxmap.diagrams.labels import Label, LabelRoom, LabelWish, placed_labels
from cxmap.diagrams.map_points import Point, on_the_way
from cxmap.diagrams.measures import CURVE_EDGE, DOT, FACE, SCORE, SMALL_STRONG
from cxmap.diagrams.other_curves import OtherCurve, box_of, other_curves
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.whose import ToldFor

_FROM_EDGE: Final = 5
"""How far words keep from the sides: other letters than ours may be wider."""
_END_WIDTH: Final = 60
_END_HEIGHT: Final = 18
"""What the words take that say which end of the band is the happy one."""
_NEAR: Final = 80
"""A point that is nearer to its number needs no guide: only those above the middle have one."""
_ABOVE_NUMBER: Final = 3
"""How far a guide keeps from the number below it and from the point above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """A feeling at its place; with a face and its word where the curve turns most, and at its end.

    Without a ``point`` the feeling is not known: it stands where the curve runs over it, or on the
    neutral line before the curve begins and behind its end.
    """

    card: Card
    point: Point | None
    spot: Spot
    label: Label | None

    @property
    def has_face(self) -> bool:
        """Tell whether one looks here first."""
        return _has_face(self.card)

    @property
    def marker(self) -> Box:
        """The room that it takes."""
        return _marker(self.spot, has_face=self.has_face)


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The whole curve: pieces of line, dashed where a feeling is assumed, dotted where unknown.

    The numbers of all touchpoints stand in one row below it; ``guides`` lead from there up to what
    is felt first above each.
    """

    points: tuple[CurvePoint, ...]
    lines: tuple[tuple[Spot, ...], ...]
    dashed: tuple[tuple[Spot, ...], ...]
    dotted: tuple[tuple[Spot, ...], ...]
    others: tuple[OtherCurve, ...]
    guides: tuple[tuple[Spot, Spot], ...]
    above: tuple[tuple[Spot, ...], ...]
    below: tuple[tuple[Spot, ...], ...]
    neutral: float


def curve(map_: JourneyMap, columns: Columns, band: Box) -> Curve:
    """Lay the curve into its band, which begins where the columns do."""
    neutral = band.y + CURVE_EDGE + 2 * SCORE
    across = across_of(map_.cards, columns, band)
    spots = [
        Spot(x, _down(neutral, card.point.height if card.point else 0))
        for x, card in zip(across, map_.cards, strict=True)
        if card.is_passed
    ]
    cards = [card for card in map_.cards if card.is_passed]
    pairs = _pairs(cards)
    spots = on_the_way(spots, pairs)
    dotted = [(one, other) for one, other in pairs if other > one + 1]
    near = [pair for pair in pairs if pair not in dotted]
    dashed = [pair for pair in near if not all(_is_firm(cards[place]) for place in pair)]
    firm = [pair for pair in near if pair not in dashed]
    lines = [(spots[one], spots[other]) for one, other in pairs]
    others = tuple(
        other_curves(
            map_.others, lambda felt: Spot(across[felt.place], _down(neutral, felt.height)), lines
        )
    )
    areas = [(spots[one], spots[other]) for one, other in near if not _is_hoped(cards[one])]
    lines += [
        pair for each in others for line in (*each.lines, *each.thin) for pair in pairwise(line)
    ]
    lines.append((Spot(band.x, neutral), Spot(band.end, neutral)))
    points = tuple(_points(cards, spots, pairs, _room(band, neutral, lines, others)))
    return Curve(
        points=points,
        lines=_chains(firm, spots),
        dashed=_chains(dashed, spots),
        dotted=_chains(dotted, spots),
        others=others,
        guides=tuple(_guides(points, others, band)),
        above=tuple(_areas(areas, neutral, -1)),
        below=tuple(_areas(areas, neutral, 1)),
        neutral=neutral,
    )


def numbers_below(cards: Sequence[Card], columns: Columns, band: Box) -> tuple[Label, ...]:
    """Set the numbers of all touchpoints in one row below the curve, each below its feeling."""
    return tuple(
        Label(
            text=card.number,
            middle=x,
            y=band.bottom + SMALL_STRONG.base,
            box=Box(x - width / 2, band.bottom, width, SMALL_STRONG.line),
        )
        for card, x in zip(cards, across_of(cards, columns, band), strict=True)
        for width in [SMALL_STRONG.width(card.number)]
    )


def curves_for(map_: JourneyMap, columns: Columns, band: Box) -> tuple[ToldFor[Curve], ...]:
    """Lay the curve of each persona who feels something else, as if it were the only one."""
    alone = replace(map_, everybody=None, others=())
    return tuple(
        ToldFor(
            persona_id=each.persona_id,
            name=each.name,
            told=curve(replace(alone, cards=each.told), columns, band),
        )
        for each in map_.cards_for
    )


def across_of(cards: Sequence[Card], columns: Columns, band: Box) -> list[int]:
    """Give where the feelings of each card stand: in slots of its column, in the order of rows."""
    per_column: dict[int, int] = {}
    for card in cards:
        per_column[card.column] = per_column.get(card.column, 0) + 1
    slots = {column: columns.widths[column] / count for column, count in per_column.items()}
    return [
        round(band.x + columns.starts[card.column] + (card.row + 0.5) * slots[card.column])
        for card in cards
    ]


def _down(neutral: float, height: float) -> float:
    return round(neutral - height * SCORE, 1)


def _pairs(cards: Sequence[Card]) -> list[tuple[int, int]]:
    """Give the places between which the line of all leads.

    Where only single personas tell what they feel, there is none.
    """
    known = [place for place, card in enumerate(cards) if card.is_shared]
    return [
        (one, other)
        for one, other in pairwise(known)
        if not any(card.point for card in cards[one + 1 : other])
    ]


def _room(
    band: Box,
    neutral: float,
    lines: Sequence[tuple[Spot, Spot]],
    others: Sequence[OtherCurve],
) -> LabelRoom:
    """Say where words keep out of: lines, markers, and what names the ends of the band."""
    markers = [box_of(spot) for each in others for spot in each.markers]
    return LabelRoom(
        neutral=neutral,
        start=band.x + _FROM_EDGE,
        end=band.end - _FROM_EDGE,
        lines=tuple(lines),
        taken=(*_ends(band), *markers),
        band=band,
    )


def _is_firm(card: Card) -> bool:
    return card.point is not None and card.point.is_firm


def _is_hoped(card: Card) -> bool:
    return card.point is not None and card.point.is_hoped


def _chains(
    pairs: Iterable[tuple[int, int]], spots: Sequence[Spot]
) -> tuple[tuple[Spot, ...], ...]:
    """Join pieces of line that follow each other."""
    chains: list[list[int]] = []
    for one, other in pairs:
        if chains and chains[-1][-1] == one:
            chains[-1].append(other)
        else:
            chains.append([one, other])
    return tuple(tuple(spots[place] for place in chain) for chain in chains)


def _areas(
    pieces: Iterable[tuple[Spot, Spot]], neutral: float, side: int
) -> Iterator[tuple[Spot, ...]]:
    """Give the areas between the curve and the neutral line, on one side of it."""
    area: list[Spot] = []
    for one, other in pieces:
        heights = [(spot.y - neutral) * side for spot in (one, other)]
        if max(heights) <= 0:
            continue
        corners = [one, other]
        if min(heights) < 0:
            part = heights[0] / (heights[0] - heights[1])
            crossing = Spot(round(one.x + part * (other.x - one.x)), neutral)
            corners = [crossing, other] if heights[0] < 0 else [one, crossing]
        first, last = corners
        if area and area[-1] != first:
            yield _closed(area, neutral)
            area = []
        area += [last] if area else [first, last]
    if area:
        yield _closed(area, neutral)


def _closed(area: Sequence[Spot], neutral: float) -> tuple[Spot, ...]:
    """Lead the edge of an area down to the neutral line where it does not begin or end there."""
    ends = (area[0].x, area[-1].x)
    before, after = (
        [Spot(x, neutral)] if spot.y != neutral else []
        for x, spot in zip(ends, (area[0], area[-1]), strict=True)
    )
    return (*before, *area, *after)


def _points(
    cards: Sequence[Card],
    spots: Sequence[Spot],
    pairs: Sequence[tuple[int, int]],
    room: LabelRoom,
) -> Iterator[CurvePoint]:
    """Give all points, with a word beside each at which the curve turns most."""
    wishes = {
        place: LabelWish(
            text=card.point.word,
            marker=_marker(spots[place], has_face=True),
            side=_free_side(place, spots, pairs, room.neutral),
            is_first=True,
        )
        for place, card in enumerate(cards)
        if card.point is not None and card.point.is_marked
    }
    dots = (_marker(spot, has_face=False) for at, spot in enumerate(spots) if at not in wishes)
    room = replace(room, taken=(*room.taken, *dots))
    labels = dict(zip(wishes, placed_labels(list(wishes.values()), room), strict=True))
    for place, (card, spot) in enumerate(zip(cards, spots, strict=True)):
        yield CurvePoint(card=card, point=card.point, spot=spot, label=labels.get(place))


def _guides(
    points: Sequence[CurvePoint], others: Sequence[OtherCurve], band: Box
) -> Iterator[tuple[Spot, Spot]]:
    """Lead from each number up to what is first above it; no guide goes through a word."""
    drawn = [*_ends(band), *(box_of(spot) for each in others for spot in each.markers)]
    drawn += [point.marker for point in points]
    drawn += [point.label.box for point in points if point.label is not None]
    for x in (point.spot.x for point in points if point.point is not None):
        top = max(box.bottom for box in drawn if box.x <= x <= box.end) + _ABOVE_NUMBER
        if top < band.bottom - _NEAR:
            yield Spot(x, top), Spot(x, band.bottom)


def _ends(band: Box) -> tuple[Box, Box]:
    """Give the room of the words that say which end of the band is the happy one."""
    top = Box(band.x, band.y, _END_WIDTH, _END_HEIGHT)
    return top, top.moved(0, band.height - _END_HEIGHT)


def _has_face(card: Card) -> bool:
    return card.point is not None and card.point.is_marked


def _marker(spot: Spot, *, has_face: bool) -> Box:
    side = FACE if has_face else DOT
    return Box(spot.x - side / 2, spot.y - side / 2, side, side)


def _free_side(
    place: int, spots: Sequence[Spot], pairs: Sequence[tuple[int, int]], neutral: float
) -> int:
    """Tell where a label is out of the curve's way: -1 above the point, +1 below it."""
    beside = [other for pair in pairs if place in pair for other in pair if other != place]
    rise = sum(spots[other].y - spots[place].y for other in beside)
    if rise == 0:
        # On level ground a label keeps out of the area between curve and neutral line.
        rise = neutral - spots[place].y
    return 1 if rise < 0 else -1
