"""Where the links of a page written by hand lead, and at which place each of them is written."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, Final
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, html_inline, image, link
from markdown_it.token import Token

from cxmap.language.html_links import links_of_tags
from cxmap.language.markdown import SCHEME

_POSSIBLE: Final = re.compile(
    r"""\]\(\s*([^\s()<>]+)|^[ \t\d.)>*+-]*\[[^\]\n]+\]:(?=\s*(\S+))"""
    r"""|\s(?:href|src)=["']([^"'<>]*)["']""",
    re.MULTILINE,
)
_UNUSUAL: Final = re.compile(
    r"\]\(\s*(?:<|[^\s()]*[(\\&])|^[ \t\d.)>*+-]*\[[^\]\n]+\]:\s*(?:<|\S*[\\&])", re.MULTILINE
)
"""Links that the quick look does not understand: with spaces, brackets or signs set apart."""

_FOOTNOTE: Final = re.compile(r"\[(?=\^[^\[\]\n]+\]:)")
"""How a footnote begins. CommonMark knows none, and takes it for the definition of a link."""

_END_OF_LINE: Final = re.compile(r"\r\n?|\n")
_LINKS: Final = ("link_open", "image", "html_inline")
_BEGINS: Final = "begins"
_DESTINATION: Final = "destination"
"""Where a piece of a text begins, and from which place on it says where it leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLink:
    """Where a link leads, and where that is written: its line and column, counted from 1."""

    target: str
    line: int
    column: int
    length: int


def links_of(page: str) -> Iterator[WrittenLink]:
    r"""Give the links to other pages; not those shown as code.

    One that leads where a definition says is written there, however often it is used.
    What belongs to an extension of MkDocs, such as a box with text in it, is passed over.

    >>> page = "Two\nlines: [here](a.md#b), [away](https://example.org), `[c](d.md)`"
    >>> [(each.line, each.column, each.target) for each in links_of(page)]
    [(2, 15, 'a.md#b')]
    """
    found = _links(_FOOTNOTE.sub("(", page))
    return (each for each in found if _leads_inside(each.target))


def possible_links(page: str) -> Iterator[str]:
    """Give what may be links of a page, found by a quick look: some may be shown as code."""
    for found in _POSSIBLE.finditer(_FOOTNOTE.sub("(", page)):
        target = unquote(next(filter(None, found.groups()), ""))
        if _leads_inside(target):
            yield target


def has_unusual_links(page: str) -> bool:
    """Tell whether there may be links that a quick look does not understand."""
    return _UNUSUAL.search(page) is not None


def _leads_inside(target: str) -> bool:
    return bool(target) and not SCHEME.match(target) and not target.startswith(("/", "#"))


def _links(page: str) -> Iterator[WrittenLink]:
    lines = _END_OF_LINE.split(page)
    known: dict[str, Any] = {}
    defined: dict[str, str] = {}
    for block in _PARSER.parse(page, known):
        if block.type not in ("inline", "html_block") or block.map is None:
            continue
        for token in block.children or (block,):
            if "label" in token.meta:
                defined[token.meta["label"]] = _leads_to(token)
            else:
                for at, written, target in _targets(token, block.content):
                    line, column = _place(lines[slice(*block.map)], block.content, at)
                    line += block.map[0]
                    yield WrittenLink(target=target, line=line, column=column, length=len(written))
    for label, target in defined.items():
        yield _definition(lines, target, *known["references"][label]["map"])


def _leads_to(token: Token) -> str:
    return unquote(str(token.attrGet("href") or token.attrGet("src") or ""))


def _targets(token: Token, text: str) -> Iterator[tuple[int, str, str]]:
    """Give where a piece of a text leads: the place, what is written there, and what it means."""
    if token.type in ("html_inline", "html_block"):
        begins = token.meta.get(_BEGINS, 0)
        for at, written in links_of_tags(token.content):
            yield begins + at, written, unquote(unescape(written))
    elif _DESTINATION in token.meta:
        at, written = _destination(text, token.meta[_DESTINATION])
        yield at, written, _leads_to(token)


def _destination(text: str, begins: int) -> tuple[int, str]:
    """Give the place at which it is said where a link leads, and what is written there."""
    at = begins + len(text[begins:]) - len(text[begins:].lstrip())
    end = _PARSER.helpers.parseLinkDestination(text, at, len(text)).pos
    bracket = 1 if text[at : at + 1] == "<" else 0
    return at + bracket, text[at + bracket : end - bracket]


def _place(lines: list[str], text: str, at: int) -> tuple[int, int]:
    r"""Give the line and column of a place in a block, which lacks indents and signs of quoting.

    >>> _place(["> See", ">  [here](a.md)"], "See\n[here](a.md)", 11)
    (2, 11)
    """
    number = text.count("\n", 0, at)
    line = text.split("\n")[number]
    column = at - (text.rfind("\n", 0, at) + 1) - (len(line) - len(line.lstrip()))
    line = line.strip()
    # What is empty for Python, and not for the grammar, stands before a text that was stripped.
    number = next((each for each in range(number, len(lines)) if line in lines[each]), number)
    return number + 1, max(lines[number].find(line), 0) + max(column, 0) + 1


def _definition(lines: list[str], target: str, first: int, end: int) -> WrittenLink:
    text = "\n".join(lines[first:end])
    at, written = _destination(text, text.find("]:") + 2)
    line, column = _place(lines[first:end], text, at)
    return WrittenLink(target=target, line=first + line, column=column, length=len(written))


def _with_places(
    rule: Callable[[StateInline, bool], bool], label: int | None
) -> Callable[[StateInline, bool], bool]:
    """Give a rule of the grammar that also says where what it finds stands in the text.

    ``label`` says how far behind its beginning the words of a link begin, where it has some.
    """

    def with_places(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as all rules
        begins, known = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in () if silent else state.tokens[known:]:
            if token.type in _LINKS and _BEGINS not in token.meta:
                token.meta[_BEGINS] = begins
                if label is not None:
                    end = state.md.helpers.parseLinkLabel(state, begins + label)
                    token.meta[_DESTINATION] = end + 2
        return True

    return with_places


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"store_labels": True})
    for name, rule, label in (
        ("link", link, 0),
        ("image", image, 1),
        ("html_inline", html_inline, None),
    ):
        parser.inline.ruler.at(name, _with_places(rule, label))
    return parser


_PARSER: Final = _parser()
