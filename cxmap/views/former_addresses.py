"""Where pages stood before what they are about got another id: bookmarks and mails lead on."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry
from cxmap.views.addresses import FOLDERS, Address, address_of, page_paths
from cxmap.views.reader import Reader
from cxmap.views.short_addresses import ShortPage


def former_paths(catalog: Catalog) -> tuple[str, ...]:
    """Give the paths at which pages stood before; none where another page stands there now."""
    return tuple(_by_path(catalog))


def former_pages(reader: Reader) -> Iterator[ShortPage]:
    """Give a page for each former address, which leads to the page of today."""
    for path, entry in _by_path(reader.catalog).items():
        address = address_of(reader.catalog, entry)
        if address is not None:
            yield ShortPage(
                path=path,
                title=reader.title(entry),
                leads_to=Address(page=address.page),
                keeps_section=True,
            )


def _by_path(catalog: Catalog) -> dict[str, Entry]:
    renamed = [each for each in catalog.all(Entry) if each.formerly and each.KIND in FOLDERS]
    pages = frozenset(page_paths(catalog)) if renamed else frozenset()
    found: dict[str, Entry] = {}
    for entry in renamed:
        address = address_of(catalog, entry)
        for name in entry.formerly if address is not None and address.page in pages else ():
            path = f"{FOLDERS[entry.KIND]}/{name}.html"
            if path not in pages:
                found.setdefault(path, entry)
    return found
