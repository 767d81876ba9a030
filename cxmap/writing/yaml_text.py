"""A tree becomes the text of a YAML file, in blocks and with no more quotes than it needs."""

import re
import sys
from collections.abc import Mapping
from io import StringIO
from itertools import accumulate
from textwrap import wrap
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import (
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from cxmap.writing.tree import Bare, Prose, Tree

LONGEST_LINE: Final = 100
"""Columns. Prose that needs more is folded; titles and items of lists stay on one line."""

# A block would need a number for its indentation, or lose what many editors take away.
_NO_BLOCK: Final = re.compile(r"\A\s|\t|[ ]$|\n\n\Z", re.MULTILINE)


def yaml_text(tree: Mapping[str, Tree]) -> str:
    r"""Write the text of a file.

    >>> print(yaml_text({"goal": "no: not yet", "steps": ["1405", "one\ntwo"]}), end="")
    goal: 'no: not yet'
    steps:
      - '1405'
      - |-
        one
        two
    """
    if not tree:
        return ""
    stream = StringIO()
    _yaml().dump(_node(dict(tree), 0), stream)
    return stream.getvalue()


class _Representer(RoundTripRepresenter):
    """A class of our own: what is added to ruamel's would be added for everybody."""

    def bare(self, value: Bare) -> ScalarNode:
        """Write a value as it looks: it has the type that it seems to have, so it is not quoted."""
        tag = self.dumper.resolver.resolve(ScalarNode, value, (True, False))
        return ScalarNode(tag, str(value))


_Representer.add_representer(Bare, _Representer.bare)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Representer = _Representer
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = sys.maxsize  # lines are broken here, and only in prose
    return yaml


def _node(tree: Tree, column: int, start: int = 0) -> Any:  # Any: ruamel's own classes
    """Give what ruamel writes for a tree whose keys begin in a column, its text at the start."""
    if isinstance(tree, dict):
        return CommentedMap(
            {
                _key(key): _node(value, column + 2, column + len(f"{key}: "))
                for key, value in tree.items()
            }
        )
    if isinstance(tree, list):
        return CommentedSeq([_node(item, column + 2) for item in tree])
    if "\n" in tree and not _NO_BLOCK.search(tree):
        return LiteralScalarString(tree)
    if isinstance(tree, Prose):
        return str(tree) if start + len(tree) <= LONGEST_LINE else _folded(tree, column)
    return tree


def _key(key: str) -> str:
    """Give a key as it is written: where it begins with a space of any kind, between quotes."""
    return SingleQuotedScalarString(key) if key[:1].isspace() and "\n" not in key else key


def _folded(text: str, column: int) -> Any:  # Any: ruamel does not declare ``fold_pos``
    """Fold a text, if all that stands at the folds is one space.

    YAML keeps the ends of lines that begin with a space.
    """
    lines = wrap(text, LONGEST_LINE - column, break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) != text or text[:1].isspace():
        return str(text)
    folded: Any = FoldedScalarString(text)
    lengths = accumulate(len(line) + len(" ") for line in lines[:-1])
    folded.fold_pos = [length - len(" ") for length in lengths]
    return folded
