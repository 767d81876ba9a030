"""A file in the house's shape: the same indentation everywhere, and nothing else changed.

Every text, key and comment stays, in the same order and with the same quotes.
"""

import sys
from collections import Counter
from io import StringIO
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from cxmap.files.comments import comments, folds_texts
from cxmap.files.nodes import Document
from cxmap.files.text import encoded
from cxmap.files.yaml_nodes import document

_TEXT: Final = Tag(suffix="tag:yaml.org,2002:str")
_NOTHING: Final = Tag(suffix="tag:yaml.org,2002:null")


class _TextsOnly(VersionedResolver):
    """Takes every value for the text that was typed, so that none is written anew."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:  # Any: as ruamel has it
        """Give the tag of a node: that of a text, or of nothing where nothing stands."""
        if kind is ScalarNode:
            return _NOTHING if value == "" and implicit[0] else _TEXT
        return super().resolve(kind, value, implicit)


def formatted(path: str, data: bytes) -> bytes | None:
    """Give a file in the house's shape; None where it could not be kept as it is otherwise.

    Line ends and a mark of byte order stay. A file that can not be read stays as it is, too.
    """
    before = document(path, data)
    has_bare_returns = b"\r" in data.replace(b"\r\n", b"")
    if not before.is_whole or before.root is None or has_bare_returns or folds_texts(before):
        return None
    text = _written(before.text)
    if text is None:
        return None
    if b"\r\n" in data:
        text = text.replace("\n", "\r\n")
    after = encoded(text, data)
    return after if _says_the_same(before, document(path, after)) else None


def _written(text: str) -> str | None:
    yaml = YAML()
    yaml.Resolver = _TextsOnly
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = sys.maxsize
    stream = StringIO()
    try:
        yaml.dump(yaml.load(text), stream)
    except YAMLError:
        return None
    return stream.getvalue()


def _says_the_same(before: Document, after: Document) -> bool:
    said, says = (Counter(each.text for each in comments(one)) for one in (before, after))
    return after.is_whole and before.root == after.root and said == says
