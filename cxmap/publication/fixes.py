"""What would mend the problems of a project."""

from collections.abc import Iterable, Mapping
from functools import cache

from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.files.text import decoded
from cxmap.foundation.problems import Fix, Problem
from cxmap.rules.fixes.registry import fix_for


def fixes_of(
    problems: Iterable[Problem], checked: Checked, files: Mapping[str, File]
) -> dict[Problem, Fix]:
    """Give the fixes of those problems that have one; each file is taken apart once."""
    lines_of = cache(_lines)
    found: dict[Problem, Fix] = {}
    for problem in problems:
        file = files.get(problem.span.path)
        lines = lines_of(file) if file is not None else ()
        fix = fix_for(problem, lines, checked.catalog) if lines else None
        if fix is not None:
            found[problem] = fix
    return found


def _lines(file: File) -> tuple[str, ...]:
    """Give the lines of a file; none where it is empty or its bytes are no text."""
    text, problems = decoded(file.path, file.data)
    return () if problems else tuple(text.splitlines())
