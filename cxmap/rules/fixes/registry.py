"""All fixes, found by being there: a module of this package with ``FIXES`` has some."""

import importlib
import pkgutil
from functools import cache

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Fix, Problem
from cxmap.rules import fixes as package
from cxmap.rules.fixes.fix import Broken, FixOf


@cache
def all_fixes() -> dict[str, tuple[FixOf, ...]]:
    """Give the fixes by the id of the problem that they mend; those come first that are safe."""
    names = (module.name for module in pkgutil.iter_modules(package.__path__))
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    found: dict[str, tuple[FixOf, ...]] = {}
    for module in modules:
        for fix in getattr(module, "FIXES", ()):
            fixes = (*found.get(fix.problem, ()), fix)
            found[fix.problem] = tuple(sorted(fixes, key=lambda each: not each.is_safe))
    return found


def fix_for(problem: Problem, lines: tuple[str, ...], catalog: Catalog | None = None) -> Fix | None:
    """Give what would mend a problem in a file of these lines, where that is known."""
    broken = Broken(problem=problem, lines=lines, catalog=catalog)
    for known in all_fixes().get(problem.id, ()):
        edits = tuple(known.edits(broken))
        if edits:
            return Fix(
                edits=edits,
                is_safe=known.is_safe,
                did=known.did,
                before=broken.taken_away(edits[0]),
                after=edits[0].text,
            )
    return None
