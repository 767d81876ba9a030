"""The texts of a file as its overlay would hold them: the same shape, with the original texts."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a list: what says which one it is, and its texts.

    ``names`` holds the keys by which an overlay may name it, with what stands there; the first is
    the usual one, and none means that only the position counts. ``short`` is the key of a plain
    text that stands for a group of keys. Where nothing is to be translated ``texts`` is None.
    """

    names: tuple[tuple[str, str], ...] = ()
    short: str = ""
    texts: "Originals | str | None" = None


Below: TypeAlias = "Originals | tuple[Item, ...] | str"
"""What stands under a key: a group of keys, a list, or a text."""

Originals: TypeAlias = "dict[str, Below]"
