"""The pages of a site as somebody would have written them by hand: the same words, as Markdown.

Headings, paragraphs, lists and links stay what they are, and large drawings stand in the text as
SVG. What has no meaning without our style sheets, such as small symbols, is left out.
"""

import re
from html import escape
from html.parser import HTMLParser

_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_LARGE = 2_000
"""Characters from which on a drawing is more than a symbol."""
_BLOCKS = frozenset({"p", "div", "section", "dt", "dd", "td", "th", "figcaption", "summary", "li"})
_HEADINGS = {f"h{level}": f"{'#' * level} " for level in range(1, 7)}
_UNSEEN = frozenset({"script", "style", "template"})
_SIGNS = re.compile(r"([\\`*_\[\]#|])")


def by_hand(html: str) -> str:
    """Give what stands in the article of a page as Markdown.

    >>> by_hand('<article><h2 id="a">A</h2><ul><li>b <a href="c.html">c</a></li></ul></article>')
    '## A\\n\\n- b [c](c.html)\\n'
    """
    found = _ARTICLE.search(html)
    drawings: list[str] = []

    def put_aside(drawing: re.Match[str]) -> str:
        if len(drawing[0]) < _LARGE:
            return ""
        drawings.append(re.sub(r"\s*\n\s*", " ", drawing[0]))
        return f"<p>drawing{len(drawings) - 1}drawn</p>"

    writer = _Writer()
    writer.feed(_DRAWING.sub(put_aside, found[1] if found else ""))
    writer.end_block()
    text = "\n\n".join(writer.blocks)
    return re.sub(r"drawing(\d+)drawn", lambda at: drawings[int(at[1])], text) + "\n"


class _Writer(HTMLParser):
    """Writes block after block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._text = ""
        self._begin = ""
        self._unseen = 0
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.end_block()
            self._begin = "- " if tag == "li" else _HEADINGS.get(tag, "")
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._text += "[" if self._links[-1] else ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen -= 1
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.end_block()
        elif tag == "a" and self._links:
            href = self._links.pop()
            self._text += f"]({href})" if href else ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._text += _SIGNS.sub(r"\\\1", escape(data, quote=False))

    def end_block(self) -> None:
        said = " ".join(self._text.split())
        if said:
            self.blocks.append(self._begin + said)
        self._text = self._begin = ""
