"""What an author has left open on purpose, and said so."""

from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry

_ON_PURPOSE: Final = ("needs_review", "not_applicable", "not_described", "out_of_scope")


def is_left_open(catalog: Catalog, entry: Entry) -> bool:
    """Tell whether the status of an entry, or of something around it, says that more is to come."""
    lineage = (entry, *catalog.above(entry))
    return any(isinstance(each, Entry) and each.status in _ON_PURPOSE for each in lineage)
