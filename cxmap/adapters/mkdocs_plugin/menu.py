"""The pages of a publication as MkDocs knows them: their sources, and the menu."""

import posixpath
from collections.abc import Mapping
from html import escape
from typing import Any, Final

from markupsafe import Markup

from cxmap.pages.page import Page, PagePlan
from cxmap.publication.publication import NavigationItem

_GROUPS: Final = {"guide": "theme.guide", "reference": "theme.reference"}
"""What a group of the menu may be called -> the word for it."""


def source_path(page: str) -> str:
    """Give the file that stands for a page of ours among those written by hand."""
    return f"{page.removesuffix('.html')}.md"


def edit_path(page: Page | PagePlan) -> str | None:
    """Give the way from the folder of hand-written pages to the line of the YAML."""
    if page.source is None:
        return None
    return posixpath.join("..", "..", f"{page.source.path}#L{page.source.line}")


def menu(items: tuple[NavigationItem, ...]) -> list[dict[str, Any]]:
    """Give the menu as MkDocs wants it; the theme prints titles unescaped, so we escape them."""
    found: list[dict[str, Any]] = []
    for item in items:
        title = Markup(escape(item.title))  # noqa: S704 - escaped right here
        found.append({title: menu(item.children) if item.children else source_path(item.path)})
    return found


def named(item: Any, words: Mapping[str, str]) -> Any:
    """Name a group called ``guide`` or ``reference``, as a folder may be, in the site's words.

    >>> named({"Guide": ["guide/index.md"]}, {"theme.guide": "راهنما"})
    {'راهنما': ['guide/index.md']}
    >>> named({"reference": ["a.md"], "Ours": ["b.md"]}, {"theme.reference": "Reference"})
    {'Reference': ['a.md'], 'Ours': ['b.md']}
    """
    if not isinstance(item, dict):
        return item
    known = {name: _GROUPS.get(str(name).lower(), "") for name in item}
    return {words.get(known[name], name): pages for name, pages in item.items()}
