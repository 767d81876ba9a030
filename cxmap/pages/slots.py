"""Silent parts: they repeat what the page says elsewhere, so they stay out of the search."""

import hashlib
import re
from typing import Final

from markupsafe import Markup

_MARK: Final = re.compile(r"<!--/?cx-silent-->")
_MARKED: Final = re.compile(r"<!--cx-silent-->(.*?)<!--/cx-silent-->", re.DOTALL)


def silent_part(html: Markup) -> tuple[str, Markup]:
    """Give the token of a silent part, and the empty element that holds its place in the body."""
    token = hashlib.sha256(html.encode("utf-8")).hexdigest()[:16]
    return token, Markup('<div data-cx-slot="{}"></div>').format(token)


def silent_cut_out(body: Markup) -> tuple[Markup, tuple[tuple[str, str], ...]]:
    """Cut out what a template marked as silent (silent.html.jinja): the body, and its silent parts.

    Texts of authors are escaped, so the marks are always ours.
    """
    found: dict[str, str] = {}

    def cut(marked: re.Match[str]) -> str:
        token, slot = silent_part(Markup(marked[1]))  # noqa: S704 - it was a part of the body
        found[token] = marked[1]
        return str(slot)

    return Markup(_MARKED.sub(cut, body)), tuple(found.items())  # noqa: S704 - what is left of it


def without_marks(body: Markup) -> Markup:
    """Give a body of which nothing is searched, so that no part of it needs to be silent."""
    return Markup(_MARK.sub("", body))  # noqa: S704 - the same body
