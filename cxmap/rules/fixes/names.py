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


FIXES = (
    FixOf(problem="unknown_key", is_safe=True, edits=_suggested),
    FixOf(problem="not_one_of", is_safe=True, edits=_suggested),
    FixOf(problem="references_resolve", is_safe=False, edits=_suggested),
)
