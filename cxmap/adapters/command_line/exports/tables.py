"""Plain tables that somebody names on the command line."""

from collections.abc import Iterator

from cxmap.adapters.command_line.exports.order import Order
from cxmap.foundation.faults import UsageFault
from cxmap.language.suggestions import nearest
from cxmap.views.plain_tables.plain_table import PlainTable, table_of
from cxmap.views.plain_tables.registry import table_kinds


def tables_named(order: Order) -> tuple[PlainTable, ...]:
    """Give the tables of these names; without names all of them that hold anything.

    Raises UsageFault for a name that is not known.
    """
    made = (table_of(order.home, table_kinds()[name]) for name in _names(order))
    return tuple(each for each in made if each.rows or order.names)


def _names(order: Order) -> Iterator[str]:
    known = tuple(table_kinds())
    for name in dict.fromkeys(order.names or known):
        if name not in known:
            raise UsageFault(
                "export_table_unknown", name=name, suggestion=nearest(name, known), known=known
            )
        yield name
