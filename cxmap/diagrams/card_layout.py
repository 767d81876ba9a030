"""What stands where on a card and in a stage's header, from their own upper corner on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cxmap.diagrams.journey_map import Card, Guide, Header
from cxmap.diagrams.lines import Lines, wrapped
from cxmap.diagrams.measures import (
    CHIP,
    ICON,
    ICON_GAP,
    PADDING,
    SMALL,
    SMALL_STRONG,
    STAGE_GOAL,
    STAGE_TITLE,
    TITLE,
)
from cxmap.diagrams.verdicts import Verdicts

_EDGE: Final = 10
_GAP: Final = 4
_BETWEEN_VERDICTS: Final = 12
_MOST_LINES: Final = 4
"""So many lines may say what is reached here, or why it ends."""
_TITLE_Y: Final = _EDGE + CHIP + _GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An icon with a word beside it; ``name`` is that of the icon, and of its colour.

    ``meaning`` says what the icon means where the word does not: beside a mere number.
    """

    name: str
    word: str
    x: float
    y: float
    meaning: str = ""
    has_icon: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictMarks:
    """The verdicts of a card in one context, or in the ordinary case."""

    marks: tuple[Mark, ...]
    verdicts: Verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The way to a playbook, in one line beside its icon."""

    guide: Guide
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLayout:
    """A card from its upper corner on; ``foot`` is the height of what stands at its lower edge.

    ``signs`` say in words what is special here, ``counts`` how many pains and opportunities are.
    ``width`` is that of the whole card, ``inside`` that of its texts.
    """

    card: Card
    width: float
    title: Lines
    title_y: float
    owner: Lines | None
    owner_y: float
    signs: tuple[Mark, ...]
    verdicts: tuple[VerdictMarks, ...]
    counts: tuple[Mark, ...]
    links: tuple[Link, ...]
    foot: float
    height: float

    @property
    def inside(self) -> float:
        """The width that a text has on the card."""
        return self.width - 2 * PADDING


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLayout:
    """A stage's header from its upper corner on."""

    header: Header
    title: Lines
    goal: Lines | None
    title_y: float
    goal_y: float
    height: float


def header_layout(header: Header, width: float) -> HeaderLayout:
    """Set the texts of a stage's header."""
    inside = width - 2 * PADDING
    title = wrapped(header.pointer.name, inside, STAGE_TITLE)
    goal = wrapped(header.goal, inside, STAGE_GOAL) if header.goal else None
    below = _EDGE + title.height
    return HeaderLayout(
        header=header,
        title=title,
        goal=goal,
        title_y=_EDGE,
        goal_y=below,
        height=below + (goal.height if goal else 0) + _EDGE,
    )


