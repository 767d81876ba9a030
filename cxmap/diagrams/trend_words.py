"""The words around a trend: its unit above, below it periods, years, and what figures are of."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.lines import Lettering, Lines, wrapped
from cxmap.diagrams.shapes import Box
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader
from cxmap.views.trend import TrendPoint

SMALL: Final = Lettering(size=12.5, line=18)
GAP: Final = 8
_APART: Final = 6
"""Room between the words of two periods."""
_MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Lines of text and what they cover; those that ``begin`` a row stand at its start."""

    lines: Lines
    box: Box
    begin: bool = False


def in_one_line(reader: Reader, said: str) -> Lines:
    """Set a few words of ours."""
    return Lines(lines=(said,), lettering=SMALL, direction=reader.own(said).direction)


def width_of(lines: Lines) -> float:
    """Give the room that lines need."""
    return max(map(lines.lettering.width, lines.lines), default=0)


def words_above(
    reader: Reader, unit: Phrase | None, width: float, *, is_cut: bool
) -> tuple[Words, ...]:
    """Say above the scale what it is in, and whether it begins at zero."""
    said = [unit] if unit else []
    said += [reader.own(reader.word("figure.axis_cut"))] if is_cut else []
    if not said:
        return ()
    text = reader.word("entry.comma").join(each.text for each in said)
    lines = wrapped(Phrase(text=text, language=said[0].language), width, SMALL, most=1)
    return (Words(lines=lines, box=Box(0, 0, width_of(lines), SMALL.line), begin=True),)


def words_below(
    reader: Reader, points: Sequence[TrendPoint | None], plot: Box, slot: float
) -> tuple[tuple[Words, ...], float]:
    """Set the words below the periods, row by row, and tell how far down they reach."""
    years = [each.year if each else "" for each in points]
    begins = [year if year not in years[:place] else "" for place, year in enumerate(years)]
    counts = [each.n if each else "" for each in points]
    periods = tuple(
        _row([each.period if each else None for each in points], plot, slot, plot.bottom + GAP)
    )
    y = _bottom(periods, plot.bottom)
    in_years = tuple(_row(_own(reader, begins), plot, slot, y, may_thin=False))
    y = _bottom(in_years, y)
    in_counts = tuple(_row(_own(reader, counts), plot, slot, y))
    label = in_one_line(reader, reader.word("figure.n_label"))
    named = (
        (Words(lines=label, box=Box(0, y, width_of(label), SMALL.line), begin=True),)
        if in_counts
        else ()
    )
    return (*periods, *in_years, *named, *in_counts), _bottom(in_counts, y) + 1


def _own(reader: Reader, texts: Sequence[str]) -> list[Phrase | None]:
    return [reader.own(each) if each else None for each in texts]


def _bottom(row: Sequence[Words], otherwise: float) -> float:
    return max((each.box.bottom for each in row), default=otherwise)


def _row(
    texts: Sequence[Phrase | None], plot: Box, slot: float, y: float, *, may_thin: bool = True
) -> Iterator[Words]:
    """Set a row; where words are wider than their periods, only every second or third is said."""
    words = (word for each in texts if each for word in each.text.split())
    widest = max(map(SMALL.width, words), default=0)
    every = math.ceil((widest + _APART) / slot) if may_thin else 1
    room = max(slot * every - _APART, widest)
    for place, each in enumerate(texts):
        # Counted from the latest one, which is always said.
        if each is None or (len(texts) - 1 - place) % every:
            continue
        lines = wrapped(each, room, SMALL, most=_MOST_LINES)
        width = width_of(lines)
        middle = plot.x + (place + 0.5) * slot
        start = min(max(middle - width / 2, 0), max(plot.end - width, 0))
        yield Words(lines=lines, box=Box(start, y, width, lines.height))
