"""What customers go through: the journeys that may be watched, and what is in them, each once."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Part
from cxmap.model.journey import Journey, Touchpoint


def watched_journeys(catalog: Catalog) -> tuple[Journey, ...]:
    """Give the journeys that customers go."""
    return tuple(each for each in catalog.journeys() if each.may_be_watched)


def as_written(catalog: Catalog, part: Part) -> Part:
    """Give a part as it was written, where nothing of it was written in its own place."""
    return (catalog.origin_of(part) if catalog.is_copy(part) else None) or part


def watched_touchpoints(catalog: Catalog) -> Iterator[tuple[Journey, tuple[Touchpoint, ...]]]:
    """Give watched journeys with their touchpoints; what is taken over comes where it is first."""
    seen: set[int] = set()
    for journey in watched_journeys(catalog):
        new = tuple(
            each for each in journey.touchpoints if id(as_written(catalog, each)) not in seen
        )
        seen.update(id(as_written(catalog, each)) for each in new)
        yield journey, new
