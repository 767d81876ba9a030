"""A laid out blueprint becomes a picture, one for each of its parts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cxmap.diagrams.blueprint_columns import LABELS, PADDING
from cxmap.diagrams.blueprint_layout import (
    BlueprintLayout,
    PlacedCell,
    PlacedColumn,
    PlacedHead,
    PlacedHeader,
    PlacedRow,
    Writing,
    blueprint_layout,
)
from cxmap.diagrams.blueprint_map import blueprint_maps
from cxmap.diagrams.blueprint_on_paper import printed_layouts, threads
from cxmap.diagrams.blueprint_routes import Route
from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.frame import framed, scrolled
from cxmap.diagrams.joins import joins
from cxmap.diagrams.lines import wrapped
from cxmap.diagrams.markup import Markup, element, joined, lines, value_text
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.way_drawing import arrow_head, letter_badge
from cxmap.language.languages import direction
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import ServiceBlueprint

_TIP: Final = 2
_CORNER: Final = 7


def blueprint_pictures(reader: Reader, blueprint: ServiceBlueprint) -> tuple[Markup, ...]:
    """Draw all parts of a blueprint, each as a picture that can be scrolled."""
    maps = blueprint_maps(reader, blueprint)
    layouts = tuple(map(blueprint_layout, maps))
    printed, sheets = printed_layouts(maps, layouts)
    is_rtl = direction(reader.language) == "rtl"
    return tuple(
        scrolled(
            _heads(reader, layout)
            + _labels(reader, layout)
            + blueprint_picture(reader, blueprint, layout, f"blueprint-{place + 1}")
            + (_for_paper(reader, blueprint, on_sheet, place) if on_sheet is not layout else "")
            + joins(canvas, sheets.cut(place), threads(on_sheet)),
            " ".join(filter(None, (reader.word("blueprint.region"), layout.map.name))),
            **sheets.of(place, canvas),
        )
        for place, (layout, on_sheet) in enumerate(zip(layouts, printed, strict=True))
        for canvas in [Canvas(width=on_sheet.width, is_rtl=is_rtl)]
    )


def _for_paper(
    reader: Reader, blueprint: ServiceBlueprint, layout: BlueprintLayout, place: int
) -> Markup:
    """Give what stands in the place of a drawing when it is printed: scripts/42_on_paper.js."""
    name = f"blueprint-{place + 1}-paper"
    return element("template", blueprint_picture(reader, blueprint, layout, name))


def _labels(reader: Reader, layout: BlueprintLayout) -> Markup:
    """Draw the names of the lanes once more: they stay while the drawing is scrolled below them."""
    canvas = Canvas(width=LABELS, is_rtl=direction(reader.language) == "rtl")
    bands = (replace(row, box=replace(row.box, width=LABELS)) for row in layout.rows)
    names = joined(_writing(canvas, each.label) for each in layout.lines)
    inside = joined(_band(canvas, row) for row in bands)
    lines_named = element("g", names, class_="q") if names else ""
    return _at_edge(canvas, layout.height, inside + lines_named, "cx-lanes")


def _heads(reader: Reader, layout: BlueprintLayout) -> Markup:
    """Draw the heads once more: they stay while what is below them is scrolled upwards."""
    is_rtl = direction(reader.language) == "rtl"
    canvas = Canvas(width=layout.width, is_rtl=is_rtl)
    # What leads to a touchpoint of which nothing is written ends at its head, with its arrow.
    ways = [
        _way(canvas, route.spots)
        for route in layout.routes
        if min(spot.y for spot in route.spots) < layout.heads_height
    ]
    return _at_edge(
        canvas,
        layout.heads_height,
        _stages_and_touchpoints(canvas, layout, is_linked=False) + lines(ways, "z"),
        "cx-heads",
    ) + _at_edge(Canvas(width=LABELS, is_rtl=is_rtl), layout.heads_height, "", "cx-corner")


def _at_edge(canvas: Canvas, height: float, inside: Markup, name: str) -> Markup:
    """Give what stays at an edge as a drawing of its own, for those who see."""
    return element(
        "svg",
        inside,
        class_=f"{name} rtl" if canvas.is_rtl else name,
        viewBox=f"0 0 {value_text(canvas.width)} {value_text(height)}",
        width=canvas.width,
        height=height,
        aria_hidden="true",
    )


def blueprint_picture(
    reader: Reader, blueprint: ServiceBlueprint, layout: BlueprintLayout, name: str
) -> Markup:
    """Draw one part of a blueprint as SVG, for a page that has its style sheet.

    Its ids begin with ``name``.
    """
    canvas = Canvas(width=layout.width, is_rtl=direction(reader.language) == "rtl")
    return framed(
        canvas,
        layout.height,
        joined(_band(canvas, row) for row in layout.rows),
        joined(_empty(canvas, each, layout) for each in layout.columns),
        _stages_and_touchpoints(canvas, layout, is_linked=True),
        _named_lines(canvas, layout),
        joined(_unwritten(reader, canvas, each, layout) for each in layout.columns),
        joined(_column(canvas, layout, place) for place in range(len(layout.columns))),
        _ways(canvas, layout.routes),
        name=name,
        title=" ".join(filter(None, (str(blueprint.title), layout.map.name))),
        description=_description(reader, layout),
    )


def _description(reader: Reader, layout: BlueprintLayout) -> str:
    lanes = sum(not row.is_quiet for row in layout.map.rows)
    return reader.word(
        "blueprint.counted",
        touchpoints=str(reader.number(sum(len(each.column.heads) for each in layout.columns))),
        lanes=str(reader.number(lanes)),
        arrows=str(reader.number(len(layout.routes))),
    )


def _writing(canvas: Canvas, writing: Writing) -> Markup:
    return canvas.lines(writing.lines, writing.spot)


def _band(canvas: Canvas, row: PlacedRow) -> Markup:
    name = "q" if row.row.is_quiet else "la"
    return element("g", canvas.box(row.box), _writing(canvas, row.label), class_=name)


def _unwritten(
    reader: Reader, canvas: Canvas, column: PlacedColumn, layout: BlueprintLayout
) -> Markup:
    """Say in an empty column that nobody has written yet what happens there."""
    if column.column.is_written or not layout.rows:
        return ""
    said = reader.own(reader.word("blueprint.unwritten"))
    below, top = column.below, layout.rows[0].box.y + layout.spacing.inside
    told = wrapped(said, below.width - 2 * PADDING, layout.spacing.of(SMALL))
    # A named line ends at words that it would run through.
    ground = Box(below.x + 1, top, below.width - 2, told.height)
    words = canvas.lines(told, Spot(below.x + PADDING, top))
    return element("g", canvas.box(ground), words, class_="un gr")


def _empty(canvas: Canvas, column: PlacedColumn, layout: BlueprintLayout) -> Markup:
    """Draw the ground of an empty column."""
    is_empty = layout.rows and not column.column.is_written
    return element("g", canvas.box(column.below), class_="un") if is_empty else ""


def _stages_and_touchpoints(canvas: Canvas, layout: BlueprintLayout, *, is_linked: bool) -> Markup:
    """Draw all that stands above the lanes; what is drawn a second time leads nowhere."""
    return (
        joined(_header(canvas, header, is_linked=is_linked) for header in layout.headers)
        + lines((_rule(canvas, header) for header in layout.headers), "ru")
        + joined(_head(canvas, column, is_linked=is_linked) for column in layout.columns)
    )


def _header(canvas: Canvas, header: PlacedHeader, *, is_linked: bool) -> Markup:
    return element(
        "a",
        canvas.box(header.box),
        _writing(canvas, header.title),
        href=(is_linked and header.header.pointer.href) or None,
        aria_label=None if header.title.lines.is_whole else str(header.header.pointer),
    )


def _rule(canvas: Canvas, header: PlacedHeader) -> str:
    """Underline a header."""
    y = header.box.bottom - 1
    return canvas.line((Spot(header.box.x, y), Spot(header.box.end, y)))


def _named_lines(canvas: Canvas, layout: BlueprintLayout) -> Markup:
    drawn = lines((canvas.line((each.start, each.end)) for each in layout.lines), "li")
    names = joined(_writing(canvas, each.label) for each in layout.lines)
    return element("g", drawn, names, class_="q") if drawn else ""


def _head(canvas: Canvas, column: PlacedColumn, *, is_linked: bool) -> Markup:
    """Draw the head of a column: each touchpoint there leads to its section."""
    name = "tp" if column.column.is_written else "tp no"
    if not column.column.is_folded:
        [head] = column.heads
        return _touchpoint(canvas, head, name, is_linked=is_linked)
    every = joined(_touchpoint(canvas, each, None, is_linked=is_linked) for each in column.heads)
    return element("g", canvas.box(column.box), every, class_=f"{name} fo")


def _touchpoint(canvas: Canvas, head: PlacedHead, name: str | None, *, is_linked: bool) -> Markup:
    pointer, title = head.head.pointer, head.title
    return element(
        "a",
        canvas.box(head.box),
        canvas.words(head.head.number, head.number, "nr"),
        _writing(canvas, title),
        href=(is_linked and pointer.href) or None,
        class_=name,
        aria_label=None if title.lines.is_whole else str(pointer),
    )


def _column(canvas: Canvas, layout: BlueprintLayout, place: int) -> Markup:
    """Draw what is written below a touchpoint, downwards."""
    return joined(_cell(canvas, cell) for cell in layout.cells if cell.place.column == place)


def _cell(canvas: Canvas, cell: PlacedCell) -> Markup:
    texts = joined(_writing(canvas, each) for each in cell.texts)
    if cell.is_quiet:
        return element("g", texts, class_="q")
    return element("g", canvas.box(cell.box), texts, class_="ce" if texts else "ce no")


def _ways(canvas: Canvas, routes: Sequence[Route]) -> Markup:
    drawn = [_way(canvas, route.spots) for route in routes]
    letters = (letter_badge(canvas, route.arrow.letter, route.badge) for route in routes)
    return lines(drawn, "z") + (element("g", *letters, class_="bg") if routes else "")


def _way(canvas: Canvas, spots: Sequence[Spot]) -> str:
    """Draw a way with the head of its arrow, in whichever direction it ends."""
    before, end = spots[-2:]
    x = (end.x > before.x) - (end.x < before.x)
    y = (end.y > before.y) - (end.y < before.y)
    tip = end.moved(-_TIP * x, -_TIP * y)
    line = canvas.rounded((*spots[:-1], tip.moved(-x, -y)), _CORNER)
    return line + arrow_head(canvas, tip, (x, y))
