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
    """Give watched journeys with their touchpoints, each where it is written.

    What is written in none of them comes where it is taken over first.
    """
    journeys = watched_journeys(catalog)
    every = (each for journey in journeys for each in journey.touchpoints)
    home = {id(each): each for each in every if not catalog.is_copy(each)}
    for journey in journeys:
        yield (
            journey,
            tuple(
                each
                for each in journey.touchpoints
                if home.setdefault(id(as_written(catalog, each)), each) is each
            ),
        )
