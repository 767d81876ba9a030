"""The cards of a flow with their texts set, each from its own upper corner on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.flow_map import Card, Port
from cxmap.diagrams.lines import Lettering, Lines, wrapped
from cxmap.diagrams.measures import SMALL, SMALL_STRONG
from cxmap.diagrams.shapes import Box
from cxmap.views.phrases import Phrase

PADDING: Final = 10
TITLE: Final = Lettering(size=14, line=22, weight=600)
NUMBER_WIDTH: Final = 30
"""The room of a number before the title of its card."""
_EDGE: Final = 8
_BETWEEN: Final = 6
"""Between a card and what stands below it."""
_PORT_EDGE: Final = 4
_INSET: Final = 10
"""How much narrower than its card that is which stands below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text from an upper corner on; ``href`` where it leads somewhere."""

    lines: Lines
    x: float
    y: float
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortBlock:
    """What a port says, in a box of its own below the card."""

    port: Port
    box: Box
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A card with its ports; ``door`` is how far down the ways leave that need no words."""

    card: Card
    width: float
    card_height: float
    title: Text
    notes: tuple[Text, ...]
    ports: tuple[PortBlock, ...]

    @property
    def door(self) -> float:
        """The middle of the first line."""
        return _EDGE + TITLE.line / 2

    @property
    def height(self) -> float:
        """The height with all ports."""
        return max((port.box.bottom for port in self.ports), default=self.card_height)


def block(card: Card, width: float) -> Block:
    """Set the texts of a card and its ports."""
    start = PADDING if card.is_choice else NUMBER_WIDTH + PADDING
    lettering = SMALL_STRONG if card.is_choice else TITLE
    title = wrapped(card.pointer.name, width - start - PADDING, lettering)
    notes = tuple(_notes(card, start, width - start - PADDING, _EDGE + title.height))
    bottom = max((note.y + note.lines.height for note in notes), default=_EDGE + title.height)
    height = bottom + _EDGE
    return Block(
        card=card,
        width=width,
        card_height=height,
        title=Text(lines=title, x=start, y=_EDGE),
        notes=notes,
        ports=tuple(_ports(card, width, height)),
    )


def _notes(card: Card, x: float, width: float, y: float) -> Iterator[Text]:
    """Set what stands below the title; the last leads to the journey that is inside."""
    said: list[tuple[Phrase, str]] = [(note, "") for note in card.notes]
    if card.inside is not None:
        said.append((card.inside.name, card.inside.href))
    for phrase, href in said:
        lines = wrapped(phrase, width, SMALL, most=3)
        yield Text(lines=lines, x=x, y=y, href=href)
        y += lines.height


def _ports(card: Card, width: float, y: float) -> Iterator[PortBlock]:
    inside = width - _INSET
    for port in card.ports:
        y += _BETWEEN
        texts = []
        bottom = y + _PORT_EDGE
        for phrase in (port.condition, port.goes):
            if phrase is not None:
                lines = wrapped(phrase, inside - 2 * PADDING, SMALL)
                texts.append(Text(lines=lines, x=_INSET + PADDING, y=bottom, href=port.href))
                bottom += lines.height
        yield PortBlock(
            port=port, box=Box(_INSET, y, inside, bottom + _PORT_EDGE - y), texts=tuple(texts)
        )
        y = bottom + _PORT_EDGE
