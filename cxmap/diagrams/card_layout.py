"""What stands where on a card and in a stage's header, from their own upper corner on."""

from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.journey_map import Card, Header, Verdicts
from cxmap.diagrams.lines import Lines, wrapped
from cxmap.diagrams.measures import (
    CHIP,
    ICON,
    ICON_GAP,
    INSIDE,
    SMALL,
    SMALL_STRONG,
    STAGE_GOAL,
    STAGE_TITLE,
    TITLE,
)
from cxmap.views.phrases import Pointer

_EDGE: Final = 10
_GAP: Final = 4
_BETWEEN_VERDICTS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An icon with a word beside it; ``name`` is that of the icon, and of its colour."""

    name: str
    word: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictMarks:
    """The verdicts of a card in one context, or in the ordinary case."""

    marks: tuple[Mark, ...]
    verdicts: Verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The way to a playbook, in lines beside its icon."""

    pointer: Pointer
    lines: Lines
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLayout:
    """A card from its upper corner on; ``foot`` is the height of what stands at its lower edge."""

    card: Card
    title: Lines
    title_y: float
    owner: Lines | None
    owner_y: float
    verdicts: tuple[VerdictMarks, ...]
    moment: Mark | None
    links: tuple[Link, ...]
    foot: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLayout:
    """A stage's header from its upper corner on."""

    header: Header
    title: Lines
    goal: Lines | None
    title_y: float
    goal_y: float
    height: float


def header_layout(header: Header) -> HeaderLayout:
    """Set the texts of a stage's header."""
    title = wrapped(header.pointer.name, INSIDE, STAGE_TITLE)
    goal = wrapped(header.goal, INSIDE, STAGE_GOAL) if header.goal else None
    below = _EDGE + title.height
    return HeaderLayout(
        header=header,
        title=title,
        goal=goal,
        title_y=_EDGE,
        goal_y=below,
        height=below + (goal.height if goal else 0) + _EDGE,
    )


def card_layout(card: Card, moment_of_truth: str) -> CardLayout:
    """Set everything that stands on a card."""
    title = wrapped(card.pointer.name, INSIDE, TITLE)
    owner = wrapped(card.owner, INSIDE, SMALL, most=2) if card.owner else None
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
        VerdictMarks(marks=_verdict_marks(each, y), verdicts=each) for each in card.verdicts
    )
    y = max((mark.y + SMALL.line for each in verdicts for mark in each.marks), default=y)
    links = _links(card)
    foot = sum(link.lines.height for link in links)
    return CardLayout(
        card=card,
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


def _verdict_marks(verdicts: Verdicts, y: float) -> tuple[Mark, ...]:
    """Set verdicts beside each other, and below where they do not fit."""
    marks = []
    x = 0.0
    for each in verdicts.counts:
        word = f"{each.count} {each.verdict}" if each.count else str(each.verdict)
        strong = each.verdict.name == "missed"
        width = ICON + ICON_GAP + (SMALL_STRONG if strong else SMALL).width(word)
        if x and x + width > INSIDE:
            x = 0
            y += SMALL.line
        marks.append(Mark(name=each.verdict.name, word=word, x=x, y=y))
        x += width + _BETWEEN_VERDICTS
    return tuple(marks)


def _links(card: Card) -> tuple[Link, ...]:
    links = []
    y = 0.0
    for pointer in card.playbooks:
        lines = wrapped(pointer.name, INSIDE - ICON - ICON_GAP, SMALL, most=3)
        links.append(Link(pointer=pointer, lines=lines, y=y))
        y += lines.height
    return tuple(links)
