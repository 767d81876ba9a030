"""Where the links of a page written by hand lead, and in which line each of them stands."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from markdown_it import MarkdownIt

from cxmap.language.markdown import SCHEME

_PARSER: Final = MarkdownIt("commonmark")


def links_by_line(page: str) -> Iterator[tuple[int, str]]:
    r"""Give the links to other pages with their lines, counted from 1; not those shown as code.

    What belongs to an extension of MkDocs, such as a box with text in it, is passed over.

    >>> [*links_by_line("Two\nlines: [here](a.md#b), [away](https://example.org), `[c](d.md)`")]
    [(2, 'a.md#b')]
    """
    lines = page.split("\n")
    for block in _PARSER.parse(page):
        if block.type != "inline" or block.map is None:
            continue
        for token in block.children or ():
            target = unquote(str(token.attrGet("href") or "")) if token.type == "link_open" else ""
            if target and not SCHEME.match(target) and not target.startswith(("/", "#")):
                first, end = block.map
                found = (at for at in range(first, end) if target in unquote(lines[at]))
                yield next(found, first) + 1, target
