"""All rules, found by being there: a module of this package that has a ``RULE`` is a rule."""

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from cxmap import rules as package

if TYPE_CHECKING:
    from cxmap.rules.rule import Rule


@cache
def all_rules() -> "dict[str, Rule]":
    """Give every rule by its id, the name of its module, in the order of their codes.

    Raises ValueError where two rules share a code.
    """
    names = (module.name for module in pkgutil.iter_modules(package.__path__))
    modules = {name: importlib.import_module(f"{package.__name__}.{name}") for name in names}
    found = {name: module.RULE for name, module in modules.items() if hasattr(module, "RULE")}
    rules = dict(sorted(found.items(), key=lambda item: item[1].code))
    if len({rule.code for rule in rules.values()}) != len(rules):
        raise ValueError("two rules share a code: " + ", ".join(rules))
    return rules
