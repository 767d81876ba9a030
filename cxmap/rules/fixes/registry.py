"""All fixes, found by being there: a module of this package with ``FIXES`` has some."""

import importlib
import pkgutil
from functools import cache

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Fix, Problem
from cxmap.rules import fixes as package
from cxmap.rules.fixes.fix import Broken, FixOf


@cache
def all_fixes() -> dict[str, FixOf]:
    """Give every fix by the id of the problem that it mends."""
    names = (module.name for module in pkgutil.iter_modules(package.__path__))
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    fixes = (fix for module in modules for fix in getattr(module, "FIXES", ()))
    return {fix.problem: fix for fix in fixes}


def fix_for(problem: Problem, lines: tuple[str, ...], catalog: Catalog) -> Fix | None:
    """Give what would mend a problem in a file of these lines, where that is known."""
    known = all_fixes().get(problem.id)
    if known is None:
        return None
    edits = tuple(known.edits(Broken(problem=problem, lines=lines, catalog=catalog)))
    return Fix(edits=edits, is_safe=known.is_safe) if edits else None
