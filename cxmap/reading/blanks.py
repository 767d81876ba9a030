"""A text of nothing but spaces says as little as no text at all."""

import re
from collections.abc import Iterable
from typing import Any, Final

from cxmap.files.nodes import Mapping, Node, Sequence

_BLANK: Final = re.compile("[\\s\u200b-\u200f\u2060\u00ad]*")


def without_blanks(node: Node) -> None:
    """Put nothing in the place of every blank text below a node, in the node itself."""
    # No deeper than files may be nested, which the files see to.
    if isinstance(node, Mapping):
        _clear(node, node.items())
    elif isinstance(node, Sequence):
        _clear(node, enumerate(node))


def _clear(node: Any, places: Iterable[tuple[object, Node]]) -> None:
    for place, value in places:
        if type(value) is not str:
            without_blanks(value)
        elif _is_blank(value):
            node[place] = None


def _is_blank(text: str) -> bool:
    # A letter at the front is enough for almost all of them.
    return not text[:1].isalnum() and _BLANK.fullmatch(text) is not None
