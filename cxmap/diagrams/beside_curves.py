"""Both curves of feelings in one chart: the first firm, the second dashed, their names on them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cxmap.diagrams.labels import Label, LabelRoom, LabelWish, placed_labels
from cxmap.diagrams.lines import Lines, wrapped
from cxmap.diagrams.measures import DOT, FACE, SMALL, SMALL_STRONG
from cxmap.diagrams.shapes import Box, Spot, length
from cxmap.views.both_journeys import BesideView, Felt, Place
from cxmap.views.reader import Reader

KEY: Final = 22
"""The height of a line that names a curve."""
SAMPLE: Final = 34
"""How much of its line stands before the name of a curve."""
BEHIND_SAMPLE: Final = SAMPLE + 8
"""Where that name begins."""
_GAP: Final = 10
_APART: Final = FACE + 4
"""How far apart two faces are at least, with the rings around them."""

SpotOf = Callable[[int, float], Spot]
"""Gives where a feeling of a height at a place stands, in the chart of a layout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A feeling at its place, in one of both journeys; where it ``is_told``, in a word, too."""

    place: Place
    felt: Felt
    spot: Spot
    is_after: bool
    is_told: bool
    has_face: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The name of a curve behind a piece of its line, in as many lines as it needs."""

    name: Lines
    start: Spot
    is_after: bool

    @property
    def height(self) -> float:
        """How high it is, with room to the next one."""
        return KEY + (len(self.name.lines) - 1) * SMALL_STRONG.line


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Both curves with all that belongs to them; ``rises`` join the two feelings of one place.

    Dotted pieces lead over touchpoints whose feeling is not known.
    """

    dots: tuple[Dot, ...]
    before: tuple[tuple[Spot, ...], ...]
    after: tuple[tuple[Spot, ...], ...]
    dotted_before: tuple[tuple[Spot, ...], ...]
    dotted_after: tuple[tuple[Spot, ...], ...]
    rises: tuple[tuple[Spot, Spot], ...]
    neutral: tuple[Spot, Spot]
    labels: tuple[Label, ...]
    keys: tuple[Key, ...]
    numbers: tuple[tuple[str, Spot], ...]
    happy: Spot
    unhappy: Spot


def curves_of(view: BesideView, spot_of: SpotOf, *, band: Box, keys: tuple[Key, ...]) -> Curves:
    """Lay both curves into a band, with their names above it, words on it and numbers below it."""
    dots = dots_of(view, spot_of)
    lines = {side: chains_of(view, spot_of, is_after=side) for side in (False, True)}
    dotted = {side: dotted_of(view, spot_of, is_after=side) for side in (False, True)}
    neutral = spot_of(0, 0).y
    room = LabelRoom(
        neutral=neutral,
        start=band.x,
        end=band.end,
        lines=tuple(
            pair
            for each in (*lines.values(), *dotted.values())
            for line in each
            for pair in pairwise(line)
        ),
    )
    return Curves(
        dots=dots,
        before=lines[False],
        after=lines[True],
        dotted_before=dotted[False],
        dotted_after=dotted[True],
        rises=rises_of(dots),
        neutral=(Spot(band.x, neutral), Spot(band.end, neutral)),
        labels=placed_labels(list(_wishes(dots, neutral)), room),
        keys=keys,
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
    before, after = (_dots(view, spot_of, is_after=side) for side in (False, True))
    shown = (
        dot
        for at in range(len(view.places))
        for dot in _beside_each_other(before.get(at), after.get(at))
    )
    # Drawn after the faces, a dot that is close to one is seen.
    return tuple(sorted(shown, key=lambda dot: not dot.has_face))


def _dots(view: BesideView, spot_of: SpotOf, *, is_after: bool) -> dict[int, Dot]:
    known = {
        at: felt
        for at, place in enumerate(view.places)
        if (felt := _felt(place, is_after=is_after)) is not None
    }
    faces = _with_faces({at: felt.height for at, felt in known.items()})
    return {
        at: Dot(
            place=view.places[at],
            felt=felt,
            spot=spot_of(at, felt.height),
            is_after=is_after,
            is_told=at in faces,
            has_face=at in faces,
        )
        for at, felt in known.items()
    }


def _beside_each_other(before: Dot | None, after: Dot | None) -> tuple[Dot, ...]:
    """Give what is drawn at one place.

    Where both feel the same one face says it, and no face covers another.
    """
    if before is None or after is None:
        return tuple(dot for dot in (before, after) if dot is not None)
    if before.spot == after.spot and (before.has_face or after.has_face):
        return (after if after.has_face else before,)
    if before.has_face and after.has_face and length(before.spot, after.spot) < _APART:
        return (replace(before, has_face=False), after)
    return (before, after)


def _with_faces(scores: dict[int, float]) -> set[int]:
    """Choose the peak, the lowest point and the end; of equals the first."""
    if not scores:
        return set()
    highest = max(scores, key=lambda place: (scores[place], -place))
    lowest = min(scores, key=lambda place: (scores[place], place))
    return {highest, lowest, max(scores)}


def chains_of(view: BesideView, spot_of: SpotOf, *, is_after: bool) -> tuple[tuple[Spot, ...], ...]:
    """Join the feelings of one journey, from each touchpoint that is not known to the next."""
    return tuple(
        tuple(chain) for chain in _chains(view, spot_of, is_after=is_after) if len(chain) > 1
    )


def dotted_of(view: BesideView, spot_of: SpotOf, *, is_after: bool) -> tuple[tuple[Spot, ...], ...]:
    """Lead over the touchpoints of one journey whose feeling is not known."""
    known = [chain for chain in _chains(view, spot_of, is_after=is_after) if chain]
    return tuple((one[-1], other[0]) for one, other in pairwise(known))


def _chains(view: BesideView, spot_of: SpotOf, *, is_after: bool) -> list[list[Spot]]:
    """Give the feelings that follow each other without one that is not known between them."""
    chains: list[list[Spot]] = [[]]
    for at, place in enumerate(view.places):
        felt = _felt(place, is_after=is_after)
        if felt is not None:
            chains[-1].append(spot_of(at, felt.height))
        elif place.is_after if is_after else place.is_before:
            chains.append([])
    return chains


def rises_of(dots: Sequence[Dot]) -> tuple[tuple[Spot, Spot], ...]:
    """Join both feelings of a place where they differ."""
    first = {dot.place.number: dot.spot for dot in dots if not dot.is_after}
    return tuple(
        (first[dot.place.number], dot.spot)
        for dot in dots
        if dot.is_after and first.get(dot.place.number, dot.spot) != dot.spot
    )


def keys_of(reader: Reader, view: BesideView, spot: Spot, *, width: float) -> tuple[Key, ...]:
    """Name the curves that are there, beside each other or, without room, below each other."""
    felt = {
        False: any(place.before for place in view.places),
        True: any(place.after for place in view.places),
    }
    sides = [
        (side.curve, at) for side, at in ((view.before, False), (view.after, True)) if felt[at]
    ]
    needed = [BEHIND_SAMPLE + SMALL_STRONG.width(name) + 2 * _GAP for name, _ in sides]
    is_beside = sum(needed) <= width
    keys: list[Key] = []
    for (name, is_after), room in zip(sides, needed, strict=True):
        name_in_lines = wrapped(reader.own(name), width - BEHIND_SAMPLE, SMALL_STRONG)
        keys.append(Key(name=name_in_lines, start=spot, is_after=is_after))
        spot = spot.moved(room, 0) if is_beside else spot.moved(0, keys[-1].height)
    return tuple(keys)


def height_of(keys: Sequence[Key]) -> float:
    """Give how high the names of all curves are together."""
    if not keys:
        return 0
    return max(each.start.y + each.height for each in keys) - min(each.start.y for each in keys)


def _wishes(dots: Sequence[Dot], neutral: float) -> Iterator[LabelWish]:
    """Say in words what the peaks, the lowest points and the ends show."""
    for dot in dots:
        if dot.is_told:
            side = FACE if dot.has_face else DOT
            yield LabelWish(
                text=dot.felt.word,
                marker=Box(dot.spot.x - side / 2, dot.spot.y - side / 2, side, side),
                side=-1 if dot.spot.y <= neutral else 1,
                is_first=True,
            )
