"""What stands where on the cards and headers of two journeys, from their own upper corner on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.compare.journeys import Deed
from cxmap.diagrams.lines import Lettering, Lines, wrapped
from cxmap.diagrams.measures import CHIP, PADDING, SMALL, SMALL_STRONG, STAGE_TITLE
from cxmap.diagrams.measures import TITLE as STRONG_TITLE
from cxmap.diagrams.shapes import Box
from cxmap.views.both_journeys import Place, Step
from cxmap.views.phrases import Sentence
from cxmap.views.reader import Reader

_QUIET_TITLE: Final = Lettering(size=14, line=21)
_EDGE: Final = 10
_GAP: Final = 4
_ON_CARD: Final = 3
_ON_HEADER: Final = 1
"""So many things are told at once; the list below tells all."""
_IN_LINES: Final = 4
"""Each is told in so many lines at most: what is different must not be cut."""
_BEHIND_NUMBER: Final = CHIP + 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign with its word, beginning at ``x``."""

    name: str
    word: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text with the name of its style."""

    lines: Lines
    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLayout:
    """A card or header from its upper corner on; texts count from its padding."""

    step: Step
    title: Written
    mark: Mark | None
    texts: tuple[Written, ...]
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedStep:
    """A card or header in its place; a card has a number."""

    layout: StepLayout
    box: Box
    number: str


def card_of(reader: Reader, place: Place, width: float) -> StepLayout:
    """Set a card; one of which nothing is to be said is one quiet line beside its number."""
    step, inside = place.step, width - 2 * PADDING
    if step.is_quiet:
        title = wrapped(step.pointer.name, inside - _BEHIND_NUMBER, _QUIET_TITLE)
        top = _EDGE + (CHIP - _QUIET_TITLE.line) / 2
        return StepLayout(
            step=step,
            title=Written(lines=title, x=_BEHIND_NUMBER, y=top, name="t"),
            mark=None,
            texts=(),
            height=max(CHIP, title.height) + 2 * _EDGE,
        )
    is_ghost = step.sign.name == Deed.AWAY
    word = str(step.says) if is_ghost and step.says else step.sign.word
    mark = _mark(step, word, _BEHIND_NUMBER, _EDGE + (CHIP - SMALL.line) / 2)
    lettering = _QUIET_TITLE if is_ghost else STRONG_TITLE
    title = wrapped(step.pointer.name, inside, lettering)
    title_at = Written(lines=title, x=0, y=_EDGE + CHIP + _GAP, name="t")
    return _with_texts(reader, step, mark, title_at, inside, most=_ON_CARD)


def header_of(reader: Reader, step: Step, width: float) -> StepLayout:
    """Set a stage's header, with its sign above it where there is something to say."""
    inside = width - 2 * PADDING
    y: float = _EDGE
    mark = None
    if not step.is_quiet:
        mark = _mark(step, step.sign.word, 0, y)
        y += SMALL.line
    title = wrapped(step.pointer.name, inside, STAGE_TITLE)
    title_at = Written(lines=title, x=0, y=y, name="t")
    return _with_texts(reader, step, mark, title_at, inside, most=_ON_HEADER)


def _with_texts(
    reader: Reader, step: Step, mark: Mark | None, title: Written, inside: float, *, most: int
) -> StepLayout:
    """Set what is told of a step below its title."""
    below = title.y + title.lines.height
    texts = tuple(_texts(reader, step, inside, below, most=most))
    bottom = texts[-1].y + texts[-1].lines.height if texts else below
    return StepLayout(step=step, title=title, mark=mark, texts=texts, height=bottom + _EDGE)


def _mark(step: Step, word: str, x: float, y: float) -> Mark:
    return Mark(name=step.sign.name, word=word, x=x, y=y)


def _texts(reader: Reader, step: Step, inside: float, y: float, *, most: int) -> Iterator[Written]:
    """Give what is told of a step: where it stood, what it says, and what was said there."""
    if step.sign.name == Deed.AWAY:
        return
    told: list[tuple[Sentence | None, str]] = [(step.says, "o")]
    for line in step.lines[:most]:
        told += [(line.said, "s"), (line.was, "o")]
    told.append((step.also, "o"))
    for said, name in told:
        if said is None:
            continue
        lettering = SMALL_STRONG if name == "s" else SMALL
        lines = wrapped(reader.own(str(said)), inside, lettering, most=_IN_LINES)
        y += _GAP if name == "s" else 0
        yield Written(lines=lines, x=0, y=y, name=name)
        y += lines.height
