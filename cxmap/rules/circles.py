"""Ways that lead back to where they began, along whatever leads from one entry to others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from cxmap.language.scripts import may_be_read_in

_T = TypeVar("_T")


def circles(starts: Iterable[_T], following: Callable[[_T], Iterable[_T]]) -> Iterator[list[_T]]:
    """Give every circle once, from its first entry on; the way back to that one is left out.

    >>> list(circles("ab", {"a": "bc", "b": "a", "c": ""}.__getitem__))
    [['a', 'b']]
    """
    known: set[int] = set()
    for start in starts:
        way = None if id(start) in known else _way_back(start, following)
        if way is not None:
            known |= set(map(id, way))
            yield way


def as_text(names: Sequence[str]) -> str:
    """Write down a circle as one reads it: arrows point the way that its names run.

    >>> as_text(["visit", "tour"]), as_text(["بازدید", "گردش"])
    ('visit → tour → visit', 'بازدید ← گردش ← بازدید')
    """
    arrow = "→" if may_be_read_in("en", "".join(names)) else "←"
    return f" {arrow} ".join((*names, names[0]))


def _way_back(start: _T, following: Callable[[_T], Iterable[_T]]) -> list[_T] | None:
    """Give the shortest way from an entry back to itself."""
    ways, seen = [[start]], {id(start)}
    for way in ways:
        for each in following(way[-1]):
            if each is start:
                return way
            if id(each) not in seen:
                seen.add(id(each))
                ways.append([*way, each])
    return None
