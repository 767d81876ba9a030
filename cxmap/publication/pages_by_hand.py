"""Pages that were written by hand name pages, pictures and files: those that are not there."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.files.pages_by_hand import PageByHand, pages_by_hand
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, in_reading_order
from cxmap.foundation.spans import Span
from cxmap.language.page_links import WrittenLink, has_unusual_links, links_of, possible_links
from cxmap.publication.checking import languages_of
from cxmap.publication.links_by_hand import MadePages, leads_nowhere, meant_link
from cxmap.views.addresses import CHANGES, FOLDERS, page_paths
from cxmap.views.former_addresses import former_paths

_KINDS: Final = {folder: kind for kind, folder in FOLDERS.items()}
_NAMED: Final = re.compile(
    rf"(?P<folder>{'|'.join(_KINDS)})/(?P<name>[^/\s()]+)\.(?P<ending>md|html)"
)
_CHANGED: Final = f"_{CHANGES.removesuffix('.html')}"


def with_pages_by_hand(checked: Checked, project: Path) -> Checked:
    """Give what was judged with the links of pages by hand that lead to no page of the site.

    Where a file could not be read nobody knows which pages there are, and so nothing is said.
    """
    if not checked.catalog.is_whole:
        return checked
    found = strays(checked.catalog, pages_by_hand(project, languages_of(checked)))
    return replace(checked, problems=in_reading_order((*checked.problems, *found)))


def strays(catalog: Catalog, pages: Iterable[PageByHand]) -> Iterator[Problem]:
    """Give the links to pages, pictures and files that are not there, or have another name now."""
    for page in pages:
        if _may_have_strays(catalog, page):
            for link in links_of(page.text):
                place = _target(page.place, link.target)
                target = _NAMED.fullmatch(place)
                if target and _is_stray(catalog, page, target):
                    yield _problem(catalog, page, link, target)
                elif not target and leads_nowhere(page, place, catalog.once(_made)):
                    yield _astray(catalog, page, link)


def _may_have_strays(catalog: Catalog, page: PageByHand) -> bool:
    """Tell by a quick look whether links are to be looked for; beside such pages none is named."""
    if page.place.partition("/")[0] in _KINDS or has_unusual_links(page.text):
        return True
    if any(_is_stray(catalog, page, each) for each in _NAMED.finditer(page.text)):
        return True
    places = (_target(page.place, each) for each in {*possible_links(page.text)})
    return any(leads_nowhere(page, each, catalog.once(_made)) for each in places)


def _target(place: str, link: str) -> str:
    """Give where a link leads, seen from the folder of all pages.

    >>> _target("guide/first.md", "../journeys/visit.md?persona=ava#lobby")
    'journeys/visit.md'
    """
    path = link.partition("#")[0].partition("?")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), path))


def _is_stray(catalog: Catalog, page: PageByHand, target: re.Match[str]) -> bool:
    folder, name = target["folder"], target["name"]
    if name == "index" or name.endswith(_CHANGED):
        return False
    if name in catalog.known_ids(_KINDS[folder], catalog.project):
        return False
    if {f"{folder}/{name}.{target['ending']}", f"{folder}/{name}.md"} & page.beside:
        return False
    return f"{folder}/{name}.html" not in catalog.once(_paths)


def _paths(catalog: Catalog) -> frozenset[str]:
    """Give all pages there are, for names that are no id: it takes longer than all else."""
    return frozenset(page_paths(catalog))


def _former_paths(catalog: Catalog) -> frozenset[str]:
    """Give the pages that lead on to one of today."""
    return frozenset(former_paths(catalog))


def _made(catalog: Catalog) -> MadePages:
    return MadePages.of(catalog.once(_paths) | catalog.once(_former_paths))


def _problem(
    catalog: Catalog, page: PageByHand, link: WrittenLink, target: re.Match[str]
) -> Problem:
    near = _meant(catalog, _KINDS[target["folder"]], target["name"])
    path, hash_, section = link.target.partition("#")
    before, _, after = path.rpartition(target["name"])
    suggestion = f"{before}{near}{after}{hash_}{section}" if near else ""
    span = _span(page, link)
    if near and f"{target['folder']}/{target['name']}.html" in catalog.once(_former_paths):
        return codes.PAGE_RENAMED.at(span, link=link.target, now=suggestion)
    return codes.PAGE_UNKNOWN.at(span, link=link.target, suggestion=suggestion)


def _astray(catalog: Catalog, page: PageByHand, link: WrittenLink) -> Problem:
    place = _target(page.place, link.target)
    near = meant_link(page, link.target, place, catalog.once(_made))
    return codes.LINK_ASTRAY.at(_span(page, link), link=link.target, suggestion=near)


def _span(page: PageByHand, link: WrittenLink) -> Span:
    end = link.column + link.length
    return Span(
        path=page.path, line=link.line, column=link.column, end_line=link.line, end_column=end
    )


def _meant(catalog: Catalog, kind: str, name: str) -> str:
    """Give the id of what was called so before, or else of what is called nearly so."""
    found = catalog.find(kind, name)
    return catalog.id_of(found) if found else catalog.nearest_name(kind, name, catalog.project)
