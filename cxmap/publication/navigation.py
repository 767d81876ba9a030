"""The menu of the site: home, journeys, playbooks, groups of kinds, health at the end."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cxmap.pages.page import Page, PagePlan
from cxmap.publication.publication import NavigationItem
from cxmap.views.addresses import (
    CHANGES,
    FOLDERS,
    HEALTH,
    HOME,
    LISTS,
    OVERVIEWS,
    is_beside,
    list_address,
)

_ALONE: Final = ("journey", "playbook")
GROUPS: Final = {
    "group_people": ("department", "role", "persona", "organisation", "channel", "touchpoint"),
    "group_standards": ("policy", "promise", "standard", "metric", "event", "calendar"),
    "group_work": (
        "service",
        "system",
        "document",
        "form",
        "phase",
        "factor",
        "category",
        "short_address",
    ),
    "group_voice": ("feedback", "improvement", "dataset", "challenge", "programme"),
    "group_knowledge": (
        "guide",
        "story",
        "reading_path",
        "open_question",
        "term",
        "table",
        "statistic",
    ),
}
"""Group of the menu -> the kinds in it; every kind with pages is in one, or stands alone."""


def navigation(
    pages: Iterable[Page | PagePlan], words: Mapping[str, str]
) -> tuple[NavigationItem, ...]:
    """Give the menu for pages in their order, in the words of the pages."""
    known = tuple(pages)
    home = _single(known, "home", HOME, words)
    health = _single(known, "health", HEALTH, words)
    alone = (item for kind in _ALONE for item in _kind(known, kind, words))
    overviews = _overviews(known, words)
    return (*home, *alone, *overviews, *_groups(known, words), *health)


def _single(
    pages: tuple[Page | PagePlan, ...], name: str, path: str, words: Mapping[str, str]
) -> Iterator[NavigationItem]:
    if any(page.path == path for page in pages):
        yield NavigationItem(title=words[f"navigation.{name}"], path=path)


def _overviews(
    pages: tuple[Page | PagePlan, ...], words: Mapping[str, str]
) -> Iterator[NavigationItem]:
    """Give the pages that look at all journeys, each under its name, and what changed in them."""
    over_all = {**OVERVIEWS, "changes": CHANGES}
    items = tuple(
        item for name, path in over_all.items() for item in _single(pages, name, path, words)
    )
    if items:
        yield NavigationItem(title=words["navigation.group_overview"], children=items)


def _groups(
    pages: tuple[Page | PagePlan, ...], words: Mapping[str, str]
) -> Iterator[NavigationItem]:
    for group, kinds in GROUPS.items():
        items = tuple(item for kind in kinds for item in _kind(pages, kind, words))
        if items:
            yield NavigationItem(title=words[f"navigation.{group}"], children=items)


def _kind(
    pages: tuple[Page | PagePlan, ...], kind: str, words: Mapping[str, str]
) -> Iterator[NavigationItem]:
    """Give the entry of a kind: its one page, or its list and all its pages."""
    title = words[f"navigation.{kind}"]
    own = list_address(kind).page
    if kind in LISTS:
        yield from (
            NavigationItem(title=title, path=page.path) for page in pages if page.path == own
        )
        return
    folder = f"{FOLDERS[kind]}/"
    inside = [page for page in pages if page.path.startswith(folder) and not is_beside(page.path)]
    if not inside:
        return
    # The list of a kind comes first: the theme shows it as the page of the group.
    inside.sort(key=lambda page: page.path != own)
    children = tuple(NavigationItem(title=page.title, path=page.path) for page in inside)
    yield NavigationItem(title=title, children=children)
