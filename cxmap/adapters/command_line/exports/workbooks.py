"""Workbooks of touchpoints for ``cxmap export``: the one to fill in, and one with journeys."""

from typing import Final

from cxmap.adapters.command_line.exports.journeys import journeys_named
from cxmap.adapters.command_line.exports.order import Files, Order
from cxmap.catalog.catalog import Catalog
from cxmap.model.journey import Journey
from cxmap.outputs.sheets.columns import OFFERED
from cxmap.outputs.sheets.filled import example_row, rows_of, title_of_file
from cxmap.outputs.sheets.lists import offered
from cxmap.outputs.sheets.workbook import workbook

_SHEET: Final = "sheet"
WHAT: Final = (_SHEET, "template")
TAKES: Final = frozenset({"in", "names"})
ENDINGS: Final = ("xlsx",)


def made(order: Order) -> Files:
    """Write a workbook; one that is there stays, since somebody may have filled it in.

    Raises UsageFault for a journey that is not known.
    """
    file = _with_journeys(order) if order.what == _SHEET else _to_fill_in(order)
    return Files(count=1, made=iter([file]), may_replace=False)


def _to_fill_in(order: Order) -> tuple[str, bytes]:
    language = order.home.language
    choices = offered(OFFERED, order.home.catalog, language)
    return "template.xlsx", workbook((), choices, language, example=example_row(language))


def _with_journeys(order: Order) -> tuple[str, bytes]:
    catalog, language = order.home.catalog, order.home.language
    asked = journeys_named(catalog, order.names, order.language)
    journeys = _as_written(catalog, {catalog.ref_of(each) for each in asked})
    rows = (row for each in journeys for row in rows_of(each, catalog, language))
    data = workbook(rows, offered(OFFERED, catalog, language), language)
    return title_of_file(journeys, catalog), data


def _as_written(catalog: Catalog, refs: set[str]) -> tuple[Journey, ...]:
    """Give journeys as they stand in their files, before anything is taken over."""
    places = catalog.written.places
    entries = (each for each in catalog.written.entries if isinstance(each, Journey))
    return tuple(each for each in entries if each in places and places[each].ref in refs)
