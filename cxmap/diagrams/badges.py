"""The letters on the ways: where each covers nothing else and is seen to belong to its line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.choosing import cheapest
from cxmap.diagrams.measures import BADGE, ROW_GAP, SMALL_STRONG
from cxmap.diagrams.nearby import Nearby
from cxmap.diagrams.shapes import Box, Spot, around, length

Line = tuple[Spot, Spot]

_PADDING: Final = 2
_NARROWEST: Final = 14
SEEN: Final = 12
"""How much of its line is seen on both sides of a letter, where there is much room."""
_CLOSE: Final = 3
_BESIDE: Final = 5
"""How far a letter stands beside its line: close to a long one, off the arrow of a short one."""
_APART: Final = 12
"""How far letters keep from each other, where they can."""
_OFF: Final = 4
"""How far letters keep from the lines of others wherever they can."""
CLEAR: Final = 12
"""How far they keep from them where there is much room: an eye takes what is near for one."""
_TOLERANCE: Final = 2
"""A letter may reach this far over the side of a card."""
CLEAR_OF_ARROWS: Final = 32
"""How far they keep from short arrows that cross their line: beside those stand letters, too."""
STEP: Final = 4
"""How far apart the places are that are tried along a line."""
_FAR: Final = 60
"""On a line that reaches farther on both sides there are enough places farther apart."""
_LEAST_SEEN: Final = 4
_BESIDE_COSTS: Final = 1.5
"""What it costs that a letter stands beside its line: nothing on it may be much in its way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeRoom:
    """What a letter should not cover: cards, the lines of other ways, other letters.

    ``seen`` is how much of its own line is seen on both sides of it; some lines are short
    ``arrows``.
    """

    cards: Sequence[Box]
    lines: Sequence[Line]
    badges: Sequence[Box]
    arrows: Sequence[Line] = ()
    seen: float = SEEN


def badge_width(letter: str) -> float:
    """Give how wide the badge of a letter is; some letters are words, such as the Persian first."""
    return max(_NARROWEST, SMALL_STRONG.width(letter) + 2 * _PADDING)


def badge_around(spot: Spot, letter: str) -> Box:
    """Give the badge of a letter around a point."""
    width = badge_width(letter)
    return Box(spot.x - width / 2, spot.y - BADGE / 2, width, BADGE)


def badge_on(letter: str, spots: Sequence[Spot], room: BadgeRoom) -> Box:
    """Put a letter on a long piece of its route, or beside a short one, where it covers least.

    ``lines`` of its room are those of others: where a way runs together with one, it has no place.
    """
    own = list(pairwise(spots))
    cards, badges = Nearby(tuple(room.cards)), Nearby(tuple(room.badges))
    others, mine, arrows = (
        Nearby(tuple(around(*line) for line in each)) for each in (room.lines, own, room.arrows)
    )

    def cost(badge: Box) -> float:
        core, near, middle = badge.grown(-_TOLERANCE), badge.grown(_OFF), badge.grown(-1)
        covered = sum(_shared(core, card) for card in cards.touching(core))
        beside_it = badges.touching(badge.grown(_APART))
        hidden = len(beside_it) + 4 * sum(map(badge.touches, beside_it))
        around_it = others.touching(badge.grown(CLEAR))
        close = [each for each in around_it if near.touches(each)]
        crossed = sum(map(badge.touches, close))
        is_beside = not mine.touching(middle)
        unclear = 0.35 * len(close) + 0.03 * sum(_is_short_of(each, badge) for each in around_it)
        unclear += 0.3 * len(arrows.touching(badge.grown(CLEAR_OF_ARROWS)))
        unseen = 0.05 * _unseen(badge, own, room.seen)
        return (
            covered / 20 + hidden + 2 * crossed + unclear + max(_BESIDE_COSTS * is_beside, unseen)
        )

    gaps = sorted({card.bottom + ROW_GAP / 2 for card in room.cards})
    found = [badge_around(spot, letter) for spot in _places_on(own, gaps, letter)]
    best = [cheapest(found, cost)] if found else []
    if best and cost(best[0]) <= _BESIDE_COSTS:
        return best[0]
    beside = (badge_around(spot, letter) for spot in _places_beside(own, gaps, letter))
    return cheapest((*best, *beside), cost)


