"""Pages that were written by hand name pages, pictures and files: those that are not there."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.files.pages_by_hand import PageByHand, files_by_hand, pages_by_hand
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, in_reading_order
from cxmap.foundation.spans import Span
from cxmap.language.page_links import WrittenLink, has_unusual_links, links_of, possible_links
from cxmap.publication.checking import languages_of
from cxmap.publication.known_pages import (
    KINDS,
    NAMED,
    is_no_page,
    leads_on,
    made_pages,
    meant_name,
)
from cxmap.publication.known_sections import is_lost, meant_section
from cxmap.publication.links_by_hand import leads_nowhere, meant_link
from cxmap.publication.links_in_texts import strays_in_texts


def with_pages_by_hand(checked: Checked, project: Path) -> Checked:
    """Give what was judged with the links of pages and texts that lead to no page of the site.

    Where a file could not be read nobody knows which pages there are, and so nothing is said.
    """
    if not checked.catalog.is_whole:
        return checked
    languages = languages_of(checked)
    found = strays(checked.catalog, pages_by_hand(project, languages))
    in_texts = strays_in_texts(checked.catalog, cache(lambda: files_by_hand(project, languages)))
    return replace(checked, problems=in_reading_order((*checked.problems, *found, *in_texts)))


def strays(catalog: Catalog, pages: Iterable[PageByHand]) -> Iterator[Problem]:
    """Give the links to pages, pictures and files that are not there, or have another name now."""
    for page in pages:
        if _may_have_strays(catalog, page):
            for link in links_of(page.text):
                place = _target(page.place, link.target)
                target = NAMED.fullmatch(place)
                if target and is_no_page(catalog, target, page.beside):
                    yield _problem(catalog, page, link, target)
                elif target and is_lost(catalog, target, _section(link.target)):
                    yield _lost(catalog, page, link, target)
                elif not target and leads_nowhere(page, place, made_pages(catalog)):
                    yield _astray(catalog, page, link)


def _may_have_strays(catalog: Catalog, page: PageByHand) -> bool:
    """Tell by a quick look whether links are to be looked for; beside such pages none is named."""
    if page.place.partition("/")[0] in KINDS or has_unusual_links(page.text):
        return True
    if any(is_no_page(catalog, each, page.beside) for each in NAMED.finditer(page.text)):
        return True
    links = {*possible_links(page.text)}
    return any(_may_be_astray(catalog, page, each) for each in links)


def _may_be_astray(catalog: Catalog, page: PageByHand, link: str) -> bool:
    place = _target(page.place, link)
    target = NAMED.fullmatch(place)
    if target and is_lost(catalog, target, _section(link)):
        return True
    return leads_nowhere(page, place, made_pages(catalog))


def _section(link: str) -> str:
    return link.partition("#")[2]


def _target(place: str, link: str) -> str:
    """Give where a link leads, seen from the folder of all pages.

    >>> _target("guide/first.md", "../journeys/visit.md?persona=ava#lobby")
    'journeys/visit.md'
    """
    path = link.partition("#")[0].partition("?")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), path))


def _problem(
    catalog: Catalog, page: PageByHand, link: WrittenLink, target: re.Match[str]
) -> Problem:
    near = meant_name(catalog, target)
    path, hash_, section = link.target.partition("#")
    before, _, after = path.rpartition(target["name"])
    suggestion = f"{before}{near}{after}{hash_}{section}" if near else ""
    span = _span(page, link)
    if near and leads_on(catalog, target):
        return codes.PAGE_RENAMED.at(span, link=link.target, now=suggestion)
    return codes.PAGE_UNKNOWN.at(span, link=link.target, suggestion=suggestion)


def _astray(catalog: Catalog, page: PageByHand, link: WrittenLink) -> Problem:
    place = _target(page.place, link.target)
    near = meant_link(page, link.target, place, made_pages(catalog))
    return codes.LINK_ASTRAY.at(_span(page, link), link=link.target, suggestion=near)


def _lost(catalog: Catalog, page: PageByHand, link: WrittenLink, target: re.Match[str]) -> Problem:
    section = _section(link.target)
    near = meant_section(catalog, target, section)
    suggestion = f"{link.target.removesuffix(section)}{near}" if near else ""
    return codes.SECTION_UNKNOWN.at(_span(page, link), link=link.target, suggestion=suggestion)


def _span(page: PageByHand, link: WrittenLink) -> Span:
    end = link.column + link.length
    return Span(
        path=page.path, line=link.line, column=link.column, end_line=link.line, end_column=end
    )
