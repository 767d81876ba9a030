"""Authors' Markdown becomes HTML without raw HTML, images, headings or unsafe links."""

import re
from collections.abc import Sequence
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import escape

from cxmap.language.isolating import isolated_runs

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SAFE: Final = ("http:", "https:", "mailto:", "tel:")


def safe_link(url: str) -> bool:
    """Tell whether a link may stand on the site: an allowed scheme, or a path of the site.

    >>> safe_link("https://example.org"), safe_link("../roles/agent.html"), safe_link("#top")
    (True, True, True)
    >>> safe_link("javascript:alert(1)"), safe_link("//example.org"), safe_link(" data:x")
    (False, False, False)
    """
    plain = "".join(char for char in url if char > " ")
    scheme = _SCHEME.match(plain)
    if scheme:
        return scheme[0].lower() in _SAFE
    return not plain.startswith(("//", "/\\", "\\"))


def prose_html(text: str, direction: str = "ltr") -> str:
    """Turn Markdown into HTML; whatever is not allowed is shown as the text it was typed as."""
    return str(_MARKDOWN.render(text, {"direction": direction}))


def isolated(text: str, direction: str) -> str:
    """Escape a text; in one that is read from the right, numbers keep the order they have.

    >>> isolated("۳ < ۴", "rtl"), isolated("تلفن 021-88", "rtl")
    ('۳ &lt; ۴', 'تلفن <bdi dir="ltr">021-88</bdi>')
    """
    if direction == "ltr":
        return str(escape(text))
    return "".join(
        f'<bdi dir="ltr">{escape(each)}</bdi>' if is_isolated else str(escape(each))
        for each, is_isolated in isolated_runs(text)
    )


def _text(
    _renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, env: Any
) -> str:
    return isolated(tokens[index].content, env["direction"])


def _link_open(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    href = str(tokens[index].attrGet("href") or "")
    if _SCHEME.match(href):
        tokens[index].attrSet("rel", "noopener noreferrer")
    html: str = renderer.renderToken(tokens, index, options, env)
    return html


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.enable("table")
    # Headings belong to the page's own structure; an image would ask another host for a file.
    markdown.disable(["heading", "lheading", "image", "html_block", "html_inline"])
    markdown.validateLink = safe_link  # type: ignore[method-assign]  # the documented hook
    markdown.add_render_rule("link_open", _link_open)
    markdown.add_render_rule("text", _text)
    return markdown


_MARKDOWN: Final = _markdown()
