"""The first of several places that costs nothing, or else the one that costs least."""

from collections.abc import Callable, Iterable
from typing import TypeVar

_T = TypeVar("_T")


def cheapest(candidates: Iterable[_T], cost: Callable[[_T], float]) -> _T:
    """Give the candidate that costs least, the first of equals; one without costs ends the search.

    >>> cheapest([3, 1, 2, 1], lambda number: number)
    1
    """
    best: tuple[float, _T] | None = None
    for candidate in candidates:
        costs = cost(candidate)
        if best is None or costs < best[0]:
            best = (costs, candidate)
        if costs <= 0:
            break
    if best is None:
        raise ValueError("there is nothing to choose from")
    return best[1]
