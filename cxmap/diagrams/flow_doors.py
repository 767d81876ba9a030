"""Where ways arrive at a card of a flow: each at a place of its own, and no two seem to be one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.flow_places import Place
from cxmap.diagrams.flow_ways import Door, Errand, Track, needs_lane

_APART: Final = 14
"""How far apart arrows are, where there is room."""
_FROM_START: Final = 16
_FROM_END: Final = 26
"""How far the outermost are from the corners of a card."""
_BESIDE: Final = 9
"""How far above and below the middle of its title ways arrive beside a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """What comes down to one card: from which lane each track turns towards it.

    ``start`` is where the card begins; one that comes straight from above has its middle.
    """

    start: float
    lanes: Mapping[Track, float]
    has_one_from_above: bool


def upper_doors(arrivals: Iterable[Arrivals], width: float) -> dict[Track, float]:
    """Give where each track comes down to its card, of a width, so that none crosses another."""
    doors: dict[Track, float] = {}
    for each in arrivals:
        loops = [track for track in each.lanes if track.is_loop]
        apart = min(_APART, (width / 2 - _FROM_END) // max(1, len(loops)))
        end = each.start + width - _FROM_END
        doors |= {track: end - apart * place for place, track in enumerate(loops)}
        doors |= _onwards(each, round(width / 2), end - apart * len(loops))
    return doors


def _onwards(arrivals: Arrivals, half: float, end: float) -> dict[Track, float]:
    """Share the card up to an end: ways from lanes before its middle come first.

    Tracks run the higher the further they come, so each turns down inside of those below it.
    """
    middle, start = arrivals.start + half, arrivals.start + _FROM_START
    onwards = [track for track in arrivals.lanes if not track.is_loop]
    onwards.sort(key=lambda track: -arrivals.lanes[track])
    before = [track for track in onwards if arrivals.lanes[track] < middle]
    behind = [track for track in onwards if arrivals.lanes[track] >= middle]
    if arrivals.has_one_from_above:
        left = min(_APART, (middle - start) / max(1, len(before)))
        right = min(_APART, (end - middle) / max(1, len(behind)))
        return {
            **{track: round(middle - left * at) for at, track in enumerate(before[::-1], 1)},
            **{track: round(middle + right * at) for at, track in enumerate(behind, 1)},
        }
    others = max(1, len(onwards) - 1)
    apart = min(_APART, (end - start) / others)
    first = max(start, min(middle - apart * (len(onwards) - 1) / 2, end - apart * others))
    return {track: round(first + apart * at) for at, track in enumerate((*before, *behind))}


def side_doors(
    near: Sequence[Errand], places: Sequence[Place], lanes: Mapping[Door, int]
) -> dict[Errand, float]:
    """Give how far from the height of its title each way arrives at one card, from beside it.

    The one that comes straight has that height; those of lanes come in the order of the lanes.
    """
    straight = [each for each in near if not needs_lane(each, places)]
    turning = [each for each in near if each not in straight]
    above = [each for each in turning if places[each.door.card].row < places[each.target].row]
    below = [each for each in turning if each not in above]
    above.sort(key=lambda each: -lanes[each.door])
    below.sort(key=lambda each: lanes[each.door])
    if not straight:
        # Below that height the ways of the card before may leave.
        return _spread([*above, *below], -_BESIDE, 0)
    return {
        **_spread(above, -_BESIDE, -_BESIDE / max(1, len(above))),
        **dict.fromkeys(straight, 0.0),
        **_spread(below, _BESIDE / max(1, len(below)), _BESIDE),
    }


def _spread(errands: Sequence[Errand], first: float, last: float) -> dict[Errand, float]:
    """Share a stretch evenly; one alone has its end."""
    step = (last - first) / max(1, len(errands) - 1)
    return {each: last - step * place for place, each in enumerate(reversed(errands))}
