"""The letters on the ways: where each covers nothing else and is seen to belong to its line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.choosing import cheapest
from cxmap.diagrams.measures import SMALL_STRONG
from cxmap.diagrams.shapes import Box, Spot

Line = tuple[Spot, Spot]

BADGE: Final = 20
_PADDING: Final = 4
_SEEN: Final = 12
"""How much of its line is seen on both sides of a letter."""
_BESIDE: Final = 7
_APART: Final = 8
"""How far letters keep from each other, where they can."""
_OFF: Final = 4
"""How far letters keep from the lines of others, where they can."""
_TOLERANCE: Final = 2
"""A letter may reach this far over the side of a card."""
_PARTS: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88)


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeRoom:
    """What a letter should not cover: cards, the lines of other ways, other letters."""

    cards: Sequence[Box]
    lines: Sequence[Line]
    badges: Sequence[Box]


def badge_width(letter: str) -> float:
    """Give how wide the badge of a letter is; some letters are words, such as the Persian first."""
    return max(BADGE, SMALL_STRONG.width(letter) + 2 * _PADDING)


def badge_around(spot: Spot, letter: str) -> Box:
    """Give the badge of a letter around a point."""
    width = badge_width(letter)
    return Box(spot.x - width / 2, spot.y - BADGE / 2, width, BADGE)


def badge_on(letter: str, spots: Sequence[Spot], room: BadgeRoom) -> Box:
    """Put a letter on a long piece of its route, or beside a short one, where it covers least."""
    own = list(pairwise(spots))
    others = [line for line in room.lines if line not in own]

    def cost(badge: Box) -> float:
        core = badge.grown(-_TOLERANCE)
        covered = sum(_shared(core, card) for card in room.cards)
        hidden = sum(map(badge.grown(_APART).touches, room.badges))
        crossed = sum(_meets(badge.grown(_OFF), *line) for line in others)
        is_beside = not any(_meets(badge.grown(-1), *line) for line in own)
        return covered / 20 + 5 * hidden + crossed + 1.5 * is_beside

    return cheapest((badge_around(spot, letter) for spot in _places(own, letter)), cost)


def _places(pieces: Sequence[Line], letter: str) -> Iterator[Spot]:
    """Give places for a letter, the best first."""
    longest_first = sorted(pieces, key=lambda piece: -_length(*piece))
    for one, other in longest_first:
        room = badge_width(letter) if one.y == other.y else BADGE
        if _length(one, other) >= room + 2 * _SEEN:
            for part in _PARTS:
                yield one.moved((other.x - one.x) * part, (other.y - one.y) * part)
    one, other = longest_first[0]
    middle = Spot((one.x + other.x) / 2, (one.y + other.y) / 2)
    away = BADGE / 2 + _BESIDE
    if one.y == other.y:
        yield from (middle.moved(0, -away), middle.moved(0, away))
    else:
        yield from (middle.moved(-away, 0), middle.moved(away, 0))


def _length(one: Spot, other: Spot) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _shared(one: Box, other: Box) -> float:
    """Give the area that two boxes share."""
    width = min(one.end, other.end) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0


def _meets(box: Box, one: Spot, other: Spot) -> bool:
    """Tell whether a line along an axis comes under a box."""
    return (
        min(one.x, other.x) < box.end
        and max(one.x, other.x) > box.x
        and min(one.y, other.y) < box.bottom
        and max(one.y, other.y) > box.y
    )
