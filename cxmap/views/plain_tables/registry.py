"""All plain tables, found by being there: a module of this package with ``COLUMNS`` is one."""

import importlib
import pkgutil
from functools import cache

from cxmap.views import plain_tables as package
from cxmap.views.plain_tables.plain_table import TableKind


@cache
def table_kinds() -> dict[str, TableKind]:
    """Give every table that can be made, by its name."""
    modules = {
        each.name: importlib.import_module(f"{package.__name__}.{each.name}")
        for each in pkgutil.iter_modules(package.__path__)
    }
    return {
        name: TableKind(name=name, columns=each.COLUMNS, days=each.DAYS, rows=each.rows)
        for name, each in modules.items()
        if hasattr(each, "COLUMNS")
    }
