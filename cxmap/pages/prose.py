"""Authors' Markdown becomes HTML without raw HTML, images, headings or unsafe links."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import escape

from cxmap.language.isolating import isolated_runs
from cxmap.language.markdown import SCHEME, markdown


def prose_html(text: str, direction: str = "ltr") -> str:
    """Turn Markdown into HTML; whatever is not allowed is shown as the text it was typed as."""
    return str(_MARKDOWN.render(text, {"direction": direction}))


@lru_cache(maxsize=10_000)
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
    if SCHEME.match(href):
        tokens[index].attrSet("rel", "noopener noreferrer")
    html: str = renderer.renderToken(tokens, index, options, env)
    return html


def _writer() -> MarkdownIt:
    writer = markdown()
    writer.add_render_rule("link_open", _link_open)
    writer.add_render_rule("text", _text)
    return writer


_MARKDOWN: Final = _writer()
