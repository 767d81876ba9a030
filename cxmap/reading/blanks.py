"""A text of nothing but spaces says as little as no text at all."""

import re
from typing import Final

from cxmap.files.nodes import Mapping, Node, Sequence

_BLANK: Final = re.compile("[\\s\u200b-\u200f\u2060\u00ad]*")


def without_blanks(node: Node) -> None:
    """Put nothing in the place of every blank text below a node, in the node itself."""
    # No deeper than files may be nested, which the files see to.
    if isinstance(node, Mapping):
        for key, value in node.items():
            if isinstance(value, str) and _BLANK.fullmatch(value):
                node[key] = None
            else:
                without_blanks(value)
    elif isinstance(node, Sequence):
        for index, value in enumerate(node):
            if isinstance(value, str) and _BLANK.fullmatch(value):
                node[index] = None
            else:
                without_blanks(value)
