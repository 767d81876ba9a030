"""The id by which a reference names a thing today, as short as it can stand there."""

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.model.entries import Entry


def id_of_today(catalog: Catalog, link: Link, entry: Entry) -> str:
    """Give the id of an entry as short as it can stand at a link; nothing where it has none yet."""
    if entry in catalog.reading.places and not catalog.reading.places.id_is_written(entry):
        return ""
    parts = catalog.ref_of(entry).split("/")
    for start in range(len(parts) - 1, -1, -1):
        name = "/".join(parts[start:])
        found = catalog.named(link.kind, name, link.part)
        if found.by_id and found.entry is entry:
            return name
    return ""
