"""Tables as one workbook for ``cxmap export``, with a sheet for each."""

from typing import Final

from cxmap.adapters.command_line.exports.order import Files, Order
from cxmap.adapters.command_line.exports.tables import tables_named
from cxmap.outputs.tables.workbook import workbook_of

WHAT: Final = ("xlsx",)
TAKES: Final = frozenset({"audience", "in", "names"})
ENDINGS: Final = ("xlsx",)


def made(order: Order) -> Files:
    """Write tables. Raises UsageFault for a name that is not known, and where there are none."""
    tables = tables_named(order)
    name = tables[0].name if len(tables) == 1 else "tables"
    return Files(count=1, made=iter([(f"{name}.xlsx", workbook_of(tables))]))
