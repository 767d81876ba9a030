"""The pages of a publication as MkDocs knows them: their sources, and the menu."""

import posixpath
from collections.abc import Mapping
from html import escape
from typing import Any

from markupsafe import Markup

from cxmap.pages.page import Page, PagePlan
from cxmap.publication.publication import NavigationItem


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
    """Name a group called ``guide``, as a folder may be, in the words of the site.

    >>> named({"Guide": ["guide/index.md"]}, {"theme.guide": "راهنما"})
    {'راهنما': ['guide/index.md']}
    """
    if not isinstance(item, dict):
        return item
    return {
        words["theme.guide"] if str(name).lower() == "guide" else name: pages
        for name, pages in item.items()
    }
