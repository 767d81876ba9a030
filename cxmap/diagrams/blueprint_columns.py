"""How wide the columns of a blueprint are, and where the numbers of a folded one stand."""

from math import ceil
from typing import Final

from cxmap.diagrams.blueprint_map import BlueprintMap, Column
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box

LABELS: Final = 100
"""The width of the names of the lanes, at the reader's start."""
PADDING: Final = 8

_WIDEST: Final = 208
_NARROWEST: Final = 108
_NARROW: Final = 88
"""How wide a column is; narrow is one of which nobody has written anything, with its name."""
_ALONE: Final = 124
"""How wide such a one is alone below the name of a stage, where there is room."""
_FOLDED: Final = 28
"""The room of a number in a column that several touchpoints share."""
_NUMBERS: Final = 3
"""So many numbers stand below each other there, and then the next beside them."""


def widths_of(map_: BlueprintMap, gutters: float, page: float) -> tuple[float, ...]:
    """Share the room of a page beside the gutters among the columns that are written."""
    alone = {header.columns[0] for header in map_.headers if len(header.columns) == 1}
    written = sum(column.is_written for column in map_.columns)
    for below_name in (_ALONE, _NARROW):
        narrow = [
            _narrow(column, below_name if place in alone else 0)
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
    numbers = _FOLDED * ceil(len(column.heads) / _NUMBERS) + PADDING
    words = (word for head in column.heads for word in str(head.pointer).split())
    longest = max(map(SMALL.width, words), default=0) + 2 * PADDING
    return max(numbers, least, _NARROW, min(longest, _NARROWEST))


def folded_spots(box: Box, count: int) -> tuple[Box, ...]:
    """Give the boxes of the numbers in the head of a folded column, downwards."""
    return tuple(
        Box(
            box.x + PADDING / 2 + place // _NUMBERS * _FOLDED,
            box.y + PADDING / 2 + place % _NUMBERS * _FOLDED,
            _FOLDED,
            _FOLDED,
        )
        for place in range(count)
    )


def numbers_height(column: Column) -> float:
    """Give how high the numbers in the head of a column are, without its padding."""
    return _FOLDED * min(len(column.heads), _NUMBERS) - PADDING if column.is_folded else 0
