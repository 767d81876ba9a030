"""A laid out map becomes figures: SVG for the picture, HTML for its legend.

What can be told from where it stands has no class of its own: of the drawings on a page, the
style sheet knows headers, cards and points by their place in the picture.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.card_drawing import channels_shown, drawn_card
from cxmap.diagrams.choice_drawing import drawn_frames, words_before
from cxmap.diagrams.curve_drawing import drawn_curves, drawn_numbers, heights_named
from cxmap.diagrams.curve_keys import drawn_keys
from cxmap.diagrams.cuts import Drawn, SheetKey, between, between_rows, straight, straight_across
from cxmap.diagrams.frame import framed, scrolled
from cxmap.diagrams.joins import Thread, joins
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.layout import MapLayout, PlacedHeader
from cxmap.diagrams.legend import description, descriptions_for, legend
from cxmap.diagrams.markup import Markup, element, joined, lines, text
from cxmap.diagrams.measures import PADDING
from cxmap.diagrams.on_paper import on_paper
from cxmap.diagrams.pieces import Pieces
from cxmap.diagrams.shapes import Box, Spot, reach_of
from cxmap.diagrams.symbols import definitions
from cxmap.diagrams.way_drawing import drawn_ways
from cxmap.language.languages import direction
from cxmap.views.as_of import as_of
from cxmap.views.reader import Reader

_CHEVRON: Final = 5
_BELOW_HEADS: Final = 2
_AT_SIDE: Final = 3
_HEAD: Final = 20
_LEGEND: Final = 22
_LINE: Final = 11
"""What stands above and below a map on paper, in points."""
_BELOW_NUMBERS: Final = 6
"""The room that figures take below their line, in pixels."""
_OFTEN: Final = 5
"""On so many cards a row of channels weighs less as one piece."""


def figures(reader: Reader, map_: JourneyMap, layouts: Sequence[MapLayout]) -> Markup:
    """Draw a map for the page of its journey: a ``<figure>`` for each part; the last explains."""
    drawn = _pictures(reader, layouts)
    legends = [""] * (len(layouts) - 1) + [legend(reader, map_)]
    sheets = on_paper(map(_for_paper, layouts))
    is_rtl = direction(reader.language) == "rtl"
    return joined(
        _figure(
            reader,
            layout,
            picture + joins(canvas, sheets.cut(place), _threads(layout), heights),
            explained,
            **sheets.of(place, canvas),
        )
        for place, (layout, picture, explained) in enumerate(
            zip(layouts, drawn, legends, strict=True)
        )
        for canvas in [Canvas(width=layout.width, is_rtl=is_rtl)]
        for heights in [heights_named(reader, layout.band) if layout.curve else ()]
    )


def _threads(layout: MapLayout) -> tuple[Thread, ...]:
    """Say what stands where a way is cut: its letter, or the card at its other end."""
    lettered = (
        Thread(spots=spots, leads_to=each.way.letter, comes_from=each.way.letter)
        for each in layout.routes
        for spots in each.lines
    )
    on = (
        Thread(
            spots=spots,
            leads_to=_card_at(layout, spots[-1]),
            comes_from=_card_at(layout, spots[0]),
        )
        for spots in (*layout.main, *layout.arrows)
    )
    return (*lettered, *on)


def _card_at(layout: MapLayout, spot: Spot) -> str:
    """Give the number of the card at whose side a way begins or ends; all of those in a frame."""
    here = Box(spot.x, spot.y, 0, 0).grown(_AT_SIDE)
    numbers = [each.layout.card.number for each in layout.cards if each.box.touches(here)]
    around = (each.choice.places for each in layout.frames if each.box.touches(here))
    inside = (layout.cards[place].layout.card.number for place in next(around, range(0)))
    return numbers[0] if numbers else " / ".join(inside)


def _for_paper(layout: MapLayout) -> Drawn:
    """Say where a map may be cut: below a row of cards, or between two stages."""
    routes = layout.routes
    inside = {place for frame in layout.frames for place in frame.choice.places}
    alone = [each.box for place, each in enumerate(layout.cards) if place not in inside]
    heads = max((each.box.bottom for each in layout.headers), default=0) + _BELOW_HEADS
    below = layout.numbers[0].y if layout.numbers else layout.band.bottom
    ways = (*(spots for each in routes for spots in each.lines), *layout.main)
    badges = [each.badge for each in routes]
    return Drawn(
        width=layout.width,
        height=layout.height,
        cuts=straight_across(between([each.box for each in layout.headers]), ways, badges),
        rows=straight(
            between_rows([*alone, *(frame.box for frame in layout.frames)]), ways, badges
        ),
        heads=heads,
        curve=below + _BELOW_NUMBERS if layout.curve else heads,
        cards=tuple(each.box for each in layout.cards),
        words=_HEAD,
        key=SheetKey(
            signs=_LEGEND,
            line=_LINE,
            ways=tuple(
                reach_of((*(spot for way in each.lines for spot in way), each.badge.middle))
                for each in routes
            ),
        ),
    )


def picture(reader: Reader, layout: MapLayout) -> Markup:
    """Draw a map as SVG, for a page that has its style sheet and its symbols."""
    return _pictures(reader, (layout,))[0]


def _figure(
    reader: Reader, layout: MapLayout, drawn: Markup, explained: Markup, **on_paper: str | None
) -> Markup:
    part = layout.map.name
    label = ": ".join(filter(None, (reader.word("diagram.region"), str(layout.map.title), part)))
    return element(
        "figure",
        element("p", sheet_head(reader, layout.map), class_="cx-sheet"),
        element("p", text(part), class_="cx-caption") if part else "",
        scrolled(drawn, label, **on_paper),
        explained,
        class_="cx-diagram",
    )


def sheet_head(reader: Reader, map_: JourneyMap) -> Markup:
    """Say on paper what a map shows, whose journey it is, and of which day."""
    personas = text(reader.word("entry.comma").join(map(str, map_.personas)))
    if map_.cards_for:
        chosen = (
            element("span", text(str(each.name)), data_cx_for=each.persona_id, hidden="")
            for each in map_.cards_for
        )
        personas = element("span", personas, data_cx_for="") + joined(chosen)
    title = element("b", text(str(map_.title)))
    return Markup(" · ").join(filter(None, (title, personas, text(as_of(reader)))))


def _rows(layouts: Sequence[MapLayout]) -> frozenset[tuple[str, ...]]:
    """Give the channels that stand beside each other on many cards."""
    cards = (placed.layout.card for layout in layouts for placed in layout.cards)
    counts = Counter(tuple(each.name for each in channels_shown(card)) for card in cards)
    return frozenset(row for row, count in counts.items() if len(row) > 1 and count >= _OFTEN)


def _pictures(reader: Reader, layouts: Sequence[MapLayout]) -> list[Markup]:
    """Draw what belongs together; the first picture defines what all of them use."""
    pieces = Pieces(_rows(layouts))
    is_rtl = direction(reader.language) == "rtl"
    canvases = [Canvas(width=layout.width, is_rtl=is_rtl) for layout in layouts]
    drawings = [
        _drawing(reader, canvas, pieces, layout)
        for canvas, layout in zip(canvases, layouts, strict=True)
    ]
    defined = definitions(joined(drawings), pieces.definitions(), is_rtl=is_rtl)
    return [
        _framed(reader, canvas, layout, drawing if place else defined + drawing)
        for place, (canvas, layout, drawing) in enumerate(
            zip(canvases, layouts, drawings, strict=True)
        )
    ]


def _framed(reader: Reader, canvas: Canvas, layout: MapLayout, drawing: Markup) -> Markup:
    map_ = layout.map
    said = (reader.word("diagram.label", title=str(map_.title)), map_.name)
    return framed(
        canvas,
        layout.height,
        drawing,
        name=f"map-{map_.id}-{map_.number}" if map_.number else f"map-{map_.id}",
        title=" ".join(filter(None, said)),
        description=description(reader, map_),
        descriptions_for=descriptions_for(reader, map_),
    )


def _drawing(reader: Reader, canvas: Canvas, pieces: Pieces, layout: MapLayout) -> Markup:
    return joined(
        (
            joined(_header(canvas, header) for header in layout.headers),
            lines(
                (_rule(canvas, each.box) for each in layout.headers if not _may_be_left_out(each)),
                "ru",
            ),
            lines((_chevron(canvas, *pair) for pair in pairwise(layout.headers)), "v"),
            drawn_keys(canvas, layout.keys),
            drawn_curves(reader, canvas, layout.curve, layout.curves_for, layout.band)
            if layout.curve
            else "",
            drawn_numbers(canvas, layout.numbers),
            drawn_frames(canvas, layout),
            drawn_ways(canvas, layout),
            joined(
                words_before(canvas, layout, place) + drawn_card(canvas, pieces, card)
                for place, card in enumerate(layout.cards)
            ),
        )
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
                class_="no" if layout.header.is_optional else None,
                aria_label=name,
            ),
            goal,
        )
    )


def _may_be_left_out(header: PlacedHeader) -> bool:
    """Tell whether a header has a dashed outline instead of its rule."""
    return header.layout.header.is_optional


def _rule(canvas: Canvas, box: Box) -> str:
    """Underline a header."""
    return canvas.line((Spot(box.x, box.bottom - 1), Spot(box.end, box.bottom - 1)))


def _chevron(canvas: Canvas, one: PlacedHeader, other: PlacedHeader) -> str:
    """Lead the eye from a stage to the next."""
    # On whole pixels it is drawn sharply.
    middle = Spot(
        round((one.box.end + other.box.x) / 2) + 0.5,
        other.layout.title_y + other.layout.title.height,
    )
    up, tip, down = (-_CHEVRON, -2 * _CHEVRON), (_CHEVRON, 0), (-_CHEVRON, 2 * _CHEVRON)
    return canvas.line([middle.moved(x / 2, y / 2) for x, y in (up, tip, down)])
