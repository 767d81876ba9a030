"""The ids that a section had on its page before: links to them lead to it still."""

from cxmap.model.entries import Entry
from cxmap.views.addresses import address_of
from cxmap.views.reader import Reader


def former_anchors(reader: Reader, entry: Entry) -> tuple[str, ...]:
    """Give the ids that the section of an entry had on its page, but those of others today."""
    address = address_of(reader.catalog, entry) if entry.formerly and reader.book is None else None
    ref = reader.catalog.ref_of(entry)
    scope, own = ref[: ref.rfind("/") + 1], reader.catalog.id_of(entry)
    if address is None or not address.anchor.endswith(own):
        return ()
    stem = address.anchor.removesuffix(own)
    known = ((name, reader.catalog.find(entry.KIND, f"{scope}{name}")) for name in entry.formerly)
    return tuple(f"{stem}{name}" for name, found in known if found is entry and name != own)
