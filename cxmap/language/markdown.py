"""The grammar of authors' prose: Markdown, and where its links lead."""

import re
from typing import Final
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""How an address begins that leads away from the site."""

BREAKS: Final = ("softbreak", "hardbreak")
"""The pieces of a text at which a line ends."""

_AWAY: Final = re.compile(r"https?://[^\s/?#\\]|(?:mailto|tel):", re.IGNORECASE)
_SAFE: Final = ("http:", "https:", "mailto:", "tel:")


def leads_away(url: str) -> bool:
    """Tell whether a link leads to another site, a mailbox or a telephone, wherever it stands.

    A browser takes what has a scheme and no host for an address on the site it stands on.

    >>> leads_away("https://example.org"), leads_away("tel:021"), leads_away("../roles/agent.html")
    (True, True, False)
    >>> leads_away("https:../roles/agent.html"), leads_away("https:///roles/agent.html")
    (False, False)
    """
    return _AWAY.match(url) is not None


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


def first_paragraph(prose: str) -> str:
    """Give the words of the first paragraph of a text, or of its first item, in one line.

    >>> first_paragraph("1. See [**here**](a.html) or &lt;there&gt;.")
    'See here or <there>.'
    """
    inlines = (token.children or () for token in _PARSER.parse(prose) if token.type == "inline")
    words = (" " if each.type in BREAKS else each.content for each in next(inlines, ()))
    return " ".join("".join(words).split())


def _opens(token: Token) -> bool:
    return token.type == "link_open"


_PARSER: Final = markdown()
