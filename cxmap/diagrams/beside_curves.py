"""Both curves of feelings in one chart: the first firm, the second dashed, their names on them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.labels import Label, LabelRoom, LabelWish, placed_labels
from cxmap.diagrams.measures import FACE, SMALL
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.beside import BesideView, Felt, Place

KEY: Final = 22
"""The height of a line that names a curve."""
SAMPLE: Final = 34
"""How much of its line stands before the name of a curve."""
_GAP: Final = 10

SpotOf = Callable[[int, int], Spot]
"""Gives where a score at a place stands, in the chart of a layout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A feeling at its place, in one of both journeys."""

    place: Place
    felt: Felt
    spot: Spot
    is_after: bool
    has_face: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The name of a curve behind a piece of its line."""

    word: str
    start: Spot
    is_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Both curves with all that belongs to them; ``rises`` join the two feelings of one place."""

    dots: tuple[Dot, ...]
    before: tuple[tuple[Spot, ...], ...]
    after: tuple[tuple[Spot, ...], ...]
    rises: tuple[tuple[Spot, Spot], ...]
    neutral: tuple[Spot, Spot]
    labels: tuple[Label, ...]
    keys: tuple[Key, ...]
    numbers: tuple[tuple[str, Spot], ...]
    happy: Spot
    unhappy: Spot


def curves_of(view: BesideView, spot_of: SpotOf, *, band: Box) -> Curves:
    """Lay both curves into a band, with words on it and numbers below it."""
    dots = dots_of(view, spot_of)
    lines = {side: chains_of(view, spot_of, is_after=side) for side in (False, True)}
    neutral = spot_of(0, 0).y
    room = LabelRoom(
        neutral=neutral,
        start=band.x,
        end=band.end,
        lines=tuple(pair for each in lines.values() for line in each for pair in pairwise(line)),
    )
    return Curves(
        dots=dots,
        before=lines[False],
        after=lines[True],
        rises=rises_of(dots),
        neutral=(Spot(band.x, neutral), Spot(band.end, neutral)),
        labels=placed_labels(list(_wishes(dots, neutral)), room),
        keys=keys_of(view, dots, Spot(band.x, band.y - KEY), width=band.width),
        numbers=tuple(
            (place.number, Spot(spot_of(at, 0).x, band.bottom + SMALL.base))
            for at, place in enumerate(view.places)
        ),
        happy=Spot(band.x, band.y + 12),
        unhappy=Spot(band.x, band.bottom - 5),
    )


def _felt(place: Place, *, is_after: bool) -> Felt | None:
    return place.after if is_after else place.before


def dots_of(view: BesideView, spot_of: SpotOf) -> tuple[Dot, ...]:
    """Give every known feeling of both journeys; those on which one looks first have faces."""
    found: dict[tuple[int, int, bool], Dot] = {}
    for is_after in (False, True):
        known = {
            at: felt
            for at, place in enumerate(view.places)
            if (felt := _felt(place, is_after=is_after)) is not None
        }
        faces = _with_faces({at: felt.score for at, felt in known.items()})
        for at, felt in known.items():
            dot = Dot(
                place=view.places[at],
                felt=felt,
                spot=spot_of(at, felt.score),
                is_after=is_after,
                has_face=at in faces,
            )
            found[at, felt.score, is_after] = dot
    # Where both feel the same, one face says it.
    return tuple(
        dot
        for (at, score, is_after), dot in found.items()
        if is_after or not _has_face(found.get((at, score, True)))
    )


def _has_face(dot: Dot | None) -> bool:
    return dot is not None and dot.has_face


def _with_faces(scores: dict[int, int]) -> set[int]:
    """Choose the peak, the lowest point and the end; of equals the first."""
    if not scores:
        return set()
    highest = max(scores, key=lambda place: (scores[place], -place))
    lowest = min(scores, key=lambda place: (scores[place], place))
    return {highest, lowest, max(scores)}


def chains_of(view: BesideView, spot_of: SpotOf, *, is_after: bool) -> tuple[tuple[Spot, ...], ...]:
    """Join the feelings of one journey; where one of its touchpoints is not known, nothing is."""
    chains: list[list[Spot]] = [[]]
    for at, place in enumerate(view.places):
        felt = _felt(place, is_after=is_after)
        if felt is not None:
            chains[-1].append(spot_of(at, felt.score))
        elif place.is_after if is_after else place.is_before:
            chains.append([])
    return tuple(tuple(chain) for chain in chains if len(chain) > 1)


def rises_of(dots: Sequence[Dot]) -> tuple[tuple[Spot, Spot], ...]:
    """Join both feelings of a place where they differ."""
    first = {dot.place.number: dot.spot for dot in dots if not dot.is_after}
    return tuple(
        (first[dot.place.number], dot.spot)
        for dot in dots
        if dot.is_after and first.get(dot.place.number, dot.spot) != dot.spot
    )


def keys_of(view: BesideView, dots: Sequence[Dot], spot: Spot, *, width: float) -> tuple[Key, ...]:
    """Name the curves that are there, beside each other or, without room, below each other."""
    keys: list[Key] = []
    for side, is_after in ((view.before, False), (view.after, True)):
        if any(dot.is_after == is_after for dot in dots):
            keys.append(Key(word=side.curve, start=spot, is_after=is_after))
            taken = SAMPLE + _GAP + SMALL.width(side.curve) + 2 * _GAP
            is_beside = 2 * taken < width
            spot = spot.moved(taken, 0) if is_beside else spot.moved(0, KEY)
    return tuple(keys)


def _wishes(dots: Sequence[Dot], neutral: float) -> Iterator[LabelWish]:
    """Say in words what faces show."""
    for dot in dots:
        if dot.has_face:
            yield LabelWish(
                text=dot.felt.word,
                marker=Box(dot.spot.x - FACE / 2, dot.spot.y - FACE / 2, FACE, FACE),
                side=-1 if dot.spot.y <= neutral else 1,
                is_first=True,
            )
