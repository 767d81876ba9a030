"""What is reviewed from time to time, and until which day its last review holds."""

from collections.abc import Iterator
from datetime import date

from cxmap.catalog.ages import REVIEWS_LAST, later_by
from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry, Part
from cxmap.model.playbook import Verification
from cxmap.model.tree import parts


def reviewed(catalog: Catalog) -> Iterator[tuple[Part, str]]:
    """Give everything sound that says when it was reviewed, with the key of its day."""
    for kind in parts().values():
        if "reviewed" in kind.model_fields:
            yield from ((part, "reviewed") for part in catalog.sound(kind))
    yield from ((part, "date") for part in catalog.sound(Verification))


def reviews_that_end(catalog: Catalog) -> Iterator[tuple[Entry, date]]:
    """Give what was reviewed, once where it is written, with the last day on which that holds."""
    lasts = catalog.project.reviews_last or REVIEWS_LAST
    for part, key in reviewed(catalog):
        entry = part if isinstance(part, Entry) else catalog.nearest_above(part, Entry)
        day: date | None = getattr(part, key)
        if entry is not None and day is not None and catalog.origin_of(entry) is None:
            yield entry, later_by(day, lasts)
