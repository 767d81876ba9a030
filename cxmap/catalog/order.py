"""The order of things: which of them have to be moved to make one order of another."""

from bisect import bisect_left
from collections.abc import Sequence


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
