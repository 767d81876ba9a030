"""Names that are nearly right: keys, words of a fixed list, names of other things."""

import re
from collections.abc import Iterator

from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf

_PLAIN = re.compile(r"[\w\u200c][\w\u200c ./-]*")
"""What means itself wherever it stands in a file."""


def _suggested(broken: Broken) -> Iterator[Edit]:
    suggestion = broken.said("suggestion")
    if suggestion and broken.text and _PLAIN.fullmatch(suggestion):
        yield broken.instead(suggestion)


def _id(broken: Broken) -> Iterator[Edit]:
    """Write an id as it may be; what begins with a number is left to whoever knows a better one."""
    if not broken.text.strip("\"'")[:1].isdigit():
        yield from _suggested(broken)


FIXES = (
    FixOf(problem="unknown_key", is_safe=True, edits=_suggested),
    FixOf(problem="not_one_of", is_safe=True, edits=_suggested),
    FixOf(problem="key_in_persian", is_safe=True, edits=_suggested),
    FixOf(problem="bad_id", is_safe=True, edits=_id),
    FixOf(problem="bad_limit", is_safe=True, edits=_suggested),
    FixOf(problem="bad_number", is_safe=True, edits=_suggested),
    FixOf(problem="bad_date", is_safe=False, edits=_suggested),
    FixOf(problem="references_resolve", is_safe=False, edits=_suggested),
)
