"""Two journeys as one picture: SVG for wide and for narrow screens, HTML for its legend."""

from typing import Final

from cxmap.diagrams.beside_cards import Mark, PlacedStep, Written
from cxmap.diagrams.beside_curves import BEHIND_SAMPLE, SAMPLE, Curves, Dot, Key
from cxmap.diagrams.beside_layout import wide_layout
from cxmap.diagrams.beside_map import BesideMap
from cxmap.diagrams.beside_moves import Move
from cxmap.diagrams.beside_narrow import narrow_layout
from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.cuts import Drawn, SheetKey, between, between_rows
from cxmap.diagrams.frame import framed, scrolled
from cxmap.diagrams.joins import joins
from cxmap.diagrams.markup import Markup, element, joined, lines, text, value_text
from cxmap.diagrams.measures import FACE, ICON, PADDING, SMALL, SMALL_STRONG
from cxmap.diagrams.on_paper import WORDS, on_paper
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.symbols import definitions, with_its_own
from cxmap.diagrams.way_drawing import arrow_head
from cxmap.language.languages import direction
from cxmap.views.as_of import as_of
from cxmap.views.both_journeys import BesideView
from cxmap.views.reader import Reader

_CORNER: Final = 6
_TIP: Final = 2
_LEGEND: Final = 24
"""What stands below the picture on paper, in points."""


def beside_figure(reader: Reader, view: BesideView) -> Markup:
    """Draw two journeys as one ``<figure>``, once for wide screens and once for narrow ones."""
    layout = wide_layout(reader, view)
    drawn = Drawn(
        width=layout.width,
        height=layout.height,
        cuts=between([each.box for each in layout.headers]),
        rows=between_rows(each.box for each in layout.cards),
        heads=max((each.box.bottom for each in layout.headers), default=0),
        opening=WORDS,
        key=SheetKey(signs=_LEGEND),
    )
    canvas = Canvas(width=layout.width, is_rtl=direction(reader.language) == "rtl")
    sheets = on_paper((drawn,))
    wide = scrolled(
        beside_picture(reader, layout) + joins(canvas, sheets.cut(0), ()),
        reader.word("beside_page.region"),
        **sheets.of(0, canvas),
    )
    narrow = with_its_own(beside_picture(reader, narrow_layout(reader, view)))
    name = "cx-diagram cx-both"
    narrow = element("div", narrow, class_="cx-both__narrow")
    title = element("b", text(f"{view.title} · "))
    head = element("p", title, text(as_of(reader)), class_="cx-sheet")
    return element("figure", head, wide, narrow, _legend(reader, view), class_=name)


def beside_picture(reader: Reader, layout: BesideMap) -> Markup:
    """Draw one layout as SVG, for a page that has its style sheet and its symbols."""
    canvas = Canvas(width=layout.width, is_rtl=direction(reader.language) == "rtl")
    drawing = joined(
        (
            joined(_header(canvas, each) for each in layout.headers),
            lines((_rule(canvas, each.box) for each in layout.headers), "ru"),
            _curves(reader, canvas, layout.curves) if layout.curves else "",
            lines((_move(canvas, each) for each in layout.moves), "z mv"),
            joined(_card(canvas, each) for each in layout.cards),
        )
    )
    return framed(
        canvas,
        layout.height,
        definitions(drawing, is_rtl=canvas.is_rtl),
        drawing,
        name=f"{layout.name}-{layout.view.id}",
        title=str(layout.view.title),
        description=beside_description(reader, layout.view),
    )


def beside_description(reader: Reader, view: BesideView) -> str:
    """Count the touchpoints that are new, gone, moved, different and the same; stages likewise."""
    said = []
    for counts, key in (
        (view.counts, "beside_page.touchpoints"),
        (view.stage_counts, "beside_page.stages"),
    ):
        counted = (
            reader.word("beside_page.counted", sign=str(sign), count=str(count))
            for sign, count in counts
        )
        whole = reader.word("entry.comma").join(counted)
        said += [reader.word(key, counts=whole)] if counts else []
    return " ".join(said)


def _legend(reader: Reader, view: BesideView) -> Markup:
    said = (element("p", text(each)) for each in beside_remarks(reader, view))
    return element("figcaption", *said)


def beside_remarks(reader: Reader, view: BesideView) -> tuple[str, ...]:
    """Say how often each sign is there, which line is which, and what a dotted one means."""
    dotted = [reader.word("beside_page.dotted")] if view.leads_over_unknown else []
    curves = [str(view.curves)] if view.curves else []
    return (
        beside_description(reader, view),
        *(" ".join(each) for each in [curves + dotted] if each),
    )


def _header(canvas: Canvas, header: PlacedStep) -> Markup:
    """Draw the header of a stage: all of it leads to its section."""
    return _step(canvas, header, "hd")


