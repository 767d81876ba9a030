"""A page of the site, as a plain value."""

from collections.abc import Callable
from dataclasses import dataclass

from cxmap.foundation.spans import Span
from cxmap.views.findings import SearchEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of a page that readers can go to; ``children`` stand below it."""

    title: str
    anchor: str
    children: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language.

    ``body`` is HTML whose texts are searchable. For every silent part it holds one empty element
    with the part's token in ``data-cx-slot``; ``silent`` gives the HTML of each token. What is
    silent repeats what the body says elsewhere, so that every text is found exactly once.
    ``findings`` tell a search what each section is, what else it is called and what customers say
    there, and ``search_boost`` weighs the whole page among others that hold the words of a query.
    ``is_wide`` asks the host for the whole width of the screen.
    ``title`` and the headings' titles are plain text, ``source`` the place of the YAML behind it.
    """

    path: str
    title: str
    language: str
    body: str
    silent: tuple[tuple[str, str], ...] = ()
    headings: tuple[Heading, ...] = ()
    source: Span | None = None
    description: str = ""
    findings: tuple[SearchEntry, ...] = ()
    search_boost: float = 1
    is_wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """A page that can be made: where it will stand, what it is called, and how it is made.

    ``source`` is the place of the YAML behind it.
    """

    path: str
    title: str
    make: Callable[[], Page]
    source: Span | None = None
