"""The curve of feelings: points in the slots of their cards, and words where they fit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cxmap.diagrams.journey_map import Card, Point
from cxmap.diagrams.labels import Label, LabelRoom, LabelWish, placed_labels
from cxmap.diagrams.measures import BAND_EDGE, CARD, DOT, FACE, SCORE
from cxmap.diagrams.shapes import Box, Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """A feeling at its place; with a face where the curve turns most, and at its end."""

    card: Card
    point: Point
    spot: Spot
    has_face: bool
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The whole curve: pieces of line, dashed where a feeling is only assumed."""

    points: tuple[CurvePoint, ...]
    lines: tuple[tuple[Spot, ...], ...]
    dashed: tuple[tuple[Spot, ...], ...]
    above: tuple[tuple[Spot, ...], ...]
    below: tuple[tuple[Spot, ...], ...]
    neutral: float


def curve(cards: Sequence[Card], starts: Sequence[float], band: Box) -> Curve:
    """Lay the curve into its band; ``starts`` says where in the band the columns begin."""
    per_column: dict[int, int] = {}
    for card in cards:
        per_column[card.column] = per_column.get(card.column, 0) + 1
    neutral = band.y + BAND_EDGE + 2 * SCORE
    spots = [
        Spot(
            round(band.x + starts[card.column] + (card.row + 0.5) * CARD / per_column[card.column]),
            neutral - card.point.score * SCORE if card.point else neutral,
        )
        for card in cards
    ]
    known = [place for place, card in enumerate(cards) if card.point is not None]
    pairs = [(one, other) for one, other in pairwise(known) if other == one + 1]
    dashed = [pair for pair in pairs if any(_is_assumed(cards[place]) for place in pair)]
    firm = [pair for pair in pairs if pair not in dashed]
    areas = [(spots[one], spots[other]) for one, other in pairs]
    room = LabelRoom(neutral=neutral, start=band.x - 4, end=band.end + 4, lines=tuple(areas))
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
            text=f"{cards[place].number} · {point.word}" if place in faces else cards[place].number,
            marker=_marker(spots[place], has_face=place in faces),
            side=_free_side(place, spots, pairs, room.neutral),
            is_first=place in faces,
        )
        for place, point in points.items()
    ]
    labels = placed_labels(wanted, room)
    return tuple(
        CurvePoint(
            card=cards[place],
            point=point,
            spot=spots[place],
            has_face=place in faces,
            label=label,
        )
        for (place, point), label in zip(points.items(), labels, strict=True)
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