def card_layouts(
    cards: Sequence[Card], widths: Sequence[float], moment_of_truth: str
) -> tuple[CardLayout, ...]:
    """Set everything that stands on cards; in a row, the signs of all begin at one height.

    ``widths`` are those of the cards.
    """
    heads = list(map(_head, cards, widths))
    begin: dict[int, float] = {}
    for card, head in zip(cards, heads, strict=True):
        if card.has_signs:
            begin[card.row] = max(begin.get(card.row, 0), head.bottom)
    return tuple(
        _card_layout(
            card, head, begin[card.row] if card.has_signs else head.bottom, moment_of_truth
        )
        for card, head in zip(cards, heads, strict=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What stands on every card: its title and its owner."""

    width: float
    title: Lines
    owner: Lines | None

    @property
    def owner_y(self) -> float:
        return _TITLE_Y + self.title.height

    @property
    def bottom(self) -> float:
        return self.owner_y + (self.owner.height if self.owner else 0) + _GAP


def _head(card: Card, width: float) -> _Head:
    inside = width - 2 * PADDING
    return _Head(
        width=width,
        title=wrapped(card.pointer.name, inside, TITLE),
        owner=wrapped(card.owner, inside, SMALL, most=2) if card.owner else None,
    )


def _card_layout(card: Card, head: _Head, y: float, moment_of_truth: str) -> CardLayout:
    """Set what is on a card, its signs and its verdicts from a height on."""
    inside = head.width - 2 * PADDING
    signs = tuple(_signs(card, moment_of_truth, y, inside))
    below = y + len(signs) * SMALL.line
    verdicts = tuple(
        VerdictMarks(marks=_verdict_marks(each, below, inside), verdicts=each)
        for each in card.verdicts
    )
    counts = tuple(_counts(card, verdicts, below, inside))
    verdicts = tuple(_beside(each, counts) for each in verdicts)
    marks = (*counts, *(mark for each in verdicts for mark in each.marks))
    bottom = max((mark.y + SMALL.line for mark in marks), default=below)
    links = tuple(
        Link(guide=guide, y=place * SMALL.line) for place, guide in enumerate(card.guides)
    )
    foot = len(links) * SMALL.line
    return CardLayout(
        card=card,
        width=head.width,
        title=head.title,
        title_y=_TITLE_Y,
        owner=head.owner,
        owner_y=head.owner_y,
        signs=signs,
        verdicts=verdicts,
        counts=counts,
        links=links,
        foot=foot + _EDGE,
        height=bottom + (foot + 2 * _GAP if foot else 0) + _EDGE,
    )


def _signs(card: Card, moment_of_truth: str, y: float, inside: float) -> Iterator[Mark]:
    """Say that this is a moment of truth, or ours, what else happens, is reached, or ends here."""
    words: dict[str, tuple[str, ...]] = {}
    words["star"] = (moment_of_truth,) if card.is_moment_of_truth else ()
    words["signature"] = (card.signature,) if card.signature else ()
    room = inside - ICON - ICON_GAP
    for name, said in (("beside", card.beside), ("milestone", card.milestone), ("end", card.end)):
        words[name] = wrapped(said, room, SMALL, most=_MOST_LINES).lines if said else ()
    marks = (
        (name, line, place) for name, lines in words.items() for place, line in enumerate(lines)
    )
    for row, (name, line, place) in enumerate(marks):
        yield Mark(name=name, word=line, x=0, y=y + row * SMALL.line, has_icon=not place)


def _counts(
    card: Card, verdicts: Sequence[VerdictMarks], y: float, inside: float
) -> Iterator[Mark]:
    """Count pains and opportunities behind the last verdict, or below it where there is no room.

    ``verdicts`` are those of all contexts: whichever are shown, the counts stay where they are. On
    a line on which the ordinary case has nothing, they come first.
    """
    y = max((mark.y for each in verdicts for mark in each.marks), default=y)
    last = [[mark for mark in each.marks if mark.y == y] for each in verdicts]
    x = max((_end(mark) + _BETWEEN_VERDICTS for marks in last for mark in marks), default=0.0)
    width = sum(ICON + ICON_GAP + SMALL.width(each.number) for each in card.counts)
    if x and x + width + _BETWEEN_VERDICTS * (len(card.counts) - 1) > inside:
        x, y = 0.0, y + SMALL.line
    elif last and not last[0] and all(mark.has_icon for marks in last for mark in marks):
        x = 0.0
    for each in card.counts:
        yield Mark(name=each.sign, word=each.number, x=x, y=y, meaning=each.word)
        x += ICON + ICON_GAP + SMALL.width(each.number) + _BETWEEN_VERDICTS


def _beside(verdicts: VerdictMarks, counts: Sequence[Mark]) -> VerdictMarks:
    """Give verdicts of a context behind the counts, where these begin their line."""
    if not counts or counts[0].x:
        return verdicts
    by = _end(counts[-1]) + _BETWEEN_VERDICTS
    marks = tuple(
        replace(mark, x=mark.x + by) if mark.y == counts[0].y else mark for mark in verdicts.marks
    )
    return replace(verdicts, marks=marks)


def _end(mark: Mark) -> float:
    """Give how far a mark reaches."""
    lettering = SMALL_STRONG if mark.name == "missed" else SMALL
    return mark.x + ICON + ICON_GAP + lettering.width(mark.word)


def _verdict_marks(verdicts: Verdicts, y: float, inside: float) -> tuple[Mark, ...]:
    """Say the worst verdict in words and count the others beside it, or below."""
    marks: list[Mark] = []
    x = 0.0
    for each in verdicts.counts:
        lettering = SMALL_STRONG if each.name == "missed" else SMALL
        room = inside - ICON - ICON_GAP
        word = each.number if marks else each.word
        first, _, rest = word.rpartition(" ")
        if lettering.width(word) > room and max(map(lettering.width, (first, rest))) <= room:
            marks.append(Mark(name=each.name, word=first, x=x, y=y))
            y += SMALL.line
            marks.append(Mark(name=each.name, word=rest, x=x, y=y, has_icon=False))
            x += ICON + ICON_GAP + lettering.width(rest) + _BETWEEN_VERDICTS
            continue
        if lettering.width(word) > room:
            word = each.short
        width = ICON + ICON_GAP + lettering.width(word)
        if x and x + width > inside:
            x = 0
            y += SMALL.line
        meaning = each.title if marks else ""
        marks.append(Mark(name=each.name, word=word, x=x, y=y, meaning=meaning))
        x += width + _BETWEEN_VERDICTS
    return tuple(marks)
