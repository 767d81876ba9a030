"""What was moved: as few entries as possible, and the same ones in both directions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxmap.catalog.order import longest_in_order
from cxmap.compare.edition import Twig
from cxmap.compare.trees import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An entry that stands elsewhere now; ``is_away`` when that is another list."""

    before: Twig
    after: Twig
    is_away: bool


def moves_among(pairs: Iterable[Pair]) -> Iterator[Move]:
    """Give what is needed to come from one order to the other."""
    same: dict[Twig | None, Twig | None] = {}
    lists: dict[tuple[Twig | None, str], list[Pair]] = {}
    for one, other in pairs:
        same[one] = other
        if one.on is None or other.on is None:
            continue
        if same.get(one.on) is other.on and one.field == other.field:
            lists.setdefault((one.on, one.field), []).append((one, other))
        else:
            yield Move(before=one, after=other, is_away=True)
    for siblings in lists.values():
        for one, other in _out_of_order(siblings):
            yield Move(before=one, after=other, is_away=False)


def _out_of_order(siblings: list[Pair]) -> list[Pair]:
    """Give the siblings that have to be moved.

    Of two that changed places either could have been moved; which one is told must not depend on
    the direction, so the way always leads from the order that comes first in the alphabet.
    """
    was = sorted(siblings, key=lambda pair: pair[0].number)
    now = sorted(siblings, key=lambda pair: pair[1].number)
    is_forward = [*map(_names, was)] <= [*map(_names, now)]
    goal, at = (now, 0) if is_forward else (was, 1)
    kept = longest_in_order([pair[at].number for pair in goal])
    return [pair for number, pair in enumerate(goal) if number not in kept]


def _names(pair: Pair) -> list[str]:
    return sorted(each.name for each in pair)
