"""Letters that nobody sees, and that change what is read."""

from collections.abc import Iterator

from cxmap.foundation.problems import Edit
from cxmap.foundation.spans import Span
from cxmap.rules.fixes.fix import Broken, FixOf


def _removed(broken: Broken) -> Iterator[Edit]:
    yield broken.instead("")


def _spaces(broken: Broken) -> Iterator[Edit]:
    """Put two spaces for every tab at the beginning of a line, in the whole file."""
    path = broken.problem.span.path
    for number, line in enumerate(broken.lines, start=1):
        depth = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in depth:
            end = len(depth) + 1
            place = Span(path=path, line=number, column=1, end_line=number, end_column=end)
            yield Edit(span=place, text=depth.replace("\t", "  "))


FIXES = (
    FixOf(problem="bidi_control", is_safe=True, edits=_removed),
    FixOf(problem="syntax_tab", is_safe=True, edits=_spaces),
)
