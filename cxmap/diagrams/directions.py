"""Lines of text that keep the order of their own language, whatever they begin with."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from cxmap.language.isolating import isolated_runs

_OPENING: Final = {"rtl": "\u2067", "ltr": "\u2066"}
_CLOSING: Final = "\u2069"
_STRONG: Final = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def in_direction(line: str, direction: str) -> str:
    """Give a line that is read in a direction.

    A picture takes the direction of a line from its first letter. Where that is another one, such
    as in a Persian line that begins with a Latin name, the line is isolated. So are numbers in it
    that are read from the left.

    >>> in_direction("سلام", "rtl"), in_direction("HDMI خراب", "rtl") == "\u2067HDMI خراب\u2069"
    ('سلام', True)
    """
    kinds = map(unicodedata.bidirectional, line)
    first = next((_STRONG[kind] for kind in kinds if kind in _STRONG), direction)
    said = line if direction == "ltr" else "".join(_with_runs(line))
    return said if first == direction else f"{_OPENING[direction]}{said}{_CLOSING}"


def _with_runs(line: str) -> Iterator[str]:
    for each, is_isolated in isolated_runs(line):
        yield f"{_OPENING['ltr']}{each}{_CLOSING}" if is_isolated else each
