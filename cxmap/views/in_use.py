"""What comes with cxmap is shown only where a project uses it."""

from typing import TypeVar

from cxmap.model.entries import Entry
from cxmap.views.reader import Reader

_E = TypeVar("_E", bound=Entry)


def in_use(reader: Reader, kind: type[_E]) -> tuple[_E, ...]:
    """Give the entries of a kind that are named somewhere or that the project defines itself."""
    catalog = reader.catalog
    return tuple(
        entry
        for entry in catalog.all(kind)
        if catalog.links_to(entry) or entry in catalog.reading.places
    )
