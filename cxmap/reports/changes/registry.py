"""The formats in which changes are told; each is a module of this package with a ``report``."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from cxmap.reports.changes.report import ChangesReport

FORMATS: Final = ("text", "markdown", "json", "html")


def format_named(name: str) -> Callable[[ChangesReport], str]:
    """Give what writes a report in one of the formats; what draws is loaded only when needed."""
    written: Callable[[ChangesReport], str] = import_module(f"{__package__}.{name}").report
    return written
