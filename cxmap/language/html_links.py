"""Where the tags of HTML lead that somebody wrote by hand."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import accumulate
from typing import Final

_IN_TAG: Final = re.compile(r"""\s(?:href|src)=(["'])(.*?)\1""", re.DOTALL)


def links_of_tags(html: str) -> Iterator[tuple[int, str]]:
    """Give what tags lead to, as it is written, and where; a text or a remark leads nowhere.

    >>> [*links_of_tags('<!-- <a href="b"> --><p>src="c" <img src="d.png">')]
    [(42, 'd.png')]
    >>> [*links_of_tags('<![odd <a href="b">')]
    []
    """
    tags = _Tags(html)
    for begins, tag in tags.found:
        for each in _IN_TAG.finditer(tag):
            yield begins + each.start(2), each[2]


class _Tags(HTMLParser):
    """Gathers the tags that begin something, each with its place."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self._lines = [0, *accumulate(len(each) + 1 for each in html.split("\n"))]
        # Python takes what begins so for a section of SGML, and gives up where it is none.
        self.feed(html.replace("<![", "<!x"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser calls it
        line, column = self.getpos()
        self.found.append((self._lines[line - 1] + column, self.get_starttag_text() or ""))
