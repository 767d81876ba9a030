"""What stands where on a card and in a stage's header, from their own upper corner on."""

from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.journey_map import Card, Guide, Header, Verdicts
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

_EDGE: Final = 10
_GAP: Final = 4
_BETWEEN_VERDICTS: Final = 12


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

    ``width`` is that of the whole card, ``inside`` that of its texts.
    """

    card: Card
    width: float
    title: Lines
    title_y: float
    owner: Lines | None
    owner_y: float
    verdicts: tuple[VerdictMarks, ...]
    moment: Mark | None
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


def card_layout(card: Card, width: float, moment_of_truth: str) -> CardLayout:
    """Set everything that stands on a card."""
    inside = width - 2 * PADDING
    title = wrapped(card.pointer.name, inside, TITLE)
    owner = wrapped(card.owner, inside, SMALL, most=2) if card.owner else None
    y: float = _EDGE + CHIP + _GAP
    title_y = y
    y += title.height
    owner_y = y
    y += (owner.height if owner else 0) + _GAP
    moment = None
    if card.is_moment_of_truth:
        moment = Mark(name="star", word=moment_of_truth, x=0, y=y)
        y += SMALL.line
    verdicts = tuple(
        VerdictMarks(marks=_verdict_marks(each, y, inside), verdicts=each) for each in card.verdicts
    )
    y = max((mark.y + SMALL.line for each in verdicts for mark in each.marks), default=y)
    links = tuple(
        Link(guide=guide, y=place * SMALL.line) for place, guide in enumerate(card.guides)
    )
    foot = len(links) * SMALL.line
    return CardLayout(
        card=card,
        width=width,
        title=title,
        title_y=title_y,
        owner=owner,
        owner_y=owner_y,
        verdicts=verdicts,
        moment=moment,
        links=links,
        foot=foot + _EDGE,
        height=y + (foot + 2 * _GAP if foot else 0) + _EDGE,
    )


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
