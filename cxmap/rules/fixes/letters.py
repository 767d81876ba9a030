"""Letters that nobody sees, and that change what is read."""

import re
from collections.abc import Iterator

from cxmap.foundation.problems import Edit
from cxmap.foundation.spans import Span
from cxmap.rules.fixes.fix import Broken, FixOf

_OF_YAML = re.compile(r"[ \t]*(?:- |[a-z_]+:(?:\s|$))")


def _removed(broken: Broken) -> Iterator[Edit]:
    """Take the letter away; where it was written as an escape, the place is a whole text."""
    if len(broken.text) == 1:
        yield broken.instead("")


def _spaces(broken: Broken) -> Iterator[Edit]:
    """Put two spaces for every tab before a key or an item; a text may have tabs of its own."""
    path = broken.problem.span.path
    for number, line in enumerate(broken.lines, start=1):
        depth = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in depth and _OF_YAML.match(line):
            end = len(depth) + 1
            place = Span(path=path, line=number, column=1, end_line=number, end_column=end)
            yield Edit(span=place, text=depth.replace("\t", "  "))


FIXES = (
    FixOf(problem="bidi_control", is_safe=True, edits=_removed),
    FixOf(problem="syntax_tab", is_safe=True, edits=_spaces),
)
