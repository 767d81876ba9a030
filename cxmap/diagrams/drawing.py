"""A laid out map becomes a figure: SVG for the picture, HTML for its legend."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.card_layout import CardLayout, Mark, VerdictMarks
from cxmap.diagrams.curve import Curve, CurvePoint
from cxmap.diagrams.journey_map import Card
from cxmap.diagrams.layout import MapLayout, PlacedCard, PlacedHeader, Route
from cxmap.diagrams.legend import description, legend
from cxmap.diagrams.markup import Markup, element, joined, text, value_text
from cxmap.diagrams.measures import (
    CHANNEL,
    CHIP,
    FACE,
    ICON,
    ICON_GAP,
    PADDING,
    SMALL,
)
from cxmap.diagrams.shapes import Box, Spot
from cxmap.language.languages import direction
from cxmap.views.reader import Reader

_TOP: Final = 10
_TAPPED_ABOVE: Final = 17
_COLOURED: Final = frozenset({"missed", "star"})
_POINT: Final = 6
_HALF: Final = 4
_CORNER: Final = 7
_CHEVRON: Final = 5
_BEYOND_TEXT: Final = 3
"""How much narrower than its card that is which is tapped on it."""


def figure(reader: Reader, layout: MapLayout) -> Markup:
    """Draw a map as one ``<figure>`` for the page of its journey."""
    region = element(
        "div",
        _picture(reader, layout),
        class_="cx-diagram__scroll",
        tabindex=0,
        role="region",
        aria_label=reader.word("diagram.region"),
    )
    return element("figure", region, legend(reader, layout.map), class_="cx-diagram")


def _picture(reader: Reader, layout: MapLayout) -> Markup:
    canvas = Canvas(width=layout.width, is_rtl=direction(reader.language) == "rtl")
    name = f"map-{layout.map.id}"
    title = reader.word("diagram.label", title=str(layout.map.title))
    drawing = joined(
        (
            joined(_header(canvas, header) for header in layout.headers),
            _path((_rule(canvas, header.box) for header in layout.headers), "ru"),
            _path((_chevron(canvas, *pair) for pair in pairwise(layout.headers)), "v"),
            _curve(reader, canvas, layout.curve, layout.band) if layout.curve else "",
            _ways(canvas, layout),
            joined(_card(canvas, card) for card in layout.cards),
            joined(_badge(canvas, route) for route in layout.routes),
        )
    )
    return element(
        "svg",
        element("title", text(title), id=f"{name}-t"),
        element("desc", text(description(reader, layout.map)), id=f"{name}-d"),
        canvas.symbols(drawing),
        drawing,
        class_="rtl" if canvas.is_rtl else None,
        viewBox=f"0 0 {value_text(layout.width)} {value_text(layout.height)}",
        width=layout.width,
        height=layout.height,
        role="group",
        aria_labelledby=f"{name}-t {name}-d",
    )


def _header(canvas: Canvas, header: PlacedHeader) -> Markup:
    layout, box = header.layout, header.box
    start = box.x + PADDING
    title = canvas.lines(layout.title, Spot(start, layout.title_y), "s")
    goal = canvas.lines(layout.goal, Spot(start, layout.goal_y), "g") if layout.goal else ""
    name = None if layout.title.is_whole else str(layout.header.pointer)
    return joined(
        (
            element(
                "a",
                canvas.box(box, "hd"),
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


# The curve


def _curve(reader: Reader, canvas: Canvas, curve: Curve, band: Box) -> Markup:
    neutral = (Spot(band.x, curve.neutral), Spot(band.end, curve.neutral))
    return element(
        "g",
        canvas.words(reader.word("diagram.happy"), Spot(band.x, band.y + 12), "q"),
        canvas.words(reader.word("diagram.unhappy"), Spot(band.x, band.bottom - 5), "q"),
        _path((f"{canvas.line(area)}z" for area in curve.above), "hi"),
        _path((f"{canvas.line(area)}z" for area in curve.below), "lo"),
        _path([canvas.line(neutral)], "n"),
        _path(map(canvas.line, curve.lines), "c"),
        _path(map(canvas.line, curve.dashed), "c a"),
        joined(_point(reader, canvas, point) for point in curve.points),
    )


def _path(parts: Iterable[str], name: str | None) -> Markup:
    """Draw several lines as one path; nothing where there are none."""
    whole = "".join(parts)
    return element("path", class_=name, d=whole) if whole else ""


def _point(reader: Reader, canvas: Canvas, point: CurvePoint) -> Markup:
    known, label, spot = point.point, point.label, point.spot
    feeling = known.word if known is not None else reader.word("verdicts.unknown")
    if known is not None and known.is_assumed:
        feeling = reader.word("diagram.assumed", feeling=feeling)
    said = reader.word("diagram.feels", number=point.card.number, feeling=feeling)
    name = "w" if point.has_face else "d" if known is not None else "u"
    circle = element("circle", class_=name, cx=canvas.x(spot.x), cy=spot.y)
    if known is not None and point.has_face:
        circle += canvas.symbol(f"cx-f-{known.face}", spot.moved(-FACE / 2, -FACE / 2), FACE)
    return element(
        "g",
        circle,
        canvas.words(label.text, Spot(label.middle, label.y), "m"),
        class_=known.face if known is not None else None,
        role="img",
        aria_label=said,
        **_concerns(point.card),
    )


def _concerns(card: Card) -> dict[str, str | None]:
    """Say whom a card concerns, for those who look for what concerns one of them."""
    return {
        "data_cx_owner": card.owner_id or None,
        "data_cx_persona": " ".join(card.personas) or None,
    }


# Ways


def _ways(canvas: Canvas, layout: MapLayout) -> Markup:
    arrows = [
        canvas.line((start, end.moved(0, -_POINT))) + _head(canvas, end.moved(0, -2), (0, 1))
        for start, end in layout.arrows
    ]
    on = [_route(canvas, spots) + _head(canvas, *_tip(spots)) for spots in layout.main]
    routes = [(route.spots, route.way.is_loop) for route in layout.routes if route.spots]
    firm = [_route(canvas, spots) for spots, is_loop in routes if not is_loop]
    loops = [_route(canvas, spots) for spots, is_loop in routes if is_loop]
    heads = [_head(canvas, *_tip(spots)) for spots, _ in routes]
    return joined(
        (_path((*firm, *heads), "z"), _path(loops, "z b"), _path((*arrows, *on), "y")),
    )


def _route(canvas: Canvas, spots: Sequence[Spot]) -> str:
    tip, (step, _) = _tip(spots)
    return canvas.rounded((*spots[:-1], tip.moved(-step, 0)), _CORNER)


def _tip(spots: Sequence[Spot]) -> tuple[Spot, tuple[int, int]]:
    """Give where an arrow points to, and in which direction."""
    before, end = spots[-2:]
    step = 1 if end.x > before.x else -1
    return end.moved(-2 * step, 0), (step, 0)


def _head(canvas: Canvas, tip: Spot, towards: tuple[int, int]) -> str:
    """Give an arrow's head with its tip at a spot, for a path."""
    x, y = towards
    back = tip.moved(-_POINT * x, -_POINT * y)
    return canvas.line((back.moved(_HALF * y, _HALF * x), tip, back.moved(-_HALF * y, -_HALF * x)))


