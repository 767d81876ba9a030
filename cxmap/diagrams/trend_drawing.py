"""A trend as SVG: drawn from its layout, the same in every direction of reading."""

from collections.abc import Iterator
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.markup import Markup, element, joined, lines
from cxmap.diagrams.shapes import Spot
from cxmap.diagrams.trend_layout import (
    NARROW,
    WIDE,
    Frame,
    LevelLine,
    Mark,
    TrendLayout,
    spark_layout,
    trend_layout,
)
from cxmap.diagrams.trend_words import Words
from cxmap.language.languages import direction
from cxmap.views.reader import Reader
from cxmap.views.trend import Trend

SPARK: Final = Frame(width=220, height=64, most=13)
"""A trend without words: its table, or what stands beside it, says the same."""


def trend_pictures(reader: Reader, trend: Trend) -> tuple[str, ...]:
    """Draw a trend for wide screens and paper, and for narrow ones, which show fewer periods."""
    return tuple(_picture(reader, trend, frame) for frame in (WIDE, NARROW))


def spark(reader: Reader, trend: Trend) -> str:
    """Draw a trend as small as a word."""
    layout = spark_layout(trend, SPARK)
    return _svg(reader, layout, trend.told, _drawn(_canvas(reader, layout), layout))


def _picture(reader: Reader, trend: Trend, frame: Frame) -> str:
    layout = trend_layout(reader, trend, frame)
    canvas = _canvas(reader, layout)
    return _svg(reader, layout, trend.told, _words(canvas, layout), _drawn(canvas, layout))


def _canvas(reader: Reader, layout: TrendLayout) -> Canvas:
    return Canvas(width=layout.width, is_rtl=direction(reader.language) == "rtl")


def _svg(reader: Reader, layout: TrendLayout, told: str, *inside: Markup) -> str:
    width, height = round(layout.width), round(layout.height)
    return element(
        "svg",
        *inside,
        class_=direction(reader.language),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_label=told,
    )


def _words(canvas: Canvas, layout: TrendLayout) -> Markup:
    grid = lines((canvas.line(line) for _, line in layout.grid), "g")
    said = (*(words for words, _ in layout.grid), *layout.head, *layout.below)
    return grid + joined(_middled(canvas, each) for each in said)


def _middled(canvas: Canvas, words: Words) -> Markup:
    """Write lines around their middle; what begins a row stands at its start."""
    box = words.box
    if words.begin:
        return canvas.lines(words.lines, Spot(box.x, box.y))
    return canvas.lines(words.lines, Spot(box.middle.x, box.y), "m")


def _drawn(canvas: Canvas, layout: TrendLayout) -> Markup:
    return joined(
        (
            *(_band(canvas, each) for each in layout.bands),
            *(_level(canvas, each) for each in layout.levels),
            lines((canvas.line(each) for each in layout.bridges), "d"),
            lines((canvas.line(each) for each in layout.loose), "u"),
            lines((canvas.line(each) for each in layout.lines), "c"),
            *_marks(canvas, layout.marks),
        )
    )


def _band(canvas: Canvas, edge: tuple[Spot, ...]) -> Markup:
    """Draw an interval as an area, or as a line upright where a figure stands alone."""
    is_lone = len(edge) == 2  # noqa: PLR2004 - the upper and the lower end
    return lines((canvas.line(edge) + ("" if is_lone else "z"),), "w" if is_lone else "b")


def _level(canvas: Canvas, level: LevelLine) -> Markup:
    name = "t" if level.is_target else "z"
    return lines((canvas.line(level.line),), name) + (
        canvas.lines(level.words, level.corner, f"{name}l") if level.words.lines else ""
    )


def _marks(canvas: Canvas, marks: tuple[Mark, ...]) -> Iterator[Markup]:
    for mark in marks:
        point = mark.point
        signs = {"o": not point.is_whole, "f": point.is_few, "l": point.is_quoted}
        names = " ".join(name for name, is_so in signs.items() if is_so)
        yield element(
            "circle", class_=names or None, cx=round(canvas.x(mark.spot.x), 1), cy=mark.spot.y
        )
        if mark.label is not None:
            label = mark.label
            yield canvas.words(label.text, Spot(label.middle, label.y), "v")
