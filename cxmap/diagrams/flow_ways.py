"""The ways of a flow: in which gutter and over which row each leads, and what runs beside what.

Nothing stands in the gutters behind the columns, nor in the gaps above the rows. A way leaves its
card at the end of its line, and from there it goes straight on to the next card, or along the
gutter to a card of the next column, or along the gutter and over a row down to any other. Only
ways from one door run together: those to one card each have their own arrow at it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from cxmap.diagrams.flow_map import Card
from cxmap.diagrams.flow_places import Place

_T = TypeVar("_T")

ONWARDS: Final = -1
"""The port of the ways that need no words."""


@dataclass(frozen=True, slots=True, order=True)
class Door:
    """Where ways leave a card: beside its title, or at one of its ports."""

    card: int
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A way from a door to a card; ``is_down`` straight to the card below.

    Where ports stand between both, the way would seem to come out of the last of them.
    """

    door: Door
    target: int
    is_loop: bool
    is_down: bool
    is_near: bool

    @property
    def track(self) -> "Track":
        """What it runs along over the row of its target."""
        return Track(self.target, self.door, self.is_loop)

    @property
    def is_over(self) -> bool:
        """Tell whether it runs over the row of its target, and comes down to it."""
        return not self.is_down and not self.is_near


@dataclass(frozen=True, slots=True)
class Track:
    """A stretch over a row, down to a card."""

    target: int
    door: Door
    is_loop: bool


def errands_of(cards: Sequence[Card], places: Sequence[Place]) -> tuple[Errand, ...]:
    """Give all ways that are drawn."""
    return tuple(
        _errand(Door(number, port), target, places, is_loop=is_loop, has_ports=bool(card.ports))
        for number, card in enumerate(cards)
        for port, targets, is_loop in _doors(card)
        for target in targets
    )


def _doors(card: Card) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    yield ONWARDS, card.onwards, False
    for number, port in enumerate(card.ports):
        yield number, port.targets, port.is_loop


def _errand(
    door: Door, target: int, places: Sequence[Place], *, is_loop: bool, has_ports: bool
) -> Errand:
    here, there = places[door.card], places[target]
    is_below = here.column == there.column and here.row + 1 == there.row
    return Errand(
        door=door,
        target=target,
        is_loop=is_loop,
        is_down=is_below and door.port == ONWARDS and not has_ports,
        is_near=here.line == there.line and here.column + 1 == there.column and not is_loop,
    )


def needs_lane(errand: Errand, places: Sequence[Place]) -> bool:
    """Tell whether a way turns in the gutter behind its card."""
    is_straight = (
        errand.is_near
        and errand.door.port == ONWARDS
        and places[errand.door.card].row == places[errand.target].row
    )
    return not errand.is_down and not is_straight


def lanes_of(errands: Iterable[Errand], places: Sequence[Place]) -> Mapping[Door, int]:
    """Give each door the lane of its gutter in which its ways turn, from its card on."""
    reach: dict[Door, tuple[int, int]] = {}
    for errand in errands:
        if needs_lane(errand, places):
            own, other = _height(places[errand.door.card]), _height(places[errand.target])
            end = other if errand.is_near else other - 1
            low, high = reach.get(errand.door, (own, own))
            reach[errand.door] = min(low, end), max(high, end)
    gutters: dict[int, list[Door]] = {}
    for door in reach:
        gutters.setdefault(places[door.card].column, []).append(door)
    found: dict[Door, int] = {}
    for doors in gutters.values():
        doors.sort(key=lambda door: _rank(door, reach[door], places))
        found |= beside_each_other({door: reach[door] for door in doors})
    return found


def _height(place: Place) -> int:
    """Count rows and the gaps above them downwards."""
    return 2 * place.row + 1


def _rank(door: Door, reach: tuple[int, int], places: Sequence[Place]) -> tuple[int, int, int]:
    """Let short ways turn near their card; of others those that cross no door of its ports."""
    own = _height(places[door.card])
    goes_down = reach[1] > own
    return reach[1] - reach[0], goes_down, -door.port if goes_down else door.port


def tracks_over(row: int, errands: Iterable[Errand], places: Sequence[Place]) -> tuple[Track, ...]:
    """Give what runs over a row."""
    found = (each.track for each in errands if each.is_over and places[each.target].row == row)
    return tuple(dict.fromkeys(found))


def beside_each_other(reach: Mapping[_T, tuple[float, float]]) -> dict[_T, int]:
    """Number stretches so that no two of a number share any of their reach, the first lowest."""
    found: dict[_T, int] = {}
    for stretch, (low, high) in reach.items():
        taken = {
            number
            for other, number in found.items()
            if reach[other][0] <= high and low <= reach[other][1]
        }
        found[stretch] = next(number for number in range(len(found) + 1) if number not in taken)
    return found
