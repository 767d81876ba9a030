"""What stands in the place of a dash and a space before the items of a list."""

from collections.abc import Iterator

from cxmap.files.slips import BULLET, DASH_ALONE
from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf


def _with_space(broken: Broken) -> Iterator[Edit]:
    """Put a space behind the dash, and behind those below it."""
    for number, line in broken.lines_from_here():
        dash = DASH_ALONE.fullmatch(line)
        if dash is None or dash.start(1) != broken.start:
            return
        yield broken.in_line(dash.end(1), dash.end(1), " ", number)


def _of_signs(broken: Broken) -> Iterator[Edit]:
    """Put a dash and a space in the place of signs."""
    if not broken.said("sign")[:1].isdigit():
        yield from _dashes(broken)


def _dashes(broken: Broken) -> Iterator[Edit]:
    """Put a dash and a space in the place of whatever begins the items."""
    for number, line in broken.lines_from_here():
        if len(line) - len(line.lstrip()) < broken.start:
            return
        bullet = BULLET.match(line)
        if bullet is not None and bullet.start(1) == broken.start:
            end = len(line) - len(line[bullet.end(1) :].lstrip())
            yield broken.in_line(broken.start, end, "- ", number)


FIXES = (
    FixOf(problem="syntax_dash", did="dash", is_safe=True, edits=_with_space),
    FixOf(problem="syntax_bullet", did="dash", is_safe=True, edits=_of_signs),
    FixOf(problem="not_a_dash", did="dash", is_safe=True, edits=_of_signs),
    FixOf(problem="not_a_dash", did="dash", is_safe=False, edits=_dashes),
)
