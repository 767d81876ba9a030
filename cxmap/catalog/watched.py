"""What customers go through: the journeys that may be watched, and what is in them, each once."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.taken_over import first_place_of
from cxmap.files.nodes import Mapping
from cxmap.foundation.spans import Span
from cxmap.model.entries import Part
from cxmap.model.journey import Expectation, Journey, Touchpoint

_P = TypeVar("_P", bound=Part)

Expected: TypeAlias = tuple[Touchpoint, tuple[Expectation, ...]]
"""A touchpoint with what counts as expected there: what counts at another one is left out."""


def watched_journeys(catalog: Catalog) -> tuple[Journey, ...]:
    """Give the journeys that customers go."""
    return tuple(each for each in catalog.journeys() if each.may_be_watched)


def each_once(catalog: Catalog, parts: Iterable[_P]) -> tuple[_P, ...]:
    """Give what is written in several of its places once: where it is written.

    What is written in none of them comes where it is taken over first.
    """
    every = tuple(parts)
    home: dict[Span, _P] = {}
    for each in sorted(every, key=lambda part: _says_nothing_new(catalog, part)):
        home.setdefault(_home_of(catalog, each), each)
    at_home = set(map(id, home.values()))
    return tuple({id(each): each for each in every if id(each) in at_home}.values())


def expected_once(catalog: Catalog, touchpoints: Iterable[Touchpoint]) -> tuple[Expected, ...]:
    """Give touchpoints with what is expected at them, every expectation once."""
    every = tuple(touchpoints)
    counted = each_once(catalog, (one for each in every for one in each.expectations))
    at_home = set(map(id, counted))
    return tuple(
        (each, tuple(one for one in each.expectations if id(one) in at_home)) for each in every
    )


def watched_expectations(catalog: Catalog) -> Iterator[tuple[Journey, tuple[Expected, ...]]]:
    """Give watched journeys with their touchpoints at which something counts as expected."""
    journeys = watched_journeys(catalog)
    every = (each for journey in journeys for each in journey.touchpoints)
    counted = {id(each): expected for each, expected in expected_once(catalog, every) if expected}
    for journey in journeys:
        yield (
            journey,
            tuple((each, counted[id(each)]) for each in journey.touchpoints if id(each) in counted),
        )


def all_expected_once(catalog: Catalog) -> tuple[Expected, ...]:
    """Give every touchpoint and every expectation once: where customers go, if they go there.

    There it has been seen and judged, also what a plan or a register describes.
    """
    watched = [each for journey in watched_journeys(catalog) for each in journey.touchpoints]
    every = (*each_once(catalog, watched), *_not_among(catalog, catalog.all(Touchpoint), watched))
    gone = [one for each in watched for one in each.expectations]
    others = _not_among(catalog, (one for each in every for one in each.expectations), gone)
    at_home = set(map(id, (*each_once(catalog, gone), *others)))
    return tuple(
        (each, tuple(one for one in each.expectations if id(one) in at_home)) for each in every
    )


def _home_of(catalog: Catalog, part: Part) -> Span:
    """Give where a part is described, also where it says of which other it is the same."""
    written = catalog.written.places
    if not _says_nothing_new(catalog, part):
        return first_place_of(catalog, part)
    lineage = catalog.lineage_of(part)
    told = (each for each in lineage if not _only_names(each, written[each].node))
    home = next(told, None)
    return written.span(home) if home is not None else first_place_of(catalog, part)


def _says_nothing_new(catalog: Catalog, part: Part) -> bool:
    """Tell whether nothing is written where a part stands, or no more than what it is."""
    places = catalog.reading.places
    return part in places and (catalog.is_copy(part) or _only_names(part, places[part].node))


def _only_names(part: Part, node: Mapping | None) -> bool:
    """Tell whether a part says of which other it is the same, and nothing else."""
    return bool(part.SHARES) and node is not None and {*node} <= {part.SHARES, "id"}


def _not_among(catalog: Catalog, parts: Iterable[_P], known: Iterable[_P]) -> tuple[_P, ...]:
    """Give what is written where none of the known is, each once."""
    places = {_home_of(catalog, each) for each in known}
    return each_once(catalog, (e for e in parts if _home_of(catalog, e) not in places))
