"""A laid out map becomes a figure: SVG for the picture, HTML for its legend."""

from collections.abc import Iterable
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.card_layout import CardLayout, Mark, VerdictMarks
from cxmap.diagrams.curve import Curve, CurvePoint
from cxmap.diagrams.layout import MapLayout, PlacedCard, PlacedHeader, Route
from cxmap.diagrams.legend import description, legend
from cxmap.diagrams.markup import Markup, element, joined, text, value_text
from cxmap.diagrams.measures import (
    CHANNEL,
    CHIP,
    FACE,
    ICON,
    ICON_GAP,
    INSIDE,
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
    return element(
        "svg",
        element("title", text(title), id=f"{name}-t"),
        element("desc", text(description(reader, layout.map)), id=f"{name}-d"),
        joined(_header(canvas, header) for header in layout.headers),
        _curve(reader, canvas, layout.curve, layout.band) if layout.curve else "",
        _ways(canvas, layout),
        joined(_card(canvas, card) for card in layout.cards),
        joined(_badge(canvas, route) for route in layout.routes),
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
    goal = canvas.lines(layout.goal, Spot(start, layout.goal_y), "q") if layout.goal else ""
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
            canvas.box(Box(box.x, box.bottom - 2, box.width, 2), "ru"),
            goal,
        )
    )


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
    face, label, spot = point.point.face, point.label, point.spot
    feeling = point.point.word
    if point.point.is_assumed:
        feeling = reader.word("diagram.assumed", feeling=feeling)
    said = reader.word("diagram.feels", number=point.card.number, feeling=feeling)
    circle = element(
        "circle", class_="w" if point.has_face else "d", cx=canvas.x(spot.x), cy=spot.y
    )
    if point.has_face:
        circle += canvas.symbol(f"cx-f-{face}", spot.moved(-FACE / 2, -FACE / 2), FACE)
    words = canvas.words(label.text, Spot(label.middle, label.y), "m l")
    return element("g", circle, words, class_=face, role="img", aria_label=said)


# Ways


def _ways(canvas: Canvas, layout: MapLayout) -> Markup:
    arrows = [
        canvas.line((start, end.moved(0, -_POINT))) + _head(canvas, end.moved(0, -2), (0, 1))
        for start, end in layout.arrows
    ]
    routes = [route for route in layout.routes if route.spots]
    firm = [_route(canvas, route) for route in routes if not route.way.is_loop]
    loops = [_route(canvas, route) for route in routes if route.way.is_loop]
    heads = [_head(canvas, *_tip(route)) for route in routes]
    return _path((*arrows, *firm, *heads), "y") + _path(loops, "y b")


def _route(canvas: Canvas, route: Route) -> str:
    tip, (step, _) = _tip(route)
    return canvas.rounded((*route.spots[:-1], tip.moved(-step, 0)), _CORNER)


def _tip(route: Route) -> tuple[Spot, tuple[int, int]]:
    """Give where an arrow points to, and in which direction."""
    before, end = route.spots[-2:]
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
        canvas.words(route.way.letter, middle.moved(0, 4.5), "m l"),
    )


# Cards: all on a card counts from the edge of its texts


def _card(canvas: Canvas, placed: PlacedCard) -> Markup:
    layout, box, card = placed.layout, placed.box, placed.layout.card
    own = Canvas(width=0, is_rtl=canvas.is_rtl)
    x = canvas.x(box.x + PADDING)
    return element(
        "g",
        element("rect", class_="k", height=box.height),
        _title(own, layout),
        _channels(own, layout),
        own.lines(layout.owner, Spot(0, layout.owner_y), "q") if layout.owner else "",
        _mark(own, layout.moment) if layout.moment else "",
        joined(_verdicts(own, each) for each in layout.verdicts),
        _links(own, layout, box.height),
        transform=f"translate({value_text(x)} {value_text(box.y)})",
        data_cx_owner=card.owner_id or None,
        data_cx_persona=" ".join(card.personas) or None,
    )


def _title(canvas: Canvas, layout: CardLayout) -> Markup:
    card = layout.card
    return element(
        "a",
        element("rect", class_="h", y=3, height=layout.title_y + layout.title.height - 3),
        element("circle", class_="ch"),
        canvas.words(card.number, Spot(CHIP / 2, _TOP + CHIP / 2 + 4), "m l"),
        canvas.lines(layout.title, Spot(0, layout.title_y), "t"),
        href=card.pointer.href or None,
        aria_label=None if layout.title.is_whole else str(card.pointer),
    )


def _channels(canvas: Canvas, layout: CardLayout) -> Markup:
    y = _TOP + (CHIP - CHANNEL) / 2
    step = CHANNEL + 6
    return joined(
        canvas.symbol(
            f"cx-c-{channel.name}",
            Spot(INSIDE - CHANNEL - place * step, y),
            CHANNEL,
            channel.word,
        )
        for place, channel in enumerate(layout.card.channels[:5])
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
    both = canvas.symbol(f"cx-i-{mark.name}", spot, ICON) + canvas.words(mark.word, words)
    return element("g", both, class_=mark.name) if mark.name in _COLOURED else both


def _links(canvas: Canvas, layout: CardLayout, height: float) -> Markup:
    top = height - layout.foot
    # What is tapped is larger than what is seen: from the middle of the line above to the edge.
    ends = [*(top + link.y - 1 for link in layout.links[1:]), height - 3]
    return joined(
        element(
            "a",
            element("rect", class_="h", y=start, height=end - start),
            canvas.symbol("cx-i-book", Spot(0, top + link.y + 2.5), ICON),
            canvas.lines(link.lines, Spot(ICON + ICON_GAP, top + link.y)),
            href=link.pointer.href or None,
            aria_label=None if link.lines.is_whole else str(link.pointer),
            class_="p",
        )
        for place, (link, end) in enumerate(zip(layout.links, ends, strict=False))
        for start in [top + link.y - (1 if place else _TAPPED_ABOVE)]
    )
