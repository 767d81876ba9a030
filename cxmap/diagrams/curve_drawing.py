"""The curve of feelings as SVG."""

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.curve import Curve, CurvePoint
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.measures import FACE
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.reader import Reader


def drawn_curve(reader: Reader, canvas: Canvas, curve: Curve, band: Box) -> Markup:
    """Draw the curve: its areas, its lines, and its points with their words."""
    neutral = (Spot(band.x, curve.neutral), Spot(band.end, curve.neutral))
    return element(
        "g",
        canvas.words(reader.word("diagram.happy"), Spot(band.x, band.y + 12), "q"),
        canvas.words(reader.word("diagram.unhappy"), Spot(band.x, band.bottom - 5), "q"),
        lines((f"{canvas.line(area)}z" for area in curve.above), "hi"),
        lines((f"{canvas.line(area)}z" for area in curve.below), "lo"),
        lines([canvas.line(neutral)], "n"),
        lines(map(canvas.line, curve.lines), "c"),
        lines(map(canvas.line, curve.dashed), "c a"),
        joined(_point(reader, canvas, point) for point in curve.points),
    )


def _point(reader: Reader, canvas: Canvas, point: CurvePoint) -> Markup:
    known, label, spot = point.point, point.label, point.spot
    feeling = known.word if known is not None else reader.word("verdicts.unknown")
    if known is not None and known.is_assumed:
        feeling = reader.word("diagram.assumed", feeling=feeling)
    said = reader.word("diagram.feels", number=point.card.number, feeling=feeling)
    name = "w" if point.has_face else None if known is not None else "u"
    circle = element("circle", class_=name, cx=canvas.x(spot.x), cy=spot.y)
    if known is not None and point.has_face:
        circle += canvas.symbol(f"f-{known.face}", spot.moved(-FACE / 2, -FACE / 2))
    return element(
        "g",
        circle,
        canvas.words(label.text, Spot(label.middle, label.y)),
        class_=known.face if known is not None else None,
        role="img",
        aria_label=said,
    )
