"""Everything that can be exported, found by being there: modules of this package with ``WHAT``."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from cxmap.adapters.command_line import exports as package
from cxmap.adapters.command_line.exports.order import Files, Judgement, Order, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One or more things that can be written, the options they take, and what writes them.

    ``endings`` are those that the files may have, the usual one first; texts have none.
    """

    what: tuple[str, ...]
    takes: frozenset[str]
    endings: tuple[str, ...]
    made: Callable[[Order], Files | Texts | Judgement]


@cache
def exports() -> tuple[Export, ...]:
    """Give everything that can be exported, diagrams first and the rest by name."""
    modules = (
        importlib.import_module(f"{package.__name__}.{each.name}")
        for each in pkgutil.iter_modules(package.__path__)
    )
    found = (
        Export(what=each.WHAT, takes=each.TAKES, endings=each.ENDINGS, made=each.made)
        for each in modules
        if hasattr(each, "WHAT")
    )
    return tuple(sorted(found, key=lambda each: (-len(each.what), each.what)))


def names() -> tuple[str, ...]:
    """Give the word for everything that can be exported."""
    return tuple(name for each in exports() for name in each.what)


def export_named(name: str) -> Export:
    """Give what writes the thing that is called by a word of ``names``."""
    return next(each for each in exports() if name in each.what)
