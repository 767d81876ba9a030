"""Menus are written out by the theme once, and again only where they differ in more than an item.

All pages of a group have the same menu but for the item of the page itself. Writing it out for each
of them takes longer than anything else the theme does; ``theme/partials/nav.html`` asks here first.
Both forms of an item are the theme's own, so that nothing here knows what they look like.
"""

import posixpath
from dataclasses import dataclass, field
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, Template, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cxmap.adapters.mkdocs_plugin.theme_words import TEMPLATES

_MENU: Final = "partials/nav.html"


@dataclass(frozen=True, slots=True)
class _Unvisited:
    """A page as its item stands in the menu of other pages."""

    page: Page
    active: bool = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)


@dataclass(slots=True)
class KeptMenus:
    """The menus of one build, in which no item is that of the page, by folder and open groups."""

    by_theme: Template
    _in_menu: frozenset[int]
    _kept: dict[tuple[str, tuple[int, ...]], str] = field(default_factory=dict)

    def may_keep(self, page: Page | None) -> bool:
        """Tell whether the item of a page is the only one that differs for it.

        The first page of a group may stand for the whole group.
        """
        return page is not None and not page.is_index

    def unvisited(self, page: Page) -> _Unvisited:
        """Give a page as others see it."""
        return _Unvisited(page)

    def kept(self, page: Page, here: str, elsewhere: str) -> str | None:
        """Give the menu of a page, its own item ``here`` in place of the one seen ``elsewhere``."""
        menu = self._kept.get(_key(page))
        return None if menu is None else self._exchanged(page, menu, elsewhere, here)

    def keep(self, page: Page, menu: str, here: str, elsewhere: str) -> str:
        """Remember the menu of a page for others, and give it back."""
        for_others = self._exchanged(page, menu, here, elsewhere)
        if for_others is not None:
            self._kept[_key(page)] = for_others
        return menu

    def _exchanged(self, page: Page, menu: str, item: str, other: str) -> str | None:
        """Put one form of a page's item in place of the other; None where it cannot be found."""
        if id(page) not in self._in_menu:
            return menu
        return menu.replace(item, other) if menu.count(item) == 1 else None


def kept_menus(env: Environment, config: MkDocsConfig, menu: Navigation) -> KeptMenus | None:
    """Give what keeps the menus of one build; None for a theme without a template of its menu."""
    theirs = env.overlay()
    theirs.loader = FileSystemLoader([each for each in config.theme.dirs if each != TEMPLATES])
    try:
        return KeptMenus(theirs.get_template(_MENU), frozenset(map(id, menu.pages)))
    except TemplateNotFound:
        return None


def _key(page: Page) -> tuple[str, tuple[int, ...]]:
    return posixpath.dirname(page.url), tuple(map(id, page.ancestors))
