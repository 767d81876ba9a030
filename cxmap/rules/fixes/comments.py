"""Comments that set aside what is not there."""

import re
from collections.abc import Iterator

from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf


def _without_code(broken: Broken) -> Iterator[Edit]:
    """Take one code out of the comment, and with the last one the comment."""
    start = broken.problem.span.column - 1
    found = re.search(r"\[([^\]]*)\]", broken.line[start:])
    if found is None:
        return
    codes = [code.strip() for code in re.split("[,،]", found[1]) if code.strip()]
    left = [code for code in codes if code.upper() != broken.said("code")]
    if left:
        yield broken.in_line(start + found.start(1), start + found.end(1), ", ".join(left))
    else:
        yield broken.in_line(len(broken.line[:start].rstrip()), len(broken.line), "")


FIXES = (FixOf(problem="set_aside_in_vain", did="shortened", is_safe=True, edits=_without_code),)