def _unseen(badge: Box, pieces: Sequence[Line], seen: float) -> float:
    """Give how many pixels too little is seen of a line on one side of its letter, or on both."""
    spot = badge.middle
    short = [
        sum(max(0.0, seen - each) for each in _beyond(badge, piece))
        for piece in pieces
        if around(*piece).grown(1).touches(Box(spot.x, spot.y, 0, 0))
    ]
    return min(short, default=0)


def _beyond(badge: Box, piece: Line) -> tuple[float, float]:
    """Give how much of a piece is seen on either side of a letter that stands on it."""
    whole = around(*piece)
    if _is_flat(piece):
        return badge.x - whole.x, whole.end - badge.end
    return badge.y - whole.y, whole.bottom - badge.bottom


def _is_short_of(line: Box, badge: Box) -> float:
    """Give how many pixels a line is nearer to a letter than it should be."""
    across = max(line.x - badge.end, badge.x - line.end)
    down = max(line.y - badge.bottom, badge.y - line.bottom)
    return CLEAR - max(0.0, across, down)


def _places_on(pieces: Sequence[Line], gaps: Sequence[float], letter: str) -> Iterator[Spot]:
    """Give places for a letter on its line, the longest pieces first."""
    for piece in _long(pieces, letter):
        yield from _along(piece, gaps, letter)


def _places_beside(pieces: Sequence[Line], gaps: Sequence[float], letter: str) -> Iterator[Spot]:
    """Give places close to the line, and at last one off the arrow of a short one."""
    for piece in _long(pieces, letter):
        for spot in _along(piece, gaps, letter):
            yield from _beside(spot, piece, letter, _CLOSE)
    longest = max(pieces, key=lambda piece: length(*piece))
    one, other = longest
    middle = Spot((one.x + other.x) / 2, (one.y + other.y) / 2)
    yield from _beside(middle, longest, letter, _BESIDE)


def _long(pieces: Sequence[Line], letter: str) -> list[Line]:
    """Give the pieces on which a letter finds a place, the longest first."""
    wanted = [each for each in pieces if length(*each) >= _room(each, letter, _LEAST_SEEN)]
    return sorted(wanted, key=lambda piece: -length(*piece))


def _room(piece: Line, letter: str, seen: float) -> float:
    """Give how long a piece has to be for a letter on it."""
    return (badge_width(letter) if _is_flat(piece) else BADGE) + 2 * seen


def _along(piece: Line, gaps: Sequence[float], letter: str) -> Iterator[Spot]:
    """Give spots on a piece: first between two rows of cards, where there is most room."""
    one, other = piece
    middle = Spot((one.x + other.x) / 2, (one.y + other.y) / 2)
    is_flat = _is_flat(piece)
    far = length(one, other) / 2 - (badge_width(letter) if is_flat else BADGE) / 2 - _LEAST_SEEN
    if not is_flat:
        near = [y for y in gaps if abs(y - middle.y) <= far]
        yield from (Spot(one.x, y) for y in sorted(near, key=lambda y: (abs(y - middle.y), y)))
    step = STEP if far < _FAR else 3 * STEP
    for away in (*range(0, max(1, int(far) + 1), step), far):
        for by in dict.fromkeys((-away, away)):
            yield middle.moved(by, 0) if is_flat else middle.moved(0, by)


def _beside(spot: Spot, piece: Line, letter: str, distance: float) -> tuple[Spot, Spot]:
    """Give the places on both sides of a spot."""
    if _is_flat(piece):
        away = BADGE / 2 + distance
        return spot.moved(0, -away), spot.moved(0, away)
    away = badge_width(letter) / 2 + distance
    return spot.moved(-away, 0), spot.moved(away, 0)


def _is_flat(piece: Line) -> bool:
    return piece[0].y == piece[1].y


def _shared(one: Box, other: Box) -> float:
    """Give the area that two boxes share that touch each other."""
    width = min(one.end, other.end) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height
