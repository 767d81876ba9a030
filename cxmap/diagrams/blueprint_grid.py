"""Where the columns and rows of a blueprint lie, and how much room its ways need between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import Final

from cxmap.diagrams.badges import badge_width
from cxmap.diagrams.blueprint_columns import LABELS, PADDING, before_names, widths_of
from cxmap.diagrams.blueprint_map import HEAD, BlueprintMap, Column, Header, Place
from cxmap.diagrams.blueprint_spacing import Spacing, height_of
from cxmap.diagrams.blueprint_ways import (
    END,
    START,
    Course,
    is_crossed,
    lanes_of,
    sides_of,
    tracks_of,
)
from cxmap.diagrams.lines import Lettering, Lines, wrapped
from cxmap.diagrams.measures import BADGE, SMALL, SMALL_STRONG, STAGE_TITLE
from cxmap.diagrams.shapes import Box

NUMBER: Final = SMALL
_TITLE: Final = Lettering(size=14, line=21, weight=600)
_TEXT: Final = Lettering(size=13, line=20)
_MOST: Final = 9
"""So many lines at most has a text; the table below has all of it."""

_GUTTER: Final = 14
_BESIDE_LETTER: Final = 3
_ON_SHORT: Final = 10
_LANE: Final = 9
"""How far apart ways run beside each other."""
_AT_EDGE: Final = 10
"""Between a letter at the edge of the drawing and the ways in its gutter."""
_CROSSED: Final = 32
"""Room for an arrow to the next row, with its letter beside it."""
_BESIDE_TRACKS: Final = 6
_DOOR: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All texts of a drawing in lines."""

    headers: tuple[Lines, ...]
    heads: tuple[tuple[Lines, ...], ...]
    labels: tuple[Lines, ...]
    lines: Mapping[int, Lines]
    cells: Mapping[Place, tuple[Lines, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Columns and gutters in the reading direction, rows and gaps downwards.

    Gutter 0 and gap 0 lie before the first column and above the first row. The named line of a gap
    runs at its height in ``lines``; a way along a gap, or up and down in a gutter, has its own
    place in ``tracks`` and ``lanes``.
    """

    starts: tuple[float, ...]
    widths: tuple[float, ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]
    gaps: tuple[float, ...]
    width: float
    height: float
    header_height: float
    spacing: Spacing
    texts: Texts
    lines: Mapping[int, float]
    tracks: Mapping[Course, float]
    lanes: Mapping[tuple[int, Course], float]

    def span(self, header: Header) -> Box:
        """Give the box of a stage, over its columns."""
        start, end = _span(header, self.starts, self.widths)
        return Box(start, 0, end - start, self.header_height)

    def box(self, place: Place) -> Box:
        """Give the box of a cell."""
        column, row = place.column, place.row
        return Box(self.starts[column], self.tops[row], self.widths[column], self.heights[row])


def grid_of(map_: BlueprintMap, courses: Sequence[Course], page: float, spacing: Spacing) -> Grid:
    """Give every column and row the room that its texts and its ways need."""
    last = len(map_.columns)
    gutters = [_gutter(courses, gutter, last) for gutter in range(last + 1)]
    widths = widths_of(map_, sum(gutters), page)
    starts = tuple(
        accumulate(map(sum, zip(widths, gutters[1:], strict=True)), initial=LABELS + gutters[0])
    )
    texts = _texts(map_, starts, widths, spacing)
    header = max((each.height for each in texts.headers), default=0) + 2 * spacing.inside
    heights = tuple(
        _height(map_, texts, courses, row, widths=widths, spacing=spacing)
        for row in range(len(map_.rows) + 1)
    )
    gaps = [_gap(texts, courses, gap, spacing) for gap in range(1, len(heights))]
    gaps = [spacing.between, *gaps, _tracks_height(courses, len(heights))]
    steps = map(sum, zip(heights, gaps[1:], strict=True))
    *tops, bottom = accumulate(steps, initial=header + gaps[0])
    uppers = [header, *(top + height for top, height in zip(tops, heights, strict=True))]
    return Grid(
        starts=starts[:-1],
        widths=widths,
        tops=tuple(tops),
        heights=heights,
        gaps=tuple(gaps),
        width=ceil(starts[-1]) + 1,
        height=ceil(bottom) + 1,
        header_height=header,
        spacing=spacing,
        texts=texts,
        lines={gap: uppers[gap] + _line(said) for gap, said in texts.lines.items()},
        tracks={
            course: y
            for gap, upper in enumerate(uppers)
            for course, y in _tracks(courses, gap, upper + _above_tracks(texts, gap))
        },
        lanes={
            (gutter, course): x
            for gutter, end in enumerate(starts)
            for course, x in _lanes(courses, gutter, end - gutters[gutter])
        },
    )


def _gutter(courses: Sequence[Course], gutter: int, last: int) -> float:
    """Give the width of a gutter: for its ways, and at the edges for letters."""
    before = edge_width(courses, START) if gutter == 0 else 0
    behind = edge_width(courses, END) if gutter == last else 0
    return before + _for_lanes(courses, gutter, last) + behind


def _for_lanes(courses: Sequence[Course], gutter: int, last: int) -> float:
    lanes = lanes_of(courses, gutter)
    if lanes:
        return _offsets(lanes)[-1] + _beside_lanes(lanes)
    return 0 if gutter == last else _GUTTER


def edge_width(courses: Sequence[Course], edge: str) -> float:
    """Give the room for the letters of the ways that lead over an edge of the drawing."""
    widths = [badge_width(course.arrow.letter) for course in courses if course.edge == edge]
    return max(widths) + _AT_EDGE if widths else 0


def _texts(
    map_: BlueprintMap, starts: Sequence[float], widths: Sequence[float], spacing: Spacing
) -> Texts:
    inside = [width - 2 * PADDING for width in widths]
    beside = LABELS - 2 * PADDING
    return Texts(
        headers=tuple(
            wrapped(header.pointer.name, end - start - 2 * PADDING, spacing.of(STAGE_TITLE))
            for header in map_.headers
            for start, end in [_span(header, starts, widths)]
        ),
        heads=tuple(
            tuple(
                wrapped(head.pointer.name, width - 2 * PADDING - before, lettering)
                for head in column.heads
            )
            for column, width in zip(map_.columns, widths, strict=True)
            for before in [before_names(column, width)]
            for lettering in [spacing.of(_TITLE if column.is_written else SMALL)]
        ),
        labels=tuple(wrapped(row.label, beside, spacing.of(SMALL_STRONG)) for row in map_.rows),
        lines={
            place: wrapped(row.line, LABELS - PADDING, spacing.of(SMALL))
            for place, row in enumerate(map_.rows, start=1)
            if row.line is not None
        },
        cells={
            Place(column, place): tuple(
                wrapped(text, inside[column], lettering, most=_MOST) for text in row.cells[column]
            )
            for place, row in enumerate(map_.rows, start=1)
            for lettering in [spacing.of(SMALL if row.is_quiet else _TEXT)]
            for column in range(len(map_.columns))
        },
    )


def _span(header: Header, starts: Sequence[float], widths: Sequence[float]) -> tuple[float, float]:
    first, last = header.columns[0], header.columns[-1]
    return starts[first], starts[last] + widths[last]


def above_name(column: Column, width: float, spacing: Spacing) -> float:
    """Give the room of a number above its name."""
    return 0 if before_names(column, width) else spacing.of(NUMBER).line


def _height(
    map_: BlueprintMap,
    texts: Texts,
    courses: Sequence[Course],
    row: int,
    *,
    widths: Sequence[float],
    spacing: Spacing,
) -> float:
    """Give the height of a row: of its highest cell, its name, and the doors on its sides."""
    doors = [len(each) for (place, _), each in sides_of(courses).items() if place.row == row]
    for_doors = _DOOR * (max(doors, default=0) + 1)
    if row == HEAD:
        said = max(
            height_of(each) + above * len(each)
            for column, width, each in zip(map_.columns, widths, texts.heads, strict=True)
            for above in [above_name(column, width, spacing)]
        )
    else:
        cells = [texts.cells[Place(column, row)] for column in range(len(map_.columns))]
        said = max(texts.labels[row - 1].height, *map(height_of, cells))
    return ceil(max(said + 2 * spacing.inside, for_doors))


def _gap(texts: Texts, courses: Sequence[Course], gap: int, spacing: Spacing) -> float:
    line = texts.lines.get(gap)
    return ceil(
        max(
            spacing.between,
            2 * _line(line) if line is not None else 0,
            _CROSSED if is_crossed(courses, gap) else 0,
            _above_tracks(texts, gap) + _tracks_height(courses, gap),
        )
    )


def _line(label: Lines) -> float:
    """Give how far below the upper edge of its gap a named line runs: in the middle of its name."""
    return label.height / 2 + 4


def _above_tracks(texts: Texts, gap: int) -> float:
    """Keep ways off the named line of their gap."""
    line = texts.lines.get(gap)
    return _line(line) if line is not None else 0


def _track(course: Course) -> float:
    return BADGE + 4 if course.edge else _LANE


def _tracks_height(courses: Sequence[Course], gap: int) -> float:
    tracks = tracks_of(courses, gap)
    return sum(map(_track, tracks)) + 2 * _BESIDE_TRACKS if tracks else 0


def _tracks(courses: Sequence[Course], gap: int, upper: float) -> list[tuple[Course, float]]:
    tracks = tracks_of(courses, gap)
    tops = accumulate(map(_track, tracks), initial=upper + _BESIDE_TRACKS)
    return [
        (course, round(top + _track(course) / 2)) for course, top in zip(tracks, tops, strict=False)
    ]


def _lanes(courses: Sequence[Course], gutter: int, start: float) -> list[tuple[Course, float]]:
    """Spread the ways of a gutter over it, beside the letters at the edge."""
    first = start + (edge_width(courses, START) if gutter == 0 else 0)
    lanes = lanes_of(courses, gutter)
    return [
        (course, round(first + offset))
        for course, offset in zip(lanes, _offsets(lanes), strict=True)
    ]


def _offsets(lanes: Sequence[Course]) -> tuple[float, ...]:
    """Give how far from the beginning of its gutter each way runs.

    One that hardly turns has no stretch for its letter, which needs room beside it.
    """
    steps = [
        badge_width(course.arrow.letter) + _LANE if course.is_short else _LANE
        for course in lanes[:-1]
    ]
    return tuple(accumulate(steps, initial=_beside_lanes(lanes))) if lanes else ()


def _beside_lanes(lanes: Sequence[Course]) -> float:
    """Give the room beside the first and the last way of a gutter: their letters reach so far."""
    if not lanes:
        return 0
    # What goes straight over a gutter has its letter on it, with some of its line on both sides.
    return max(
        badge_width(course.arrow.letter) / 2 + (_ON_SHORT if course.is_short else _BESIDE_LETTER)
        for course in lanes
    )
