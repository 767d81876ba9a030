"""Links in the texts of YAML that lead to no page or section of the site."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.opening import links_into_the_site
from cxmap.files.pages_by_hand import ENDINGS_OF_PAGES, FilesByHand
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.language.suggestions import nearest
from cxmap.publication.known_pages import NAMED, is_no_page, made_pages, meant_name
from cxmap.publication.known_sections import is_lost, meant_section
from cxmap.publication.links_by_hand import AS_NEEDED, pages_of
from cxmap.rules.written_texts import Written, narrowed, written_texts

_PAGE: Final = ".html"
_SHOWN_IN: Final = "journeys"
"""A folder of pages that show texts; all others stand beside it, so it stands for each."""


def strays_in_texts(
    catalog: Catalog, files_by_hand: Callable[[], FilesByHand | None]
) -> Iterator[Problem]:
    """Give the links that lead nowhere, from whatever page somebody follows them.

    A text is shown on many pages, and so only what is right on none of them is named. The files
    that somebody wrote by hand are asked for where a text has such a link; None says that only
    MkDocs knows them.
    """
    for written in written_texts(catalog, _may_link, is_wanted=_may_link, only_prose=True):
        if written.shape is None or not written.shape.is_prose:
            continue
        for link in dict.fromkeys(links_into_the_site(written.text)):
            yield from _judged(catalog, written, link, files_by_hand)


def _may_link(text: str) -> bool:
    return "](" in text or "]:" in text


def _judged(
    catalog: Catalog, written: Written, link: str, files_by_hand: Callable[[], FilesByHand | None]
) -> Iterator[Problem]:
    path, _, section = link.partition("#")
    path = path.partition("?")[0]
    if not path.endswith((_PAGE, *ENDINGS_OF_PAGES)) or path.startswith("/"):
        return
    by_hand = files_by_hand()
    if by_hand is None:
        return
    places = _places(path, made_pages(catalog).folders)
    there = [each for each in places if _may_be_there(catalog, each, by_hand)]
    span = narrowed(written.span, link, written.lines)
    if not there:
        meant = _meant(catalog, path, places, by_hand)
        suggestion = f"{meant}{link.removeprefix(path)}" if meant else ""
        yield codes.TEXT_LINK_ASTRAY.at(span, link=link, suggestion=suggestion)
        return
    targets = [target for target in map(NAMED.fullmatch, there) if target is not None]
    lost = [each for each in targets if is_lost(catalog, each, section)]
    if section and len(lost) == len(there):
        near = meant_section(catalog, lost[0], section)
        suggestion = f"{link.removesuffix(section)}{near}" if near else ""
        yield codes.SECTION_UNKNOWN.at(span, link=link, suggestion=suggestion)


def _places(path: str, folders: Iterable[str]) -> tuple[str, ...]:
    """Give where a link may lead: from pages that stand in folders, and from all others.

    >>> _places("../roles/agent.html", ["journeys", "roles"])
    ('roles/agent.html',)
    >>> _places("guide.html", ["journeys", "roles"])
    ('guide.html', 'journeys/guide.html', 'roles/guide.html')
    """
    if path.startswith("../"):
        return (posixpath.normpath(posixpath.join(_SHOWN_IN, path)),)
    around = ("", *sorted({*folders} - {".."}))
    return tuple(posixpath.normpath(posixpath.join(each, path)) for each in around)


def _may_be_there(catalog: Catalog, place: str, by_hand: FilesByHand) -> bool:
    if place.endswith(ENDINGS_OF_PAGES):  # on the site it is a page
        return False
    target = NAMED.fullmatch(place)
    if target:
        return not is_no_page(catalog, target, by_hand.places)
    is_elsewhere = place.startswith("../") or place.endswith(AS_NEEDED) or not by_hand.is_all
    known = (by_hand.places, pages_of(by_hand.places), made_pages(catalog).pages)
    return is_elsewhere or any(place in each for each in known)


def _meant(catalog: Catalog, path: str, places: tuple[str, ...], by_hand: FilesByHand) -> str:
    """Give the path that was most likely meant, or an empty text."""
    as_page = f"{posixpath.splitext(path)[0]}{_PAGE}"
    as_pages = {f"{posixpath.splitext(each)[0]}{_PAGE}" for each in places}
    if as_page != path and any(_may_be_there(catalog, each, by_hand) for each in as_pages):
        return as_page
    target = NAMED.fullmatch(places[0])
    if target:
        return _with_name(path, target, meant_name(catalog, target))
    made = {each for each in made_pages(catalog).pages if each.endswith(_PAGE)}
    near = nearest(places[0], sorted(made | pages_of(by_hand.places)))
    return posixpath.relpath(near, _SHOWN_IN) if near and path.startswith("../") else near


def _with_name(path: str, target: re.Match[str], name: str) -> str:
    before, _, _ = path.rpartition(target["name"])
    return f"{before}{name}{_PAGE}" if name else ""
