"""Tables as CSV for ``cxmap export``, a file for each."""

from typing import Final

from cxmap.adapters.command_line.exports.order import Files, Order
from cxmap.adapters.command_line.exports.tables import tables_named
from cxmap.outputs.tables.csv_text import csv_of

WHAT: Final = ("csv",)
TAKES: Final = frozenset({"audience", "in", "names"})
ENDINGS: Final = ("csv",)


def made(order: Order) -> Files:
    """Write tables. Raises UsageFault for a name that is not known."""
    tables = tables_named(order)
    made = ((f"{each.name}.csv", csv_of(each)) for each in tables)
    return Files(count=len(tables), made=made)
