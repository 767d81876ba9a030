"""Where everything stands in a drawing of a blueprint; x grows in the reading direction."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.diagrams.blueprint_columns import LABELS, PADDING, before_names
from cxmap.diagrams.blueprint_grid import NUMBER, Grid, above_name, grid_of
from cxmap.diagrams.blueprint_map import HEAD, BlueprintMap, Column, Head, Header, Place, Row
from cxmap.diagrams.blueprint_routes import Route, routes_of
from cxmap.diagrams.blueprint_spacing import ON_SCREEN, Spacing, steps_down
from cxmap.diagrams.blueprint_ways import courses_of
from cxmap.diagrams.lines import Lines
from cxmap.diagrams.measures import PAGE
from cxmap.diagrams.shapes import Box, Spot

_AT_EDGE = 2
"""So little lies behind a column at the edge of the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A text in its place, from its upper corner on."""

    lines: Lines
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedHeader:
    """The head of a stage, over its columns."""

    header: Header
    box: Box
    title: Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedHead:
    """A touchpoint at the head of its column: its number above its name, or before it."""

    head: Head
    box: Box
    number: Spot
    title: Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedColumn:
    """The head of a column, or those that share it; ``below`` is the room for all that is said."""

    column: Column
    box: Box
    heads: tuple[PlacedHead, ...]
    below: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """The band of a row, from edge to edge, with its name."""

    row: Row
    box: Box
    label: Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCell:
    """What stands in a cell; without texts it is there because an arrow ends in it."""

    place: Place
    box: Box
    texts: tuple[Writing, ...]
    is_quiet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """A named line, from end to end, with its name before it."""

    start: Spot
    end: Spot
    label: Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintLayout:
    """The whole drawing."""

    map: BlueprintMap
    spacing: Spacing
    width: float
    height: float
    heads_height: float
    headers: tuple[PlacedHeader, ...]
    columns: tuple[PlacedColumn, ...]
    rows: tuple[PlacedRow, ...]
    lines: tuple[PlacedLine, ...]
    cells: tuple[PlacedCell, ...]
    routes: tuple[Route, ...]


def blueprint_layout(
    map_: BlueprintMap, page: float = PAGE, spacing: Spacing = ON_SCREEN
) -> BlueprintLayout:
    """Lay out a drawing for a page that is so wide."""
    courses = courses_of(map_)
    grid = grid_of(map_, courses, page, spacing)
    end = _end_of_bands(map_, grid)
    rows = tuple(_row(grid, place, row, end) for place, row in enumerate(map_.rows, start=1))
    cells = _cells(map_, grid)
    columns = tuple(_column(grid, place, each) for place, each in enumerate(map_.columns))
    kept_free = [
        *(cell.box for cell in cells),
        *(column.box for column in columns),
        *(Box(0, row.box.y, LABELS, row.box.height) for row in rows),
    ]
    return BlueprintLayout(
        map=map_,
        spacing=spacing,
        width=grid.width,
        height=grid.height,
        heads_height=grid.tops[HEAD] + grid.heights[HEAD],
        headers=tuple(
            PlacedHeader(header=header, box=box, title=_within(grid, box, lines))
            for header, lines in zip(map_.headers, grid.texts.headers, strict=True)
            for box in [grid.span(header)]
        ),
        columns=columns,
        rows=rows,
        lines=tuple(_line(grid, gap) for gap in grid.lines),
        cells=cells,
        routes=routes_of(courses, grid, kept_free=kept_free),
    )


def _within(grid: Grid, box: Box, lines: Lines, *, below: float = 0) -> Writing:
    return Writing(lines=lines, spot=Spot(box.x + PADDING, box.y + grid.spacing.inside + below))


def _column(grid: Grid, place: int, column: Column) -> PlacedColumn:
    box = grid.box(Place(place, HEAD))
    return PlacedColumn(
        column=column,
        box=box,
        heads=tuple(_heads(grid, box, column, grid.texts.heads[place])),
        below=Box(box.x, box.bottom, box.width, grid.height - box.bottom),
    )


def _heads(grid: Grid, box: Box, column: Column, titles: tuple[Lines, ...]) -> Iterator[PlacedHead]:
    """Place what is at the head of a column: one touchpoint, or several below each other."""
    before = before_names(column, box.width)
    above = above_name(column, box.width, grid.spacing)
    steps = steps_down(titles, above)
    for head, title, down in zip(column.heads, titles, steps, strict=True):
        spot = Spot(box.x + PADDING, box.y + grid.spacing.inside + down)
        yield PlacedHead(
            head=head,
            box=Box(box.x, spot.y, box.width, above + title.height) if column.is_folded else box,
            number=spot.moved(0, grid.spacing.of(NUMBER).base),
            title=Writing(lines=title, spot=spot.moved(before, above)),
        )


def _end_of_bands(map_: BlueprintMap, grid: Grid) -> float:
    """Let bands end behind an empty last column: two edges would stand beside each other there."""
    last = len(map_.columns) - 1
    end = grid.starts[last] + grid.widths[last]
    is_at_edge = not map_.columns[last].is_written and grid.width - end <= _AT_EDGE
    return end - PADDING if is_at_edge else grid.width


def _row(grid: Grid, place: int, row: Row, end: float) -> PlacedRow:
    box = Box(0, grid.tops[place], end, grid.heights[place])
    return PlacedRow(row=row, box=box, label=_within(grid, box, grid.texts.labels[place - 1]))


def _line(grid: Grid, gap: int) -> PlacedLine:
    label, y = grid.texts.lines[gap], grid.lines[gap]
    return PlacedLine(
        start=Spot(LABELS, y),
        end=Spot(grid.width, y),
        label=Writing(lines=label, spot=Spot(PADDING, y - label.height / 2)),
    )


def _cells(map_: BlueprintMap, grid: Grid) -> tuple[PlacedCell, ...]:
    """Place the cells in which something stands or an arrow ends, column by column."""
    ends = {place for arrow in map_.arrows for place in (arrow.start, arrow.end)}
    return tuple(
        PlacedCell(
            place=place,
            box=box,
            texts=tuple(
                _within(grid, box, lines, below=down)
                for lines, down in zip(texts, steps_down(texts), strict=True)
            ),
            is_quiet=map_.rows[place.row - 1].is_quiet,
        )
        for place, texts in sorted(grid.texts.cells.items())
        if texts or place in ends
        for box in [grid.box(place)]
    )
