"""A laid out map becomes a figure: SVG for the picture, HTML for its legend.

What can be told from where it stands has no class of its own: of the drawings on a page, the
style sheet knows headers, cards and points by their place in the picture.
"""

from itertools import pairwise
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.card_drawing import drawn_card
from cxmap.diagrams.curve_drawing import drawn_curve
from cxmap.diagrams.frame import framed, scrolled
from cxmap.diagrams.layout import MapLayout, PlacedHeader
from cxmap.diagrams.legend import description, legend
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.measures import PADDING
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.symbols import definitions
from cxmap.diagrams.way_drawing import drawn_letters, drawn_ways
from cxmap.language.languages import direction
from cxmap.views.reader import Reader

_CHEVRON: Final = 5
_WIDE: Final = 1.25
"""A map that is so many times as wide as high is larger on a lying sheet than on a standing one."""


def figure(reader: Reader, layout: MapLayout) -> Markup:
    """Draw a map as one ``<figure>`` for the page of its journey."""
    region = scrolled(picture(reader, layout), reader.word("diagram.region"))
    is_wide = layout.width >= _WIDE * layout.height
    name = "cx-diagram cx-diagram--wide" if is_wide else "cx-diagram"
    return element("figure", region, legend(reader, layout.map), class_=name)


def picture(reader: Reader, layout: MapLayout) -> Markup:
    """Draw a map as SVG, for a page that has its style sheet and its symbols."""
    canvas = Canvas(width=layout.width, is_rtl=direction(reader.language) == "rtl")
    drawing = joined(
        (
            joined(_header(canvas, header) for header in layout.headers),
            lines((_rule(canvas, header.box) for header in layout.headers), "ru"),
            lines((_chevron(canvas, *pair) for pair in pairwise(layout.headers)), "v"),
            drawn_curve(reader, canvas, layout.curve, layout.band) if layout.curve else "",
            drawn_ways(canvas, layout),
            joined(drawn_card(canvas, card) for card in layout.cards),
            drawn_letters(canvas, layout.routes),
        )
    )
    return framed(
        canvas,
        layout.height,
        definitions(drawing, is_rtl=canvas.is_rtl),
        drawing,
        name=f"map-{layout.map.id}",
        title=reader.word("diagram.label", title=str(layout.map.title)),
        description=description(reader, layout.map),
    )


def _header(canvas: Canvas, header: PlacedHeader) -> Markup:
    layout, box = header.layout, header.box
    start = box.x + PADDING
    title = canvas.lines(layout.title, Spot(start, layout.title_y))
    goal = canvas.lines(layout.goal, Spot(start, layout.goal_y)) if layout.goal else ""
    name = None if layout.title.is_whole else str(layout.header.pointer)
    return joined(
        (
            element(
                "a",
                canvas.box(box),
                title,
                href=layout.header.pointer.href or None,
                aria_label=name,
            ),
            goal,
        )
    )


def _rule(canvas: Canvas, box: Box) -> str:
    """Underline a header."""
    return canvas.line((Spot(box.x, box.bottom - 1), Spot(box.end, box.bottom - 1)))


def _chevron(canvas: Canvas, one: PlacedHeader, other: PlacedHeader) -> str:
    """Lead the eye from a stage to the next."""
    middle = Spot((one.box.end + other.box.x) / 2, other.layout.title_y + other.layout.title.height)
    up, tip, down = (-_CHEVRON, -2 * _CHEVRON), (_CHEVRON, 0), (-_CHEVRON, 2 * _CHEVRON)
    return canvas.line([middle.moved(x / 2, y / 2) for x, y in (up, tip, down)])
