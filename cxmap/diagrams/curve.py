"""The curve of feelings: points in the slots of their cards, and words where they fit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cxmap.diagrams.columns import Columns
from cxmap.diagrams.journey_map import Card, JourneyMap
from cxmap.diagrams.labels import Label, LabelRoom, LabelWish, placed_labels
from cxmap.diagrams.map_points import Point
from cxmap.diagrams.measures import BAND_EDGE, DOT, FACE, SCORE
from cxmap.diagrams.other_curves import OtherCurve, box_of, name_at, other_curves
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.whose import ToldFor

_FROM_EDGE: Final = 5
"""How far words keep from the sides: other letters than ours may be wider."""
_BEYOND: Final = 4
"""How far words may reach over the band, where two stand below each other."""
_END_WIDTH: Final = 60
_END_HEIGHT: Final = 18
"""What the words take that say which end of the band is the happy one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """A feeling at its place; with a face where the curve turns most, and at its end.

    Without a ``point`` the feeling is not known: it stands on the neutral line, off the curve.
    """

    card: Card
    point: Point | None
    spot: Spot
    has_face: bool
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The whole curve: pieces of line, dashed where a feeling is assumed, dotted where unknown.

    ``names`` stand at the ends of the lines where there are ``others``.
    """

    points: tuple[CurvePoint, ...]
    lines: tuple[tuple[Spot, ...], ...]
    dashed: tuple[tuple[Spot, ...], ...]
    dotted: tuple[tuple[Spot, ...], ...]
    others: tuple[OtherCurve, ...]
    names: tuple[Label, ...]
    above: tuple[tuple[Spot, ...], ...]
    below: tuple[tuple[Spot, ...], ...]
    neutral: float


def curve(map_: JourneyMap, columns: Columns, band: Box) -> Curve:
    """Lay the curve into its band, which begins where the columns do."""
    neutral = band.y + BAND_EDGE + 2 * SCORE
    across = _across(map_.cards, columns, band)
    spots = [
        Spot(x, _down(neutral, card.point.height if card.point else 0))
        for x, card in zip(across, map_.cards, strict=True)
        if card.is_passed
    ]
    cards = [card for card in map_.cards if card.is_passed]
    known = [place for place, card in enumerate(cards) if card.is_shared]
    # Where only single personas tell what they feel, there is no line of all.
    pairs = [
        (one, other)
        for one, other in pairwise(known)
        if not any(card.point for card in cards[one + 1 : other])
    ]
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
    lines += [
        pair for each in others for line in (*each.lines, *each.thin) for pair in pairwise(line)
    ]
    areas = [(spots[one], spots[other]) for one, other in near if not _is_hoped(cards[one])]
    room = LabelRoom(
        neutral=neutral,
        start=band.x + _FROM_EDGE,
        end=band.end - _FROM_EDGE,
        lines=tuple(lines),
        taken=tuple(_taken(others, band)),
        band=band.grown(_BEYOND),
    )
    wishes = [*_wishes(cards, spots, pairs, neutral), *_names(map_, cards, spots, others)]
    labels = placed_labels(wishes, room)
    return Curve(
        points=_points(cards, spots, labels),
        lines=_chains(firm, spots),
        dashed=_chains(dashed, spots),
        dotted=_chains(dotted, spots),
        others=others,
        names=labels[len(cards) :],
        above=tuple(_areas(areas, neutral, -1)),
        below=tuple(_areas(areas, neutral, 1)),
        neutral=neutral,
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


def _across(cards: Sequence[Card], columns: Columns, band: Box) -> list[int]:
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


def _taken(others: Sequence[OtherCurve], band: Box) -> Iterator[Box]:
    """Give what labels keep out of where there are several curves: markers, and the band's ends."""
    if others:
        yield Box(band.x, band.y, _END_WIDTH, _END_HEIGHT)
        yield Box(band.x, band.bottom - _END_HEIGHT, _END_WIDTH, _END_HEIGHT)
    for each in others:
        yield from map(box_of, each.markers)


def _names(
    map_: JourneyMap,
    cards: Sequence[Card],
    spots: Sequence[Spot],
    others: Sequence[OtherCurve],
) -> Iterator[LabelWish]:
    """Ask for the names of all lines, where there are several."""
    shared = [
        (spot, card.point.height)
        for card, spot in zip(cards, spots, strict=True)
        if card.is_shared and card.point is not None
    ]
    if map_.everybody is not None and shared:
        yield name_at(str(map_.everybody), *shared[-1])
    for other in others:
        yield from other.names


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
            crossing = Spot(one.x + part * (other.x - one.x), neutral)
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


def _wishes(
    cards: Sequence[Card],
    spots: Sequence[Spot],
    pairs: Sequence[tuple[int, int]],
    neutral: float,
) -> Iterator[LabelWish]:
    """Ask for the numbers of all points, with a word where the curve turns most."""
    for place, card in enumerate(cards):
        has_face = _has_face(card)
        word = card.point.word if card.point is not None else ""
        yield LabelWish(
            text=f"{card.number} · {word}" if has_face else card.number,
            marker=_marker(spots[place], has_face=has_face),
            side=_free_side(place, spots, pairs, neutral),
            is_first=has_face,
        )


def _points(
    cards: Sequence[Card], spots: Sequence[Spot], labels: Sequence[Label]
) -> tuple[CurvePoint, ...]:
    return tuple(
        CurvePoint(
            card=card, point=card.point, spot=spot, has_face=_has_face(card), label=labels[place]
        )
        for place, (card, spot) in enumerate(zip(cards, spots, strict=True))
    )


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
