"""What was moved: as few entries as possible, and the same ones in both directions."""

from collections.abc import Iterable, Iterator, Sequence
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
    """Give the siblings that have to be moved."""
    places = [(one.number, other.number) for one, other in siblings]
    names = [sorted(each.name for each in pair) for pair in siblings]
    return [siblings[number] for number in out_of_order(places, names)]


def out_of_order(places: Sequence[tuple[int, int]], names: Sequence[Sequence[str]]) -> list[int]:
    """Give which things have to be moved, of several that stand at other places in another order.

    Of two that changed places either could have been moved; which one is told must not depend on
    the direction, so the way always leads from the order that comes first in the alphabet.

    >>> out_of_order([(0, 1), (1, 2), (2, 0)], [["a"], ["b"], ["c"]])
    [2]
    """
    was, now = (sorted(range(len(places)), key=lambda each: places[each][at]) for at in (0, 1))
    is_forward = [names[each] for each in was] <= [names[each] for each in now]
    goal, at = (now, 0) if is_forward else (was, 1)
    kept = longest_in_order([places[each][at] for each in goal])
    return [each for number, each in enumerate(goal) if number not in kept]
