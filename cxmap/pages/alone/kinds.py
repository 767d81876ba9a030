"""Elements of pictures that no selector of our sheets can tell from each other.

Which selectors hold for an element hangs on itself, on what it stands in and on what stands before
it. Most elements of a picture have many others of their kind, so that each kind is matched once.
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import Any, Final
from xml.etree import ElementTree as ET

import cssselect2

_ATTRIBUTE: Final = re.compile(r'\[([\w-]+)(?:([*^]?=)"([^"]*)")?\]')
_PSEUDO_OR_ID: Final = re.compile(r"[:#]([\w-]+)")
_TOLD: Final = frozenset({"first-child", "is", "not"})
"""What selectors may ask for beside tags, classes, attributes, and what comes before."""

_JUST_BEFORE: Final = 2
"""How many neighbours are told in their order; of those before them, only which kinds there are."""


class UntoldError(ValueError):
    """A selector asks for something that is no part of a kind."""


class Kinds:
    """Tells the kinds of elements apart as far as some selectors can."""

    def __init__(self, selectors: Iterable[str]) -> None:
        """Raise UntoldError where a selector asks for something that is no part of a kind."""
        self._asked: dict[str, list[tuple[str, str]]] = {}
        self._numbers: dict[Hashable, int] = {}
        for selector in selectors:
            if any(found[1] not in _TOLD for found in _PSEUDO_OR_ID.finditer(selector)):
                raise UntoldError(selector)
            for name, operator, value in _ATTRIBUTE.findall(selector):
                self._asked.setdefault(name, []).append((operator, value))

    def of_all(self, root: ET.Element) -> Iterator[tuple[Any, int]]:
        """Give every element of a tree as cssselect2 knows it, with the number of its kind."""
        return self._below(cssselect2.ElementWrapper.from_html_root(root), self._own(root))

    def _below(self, element: Any, kind: int) -> Iterator[tuple[Any, int]]:
        yield element, kind
        just_before: tuple[int, ...] = ()
        before: frozenset[int] = frozenset()
        for child in element.iter_children():
            own = self._own(child.etree_element)
            yield from self._below(child, self._number((kind, own, just_before, before)))
            just_before = (own, *just_before[: _JUST_BEFORE - 1])
            before = before if own in before else before | {own}

    def _own(self, element: ET.Element) -> int:
        """Give the number of what an element is by itself."""
        told = tuple(
            (name, *(_holds(operator, value, element.attrib[name]) for operator, value in asked))
            for name, asked in self._asked.items()
            if name in element.attrib
        )
        return self._number((element.tag, element.get("class"), told))

    def _number(self, told: Hashable) -> int:
        return self._numbers.setdefault(told, len(self._numbers))


def _holds(operator: str, value: str, found: str) -> bool:
    if operator == "=":
        return found == value
    return found.startswith(value) if operator == "^=" else value in found
