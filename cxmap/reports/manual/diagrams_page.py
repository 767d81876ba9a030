"""The page of the diagrams: how each is read, and what it is drawn from."""

import pkgutil
from collections.abc import Iterator

from cxmap import diagrams as package
from cxmap.language.manual import page_words
from cxmap.reports.manual.pen import MarkdownPen, Pen, said, way_back
from cxmap.reports.manual.sheet import Block, heading, sheet


def diagram_names() -> tuple[str, ...]:
    """Give the names of all diagrams: a module that ends in ``_map`` says what one shows."""
    names = (module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(name for name in names if name.endswith("_map"))


def picture_names(language: str) -> tuple[str, ...]:
    """Give the names of all that have a section: the diagrams, then whatever else is shown."""
    tables = (key.split(".") for key in page_words(language) if key.startswith("diagrams."))
    others = (path[1] for path in tables if path[2:] == ["title"])
    return tuple(dict.fromkeys((*diagram_names(), *others)))


def diagrams_page(language: str) -> str:
    """Write the page."""
    return sheet(language, _blocks(MarkdownPen(language=language)))


def _blocks(pen: Pen) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, said(pen, "diagrams.title"))
    yield said(pen, "diagrams.lead")
    for name in picture_names(pen.language):
        yield heading(2, said(pen, f"diagrams.{name}.title"))
        yield said(pen, f"diagrams.{name}.is")
        yield said(pen, f"diagrams.{name}.drawn_from")
