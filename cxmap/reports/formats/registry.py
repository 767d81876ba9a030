"""All formats, found by being there: a module of this package with a ``report`` is a format."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Final

from cxmap.reports import formats as package

if TYPE_CHECKING:
    from cxmap.reports.findings import Report

USUAL: Final = "text"


@cache
def format_names() -> tuple[str, ...]:
    """Give the names of all formats, the usual one first."""
    names = [module.name for module in pkgutil.iter_modules(package.__path__)]
    return (USUAL, *(name for name in names if name not in (USUAL, "registry")))


def format_named(name: str) -> "Callable[[Report], str]":
    """Give what writes a report in a format of ``format_names``."""
    written: Callable[[Report], str] = _module(name).report
    return written


def shows_fixes(name: str) -> bool:
    """Tell whether a format says what would mend a finding; for the others nobody need know."""
    return getattr(_module(name), "SHOWS_FIXES", False)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{package.__name__}.{name}")
