"""The curve of feelings as SVG."""

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.curve import Curve, CurvePoint
from cxmap.diagrams.labels import Label
from cxmap.diagrams.markers import MARKERS
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.measures import FACE
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.reader import Reader
from cxmap.views.whose import ToldFor

Curves = tuple[ToldFor[Curve], ...]


def drawn_curves(
    reader: Reader, canvas: Canvas, curve: Curve, curves_for: Curves, band: Box
) -> Markup:
    """Draw the curve of all and those of others beside it; then, hidden, what can be chosen.

    Whoever chooses a persona sees that curve in front, in the strokes that it has among all.
    """
    neutral = (Spot(band.x, curve.neutral), Spot(band.end, curve.neutral))
    frame = (
        *(canvas.words(word, Spot(band.x, y), "q") for word, y in heights_named(reader, band)),
        lines([canvas.line(neutral)], "n"),
    )
    styles = {
        other.felt_by.persona_id: f"o{number}" for number, other in enumerate(curve.others, start=1)
    }
    return joined(
        (
            _curve(reader, canvas, curve, *frame, data_cx_for="" if curves_for else None),
            *(_other(reader, canvas, curve, number) for number, _ in enumerate(curve.others, 1)),
            *(
                _curve(
                    reader,
                    canvas,
                    each.told,
                    class_=styles.get(each.persona_id),
                    data_cx_for=each.persona_id,
                    role="group",
                    aria_label=str(each.name),
                    display="none",
                )
                for each in curves_for
            ),
        )
    )


def heights_named(reader: Reader, band: Box) -> tuple[tuple[str, float], ...]:
    """Give the words for the best and the worst feeling, each with its height."""
    return (
        (reader.word("diagram.happy"), band.y + 12),
        (reader.word("diagram.unhappy"), band.bottom - 5),
    )


def drawn_numbers(canvas: Canvas, numbers: tuple[Label, ...]) -> Markup:
    """Draw the numbers below the curve; whoever hears it is told them with each feeling."""
    said = (canvas.words(each.text, Spot(each.middle, each.y)) for each in numbers)
    return element("g", *said, class_="e", aria_hidden="true") if numbers else ""


def _curve(
    reader: Reader, canvas: Canvas, curve: Curve, *frame: Markup, **attributes: str | None
) -> Markup:
    """Draw a curve: its areas, its lines, and its points with their words."""
    return element(
        "g",
        *frame,
        lines((f"{canvas.line(area)}z" for area in curve.above), "hi"),
        lines((f"{canvas.line(area)}z" for area in curve.below), "lo"),
        lines(map(canvas.line, curve.guides), "u"),
        lines(map(canvas.line, curve.lines), "c"),
        lines(map(canvas.line, curve.dashed), "c a"),
        lines(map(canvas.line, curve.dotted), "c d"),
        joined(_point(reader, canvas, point) for point in curve.points),
        **attributes,
    )


def _other(reader: Reader, canvas: Canvas, curve: Curve, number: int) -> Markup:
    """Draw one more curve, and say all of it in words."""
    other = curve.others[number - 1]
    said = reader.word("entry.comma").join(
        reader.word("diagram.feels", number=curve.points[felt.place].card.number, feeling=felt.word)
        for felt in other.felt_by.felt
        if felt.is_own
    )
    marker = MARKERS[number - 1]
    faces = [point.spot for point in curve.points if point.has_face]
    return element(
        "g",
        lines(map(canvas.line, other.lines), "c"),
        lines(map(canvas.line, other.thin), "c tn"),
        lines((marker(canvas, spot) for spot in other.markers if spot not in faces), "k"),
        class_=f"o{number}",
        data_cx_persona=other.felt_by.persona_id or None,
        role="img",
        aria_label=f"{other.felt_by.name} – {said}",
    )


def _tone(height: float) -> str | None:
    """Tell on which side of the middle a feeling lies."""
    return "h" if height > 0 else "l" if height < 0 else None


def _point(reader: Reader, canvas: Canvas, point: CurvePoint) -> Markup:
    known, label, spot = point.point, point.label, point.spot
    said = {"role": "img", "aria_label": _said(reader, point)}
    place = {"cx": canvas.x(spot.x), "cy": spot.y}
    tone = _tone(known.height) if known is not None else None
    if known is None:
        return element("circle", class_="u", **place, **said)
    if label is not None:
        face = canvas.symbol(f"f-{known.face}", spot.moved(-FACE / 2, -FACE / 2))
        word = canvas.words(label.text, Spot(label.middle, label.y))
        circle = element("circle", class_="w", **place)
        return element("g", circle, face, word, class_=tone, **said)
    if not known.is_shared:
        # That of a single persona has the marker of its own line.
        return element("g", class_=tone, **said)
    name = " ".join(filter(None, (tone, "r" if known.is_hoped else None)))
    return element("circle", class_=name or None, **place, **said)


def _said(reader: Reader, point: CurvePoint) -> str:
    """Say what is felt at a point."""
    known = point.point
    feeling = known.word if known is not None else reader.word("verdicts.unknown")
    if known is not None and known.is_assumed and not known.is_hoped:
        feeling = reader.word("diagram.assumed", feeling=feeling)
    return reader.word("diagram.feels", number=point.card.number, feeling=feeling)
