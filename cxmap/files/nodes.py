"""Located nodes: plain mappings, lists and texts that remember where they stand.

A scalar stays the text its author typed (``None`` where nothing was typed); the model decides
what it means. So ``1.10``, ``007`` and ``no`` never change on the way in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from cxmap.foundation.codes import EMPTY_FILE, PERSIAN_COMMA
from cxmap.foundation.problems import Problem, has_errors
from cxmap.foundation.spans import Span

Mark: TypeAlias = tuple[int, int, int, int]
"""Line, column, end line, end column, counted from 0 as the parser counts them."""

Node: TypeAlias = "Mapping | Sequence | Localised | str | None"


class Mapping(dict[str, "Node"]):
    """A mapping whose keys and values know their marks.

    ``is_whole`` tells whether it holds all that stood there, and nothing of its neighbour.
    """

    __slots__ = ("is_whole", "keys_at", "mark", "values_at")

    def __init__(self, mark: Mark) -> None:
        """Start an empty mapping that begins at ``mark``."""
        super().__init__()
        self.mark = mark
        self.is_whole = True
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class Sequence(list["Node"]):
    """A list whose items know their marks."""

    __slots__ = ("items_at", "mark")

    def __init__(self, mark: Mark) -> None:
        """Start an empty list that begins at ``mark``."""
        super().__init__()
        self.mark = mark
        self.items_at: list[Mark] = []


class Localised(dict[str, str]):
    """One text in several languages, gathered from a file and its overlays.

    The key ``""`` stands for the language the project is written in.
    """

    __slots__ = ("places",)

    def __init__(self) -> None:
        """Start without any text."""
        super().__init__()
        self.places: dict[str, Span] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment of a file, without its ``#``, at its place."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file as located nodes, with whatever was wrong with it.

    ``root`` is None where the file is empty or could not be read to its end; ``meant`` is the text
    that was read where the file itself could not be, line for line.
    ``is_whole`` tells whether everything the author wrote is in ``root``.
    """

    path: str
    root: Mapping | None
    text: str = ""
    meant: str = ""
    problems: tuple[Problem, ...] = field(default=())

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the file was lost; where nothing stands, nothing is."""
        return not has_errors(each for each in self.problems if each.code != EMPTY_FILE.code)

    @property
    def says_all_it_means(self) -> bool:
        """Whether every name in it is known: a Persian comma is read as the comma it was meant."""
        errors = (each for each in self.problems if has_errors((each,)))
        return self.root is not None and all(each.code == PERSIAN_COMMA.code for each in errors)

    @property
    def is_unread(self) -> bool:
        """Whether it was given up: what stands in the rest of it is not known."""
        return self.root is None and bool(self.text) and not self.is_whole

    @property
    def read_text(self) -> str:
        """What ``root`` was made of."""
        return self.meant or self.text

    @property
    def mended_lines(self) -> frozenset[int]:
        """The lines that were read otherwise than they stand, counted from 1."""
        if not self.meant:
            return frozenset()
        pairs = zip(self.text.splitlines(), self.meant.splitlines(), strict=False)
        return frozenset(line for line, (was, is_) in enumerate(pairs, start=1) if was != is_)

    @property
    def is_read_as_meant(self) -> bool:
        """Whether all of it was read once some lines of it were mended."""
        errors = (each for each in self.problems if has_errors((each,)))
        return bool(self.meant) and all(each.span.line in self.mended_lines for each in errors)

    def span(self, mark: Mark) -> Span:
        """Turn a mark of this file into a span that counts from 1."""
        line, column, end_line, end_column = mark
        return Span(
            path=self.path,
            line=line + 1,
            column=column + 1,
            end_line=end_line + 1,
            end_column=end_column + 1,
        )


def scalars(node: Node) -> Iterator[str]:
    """Give every text below a node, in the order of the file."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from scalars(value)
    elif isinstance(node, list):
        for value in node:
            yield from scalars(value)
