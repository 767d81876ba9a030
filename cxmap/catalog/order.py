"""The order of things: that of the files, and what has to be moved to make one order of another."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey


def longest_in_order(numbers: Sequence[int]) -> set[int]:
    """Give where the most numbers stand that grow from one to the next; no number comes twice.

    >>> sorted(longest_in_order([4, 0, 1, 2, 3]))
    [1, 2, 3, 4]
    """
    ends: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number, key=lambda each: numbers[each])
        before.append(ends[length - 1] if length else None)
        ends[length : length + 1] = [at]
    chain: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        chain.add(last)
        last = before[last]
    return chain


def in_order_of_files(
    catalog: Catalog, entries: Iterable[Entry | None]
) -> tuple[Entry | None, ...]:
    """Give each entry once, in the order of the files; what there is none for comes last."""
    found = {id(each): each for each in entries}
    known = [each for each in catalog.all(Entry) if id(each) in found]
    return (*known, *([None] if id(None) in found else []))


def plans_last(journeys: Iterable[Journey]) -> tuple[Journey, ...]:
    """Give journeys in their order, those that nobody has gone yet behind the others."""
    return tuple(sorted(journeys, key=lambda each: each.is_planned))
