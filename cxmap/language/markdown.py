"""The grammar of authors' prose: Markdown, and where its links lead."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""How an address begins that leads away from the site."""

_SAFE: Final = ("http:", "https:", "mailto:", "tel:")
_SIGNS: Final = re.compile(r"([\\\[\]<>*_`])")


def safe_link(url: str) -> bool:
    """Tell whether a link may stand on the site: an allowed scheme, or a path of the site.

    >>> safe_link("https://example.org"), safe_link("../roles/agent.html"), safe_link("#top")
    (True, True, True)
    >>> safe_link("javascript:alert(1)"), safe_link("//example.org"), safe_link(" data:x")
    (False, False, False)
    """
    plain = "".join(char for char in url if char > " ")
    scheme = SCHEME.match(plain)
    if scheme:
        return scheme[0].lower() in _SAFE
    return not plain.startswith(("//", "/\\", "\\"))


def markdown() -> MarkdownIt:
    """Give the parser of authors' prose: no raw HTML, images, headings or unsafe links."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.enable("table")
    # Headings belong to the page's own structure; an image would ask another host for a file.
    parser.disable(["heading", "lheading", "image", "html_block", "html_inline"])
    parser.validateLink = safe_link  # type: ignore[method-assign]  # the documented hook
    return parser


def links_in(prose: str) -> tuple[str, ...]:
    """Give where a text leads, and where the definitions in it would lead, as they were typed.

    >>> links_in("[Here [now]](a.html), `[not](b.html)`, <https://example.org>")
    ('a.html', 'https://example.org')
    """
    defined: dict[str, dict[str, dict[str, str]]] = {}
    inlines = [token.children or () for token in _PARSER.parse(prose, defined)]
    found = [str(each.attrGet("href")) for inline in inlines for each in inline if _opens(each)]
    found += [each["href"] for each in defined.get("references", {}).values()]
    return tuple(dict.fromkeys(unquote(each) for each in found))


def without_links(prose: str, stays: Callable[[str], bool]) -> str:
    """Give the words of a text, paragraph by paragraph, with only those links that may stay.

    >>> without_links("> [Here](a.html) or [there](https://a.org)", lambda it: "a.org" in it)
    'Here or [there](<https://a.org>)'
    """
    blocks = []
    for token in _PARSER.parse(prose):
        if token.type == "inline":
            blocks.append("".join(_words(token.children or (), stays)))
        elif token.content:
            blocks.append(_plain(token.content.strip()))
    return "\n\n".join(blocks)


def _words(inline: Iterable[Token], stays: Callable[[str], bool]) -> Iterator[str]:
    closing = ""
    for token in inline:
        if _opens(token):
            href = str(token.attrGet("href"))
            closing = f"](<{href}>)" if stays(unquote(href)) else ""
            yield "[" if closing else ""
        elif token.type == "link_close":
            yield closing
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        else:
            yield _plain(token.content)


def _plain(words: str) -> str:
    """Give words as they are typed where they shall be words and nothing else."""
    return _SIGNS.sub(r"\\\1", words)


def _opens(token: Token) -> bool:
    return token.type == "link_open"


_PARSER: Final = markdown()
