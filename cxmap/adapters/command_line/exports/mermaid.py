"""Journeys as Mermaid diagrams for ``cxmap export``: texts to paste into a wiki."""

from typing import Final

from cxmap.adapters.command_line.exports.journeys import journeys_named
from cxmap.adapters.command_line.exports.order import Order, Texts
from cxmap.outputs.mermaid import mermaid_of

WHAT: Final = ("mermaid",)
TAKES: Final = frozenset({"audience", "in", "names"})
ENDINGS: Final = ()


def made(order: Order) -> Texts:
    """Give journeys as texts. Raises UsageFault for a name that is not known."""
    catalog = order.home.catalog
    journeys = journeys_named(catalog, order.names, order.language)
    return Texts(
        said=tuple(
            (f"{catalog.id_of(each)}.mmd", mermaid_of(order.home, each))
            for each in journeys
            if each.touchpoints or order.names
        )
    )
