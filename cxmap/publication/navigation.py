"""The menu of the site: home, then one group per kind of page."""

from collections.abc import Iterable, Iterator

from cxmap.language.words import word
from cxmap.pages.page import Page, PagePlan
from cxmap.publication.publication import NavigationItem
from cxmap.views.addresses import FOLDERS, HOME, list_address


def navigation(pages: Iterable[Page | PagePlan], language: str) -> tuple[NavigationItem, ...]:
    """Give the menu for pages in their order; a kind without pages has no group."""
    known = tuple(pages)
    home = tuple(
        NavigationItem(title=word(language, "navigation.home"), path=page.path)
        for page in known
        if page.path == HOME
    )
    return home + tuple(_groups(known, language))


def _groups(pages: tuple[Page | PagePlan, ...], language: str) -> Iterator[NavigationItem]:
    for kind, folder in FOLDERS.items():
        inside = [page for page in pages if page.path.startswith(f"{folder}/")]
        if inside:
            # The list of a kind comes first: the theme shows it as the page of the group.
            inside.sort(key=lambda page: page.path != list_address(kind).page)
            children = tuple(NavigationItem(title=page.title, path=page.path) for page in inside)
            yield NavigationItem(title=word(language, f"navigation.{kind}"), children=children)
