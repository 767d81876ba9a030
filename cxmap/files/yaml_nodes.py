"""YAML text becomes located nodes, through libyaml's events and nothing of its data types.

Events do not recurse and resolve no alias, so no input can exhaust the stack or the memory.
Anchors, aliases, tags and directives are refused: they would make a text mean what it does not say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from cxmap.files.conflicts import left_by_git
from cxmap.files.nodes import Document, Mapping, Mark, Node, Sequence
from cxmap.files.slips import colon_without_space, slip_in_text
from cxmap.files.syntax import syntax_problem
from cxmap.files.text import (
    MOST_PROBLEMS,
    decoded,
    forbidden_characters,
    letters_of_another_keyboard,
)
from cxmap.foundation import codes
from cxmap.foundation.codes import Diagnosis
from cxmap.foundation.problems import Argument, Problem, Severity
from cxmap.foundation.spans import Span

DEEPEST = 64
"""Levels of nesting. A journey needs about ten."""

# The pure Python parser gives the same events; it is only slower.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# How a plain text begins that may be a slip of the pen; one of several lines may be, too.
_SLIPS = re.compile("[-\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_ITEM_ENDS = re.compile(r"(?:(?<!\s)\s+)?[،؛]\s*")
_CUT = re.compile(r"[ \t]+(#[^\s#].*)")
_MAY_CUT = re.compile(r"[ \t]#[^\s#]")


def document(path: str, data: bytes) -> Document:
    """Read one file; whatever is wrong with it stands in the document's problems."""
    text, problems = decoded(path, data)
    problems = problems or forbidden_characters(path, text) or left_by_git(path, text)
    if problems:
        return Document(path=path, root=None, text=text, problems=problems)
    builder = _Builder(Document(path=path, root=None, text=text))
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        problem = syntax_problem(path, text, error)
        # What was refused on the same line, such as an alias, explains why the parser stumbled.
        if problem.span.line not in {known.span.line for known in builder.problems}:
            builder.problems.append(problem)
        builder.root = None
    except _GiveUp:
        builder.root = None
    return Document(
        path=path,
        root=builder.root if isinstance(builder.root, Mapping) and not builder.is_lost else None,
        text=text,
        problems=(
            *(builder.problems or _emptiness(path, builder.root)),
            *letters_of_another_keyboard(path, text),
        ),
    )


def _emptiness(path: str, root: Node) -> Iterator[Problem]:
    if not root:
        yield codes.EMPTY_FILE.at(Span(path=path))


class _GiveUp(Exception):  # noqa: N818 - control flow of this module, never seen outside
    """The rest of the file is not worth reading."""


