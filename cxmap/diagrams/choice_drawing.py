"""Alternatives as SVG: a frame around their cards, its title, and “or” between them."""

from collections.abc import Iterator

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.layout import MapLayout
from cxmap.diagrams.markup import Markup, element, joined
from cxmap.diagrams.measures import PADDING, SMALL
from cxmap.diagrams.plan import ABOVE_TITLE, Frame, gap_between
from cxmap.diagrams.shapes import Box, Spot


def drawn_frames(canvas: Canvas, layout: MapLayout) -> Markup:
    """Draw the frames, which lie below ways and cards."""
    frames = joined(canvas.box(_on_pixels(each.box)) for each in layout.frames)
    return element("g", frames, class_="fr") if frames else ""


def words_before(canvas: Canvas, layout: MapLayout, place: int) -> Markup:
    """Write what is to be read before a card: the title above the first, “or” above others."""
    return joined(
        element("g", said, class_="fr")
        for frame in layout.frames
        for said in _words(canvas, layout, frame, place)
    )


def _words(canvas: Canvas, layout: MapLayout, frame: Frame, place: int) -> Iterator[Markup]:
    places = frame.choice.places
    if place == places[0]:
        yield canvas.lines(frame.title, Spot(frame.box.x + PADDING, frame.box.y + ABOVE_TITLE))
    elif place in places:
        gap = gap_between(*(layout.cards[each].box for each in (place - 1, place)))
        word = frame.choice.between
        # Where one of them leads down to the other, an arrow is in the middle.
        is_crossed = any(start.y == gap.y and start.x == gap.middle.x for start, _ in layout.arrows)
        x = gap.x + PADDING if is_crossed else gap.middle.x - SMALL.width(word) / 2
        yield canvas.words(word, Spot(x, gap.middle.y - SMALL.line / 2 + SMALL.base))


def _on_pixels(box: Box) -> Box:
    """Give the box whose outline is drawn sharply."""
    return Box(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
