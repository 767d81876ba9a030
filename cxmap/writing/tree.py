"""What is typed: keys, lists and texts, before anybody thinks of dashes and quotes."""

from typing import TypeAlias

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str"


class Prose(str):
    """A text that may take several lines where one is too long for it."""

    __slots__ = ()


class Bare(str):
    """A number or a date: what it looks like is what it is, so it never needs quotes."""

    __slots__ = ()
