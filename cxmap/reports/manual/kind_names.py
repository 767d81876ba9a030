"""What kinds are called in the manual."""

from collections.abc import Iterable

from cxmap.language.words import word
from cxmap.model.entries import Part
from cxmap.model.tree import name_of
from cxmap.reports.manual.pen import Pen, joined


def kind_title(pen: Pen, part: type[Part]) -> str:
    """Give the word for a class."""
    return word(pen.language, f"kinds.{name_of(part)}")


def kind_links(pen: Pen, parts: Iterable[type[Part]]) -> str:
    """Put the words for classes into a row; each leads to its page."""
    return joined(pen, (pen.link(kind_title(pen, part), name_of(part)) for part in parts))
