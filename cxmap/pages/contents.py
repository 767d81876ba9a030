"""The headings of a page, read off its body, so that contents and body can never differ."""

import re
from html import unescape
from typing import Final

from cxmap.pages.page import Heading

# Only our templates write headings: texts of authors are escaped, and their Markdown has none.
_HEADING: Final = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_HEADERLINK: Final = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]+>")


def headings_of(body: str) -> tuple[Heading, ...]:
    """Give the second- and third-level headings of a body that have an id.

    >>> headings_of('<h2 id="a">A</h2><h3 id="b">B <i>&amp;</i></h3>')[0].children[0].title
    'B &'
    """
    found: list[tuple[Heading, list[Heading]]] = []
    for level, anchor, html in _HEADING.findall(body):
        heading = Heading(title=_plain(html), anchor=anchor)
        if level == "3" and found:
            found[-1][1].append(heading)
        else:
            found.append((heading, []))
    return tuple(
        Heading(title=top.title, anchor=top.anchor, children=tuple(children))
        for top, children in found
    )


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", _HEADERLINK.sub("", html))).strip()