def _badge(canvas: Canvas, route: Route) -> Markup:
    box = route.badge
    middle = box.middle
    return element(
        "g",
        canvas.box(box, "bg", rx=box.height / 2),
        canvas.words(route.way.letter, middle.moved(0, 4.5), "m"),
    )


# Cards: all on a card counts from the edge of its texts


def _card(canvas: Canvas, placed: PlacedCard) -> Markup:
    layout, box, card = placed.layout, placed.box, placed.layout.card
    own = Canvas(width=0, is_rtl=canvas.is_rtl)
    x = canvas.x(box.x + PADDING)
    return element(
        "g",
        element("rect", class_="k", width=layout.width, height=box.height),
        _title(own, layout),
        _signs(own, layout),
        own.lines(layout.owner, Spot(0, layout.owner_y), "q") if layout.owner else "",
        _mark(own, layout.moment) if layout.moment else "",
        joined(_verdicts(own, each) for each in layout.verdicts),
        _links(own, layout, box.height),
        transform=f"translate({value_text(x)} {value_text(box.y)})",
        **_concerns(card),
    )


def _title(canvas: Canvas, layout: CardLayout) -> Markup:
    card = layout.card
    return element(
        "a",
        _tapped(layout, None, layout.title_y + layout.title.height),
        element("circle", class_="ch"),
        element("text", text(card.number), class_="m"),
        canvas.lines(layout.title, Spot(0, layout.title_y)),
        href=card.pointer.href or None,
        aria_label=None if layout.title.is_whole else str(card.pointer),
    )


