"""Letters that nobody sees, and that change what is read."""

import re
from collections.abc import Callable, Iterator

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


def _in_place_of(text: str) -> Callable[[Broken], Iterator[Edit]]:
    """Put a sign where one like it stands."""

    def edits(broken: Broken) -> Iterator[Edit]:
        if len(broken.text) == 1:
            yield broken.instead(text)

    return edits


def _commas(broken: Broken) -> Iterator[Edit]:
    """Put a comma of YAML for every Persian one from here to the end of the list."""
    start = broken.problem.span.column - 1
    end = broken.line.find("]", start)
    for column in range(start, end if end >= 0 else len(broken.line)):
        if broken.line[column] == "،":
            yield broken.in_line(column, column + 1, ",")


FIXES = (
    FixOf(problem="persian_comma", is_safe=True, edits=_commas),
    FixOf(problem="no_break_space", is_safe=True, edits=_in_place_of(" ")),
    FixOf(problem="syntax_dash", is_safe=True, edits=_in_place_of("- ")),
    FixOf(problem="syntax_colon_space", is_safe=True, edits=_in_place_of(": ")),
    FixOf(problem="bidi_control", is_safe=True, edits=_removed),
    FixOf(problem="syntax_tab", is_safe=True, edits=_spaces),
)
