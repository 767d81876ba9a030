"""Where everything of a trend stands: points, their line and band, levels, and the words below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from cxmap.diagrams.chart_scale import Scale, scale_of
from cxmap.diagrams.labels import Label, LabelRoom, LabelWish, placed_labels
from cxmap.diagrams.lines import Lines, wrapped
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.trend_lines import bridges, loose_ends, runs
from cxmap.diagrams.trend_words import (
    GAP,
    SMALL,
    Words,
    in_one_line,
    width_of,
    words_above,
    words_below,
)
from cxmap.views.reader import Reader
from cxmap.views.trend import Trend, TrendPoint

DOT: Final = 9
_EDGE: Final = 1
_TOP: Final = 22
"""Room above the highest value, for its words."""
_HEAD: Final = 22
"""Room above that for the unit of the scale."""
_BELOW: Final = 28
"""Room below the lowest value, for its words: they keep off the line at the bottom."""
_FEW: Final = 7
"""Up to so many points all have their value beside them."""
_WIDEST_SLOT: Final = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How large a trend is drawn, and of how many periods at most, the latest ones."""

    width: float
    height: float
    most: int


WIDE: Final = Frame(width=680, height=270, most=13)
NARROW: Final = Frame(width=342, height=250, most=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point in its place; its value beside it where it has one, hollow where unfinished."""

    point: TrendPoint
    spot: Spot
    label: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelLine:
    """A target or beginning, all across; its words stand at the end, at a height of their own."""

    line: tuple[Spot, Spot]
    words: Lines
    corner: Spot
    is_target: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLayout:
    """A trend in its place. ``lines`` join periods that follow each other, ``bridges`` gaps.

    ``loose`` lines lead to a period that is not over. A band is the edge of an area; that of a
    lone point is a line upright. ``head`` says what the scale is in.
    """

    width: float
    height: float
    plot: Box
    grid: tuple[tuple[Words, tuple[Spot, ...]], ...]
    marks: tuple[Mark, ...]
    lines: tuple[tuple[Spot, ...], ...]
    loose: tuple[tuple[Spot, Spot], ...]
    bridges: tuple[tuple[Spot, Spot], ...]
    bands: tuple[tuple[Spot, ...], ...]
    levels: tuple[LevelLine, ...]
    below: tuple[Words, ...]
    head: tuple[Words, ...]


def trend_layout(reader: Reader, trend: Trend, frame: Frame) -> TrendLayout:
    """Lay a trend out, with all its words."""
    shown = trend.latest(frame.most)
    height = frame.height - _TOP - _HEAD
    scale = _roomy(shown, height)
    ticks = [in_one_line(reader, _number(reader, trend, each)) for each in scale.ticks]
    said = [wrapped(reader.own(each.said), frame.width / 5, SMALL, most=2) for each in trend.levels]
    n_label = in_one_line(reader, reader.word("figure.n_label"))
    start = max(width_of(each) for each in (*ticks, *((n_label,) if shown.has_n else ()))) + GAP
    end = max((width_of(each) + GAP for each in said), default=_EDGE + DOT)
    slot = min((frame.width - start - end) / max(len(shown.points), 1), _WIDEST_SLOT)
    width = start + slot * len(shown.points) + end
    plot = Box(start, _TOP + _HEAD, width - start - end, height)
    spots = _spots(shown, plot, scale, slot)
    below, bottom = words_below(reader, shown.points, plot, slot)
    levels = _levels(trend, plot, scale, said)
    grid = tuple(_grid(plot, scale, ticks))
    return TrendLayout(
        width=width,
        height=bottom,
        plot=plot,
        grid=grid,
        marks=_marks(shown, spots, plot, levels, [line for _, line in grid]),
        lines=tuple(runs(shown, spots)),
        loose=tuple(loose_ends(shown, spots)),
        bridges=tuple(bridges(spots)),
        bands=tuple(_bands(shown, spots, plot, scale)),
        levels=levels,
        below=below,
        head=words_above(reader, trend.unit, width, is_cut=_is_cut(scale)),
    )


def spark_layout(trend: Trend, frame: Frame) -> TrendLayout:
    """Lay a trend out without a word and without intervals: words beside it say what is clear."""
    shown = trend.latest(frame.most)
    scale = scale_of(*trend.reach)
    plot = Box(DOT / 2, DOT / 2, frame.width - DOT, frame.height - DOT)
    spots = _spots(shown, plot, scale, plot.width / max(len(shown.points), 1))
    known = [(point, spot) for point, spot in zip(shown.points, spots, strict=True) if point]
    return TrendLayout(
        width=frame.width,
        height=frame.height,
        plot=plot,
        grid=(),
        marks=tuple(Mark(point=point, spot=spot, label=None) for point, spot in known if spot),
        lines=tuple(runs(shown, spots)),
        loose=tuple(loose_ends(shown, spots)),
        bridges=tuple(bridges(spots)),
        bands=(),
        levels=_levels(trend, plot, scale, []),
        below=(),
        head=(),
    )


def _roomy(trend: Trend, height: float) -> Scale:
    """Give a scale on which the words of the lowest value have room below it."""
    low, high = trend.reach
    scale = scale_of(low, high)
    lowest = min((each.value for each in trend.points if each is not None), default=low)
    if scale.low == 0 or scale.part(lowest) * height >= _BELOW:
        return scale
    lower = scale.low - (scale.ticks[1] - scale.ticks[0])
    return scale_of(max(lower, 0) if low >= 0 else lower, high)


def _is_cut(scale: Scale) -> bool:
    return scale.low > 0


def _number(reader: Reader, trend: Trend, value: float) -> str:
    said = reader.number(value).text
    return f"+{said}" if trend.is_signed and value > 0 else said


def _height(plot: Box, scale: Scale, value: float) -> float:
    return round(plot.bottom - scale.part(value) * plot.height, 1)


def _spots(trend: Trend, plot: Box, scale: Scale, slot: float) -> list[Spot | None]:
    """Give where each period has its point; None where nothing was measured."""
    return [
        Spot(round(plot.x + (place + 0.5) * slot, 1), _height(plot, scale, point.value))
        if point is not None
        else None
        for place, point in enumerate(trend.points)
    ]


def _bands(
    trend: Trend, spots: Sequence[Spot | None], plot: Box, scale: Scale
) -> Iterator[tuple[Spot, ...]]:
    edges = [
        None
        if spot is None or point is None or point.interval is None
        else tuple(Spot(spot.x, _height(plot, scale, each)) for each in point.interval)
        for point, spot in zip(trend.points, spots, strict=True)
    ]
    for is_known, run in groupby(edges, key=lambda each: each is not None):
        if is_known:
            lows, highs = zip(*(each for each in run if each is not None), strict=True)
            yield (*highs, *reversed(lows))


def _grid(
    plot: Box, scale: Scale, ticks: Sequence[Lines]
) -> Iterator[tuple[Words, tuple[Spot, ...]]]:
    for value, said in zip(scale.ticks, ticks, strict=True):
        y = _height(plot, scale, value)
        box = Box(0, y - SMALL.line / 2, width_of(said), SMALL.line)
        is_cut = _is_cut(scale) and value == scale.low
        yield Words(lines=said, box=box, begin=True), _across(plot, y, is_cut=is_cut)


def _across(plot: Box, y: float, *, is_cut: bool) -> tuple[Spot, ...]:
    """Give a line of the grid; the lowest of a scale that does not begin at zero has a jag."""
    start, end = Spot(plot.x, y), Spot(plot.end, y)
    jag = (start.moved(4, 0), start.moved(7, -5), start.moved(11, 5), start.moved(14, 0))
    return (start, *(jag if is_cut else ()), end)


def _levels(trend: Trend, plot: Box, scale: Scale, said: Sequence[Lines]) -> tuple[LevelLine, ...]:
    """Lay the levels all across; where two are close, their words keep off each other."""
    empty = Lines(lines=(), lettering=SMALL, direction="ltr")
    words = said or [empty] * len(trend.levels)
    found: list[LevelLine] = []
    top = plot.y - _TOP
    for level, lines in sorted(
        zip(trend.levels, words, strict=True), key=lambda each: -each[0].value
    ):
        y = _height(plot, scale, level.value)
        corner = Spot(plot.end + GAP, max(y - lines.height / 2, top))
        top = corner.y + lines.height
        line = (Spot(plot.x, y), Spot(plot.end, y))
        found.append(LevelLine(line=line, words=lines, corner=corner, is_target=level.is_target))
    return tuple(found)


def _marks(
    trend: Trend,
    spots: Sequence[Spot | None],
    plot: Box,
    levels: Sequence[LevelLine],
    grid: Sequence[tuple[Spot, ...]],
) -> tuple[Mark, ...]:
    known = [
        (point, spot)
        for point, spot in zip(trend.points, spots, strict=True)
        if point is not None and spot is not None
    ]
    quoted = next((place for place, (each, _) in enumerate(known) if each.is_quoted), -1)
    told = _told([point.value for point, _ in known], quoted)
    wishes = [
        LabelWish(
            text=known[place][0].said,
            marker=_box(known[place][1]),
            side=_side([spot for _, spot in known], place),
            is_first=place == quoted,
        )
        for place in told
    ]
    room = LabelRoom(
        neutral=plot.middle.y,
        start=plot.x,
        end=plot.end,
        lines=(
            *(pair for run in runs(trend, spots) for pair in pairwise(run)),
            *loose_ends(trend, spots),
            *(each.line for each in levels),
            *((line[0], line[-1]) for line in grid),
        ),
        taken=(
            *(_box(spot) for place, (_, spot) in enumerate(known) if place not in told),
            Box(plot.x, plot.bottom, plot.width, _BELOW),
        ),
        band=Box(plot.x, plot.y - _TOP, plot.width, plot.height + _TOP),
    )
    labels = dict(zip(told, placed_labels(wishes, room), strict=True))
    return tuple(
        Mark(point=point, spot=spot, label=labels.get(place))
        for place, (point, spot) in enumerate(known)
    )


def _told(values: Sequence[float], quoted: int) -> list[int]:
    """Choose the points whose values stand beside them: all of few, else the ends and extremes.

    The one that is quoted elsewhere is always among them.
    """
    if len(values) <= _FEW:
        return [*range(len(values))]
    low, high = values.index(min(values)), values.index(max(values))
    return sorted({0, low, high, len(values) - 1, quoted} - {-1})


def _side(spots: Sequence[Spot], place: int) -> int:
    """Tell where a value is out of the line's way: -1 above its point, +1 below it."""
    beside = [spots[other] for other in (place - 1, place + 1) if 0 <= other < len(spots)]
    rise = sum(spots[place].y - each.y for each in beside)
    return 1 if rise > 0 else -1


def _box(spot: Spot) -> Box:
    return Box(spot.x - DOT / 2, spot.y - DOT / 2, DOT, DOT)