def _rule(canvas: Canvas, box: Box) -> str:
    """Underline a header."""
    return canvas.line((Spot(box.x, box.bottom - 1), Spot(box.end, box.bottom - 1)))


def _card(canvas: Canvas, card: PlacedStep) -> Markup:
    """Draw a card: all of it leads to its section."""
    return _step(canvas, card, "cd")


def _step(canvas: Canvas, placed: PlacedStep, kind: str) -> Markup:
    layout, box = placed.layout, placed.box
    own = Canvas(width=0, is_rtl=canvas.is_rtl)
    number = element("circle") + element("text", text(placed.number)) if placed.number else ""
    link = element(
        "a",
        element("rect", width=box.width, height=box.height),
        number,
        _mark(own, layout.mark) if layout.mark else "",
        _written(own, layout.title),
        href=layout.step.pointer.href or None,
        aria_label=_whole_name(placed),
    )
    x, y = canvas.x(box.x + PADDING), box.y
    return element(
        "g",
        link,
        joined(_written(own, each) for each in layout.texts),
        transform=f"translate({value_text(x)} {value_text(y)})",
        class_=f"{kind} {layout.step.sign.name}",
    )


def _whole_name(placed: PlacedStep) -> str | None:
    """Give the name of what is cut, with its sign."""
    layout = placed.layout
    if layout.title.lines.is_whole:
        return None
    mark = layout.mark.word if layout.mark else ""
    return " ".join(filter(None, (placed.number, mark, str(layout.step.pointer))))


def _mark(canvas: Canvas, mark: Mark) -> Markup:
    """Draw a sign; the word beside it begins where it does and is moved by the style sheet."""
    icon = canvas.symbol(f"i-{mark.name}", Spot(mark.x, mark.y + (SMALL.line - ICON) / 2))
    return element("g", icon + canvas.words(mark.word, Spot(mark.x, mark.y + SMALL.base)))


def _written(canvas: Canvas, written: Written) -> Markup:
    return canvas.lines(written.lines, Spot(written.x, written.y), written.name)


def _move(canvas: Canvas, move: Move) -> str:
    *others, before, end = move.spots
    towards = (_sign_of(end.x - before.x), _sign_of(end.y - before.y))
    tip = end.moved(-_TIP * towards[0], -_TIP * towards[1])
    return canvas.rounded((*others, before, tip), _CORNER) + arrow_head(canvas, tip, towards)


def _sign_of(distance: float) -> int:
    return (distance > 0) - (distance < 0)


def _curves(reader: Reader, canvas: Canvas, curves: Curves) -> Markup:
    """Draw both curves with their words; numbers say which card belongs to a point."""
    return element(
        "g",
        canvas.words(reader.word("diagram.happy"), curves.happy, "q"),
        canvas.words(reader.word("diagram.unhappy"), curves.unhappy, "q"),
        lines([canvas.line(curves.neutral)], "n"),
        lines(map(canvas.line, curves.rises), "ri"),
        lines(map(canvas.line, curves.before), "c"),
        lines(map(canvas.line, curves.after), "c a"),
        lines(map(canvas.line, curves.dotted_before), "c d"),
        lines(map(canvas.line, curves.dotted_after), "c a d"),
        joined(_key(canvas, each) for each in curves.keys),
        joined(_dot(canvas, dot) for dot in curves.dots),
        element(
            "g",
            joined(canvas.words(each.text, Spot(each.middle, each.y)) for each in curves.labels),
            class_="lb",
        ),
        element(
            "g",
            joined(canvas.words(number, spot) for number, spot in curves.numbers),
            class_="nu",
        ),
        class_="cu",
    )


def _key(canvas: Canvas, key: Key) -> Markup:
    """Draw a piece of a curve with its name."""
    start = key.start.moved(0, SMALL_STRONG.line / 2)
    sample = lines([canvas.line((start, start.moved(SAMPLE, 0)))], "c a" if key.is_after else "c")
    middle = start.moved(SAMPLE / 2, 0)
    name = "af" if key.is_after else "be"
    circle = element("circle", class_=name, cx=canvas.x(middle.x), cy=middle.y)
    return sample + canvas.lines(key.name, key.start.moved(BEHIND_SAMPLE, 0), "ky") + circle


def _dot(canvas: Canvas, dot: Dot) -> Markup:
    """Draw a feeling: of the first journey filled, of the second a ring, which is dashed too."""
    name = f"{'w ' if dot.has_face else ''}{'af' if dot.is_after else 'be'}"
    circle = element("circle", class_=name, cx=canvas.x(dot.spot.x), cy=dot.spot.y)
    face = ""
    if dot.has_face:
        face = canvas.symbol(f"f-{dot.felt.face}", dot.spot.moved(-FACE / 2, -FACE / 2))
    return element("g", circle + face, class_=dot.felt.face)
