"""A publication is a whole site in one language, before anybody writes it anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from cxmap.foundation.problems import Problem, Skipped
from cxmap.pages.page import Page, PagePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file that pages use: its path on the site, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationItem:
    """An entry of the menu: a page, or a group of pages."""

    title: str
    path: str = ""
    children: tuple["NavigationItem", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The site in one language as a plan: its pages are made one at a time, when they are wanted.

    The menu and the assets do not depend on what stands on the pages. ``words`` are those of the
    interface as the project says them, ``audience`` the readers outside for whom it is, empty for
    those inside.
    """

    language: str
    words: Mapping[str, str]
    title: str
    pages: tuple[PagePlan, ...]
    navigation: tuple[NavigationItem, ...]
    assets: tuple[Asset, ...]
    audience: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Everything a host needs to write the site in one language.

    ``words`` are those of the interface as the project says them, ``audience`` the readers outside
    for whom it is, empty for those inside.
    """

    language: str
    words: Mapping[str, str]
    title: str
    pages: tuple[Page, ...]
    navigation: tuple[NavigationItem, ...]
    assets: tuple[Asset, ...]
    audience: str = ""
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
