"""The names of several curves, each behind a piece of its line: they stand above all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.curves_legend import WIDTH as SAMPLE
from cxmap.diagrams.curves_legend import named_curves, sample
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.lines import Lines, wrapped
from cxmap.diagrams.markup import Markup, element
from cxmap.diagrams.measures import SMALL
from cxmap.diagrams.shapes import Box, Spot

ROW: Final = 22
_BEHIND_SAMPLE: Final = SAMPLE + 6
_APART: Final = 24
_BELOW: Final = 4
"""How far below the last row of names the curves begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveKey:
    """A name in one line behind a sample of its curve; ``drawn_as`` says how that is drawn."""

    drawn_as: str
    name: Lines
    box: Box


def curve_keys(map_: JourneyMap, start: Spot, width: float) -> tuple[CurveKey, ...]:
    """Name the curves where there are several, in as many rows as they need."""
    return tuple(_keys(map_, start, width)) if map_.others else ()


def height_of_keys(keys: tuple[CurveKey, ...]) -> float:
    """Give how much room the names need above the curves."""
    return keys[-1].box.bottom - keys[0].box.y + _BELOW if keys else 0


def _keys(map_: JourneyMap, start: Spot, width: float) -> Iterator[CurveKey]:
    x, y = start.x, start.y
    for drawn_as, said in named_curves(map_).items():
        name = wrapped(said, width - _BEHIND_SAMPLE, SMALL, most=1)
        needed = _BEHIND_SAMPLE + SMALL.width(name.lines[0])
        if x > start.x and x + needed > start.x + width:
            x, y = start.x, y + ROW
        yield CurveKey(drawn_as=drawn_as, name=name, box=Box(x, y, needed, ROW))
        x += needed + _APART


def drawn_keys(canvas: Canvas, keys: tuple[CurveKey, ...]) -> Markup:
    """Draw the names; one whose curve is not shown goes with it."""
    return element("g", *(_key(canvas, key) for key in keys), class_="ky") if keys else ""


def _key(canvas: Canvas, key: CurveKey) -> Markup:
    box = key.box
    drawn = sample(canvas, key.drawn_as, Spot(box.x + SAMPLE / 2, box.middle.y))
    behind = Spot(box.x + _BEHIND_SAMPLE, box.y + (ROW - SMALL.line) / 2)
    return element("g", drawn, canvas.lines(key.name, behind), class_=key.drawn_as)
