"""Diagrams of journeys for ``cxmap export``, as files that need no page around them."""

import os
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import PurePosixPath
from typing import Final, cast

from cxmap.adapters.command_line.exports.journeys import journeys_named
from cxmap.adapters.command_line.exports.order import Files, Order
from cxmap.catalog.catalog import Catalog
from cxmap.diagrams.engine.engines import chosen_engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.foundation.faults import UsageFault
from cxmap.language.lists import joined
from cxmap.model.journey import Journey
from cxmap.outputs.printing import press
from cxmap.pages.alone.sheets import SCHEMES
from cxmap.publication.posters import DRAWN, PAPER, Ending, PosterMaker
from cxmap.publication.posters import ENDINGS as POSTER_ENDINGS
from cxmap.views.addresses import DRAWN as DIAGRAMS
from cxmap.views.addresses import diagram_address

WHAT: Final = DIAGRAMS
TAKES: Final = frozenset({"audience", "in", "names", "paper", "scheme"})
ENDINGS: Final = POSTER_ENDINGS


def made(order: Order) -> Files:
    """Draw journeys. Raises UsageFault for one that has no such diagram, and paper without PDF."""
    if order.kind != "pdf" and order.paper:
        raise UsageFault("export_paper_of_pdf", paper=order.paper, kind=order.kind)
    journeys = _journeys(order.home.catalog, order.names, order.what, order.language)
    return Files(count=len(journeys), made=_drawn(order, journeys))


def _drawn(order: Order, journeys: tuple[Journey, ...]) -> Iterator[tuple[str, bytes]]:
    kind = cast("Ending", order.kind)
    with nullcontext() if kind == DRAWN else press() as machine:
        maker = PosterMaker(
            layouts=Layouts(lambda: chosen_engine(os.environ)),
            scheme=order.scheme or SCHEMES[0],
            paper=order.paper or PAPER,
            press=machine,
            site=order.home.site,
        )
        for each in maker.posters(order.home, journeys, [kind], diagram=order.what):
            yield PurePosixPath(each.path).name, each.data


def _journeys(
    catalog: Catalog, names: tuple[str, ...], diagram: str, language: str
) -> tuple[Journey, ...]:
    """Give the journeys of these names; without names all that have the diagram."""
    having = tuple(
        each for each in catalog.journeys() if diagram_address(catalog, each, diagram) is not None
    )
    if not names:
        return having
    found = journeys_named(catalog, names, language)
    for journey in found:
        if not any(each is journey for each in having):
            raise UsageFault(
                "export_not_drawn",
                name=catalog.id_of(journey),
                diagram=diagram,
                having=joined(map(catalog.id_of, having), language),
            )
    return found
