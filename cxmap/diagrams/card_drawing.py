"""A card as SVG: its title, its signs, its verdicts, and the ways to its playbooks."""

from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.card_layout import CardLayout, Mark, VerdictMarks
from cxmap.diagrams.journey_map import Card
from cxmap.diagrams.layout import PlacedCard
from cxmap.diagrams.markup import Markup, element, joined, text, value_text
from cxmap.diagrams.measures import CHANNEL, CHIP, ICON, ICON_GAP, PADDING, SMALL
from cxmap.diagrams.shapes import Spot

_TAPPED_ABOVE: Final = 17
_COLOURED: Final = frozenset({"missed", "star"})
_BEYOND_TEXT: Final = 3
"""How much narrower than its card that is which is tapped on it."""
_BEHIND_ICON: Final = ICON + ICON_GAP


def drawn_card(canvas: Canvas, placed: PlacedCard) -> Markup:
    """Draw a card; all on it counts from the edge of its texts."""
    layout, box, card = placed.layout, placed.box, placed.layout.card
    own = Canvas(width=0, is_rtl=canvas.is_rtl)
    x = canvas.x(box.x + PADDING)
    return element(
        "g",
        _title(own, layout, box.height),
        own.lines(layout.owner, Spot(0, layout.owner_y)) if layout.owner else "",
        _signs(own, layout),
        _mark(own, layout.moment) if layout.moment else "",
        joined(_verdicts(own, each) for each in layout.verdicts),
        _links(own, layout, box.height),
        transform=f"translate({value_text(x)} {value_text(box.y)})",
        **_concerns(card),
    )


def _title(canvas: Canvas, layout: CardLayout, height: float) -> Markup:
    """Draw the card itself with its title: all of it leads to its section."""
    card = layout.card
    return element(
        "a",
        element("rect", width=layout.width, height=height),
        element("circle"),
        element("text", text(card.number)),
        canvas.lines(layout.title, Spot(0, layout.title_y)),
        href=card.pointer.href or None,
        aria_label=None if layout.title.is_whole else str(card.pointer),
    )


def _signs(canvas: Canvas, layout: CardLayout) -> Markup:
    """Draw the channels, and before them a sign where verdicts differ in a context."""
    step = CHANNEL + 6
    differs = layout.card.differs
    sign = canvas.symbol("i-differ", Spot(CHIP + 6, 0), differs) if differs else ""
    return sign + joined(
        canvas.symbol(
            f"c-{channel.name}",
            Spot(layout.inside - CHANNEL - place * step, 0),
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
    # Words beside an icon begin where it does: the style sheet moves them behind it.
    words = Spot(mark.x + (0 if mark.has_icon else _BEHIND_ICON), mark.y + SMALL.base)
    icon = canvas.symbol(f"i-{mark.name}", spot, mark.meaning) if mark.has_icon else ""
    both = icon + canvas.words(mark.word, words)
    return element("g", both, class_=mark.name) if mark.name in _COLOURED else both


def _links(canvas: Canvas, layout: CardLayout, height: float) -> Markup:
    top = height - layout.foot
    # What is tapped is larger than what is seen: from the middle of the line above to the edge.
    width = layout.width - 2 * _BEYOND_TEXT
    ends = [*(top + link.y - 1 for link in layout.links[1:]), height - 3]
    return joined(
        element(
            "a",
            element("rect", y=start, width=width, height=end - start),
            canvas.symbol("i-book", Spot(0, top + link.y + (SMALL.line - ICON) / 2)),
            canvas.words(link.guide.word, Spot(0, top + link.y + SMALL.base)),
            href=link.guide.pointer.href or None,
            aria_label=link.guide.name,
            class_="p",
        )
        for place, (link, end) in enumerate(zip(layout.links, ends, strict=False))
        for start in [top + link.y - (1 if place else _TAPPED_ABOVE)]
    )


def _concerns(card: Card) -> dict[str, str | None]:
    """Say whom and when a card concerns, for those who look for what concerns one of them."""
    return {
        "data_cx_owner": card.owner_id or None,
        "data_cx_persona": " ".join(card.personas) or None,
        "class_": None if card.marks.is_everywhere else "cx-at-times",
        "data_cx_only_in": " ".join(card.marks.only_in) or None,
        "data_cx_not_in": " ".join(card.marks.not_in) or None,
    }
