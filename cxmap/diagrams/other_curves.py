"""The curves of those who feel something of their own, beside that of all others."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.measures import MARKER
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.felt_by import FeltBy, FeltHere

SpotOf = Callable[[FeltHere], Spot]
Piece = tuple[Spot, Spot]

_BESIDE: Final = (0, 2.5, -2.5)
"""How far lines keep from those that lie where they would: so many are drawn in one chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCurve:
    """One more curve: lines from feeling to feeling, and a marker at each of its own.

    It leaves the curve of all others where something else is felt, and comes back to it: those
    pieces are ``thin``, as of one of their ends nothing is known of it alone.
    """

    felt_by: FeltBy
    lines: tuple[tuple[Spot, ...], ...]
    thin: tuple[tuple[Spot, ...], ...]
    markers: tuple[Spot, ...]


def other_curves(
    others: Iterable[FeltBy], spot_of: SpotOf, drawn: Iterable[Piece]
) -> Iterator[OtherCurve]:
    """Lay the curves of those who have one, beside the lines that are drawn there already."""
    lying = Counter(drawn)
    for each in others:
        laid: dict[bool, list[Piece]] = {True: [], False: []}
        for one, other in each.pairs:
            piece = (spot_of(one), spot_of(other))
            laid[one.is_own and other.is_own].append(_beside(piece, lying[piece]))
            lying[piece] += 1
        yield OtherCurve(
            felt_by=each,
            lines=_joined(laid[True]),
            thin=_joined(laid[False]),
            markers=tuple(spot_of(felt) for felt in each.felt if felt.is_own),
        )


def _beside(piece: Piece, count: int) -> Piece:
    """Keep a piece of line out of so many others that lie where it would."""
    away = _BESIDE[min(count, len(_BESIDE) - 1)]
    return piece[0].moved(0, away), piece[1].moved(0, away)


def box_of(spot: Spot) -> Box:
    """Give the room that a marker takes."""
    return Box(spot.x - MARKER / 2, spot.y - MARKER / 2, MARKER, MARKER)


def _joined(pairs: Iterable[Sequence[Spot]]) -> tuple[tuple[Spot, ...], ...]:
    """Join pieces of line that follow each other."""
    chains: list[list[Spot]] = []
    for one, other in pairs:
        if chains and chains[-1][-1] == one:
            chains[-1].append(other)
        else:
            chains.append([one, other])
    return tuple(map(tuple, chains))
