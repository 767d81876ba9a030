"""Where the links of a page written by hand lead, and in which line each of them stands."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cxmap.language.markdown import SCHEME

_PARSER: Final = MarkdownIt("commonmark")
_IN_HTML: Final = re.compile(r"""\s(?:href|src)=["']([^"'<>]*)["']""")
_POSSIBLE: Final = re.compile(
    r"""\]\(\s*<?([^\s()<>]+)|^ {0,3}\[[^\]\n]+\]:\s*<?(\S+)|\s(?:href|src)=["']([^"'<>]*)["']""",
    re.MULTILINE,
)


def links_by_line(page: str) -> Iterator[tuple[int, str]]:
    r"""Give the links to other pages with their lines, counted from 1; not those shown as code.

    What belongs to an extension of MkDocs, such as a box with text in it, is passed over.

    >>> [*links_by_line("Two\nlines: [here](a.md#b), [away](https://example.org), `[c](d.md)`")]
    [(2, 'a.md#b')]
    >>> [*links_by_line("[a](a.md)\nand [a.md](a.md)")]
    [(1, 'a.md'), (2, 'a.md')]
    """
    lines = page.split("\n")
    for block in _PARSER.parse(page):
        if block.type in ("inline", "html_block") and block.map is not None:
            first, end = block.map
            text = "\n".join(unquote(each).replace("\n", " ") for each in lines[first:end])
            for before, target in _with_lines_before(text, _targets(block)):
                yield first + before + 1, target


def possible_links(page: str) -> Iterator[str]:
    """Give what may be links of a page, found by a quick look: some may be shown as code."""
    for found in _POSSIBLE.finditer(page):
        yield from _inside(unquote(next(filter(None, found.groups()), "")))


def _targets(block: Token) -> Iterator[str]:
    """Give where the links and pictures of a block lead that lead to something of the site."""
    for token in block.children or (block,):
        for each in _written(token):
            yield from _inside(unquote(each))


def _written(token: Token) -> list[str]:
    """Give where a piece of a page leads: a link, a picture, or tags of HTML; no remark does."""
    if token.type not in ("html_inline", "html_block"):
        return [str(token.attrGet("href") or token.attrGet("src") or "")]
    is_remark = token.content.lstrip().startswith("<!--")
    return [] if is_remark else _IN_HTML.findall(token.content)


def _inside(target: str) -> Iterator[str]:
    if target and not SCHEME.match(target) and not target.startswith(("/", "#")):
        yield target


def _with_lines_before(text: str, targets: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give each target with the number of lines before it; one that comes again stands later."""
    reached: dict[str, int] = {}
    for target in targets:
        written = re.compile(rf"(?:\]\(\s*<?|[\"']){re.escape(target)}").search(
            text, reached.get(target, 0)
        )
        if written:
            reached[target] = written.end()
        yield text.count("\n", 0, written.end() if written else max(text.find(target), 0)), target
