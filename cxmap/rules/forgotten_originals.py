"""Variants that take over steps and do not say of which journey they are variants."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.model.entries import Part
from cxmap.model.journey import Journey, Stage, Touchpoint


def takes_over_from_nowhere(catalog: Catalog, journey: Journey) -> bool:
    """Tell whether a journey is a variant, takes over steps, and does not say of which journey.

    Then every name that it takes over from is unknown for this one reason.
    """
    is_variant = journey.variant is not None or journey.differs is not None
    if not is_variant or catalog.is_written(journey, "variant_of"):
        return False
    return any(link.found.entry is None for link in _taken_over(catalog, journey))


def is_follower(catalog: Catalog, part: Part) -> bool:
    """Tell whether a part stands in such a variant: what it lacks may stand in the original."""
    journey = catalog.journey_of(part)
    return journey is not None and takes_over_from_nowhere(catalog, journey)


def likely_original(catalog: Catalog, journey: Journey) -> Journey | None:
    """Give the journey that has most of the steps which a variant takes over, if any has one."""
    asked = [(link.kind, link.written) for link in _taken_over(catalog, journey)]
    others = [each for each in catalog.journeys() if each is not journey]

    def known(other: Journey) -> int:
        ref = catalog.ref_of(other)
        return sum(catalog.find(kind, f"{ref}/{name}") is not None for kind, name in asked)

    best = max(others, key=known, default=None)
    return best if best is not None and known(best) else None


def _taken_over(catalog: Catalog, journey: Journey) -> Iterator[Link]:
    steps: tuple[Stage | Touchpoint, ...] = (*journey.stages, *journey.touchpoints)
    for step in steps:
        yield from catalog.links_from(step, step.SHARES)
