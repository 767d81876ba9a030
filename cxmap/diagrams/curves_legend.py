"""Whose curve is whose: a sample of each line with its name, to show and to hide."""

from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.markers import MARKERS
from cxmap.diagrams.markup import Markup, element, lines, text
from cxmap.diagrams.shapes import Spot
from cxmap.language.languages import direction
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

WIDTH: Final = 44
HEIGHT: Final = 16
_MIDDLE: Final = Spot(WIDTH / 2, HEIGHT / 2)


def curves_legend(reader: Reader, map_: JourneyMap) -> Markup:
    """Name the curves where there are several; what is chosen needs no script."""
    if not map_.others:
        return ""
    items = (_item(reader, *each) for each in named_curves(map_).items())
    return element("ul", *items, class_="cx-ways cx-curves")


def named_curves(map_: JourneyMap) -> dict[str, Phrase]:
    """Give the names of the curves by how they are drawn: ``o0`` is that of all others."""
    has_line = any(card.is_shared for card in map_.cards)
    all_ = {"o0": map_.everybody} if map_.everybody is not None and has_line else {}
    return all_ | {f"o{number}": each.name for number, each in enumerate(map_.others, start=1)}


def _item(reader: Reader, name: str, said: Phrase) -> Markup:
    drawing = element(
        "svg",
        sample(Canvas(width=WIDTH, is_rtl=False), name),
        class_="cx-sample",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        aria_hidden="true",
    )
    foreign = {"lang": said.language, "dir": direction(said.language)} if said.is_foreign else {}
    whose = element("span", text(str(said)), **foreign)
    if name == "o0":
        return element("li", drawing, whose)
    shown = f"{reader.word('diagram.show')} {said}"
    choice = element("input", type="checkbox", name_=name, checked="", aria_label=shown)
    return element("li", element("label", choice, drawing, whose))


def sample(canvas: Canvas, name: str, spot: Spot = _MIDDLE) -> Markup:
    """Draw a short piece of a line with its marker around a spot: ``o0`` is that of all."""
    half = WIDTH / 2 - 1
    line = lines([canvas.line((spot.moved(-half, 0), spot.moved(half, 0)))], "c")
    number = int(name[1:])
    if not number:
        dot = element("circle", cx=canvas.x(spot.x), cy=spot.y, r=4)
        # Apart from the words behind it: those right behind a circle are set around its middle.
        return element("g", line, dot, class_="cx-sample")
    marker = lines([MARKERS[number - 1](canvas, spot)], "k")
    return element("g", line, marker, class_=name)
