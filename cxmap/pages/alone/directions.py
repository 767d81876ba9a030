"""The order of letters in a line, for programs that take every line to begin on the left."""

import unicodedata
from typing import Final

_OPENING: Final = "\u2067"
_CLOSING: Final = "\u2069"
_ISOLATES: Final = frozenset({"LRI", "RLI", "FSI"})


def ordered(line: str) -> str:
    """Give a line that reads from the right with signs around it that say so.

    On a page the style sheet takes the direction from the first letter; elsewhere nobody does.

    >>> ordered("ب " ) == "\u2067ب\u2069", ordered("A ب"), ordered("12")
    (True, 'A ب', '12')
    """
    said = line.strip()
    return f"{_OPENING}{said}{_CLOSING}" if _reads_from_right(said) else said


def _reads_from_right(line: str) -> bool:
    depth = 0
    for kind in map(unicodedata.bidirectional, line):
        depth += (kind in _ISOLATES) - (kind == "PDI")
        if not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return False