@dataclass(slots=True)
class _Builder:
    """The tree under construction; ``take`` receives one event after the other."""

    document: Document
    root: Node = None
    problems: list[Problem] = field(default_factory=list)
    stack: list[Mapping | Sequence] = field(default_factory=list)
    keys: list[tuple[str, Mark] | None] = field(default_factory=list)
    in_brackets: list[bool] = field(default_factory=list)
    documents: int = 0
    lines: list[str] = field(default_factory=list)
    is_lost: bool = False
    may_be_cut: bool = False

    def __post_init__(self) -> None:
        """Look once for what can cut a text off: there are many texts in a file."""
        self.may_be_cut = _MAY_CUT.search(self.document.text) is not None

    def take(self, event: Any) -> None:
        """Add one event to the tree."""
        sort = type(event)
        if sort is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self._refuse(event)
            self._scalar(event)
        elif sort is yaml.MappingStartEvent or sort is yaml.SequenceStartEvent:
            self._refuse(event)
            self._open(event)
        elif sort is yaml.MappingEndEvent or sort is yaml.SequenceEndEvent:
            self._close(event)
        elif sort is yaml.AliasEvent:
            self._report(codes.ALIAS, _mark(event), name=event.anchor or "")
            self.is_lost = True
            self._place("", _mark(event))
        elif sort is yaml.DocumentStartEvent:
            self._start(event)

    def _start(self, event: Any) -> None:
        self.documents += 1
        if event.version or event.tags:
            self._report(codes.DIRECTIVE, _mark(event))
        if self.documents > 1:
            self._report(codes.SEVERAL_DOCUMENTS, _mark(event))
            raise _GiveUp

    def _refuse(self, event: Any) -> None:
        if event.anchor is not None:
            self._report(codes.ALIAS, _mark(event), name=event.anchor)
        tag = event.tag
        if tag is not None:
            written = tag.replace("tag:yaml.org,2002:", "!!")
            self._report(codes.TAG, _mark(event), tag=written)

    def _scalar(self, event: Any) -> None:
        mark = _mark(event)
        value: str | None = event.value
        # A plain text has the style "" in libyaml and None in the pure parser.
        if not event.style:
            if value in _NULLS:
                value = None
            else:
                if self.may_be_cut:
                    self._warn_if_cut(mark)
                if mark[0] != mark[2] or _SLIPS.match(event.value):
                    self._find_slip(mark)
        elif event.style == '"' and "\r" in event.value:
            # Real line ends are folded: only an escape makes one, as in "C:\reports".
            self._report(codes.SYNTAX_ESCAPE, mark)
        elif event.style == '"' and forbidden_characters("", event.value):
            problem = forbidden_characters("", event.value)[0]
            character = str(problem.argument("character"))
            diagnosis = codes.BIDI_CONTROL if problem.code == "CX401" else codes.FORBIDDEN_CHARACTER
            self._report(diagnosis, mark, character=character)
        elif event.style in {"|", ">"}:
            # A block scalar ends where the next token begins; underline only its first line.
            mark = (mark[0], mark[1], mark[0], mark[1] + 1)
        self._place(value, mark)

    def _lines(self) -> list[str]:
        self.lines = self.lines or self.document.text.splitlines()
        return self.lines

    def _find_slip(self, mark: Mark) -> None:
        slip = slip_in_text(self.document.path, self._lines(), mark)
        if slip is not None:
            self.problems.append(slip)
            if slip.severity is Severity.ERROR:
                raise _GiveUp

    def _warn_if_cut(self, mark: Mark) -> None:
        """Warn where `` #`` ends a text that may well go on: a remark begins with ``# ``."""
        self._lines()
        end_line, end_column = mark[2:]
        cut = _CUT.match(self.lines[end_line], end_column) if end_line < len(self.lines) else None
        if cut is not None:
            place = (end_line, cut.start(1), end_line, cut.end(1))
            self._report(codes.TEXT_CUT, place, rest=cut[1].rstrip())

    def _open(self, event: Any) -> None:
        if len(self.stack) == DEEPEST:
            self._report(codes.TOO_DEEP, _mark(event), limit=DEEPEST)
            raise _GiveUp
        mark = _mark(event)
        is_mapping = type(event) is yaml.MappingStartEvent
        node = Mapping(mark) if is_mapping else Sequence(mark)
        self._place(node, mark)
        self.stack.append(node)
        self.keys.append(None)
        self.in_brackets.append(bool(event.flow_style))

    def _close(self, event: Any) -> None:
        node = self.stack.pop()
        self.keys.pop()
        if self.in_brackets.pop() and isinstance(node, Sequence) and len(node) == 1:
            self._part_at_persian_commas(node)
        line, column = node.mark[:2]
        end = event.end_mark
        # A block collection ends where the next token begins; its own place is its first line.
        node.mark = (
            (line, column, end.line, end.column)
            if end.line == line
            else (*node.mark[:3], column + 1)
        )

    def _place(self, value: Node, mark: Mark) -> None:
        """Put a value where it belongs: the root, the next list item, a key or its value."""
        if not self.stack:
            self.root = value
            if value is not None and not isinstance(value, Mapping):
                slip = colon_without_space(self.document.path, self._lines(), mark[0])
                self.problems.append(slip or codes.NOT_A_MAPPING.at(self.document.span(mark)))
                raise _GiveUp
            return
        container = self.stack[-1]
        if isinstance(container, Sequence):
            container.append(value)
            container.items_at.append(mark)
            return
        key = self.keys[-1]
        if key is None:
            self.keys[-1] = self._key(value, mark)
            return
        self.keys[-1] = None
        name, key_mark = key
        if value is None and self.in_brackets[-1] and self._goes_on(container, name, key_mark):
            return
        if name in container:
            self._refuse_second(container, name, key_mark, value)
            return
        container[name] = value
        container.keys_at[name] = key_mark
        container.values_at[name] = mark

    def _part_at_persian_commas(self, node: Sequence) -> None:
        """Read a list between brackets as it was meant that has Persian commas, and report them."""
        item, (line, column, end_line, end_column) = node[0], node.items_at[0]
        written = self._lines()[line][column:end_column] if line == end_line else ""
        comma = _ITEM_ENDS.search(written)
        if item != written or comma is None:
            return  # between quotation marks a comma is meant
        at = column + comma.start() + comma[0].index(comma[0].strip())
        self._report(codes.PERSIAN_COMMA, (line, at, line, at + 1), sign=comma[0].strip())
        node.clear()
        node.items_at.clear()
        for part in re.finditer(r"[^،؛\s](?:[^،؛]*[^،؛\s])?", written):
            node.append(part[0])
            node.items_at.append((line, column + part.start(), line, column + part.end()))

    def _goes_on(self, container: Mapping, name: str, mark: Mark) -> bool:
        """Tell whether what looks like a key between braces is the rest of the text before it.

        Then it is reported, and read as it was meant.
        """
        last = next(reversed(container), "")
        before = container.get(last)
        if not isinstance(before, str) or self._lines()[mark[2]][mark[3] :].lstrip()[:1] == ":":
            return False
        self._report(codes.COMMA_IN_BRACES, mark, text=name)
        container[last] = f"{before}, {name}"
        return True

    def _refuse_second(self, container: Mapping, name: str, mark: Mark, value: Node) -> None:
        """Report a key that is there already.

        A title that is, is a list item without its dash; or, of a whole file, another thing.
        """
        is_item = len(self.stack) > 1 and isinstance(self.stack[-2], Sequence)
        if is_item and name == next(iter(container)):
            if container.is_whole:
                self._report(codes.MISSING_DASH, mark, key=name)
            container.is_whole = False
        elif len(self.stack) == 1 and name == next(iter(container)) and isinstance(value, str):
            self._report(codes.SECOND_THING, mark, key=name)
            container.is_whole = False
        elif container.is_whole:
            first = self.document.span(container.keys_at[name])
            self._report(codes.DUPLICATE_KEY, mark, key=name, first=first)

    def _key(self, value: Node, mark: Mark) -> tuple[str, Mark]:
        if isinstance(value, str):
            return value, mark
        self._report(codes.KEY_IS_NO_TEXT, mark)
        raise _GiveUp

    def _report(self, diagnosis: Diagnosis, mark: Mark, **arguments: Argument) -> None:
        self.problems.append(diagnosis.with_arguments(self.document.span(mark), arguments))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _GiveUp


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    return start.line, start.column, end.line, end.column
