"""A card as SVG: its title, its signs, its verdicts, and the ways to its playbooks."""

from collections.abc import Iterator
from typing import Final

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.card_layout import CardLayout, Mark, VerdictMarks
from cxmap.diagrams.journey_map import Card
from cxmap.diagrams.layout import PlacedCard
from cxmap.diagrams.markup import Markup, element, joined, text, value_text
from cxmap.diagrams.measures import CHANNEL, CHIP, ICON, ICON_GAP, PADDING, SMALL
from cxmap.diagrams.pieces import LINK, MISSED, MOMENT, NAME, OTHER, OWNER, Pieces
from cxmap.diagrams.shapes import Box, Spot
from cxmap.views.phrases import Sign

_TAPPED_ABOVE: Final = 17
_BEGINNINGS: Final = {"missed": MISSED, "star": MOMENT}
"""What is coloured, and what filters look for."""
_BEYOND_TEXT: Final = 3
"""How much narrower than its card that is which is tapped on it."""
_LONG: Final = 50
"""So many letters take more than the name of a piece."""
_BEHIND_ICON: Final = ICON + ICON_GAP
_ORIGIN: Final = Spot(0, 0)
_STEP: Final = CHANNEL + 6
"""From one channel to the next."""


def drawn_card(canvas: Canvas, pieces: Pieces, placed: PlacedCard) -> Markup:
    """Draw a card; all on it counts from the edge of its texts."""
    layout, box, card = placed.layout, placed.box, placed.layout.card
    own = Canvas(width=0, is_rtl=canvas.is_rtl)
    x = canvas.x(box.x + PADDING)
    return element(
        "g",
        _title(own, layout, box.height),
        _owner(own, pieces, layout),
        _signs(own, pieces, layout),
        joined(_mark(own, pieces, each) for each in layout.signs),
        joined(_verdicts(own, pieces, each) for each in layout.verdicts),
        joined(_mark(own, pieces, each) for each in layout.counts),
        _links(own, pieces, layout, box.height),
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


def _owner(canvas: Canvas, pieces: Pieces, layout: CardLayout) -> Markup:
    """Write who answers for it: the same few for many cards, drawn once where they are long."""
    if layout.owner is None:
        return ""
    spot = Spot(0, layout.owner_y)
    once = canvas.lines(layout.owner, _ORIGIN)
    if len(once.encode()) < _LONG:
        return canvas.lines(layout.owner, spot)
    return canvas.piece(pieces.named(OWNER, once), spot)


def _signs(canvas: Canvas, pieces: Pieces, layout: CardLayout) -> Markup:
    """Draw the channels, and before them a sign where verdicts differ in a context."""
    differs = layout.card.differs
    channels = channels_shown(layout.card)
    first = Spot(layout.inside - CHANNEL, 0)
    if tuple(each.name for each in channels) in pieces.rows:
        inside = (
            _sign(canvas, f"c-{each.name}", each.word, Spot(-place * _STEP, 0))
            for place, each in enumerate(channels)
        )
        row = joined(element("g", each, role="img") for each in inside)
        drawn = canvas.piece(pieces.named(OTHER, row), first)
    else:
        signs = (_sign(canvas, f"c-{each.name}", each.word) for each in channels)
        drawn = joined(
            canvas.piece(pieces.named(OTHER, each, role="img"), first.moved(-place * _STEP, 0))
            for place, each in enumerate(signs)
        )
    if not differs:
        return drawn
    sign = pieces.named(OTHER, _sign(canvas, "i-differ", differs), role="img")
    return canvas.piece(sign, Spot(CHIP + 6, 0)) + drawn


def channels_shown(card: Card) -> tuple[Sign, ...]:
    """Give the channels for which there is room on a card."""
    return card.channels[: 4 if card.differs else 5]


def _sign(canvas: Canvas, name: str, word: str, spot: Spot = _ORIGIN) -> Markup:
    """Draw a sign that nothing beside it explains, with what it means."""
    return element("title", text(word)) + canvas.symbol(name, spot)


def _verdicts(canvas: Canvas, pieces: Pieces, verdicts: VerdictMarks) -> Markup:
    marks = joined(_mark(canvas, pieces, mark) for mark in verdicts.marks)
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


def _mark(canvas: Canvas, pieces: Pieces, mark: Mark) -> Markup:
    icon_at = Spot(0, (SMALL.line - ICON) / 2)
    inside = joined(
        (
            element("title", text(mark.meaning)) if mark.meaning else "",
            canvas.symbol(f"i-{mark.name}", icon_at) if mark.has_icon else "",
            canvas.words(mark.word, Spot(_BEHIND_ICON, SMALL.base)),
        )
    )
    beginning = _BEGINNINGS.get(mark.name, OTHER)
    return canvas.piece(pieces.named(beginning, inside), Spot(mark.x, mark.y))


def _links(canvas: Canvas, pieces: Pieces, layout: CardLayout, height: float) -> Markup:
    top = height - layout.foot
    # What is tapped is larger than what is seen: from the middle of the line above to the edge.
    width = layout.width - 2 * _BEYOND_TEXT
    ends = [*(top + link.y - 1 for link in layout.links[1:]), height - 3]
    starts = [
        top + link.y - (1 if place else _TAPPED_ABOVE) for place, link in enumerate(layout.links)
    ]
    return joined(
        element(
            "a",
            canvas.piece(
                pieces.named(
                    LINK,
                    canvas.box(Box(_BEYOND_TEXT - PADDING, 0, width, end - start))
                    + canvas.symbol("i-book", Spot(0, line + (SMALL.line - ICON) / 2))
                    + canvas.words(link.guide.word, Spot(_BEHIND_ICON, line + SMALL.base)),
                ),
                Spot(0, start),
            ),
            href=link.guide.pointer.href or None,
            aria_labelledby=pieces.named(NAME, element("text", text(link.guide.name))),
        )
        for link, start, end in zip(layout.links, starts, ends, strict=False)
        for line in [top + link.y - start]
    )


def _concerns(card: Card) -> dict[str, str | None]:
    """Say whom and when a card concerns, for those who look for what concerns one of them."""
    return {
        "data_cx_owner": card.owner_id or None,
        "data_cx_persona": " ".join(card.personas) or None,
        "class_": " ".join(_classes(card)) or None,
        "data_cx_only_in": " ".join(card.marks.only_in) or None,
        "data_cx_not_in": " ".join(card.marks.not_in) or None,
    }


def _classes(card: Card) -> Iterator[str]:
    if card.is_optional:
        yield "no"
    if not card.marks.is_everywhere:
        yield "cx-at-times"
