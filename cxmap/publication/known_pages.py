"""Which pages the site will surely not have, and which of them was most likely meant."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.publication.links_by_hand import MadePages
from cxmap.views.addresses import CHANGES, FOLDERS, page_paths
from cxmap.views.former_addresses import former_paths

KINDS: Final = {folder: kind for kind, folder in FOLDERS.items()}
"""The folder of pages -> the kind of what they are about."""

NAMED: Final = re.compile(
    rf"(?P<folder>{'|'.join(KINDS)})/(?P<name>[^/\s()]+)\.(?P<ending>md|html)"
)
"""What names a page about one thing."""

_CHANGED: Final = f"_{CHANGES.removesuffix('.html')}"


def is_no_page(catalog: Catalog, target: re.Match[str], beside: AbstractSet[str]) -> bool:
    """Tell whether nothing is named by what looks like a page about one thing.

    ``beside`` are the files that somebody wrote by hand.
    """
    folder, name = target["folder"], target["name"]
    if name == "index" or name.endswith(_CHANGED):
        return False
    if name in catalog.known_ids(KINDS[folder], catalog.project):
        return False
    if {f"{folder}/{name}.{target['ending']}", f"{folder}/{name}.md"} & beside:
        return False
    return f"{folder}/{name}.html" not in catalog.once(_paths)


def leads_on(catalog: Catalog, target: re.Match[str]) -> bool:
    """Tell whether what is named is an address of before, which leads on to one of today."""
    return f"{target['folder']}/{target['name']}.html" in catalog.once(_former_paths)


def made_pages(catalog: Catalog) -> MadePages:
    """Give all pages that nobody writes by hand."""
    return catalog.once(_made)


def meant_name(catalog: Catalog, target: re.Match[str]) -> str:
    """Give the id of what was called so before, or else of what is called nearly so."""
    kind, name = KINDS[target["folder"]], target["name"]
    found = catalog.find(kind, name)
    return catalog.id_of(found) if found else catalog.nearest_name(kind, name, catalog.project)


def _paths(catalog: Catalog) -> frozenset[str]:
    """Give all pages there are, for names that are no id: it takes longer than all else."""
    return frozenset(page_paths(catalog))


def _former_paths(catalog: Catalog) -> frozenset[str]:
    """Give the pages that lead on to one of today."""
    return frozenset(former_paths(catalog))


def _made(catalog: Catalog) -> MadePages:
    return MadePages.of(catalog.once(_paths) | catalog.once(_former_paths))
