"""How wide the columns of a blueprint are."""

from typing import Final

from cxmap.diagrams.blueprint_map import BlueprintMap, Column
from cxmap.diagrams.measures import SMALL

LABELS: Final = 100
"""The width of the names of the lanes, at the reader's start."""
PADDING: Final = 8

_WIDEST: Final = 208
_NARROWEST: Final = 108
_NARROW: Final = 88
"""How wide a column is; narrow is one of which nobody has written anything, with its name."""
_ALONE: Final = 124
"""How wide such a one is alone below the name of a stage, where there is room."""
_SHARED: Final = 140
"""How wide a column is that several touchpoints share, where there is room."""
_BESIDE_NUMBER: Final = 6


def widths_of(map_: BlueprintMap, gutters: float, page: float) -> tuple[float, ...]:
    """Share the room of a page beside the gutters among the columns that are written."""
    alone = {header.columns[0] for header in map_.headers if len(header.columns) == 1}
    written = sum(column.is_written for column in map_.columns)
    for below_name, shared in ((_ALONE, _SHARED), (_NARROW, _NARROWEST), (_NARROW, _NARROW)):
        narrow = [
            _narrow(column, shared if column.is_folded else below_name if place in alone else 0)
            for place, column in enumerate(map_.columns)
        ]
        rest = page - 1 - LABELS - gutters - sum(width or 0 for width in narrow)
        if rest >= written * _NARROWEST:
            break
    share = max(_NARROWEST, min(_WIDEST, rest // max(1, written)))
    return tuple(share if width is None else width for width in narrow)


def _narrow(column: Column, least: float) -> float | None:
    """Give the width of a column in which nothing is written: as its names need, and ``least``."""
    if column.is_written:
        return None
    words = (word for head in column.heads for word in str(head.pointer).split())
    longest = max(map(SMALL.width, words), default=0) + 2 * PADDING
    return max(least, _NARROW, min(longest, _NARROWEST))


def before_names(column: Column, width: float) -> float:
    """Give the room of the numbers before the names in a column that several touchpoints share.

    There is none where numbers stand above their names: in all others, and in narrow ones.
    """
    if not column.is_folded or width < _NARROWEST:
        return 0
    return max(SMALL.width(head.number) for head in column.heads) + _BESIDE_NUMBER
