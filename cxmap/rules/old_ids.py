"""Who had an id before, so that nobody is sent on by one that several had."""

from collections.abc import Mapping

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry

Claims = Mapping[tuple[str, str], tuple[Entry, ...]]
"""By kind and former ref: the entries that had it, in the order of their files."""


def claims(catalog: Catalog) -> Claims:
    """Give whoever had a ref before, be it that its own id changed or one around it.

    Also what was misread in something else: its claim stands all the same.
    """
    return catalog.once(_claims)


def is_claimed_twice(catalog: Catalog, entry: Entry, name: str) -> bool:
    """Tell whether a former name of an entry is one of another, too: either may be meant."""
    known = claims(catalog)
    refs = (ref for ref in catalog.refs_of(entry)[1:] if f"/{ref}".endswith(f"/{name}"))
    return any(len(known.get((entry.KIND, ref), ())) > 1 for ref in refs)


def _claims(catalog: Catalog) -> Claims:
    entries = catalog.all(Entry)
    renamed = {_whole(catalog, entry) for entry in entries if entry.formerly}
    found: dict[tuple[str, str], tuple[Entry, ...]] = {}
    for entry in entries if renamed else ():
        if _whole(catalog, entry) in renamed:
            for ref in dict.fromkeys(catalog.refs_of(entry)[1:]):
                had = found.get((entry.KIND, ref), ())
                found[entry.KIND, ref] = (*had, entry)
    return found


def _whole(catalog: Catalog, entry: Entry) -> str:
    return catalog.ref_of(entry).partition("/")[0]
