"""Where something stands that may have been taken over: here, or where it was written first."""

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.spans import Span
from cxmap.model.entries import Part


def written_at(catalog: Catalog, part: Part) -> frozenset[Span]:
    """Give every place in which a part is written: its own, and those of what it takes over.

    Two parts that have one of them in common are the same thing in two journeys.
    """
    lineage = catalog.lineage_of(part)
    return frozenset((catalog.place_of(part), *map(catalog.written.places.span, lineage)))


def is_taken_over(catalog: Catalog, part: Part, key: str) -> bool:
    """Tell whether what stands under a key of a part, or the part itself, is from elsewhere."""
    return catalog.is_copy(part) or (bool(key) and not catalog.reading.places.is_written(part, key))


def first_place_of(
    catalog: Catalog, part: Part, key: str = "", index: int | str | None = None
) -> Span:
    """Give the span where something was written that a part may have taken over."""
    origin = catalog.origin_of(part)
    if origin is None or not is_taken_over(catalog, part, key):
        return catalog.place_of(part, key, index)
    return catalog.written.places.span(origin, key, index)


def place_in_use(
    catalog: Catalog, part: Part, key: str = "", index: int | str | None = None
) -> Span:
    """Give the span that an author would change here; what was taken over stands elsewhere.

    Of a copy it is where the whole is named that it was taken over with.
    """
    for each in (part, *catalog.above(part)):
        if not catalog.is_copy(each):
            return catalog.place_of(each, *((key, index) if each is part else (each.SHARES,)))
    return catalog.place_of(part, key, index)
