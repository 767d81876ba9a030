"""The curve of feelings: points in the slots of their cards, and words where they fit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cxmap.diagrams.columns import Columns
from cxmap.diagrams.journey_map import Card, Point
from cxmap.diagrams.labels import Label, LabelRoom, LabelWish, placed_labels
from cxmap.diagrams.measures import BAND_EDGE, DOT, FACE, SCORE
from cxmap.diagrams.shapes import Box, Spot


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
    """The whole curve: pieces of line, dashed where a feeling is assumed or unknown."""

    points: tuple[CurvePoint, ...]
    lines: tuple[tuple[Spot, ...], ...]
    dashed: tuple[tuple[Spot, ...], ...]
    above: tuple[tuple[Spot, ...], ...]
    below: tuple[tuple[Spot, ...], ...]
    neutral: float


def curve(cards: Sequence[Card], columns: Columns, band: Box) -> Curve:
    """Lay the curve into its band, which begins where the columns do."""
    per_column: dict[int, int] = {}
    for card in cards:
        per_column[card.column] = per_column.get(card.column, 0) + 1
    slots = {column: columns.widths[column] / count for column, count in per_column.items()}
    neutral = band.y + BAND_EDGE + 2 * SCORE
    spots = [
        Spot(
            round(band.x + columns.starts[card.column] + (card.row + 0.5) * slots[card.column]),
            neutral - card.point.score * SCORE if card.point else neutral,
        )
        for card in cards
    ]
    known = [place for place, card in enumerate(cards) if card.point is not None]
    pairs = list(pairwise(known))
    near = [(one, other) for one, other in pairs if other == one + 1]
    dashed = [
        pair
        for pair in pairs
        if pair not in near or any(_is_assumed(cards[place]) for place in pair)
    ]
    firm = [pair for pair in pairs if pair not in dashed]
    lines = tuple((spots[one], spots[other]) for one, other in pairs)
    areas = [(spots[one], spots[other]) for one, other in near]
    room = LabelRoom(neutral=neutral, start=band.x, end=band.end, lines=lines)
    return Curve(
        points=_points(cards, spots, pairs, room),
        lines=_chains(firm, spots),
        dashed=_chains(dashed, spots),
        above=tuple(_areas(areas, neutral, -1)),
        below=tuple(_areas(areas, neutral, 1)),
        neutral=neutral,
    )


def _is_assumed(card: Card) -> bool:
    return card.point is not None and card.point.is_assumed


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
        yield (Spot(first.x, neutral), first, last, Spot(last.x, neutral))


def _points(
    cards: Sequence[Card],
    spots: Sequence[Spot],
    pairs: Sequence[tuple[int, int]],
    room: LabelRoom,
) -> tuple[CurvePoint, ...]:
    points = {place: point for place, card in enumerate(cards) if (point := card.point)}
    faces = _with_faces({place: point.score for place, point in points.items()})
    wanted = [
        LabelWish(
            text=f"{card.number} · {points[place].word}" if place in faces else card.number,
            marker=_marker(spots[place], has_face=place in faces),
            side=_free_side(place, spots, pairs, room.neutral),
            is_first=place in faces,
        )
        for place, card in enumerate(cards)
    ]
    labels = placed_labels(wanted, room)
    return tuple(
        CurvePoint(
            card=card,
            point=card.point,
            spot=spots[place],
            has_face=place in faces,
            label=label,
        )
        for place, (card, label) in enumerate(zip(cards, labels, strict=True))
    )


def _with_faces(scores: Mapping[int, int]) -> set[int]:
    """Choose the peak, the lowest point and the end; of equals the first."""
    if not scores:
        return set()
    highest = max(scores, key=lambda place: (scores[place], -place))
    lowest = min(scores, key=lambda place: (scores[place], place))
    return {highest, lowest, max(scores)}


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
