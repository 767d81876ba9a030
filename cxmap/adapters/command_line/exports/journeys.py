"""Journeys that somebody names on the command line, by id or title."""

from typing import cast

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.faults import UsageFault
from cxmap.language.lists import joined
from cxmap.model.journey import Journey


def journeys_named(catalog: Catalog, names: tuple[str, ...], language: str) -> tuple[Journey, ...]:
    """Give the journeys of these names, each once; without names all of them.

    Raises UsageFault for a name that is not known.
    """
    if not names:
        return catalog.journeys()
    found = (_journey(catalog, name, language) for name in names)
    return tuple({id(each): each for each in found}.values())


def _journey(catalog: Catalog, name: str, language: str) -> Journey:
    found = catalog.named(Journey.KIND, name, catalog.project).entries
    if not found:
        near = catalog.nearest_name(Journey.KIND, name, catalog.project)
        known_names = joined(map(catalog.id_of, catalog.journeys()), language)
        raise UsageFault(
            "export_journey_unknown", name=name, suggestion=near, known_names=known_names
        )
    return cast("Journey", found[0])
