"""Laid out ways of a journey become a picture for wide screens, and one for narrow ones."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.cuts import Drawn
from cxmap.diagrams.flow_blocks import PortBlock, Text
from cxmap.diagrams.flow_layout import FlowLayout, PlacedBlock, PlacedHeading, Route, flow_layouts
from cxmap.diagrams.flow_map import flow_map
from cxmap.diagrams.flow_ways import ONWARDS
from cxmap.diagrams.frame import framed, scrolled
from cxmap.diagrams.joins import Thread, joins
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.on_paper import WORDS, on_paper
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.way_drawing import arrow_head
from cxmap.language.languages import direction
from cxmap.views.flow import JourneyFlow
from cxmap.views.reader import Reader

NAMES: Final = ("wide", "narrow")
_CHOICE: Final = "◇"
"""A card without a number, which leads to one of several."""
_CHIP: Final = 22
_TIP: Final = 2
_ABOVE_BAND: Final = 2
_CORNER: Final = 7
_BELOW_MIDDLE: Final = 4.5


def flow_pictures(reader: Reader, flow: JourneyFlow) -> tuple[Markup, ...]:
    """Draw the ways twice, each as a picture that can be scrolled."""
    label = reader.word("flow.region")
    wide, narrow = flow_layouts(flow_map(reader, flow))
    bands = [each.band for each in wide.headings]
    cuts = tuple((one.bottom, other.y - _ABOVE_BAND) for one, other in pairwise(bands))
    drawn = Drawn(width=wide.width, height=wide.height, rows=cuts, opening=WORDS)
    canvas = Canvas(width=wide.width, is_rtl=direction(reader.language) == "rtl")
    sheets = on_paper((drawn,))
    return (
        scrolled(
            flow_picture(reader, flow, wide, NAMES[0])
            + joins(canvas, sheets.cut(0), _threads(reader, wide)),
            label,
            **sheets.of(0, canvas),
        ),
        scrolled(flow_picture(reader, flow, narrow, NAMES[1]), label),
    )


def _threads(reader: Reader, layout: FlowLayout) -> tuple[Thread, ...]:
    """Where a way is cut, it says to which card it leads, or from which it comes."""
    numbers = [each.block.card.number or _CHOICE for each in layout.blocks]
    return tuple(
        Thread(
            spots=each.spots,
            leads_to=reader.word("flow.beyond_cut.to", number=numbers[each.errand.target]),
            comes_from=reader.word("flow.beyond_cut.from", number=numbers[each.errand.door.card]),
        )
        for each in layout.routes
    )


def flow_picture(reader: Reader, flow: JourneyFlow, layout: FlowLayout, name: str) -> Markup:
    """Draw the ways as SVG, for a page that has its style sheet."""
    canvas = Canvas(width=layout.width, is_rtl=direction(reader.language) == "rtl")
    is_narrow = name == "narrow"
    return framed(
        canvas,
        layout.height,
        "" if is_narrow else joined(_band(canvas, each) for each in layout.headings),
        _ways(canvas, layout.routes),
        joined(
            _heading(canvas, heading)
            + joined(_block(canvas, layout.blocks[card]) for card in heading.heading.cards)
            for heading in layout.headings
        ),
        name=f"flow-{name}",
        title=reader.word("flow.label", title=str(flow.journey)),
        description=flow_description(reader, flow),
    )


def flow_description(reader: Reader, flow: JourneyFlow) -> str:
    """Count what is drawn."""
    return reader.word(
        "flow.counted",
        touchpoints=str(reader.number(sum(not step.is_choice for step in flow.steps))),
        branches=str(reader.number(flow.branches)),
        loops=str(reader.number(flow.loops)),
    )


def _band(canvas: Canvas, heading: PlacedHeading) -> Markup:
    return element("g", canvas.box(heading.band), class_="la")


def _heading(canvas: Canvas, heading: PlacedHeading) -> Markup:
    pointer = heading.heading.pointer
    inside = heading.heading.inside
    title = element(
        "a", canvas.lines(heading.title, heading.spot), href=pointer.href or None, class_="st"
    )
    notes = [canvas.lines(note, spot) for note, spot in heading.notes]
    link = ""
    if inside is not None and heading.inside is not None:
        link = element("a", canvas.lines(*heading.inside), href=inside.href or None, class_="in")
    return title + (element("g", *notes, class_="q") if notes else "") + link


def _block(canvas: Canvas, placed: PlacedBlock) -> Markup:
    """Draw a card: all of it leads to its section; what stands below says where ways lead."""
    card = placed.block.card
    notes = [note for note in placed.block.notes if not note.href]
    links = [note for note in placed.block.notes if note.href]
    name = " ".join(
        ("fc", *(["ch"] if card.is_choice else []), *(["no"] if card.is_dashed else []))
    )
    return joined(
        (
            element(
                "a" if card.pointer.href else "g",
                canvas.box(placed.box),
                _number(canvas, placed) if card.number else "",
                _text(canvas, placed, placed.block.title),
                href=card.pointer.href or None,
                aria_label=None if placed.block.title.lines.is_whole else str(card.pointer),
                class_=name,
            ),
            element("g", *(_text(canvas, placed, each) for each in notes), class_="q")
            if notes
            else "",
            joined(
                element("a", _text(canvas, placed, each), href=each.href, class_="in")
                for each in links
            ),
            joined(_port(canvas, placed, port) for port in placed.block.ports),
        )
    )


def _number(canvas: Canvas, placed: PlacedBlock) -> Markup:
    middle = placed.corner.moved(_CHIP, placed.block.door)
    chip = Box(middle.x - _CHIP / 2, middle.y - _CHIP / 2, _CHIP, _CHIP)
    number = canvas.words(placed.block.card.number, middle.moved(0, _BELOW_MIDDLE), "nr")
    return canvas.box(chip) + number


def _text(canvas: Canvas, placed: PlacedBlock, said: Text) -> Markup:
    return canvas.lines(said.lines, placed.corner.moved(said.x, said.y))


def _port(canvas: Canvas, placed: PlacedBlock, port: PortBlock) -> Markup:
    """Draw what stands below a card; a short line ties it to the card."""
    box = port.box.moved(placed.corner.x, placed.corner.y)
    return element(
        "a" if port.port.href else "g",
        canvas.box(box),
        joined(_text(canvas, placed, each) for each in port.texts),
        href=port.port.href or None,
        class_="po" if port.port.targets else "po en",
    )


def _ways(canvas: Canvas, routes: Sequence[Route]) -> Markup:
    """Draw the ways: those without words stronger, those back dashed; heads are never dashed."""
    firm = [each for each in routes if not each.errand.is_loop]
    onwards = [_way(canvas, each.spots) for each in firm if each.errand.door.port == ONWARDS]
    ports = [_way(canvas, each.spots) for each in firm if each.errand.door.port != ONWARDS]
    loops = [_way(canvas, each.spots) for each in routes if each.errand.is_loop]
    heads = dict.fromkeys(_head(canvas, each.spots) for each in routes)
    return lines(ports, "z") + lines(loops, "z b") + lines(onwards, "y") + lines(heads, "z")


def _way(canvas: Canvas, spots: Sequence[Spot]) -> str:
    tip, (x, y) = _tip(spots)
    return canvas.rounded((*spots[:-1], tip.moved(-x, -y)), _CORNER)


def _head(canvas: Canvas, spots: Sequence[Spot]) -> str:
    return arrow_head(canvas, *_tip(spots))


def _tip(spots: Sequence[Spot]) -> tuple[Spot, tuple[int, int]]:
    before, end = spots[-2:]
    x = (end.x > before.x) - (end.x < before.x)
    y = (end.y > before.y) - (end.y < before.y)
    return end.moved(-_TIP * x, -_TIP * y), (x, y)