def _tapped(layout: CardLayout, top: float | None, bottom: float) -> Markup:
    """Draw what can be tapped of a link: more than its words; without a top it begins the card."""
    width = layout.width - 2 * _BEYOND_TEXT
    height = bottom - (_BEYOND_TEXT if top is None else top)
    return element("rect", class_="h", y=top, width=width, height=height)


def _signs(canvas: Canvas, layout: CardLayout) -> Markup:
    """Draw the channels, and before them a sign where verdicts differ in a context."""
    y = _TOP + (CHIP - CHANNEL) / 2
    step = CHANNEL + 6
    differs = layout.card.differs
    sign = canvas.symbol("cx-i-differ", Spot(CHIP + 6, y), CHANNEL, differs) if differs else ""
    return sign + joined(
        canvas.symbol(
            f"cx-c-{channel.name}",
            Spot(layout.inside - CHANNEL - place * step, y),
            CHANNEL,
            channel.word,
        )
        for place, channel in enumerate(layout.card.channels[: 4 if differs else 5])
    )


def _verdicts(canvas: Canvas, verdicts: VerdictMarks) -> Markup:
    marks = joined(_mark(canvas, mark) for mark in verdicts.marks)
    only_in = " ".join(verdicts.verdicts.only_in)
    not_in = " ".join(verdicts.verdicts.not_in)
    if not only_in and not not_in:
        return marks
    return element(
        "g",
        marks,
        class_="cx-off" if only_in else None,
        data_cx_only_in=only_in or None,
        data_cx_not_in=not_in or None,
    )


def _mark(canvas: Canvas, mark: Mark) -> Markup:
    spot = Spot(mark.x, mark.y + (SMALL.line - ICON) / 2)
    words = Spot(mark.x + ICON + ICON_GAP, mark.y + SMALL.base)
    icon = canvas.symbol(f"cx-i-{mark.name}", spot, ICON, mark.meaning)
    both = (icon if mark.has_icon else "") + canvas.words(mark.word, words)
    return element("g", both, class_=mark.name) if mark.name in _COLOURED else both


def _links(canvas: Canvas, layout: CardLayout, height: float) -> Markup:
    top = height - layout.foot
    # What is tapped is larger than what is seen: from the middle of the line above to the edge.
    ends = [*(top + link.y - 1 for link in layout.links[1:]), height - 3]
    return joined(
        element(
            "a",
            _tapped(layout, start, end),
            canvas.symbol("cx-i-book", Spot(0, top + link.y + 2.5), ICON),
            canvas.words(link.guide.word, Spot(ICON + ICON_GAP, top + link.y + SMALL.base)),
            href=link.guide.pointer.href or None,
            aria_label=link.guide.name,
            class_="p",
        )
        for place, (link, end) in enumerate(zip(layout.links, ends, strict=False))
        for start in [top + link.y - (1 if place else _TAPPED_ABOVE)]
    )
