"""Links of pages by hand to other pages by hand, to pictures and files beside them."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from cxmap.files.pages_by_hand import ENDINGS_OF_PAGES, PageByHand
from cxmap.language.suggestions import nearest
from cxmap.views.addresses import CHANGES, HEALTH
from cxmap.views.short_addresses import FOLDER as SHORT_ADDRESSES

AS_NEEDED: Final = (CHANGES, HEALTH, ".xml", ".json", ".xlsx")
_AS_NEEDED_TOO: Final = tuple(each.replace(".html", ".md") for each in AS_NEEDED)
"""So ends what the site has as it is needed, such as the workbook to fill in."""

_ENDING: Final = re.compile(r"[^/]\.[A-Za-z][A-Za-z0-9]{1,7}\Z")
_FILLED_IN: Final = re.compile(r"[{}$<>]")
_ADDRESS: Final = "www."


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePages:
    """The pages that nobody writes by hand, by either of their names, and the folders of these.

    What else stands in such a folder only a build knows.
    """

    pages: frozenset[str]
    folders: frozenset[str]

    @classmethod
    def of(cls, paths: Iterable[str]) -> "MadePages":
        """Gather them."""
        every = frozenset(paths)
        folders = {each.partition("/")[0] for each in every if "/" in each}
        return cls(
            pages=every | {f"{each.removesuffix('.html')}.md" for each in every},
            folders=frozenset(folders | {"assets", "search", "..", SHORT_ADDRESSES}),
        )


def leads_nowhere(page: PageByHand, target: str, made: MadePages) -> bool:
    """Tell whether there will be nothing at a place among the pages, as far as that is certain."""
    name = posixpath.basename(target)
    if name.startswith(_ADDRESS) or target.startswith(_ADDRESS):
        return target not in page.beside
    if not page.is_all or not _ENDING.search(target) or _FILLED_IN.search(target):
        return False
    if target.partition("/")[0] in made.folders or target.endswith((*AS_NEEDED, *_AS_NEEDED_TOO)):
        return False
    return not any(target in each for each in (page.beside, made.pages, pages_of(page.beside)))


def meant_link(page: PageByHand, link: str, target: str, made: MadePages) -> str:
    """Give the link as it was most likely meant, or an empty text."""
    path = link.partition("#")[0].partition("?")[0]
    if path.startswith(_ADDRESS):
        return f"https://{link}"
    ending = posixpath.splitext(target)[1]
    near = nearest(
        target, sorted(each for each in page.beside | made.pages if each.endswith(ending))
    )
    folder = posixpath.dirname(page.place) or "."
    return posixpath.relpath(near, folder) + link.removeprefix(path) if near else ""


@cache
def pages_of(places: frozenset[str]) -> frozenset[str]:
    """Give the pages that MkDocs makes of Markdown, by names that no file has.

    >>> sorted(pages_of(frozenset({"guide.md", "more/README.md", "door.svg"})))
    ['guide.html', 'more/index.html', 'more/index.md']
    """
    pages = {posixpath.splitext(each)[0] for each in places if each.endswith(ENDINGS_OF_PAGES)}
    read_first = {each for each in pages if posixpath.basename(each) == "README"}
    first = {posixpath.join(posixpath.dirname(each), "index") for each in read_first}
    html = {f"{each}.html" for each in (pages - read_first) | first}
    return frozenset(html | {f"{each}.md" for each in first})
