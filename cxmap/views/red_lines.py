"""Red lines, each with what to say or offer instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxmap.model.playbook import RedLine
from cxmap.views.about import About, about
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLineView:
    """A limit nobody may cross."""

    about: About
    instead: Phrase | None


def red_line_views(reader: Reader, red_lines: Iterable[RedLine]) -> tuple[RedLineView, ...]:
    """Show red lines in their order."""
    return tuple(
        RedLineView(about=about(reader, red_line), instead=reader.phrase(red_line.instead))
        for red_line in red_lines
    )
