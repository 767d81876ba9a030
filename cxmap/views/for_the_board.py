"""One page for the board: how we stand, where it hurts most, and what is done about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.formulae import formula_of
from cxmap.catalog.opportunities import level_of, score_of
from cxmap.catalog.series import series_of
from cxmap.catalog.waiting import waits
from cxmap.catalog.watched import watched_journeys
from cxmap.model.metrics import Metric
from cxmap.model.standards import Promise
from cxmap.model.voice import Feedback, Improvement
from cxmap.views.effect import EffectLine, effect_lines
from cxmap.views.figures_board import FigureCard, figure_card
from cxmap.views.glance import TouchpointGlance, badness, touchpoint_glance, worst_moment
from cxmap.views.open_work import is_late
from cxmap.views.owners import owner_pointer, owning
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

_KNOWN: Final = (("nps",), ("csat", "top_box"), ("ces",), ("churn",))
"""What a board asks for: whether customers recommend us, are content, find it easy, and stay."""
_FIGURES: Final = 4
_MOMENTS: Final = 5
_IMPROVEMENTS: Final = 3
_PROMISES: Final = ("broken", "at_risk")
"""States of promises that are not well, the worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A touchpoint that fared badly, in its journey."""

    glance: TouchpointGlance
    journey: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaints:
    """How many complaints there are, are open, and are overdue; and since when the oldest waits.

    The register counts on its reader's day: these numbers are ``as_of`` the day of the page.
    """

    registered: Shown
    open: Shown
    late: Shown
    oldest: Sentence | None
    as_of: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """A promise that is not kept, or not surely, and who answers for it.

    One that is broken has the sign of what was missed.
    """

    pointer: Pointer
    state: Sign
    is_broken: bool
    owner: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementLine:
    """What is done about something, how far it is, and what came of it.

    ``score`` says how much there is to win; ``measured`` is what figures show, before and after.
    """

    pointer: Pointer
    score: Sentence | None
    level: str
    done: Sentence | None
    measured: tuple[EffectLine, ...]
    effects: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """Everything on one sheet of paper, as of one day."""

    what: Sentence
    figures: tuple[FigureCard, ...]
    moments: tuple[Moment, ...]
    complaints: Complaints | None
    promises: tuple[PromiseLine, ...]
    improvements: tuple[ImprovementLine, ...]


def board_view(reader: Reader) -> BoardView:
    """Show the whole of a project on one page."""
    today = reader.date(reader.today) or Shown(text="")
    return BoardView(
        what=reader.sentence("for_the_board.what", date=today),
        figures=tuple(figure_card(reader, each) for each in _metrics(reader)),
        moments=_moments(reader),
        complaints=_complaints(reader),
        promises=_promises(reader),
        improvements=_improvements(reader),
    )


def _metrics(reader: Reader) -> tuple[Metric, ...]:
    """Give the first metric of each known sort, then others that have a figure of everybody."""
    metrics = reader.catalog.all(Metric)
    known = (next((each for each in metrics if formula_of(each) in sort), None) for sort in _KNOWN)
    first = [each for each in known if each is not None]
    others = (
        each
        for each in metrics
        if all(each is not one for one in first)
        and any(not series.dimension for series in series_of(reader.catalog, each))
    )
    return tuple([*first, *others][:_FIGURES])


def _moments(reader: Reader) -> tuple[Moment, ...]:
    """Give the worst moment of each journey that customers go, the worst of all first."""
    found = (
        (journey, worst)
        for journey in watched_journeys(reader.catalog)
        if (worst := worst_moment(reader, journey)) is not None
    )
    ranked = sorted(found, key=lambda each: badness(reader, each[1]))
    return tuple(
        Moment(glance=touchpoint_glance(reader, worst), journey=reader.pointer(journey))
        for journey, worst in ranked[:_MOMENTS]
    )


def _complaints(reader: Reader) -> Complaints | None:
    """Count the complaints; the register of complaints says what is due where no day is written."""
    every = [each for each in reader.catalog.all(Feedback) if each.kind == "complaint"]
    if not every:
        return None
    waiting = [each for each in every if waits(each)]
    received = [each.received for each in waiting if each.received is not None]
    oldest = reader.date(min(received)) if received else None
    return Complaints(
        registered=reader.number(len(every)),
        open=reader.number(len(waiting)),
        late=reader.number(sum(is_late(reader, each) for each in waiting)),
        oldest=reader.sentence("for_the_board.oldest", date=oldest) if oldest else None,
        as_of=reader.sentence(
            "for_the_board.as_of", date=reader.date(reader.today) or Shown(text="")
        ),
    )


def _promises(reader: Reader) -> tuple[PromiseLine, ...]:
    promises = reader.catalog.all(Promise)
    return tuple(
        PromiseLine(
            pointer=reader.pointer(each),
            state=Sign(name="missed", word=reader.word(f"promise_states.{state}")),
            is_broken=state == "broken",
            owner=owner_pointer(reader, owning(reader, each)),
        )
        for state in _PROMISES
        for each in promises
        if each.kept == state
    )


def _improvements(reader: Reader) -> tuple[ImprovementLine, ...]:
    """Give those whose effect is known, then those that are furthest, then what matters most."""
    every = [each for each in reader.catalog.all(Improvement) if each.accepted is None]
    ranked = sorted(every, key=lambda each: _furthest(reader, each))
    return tuple(_improvement(reader, each) for each in ranked[:_IMPROVEMENTS])


def _furthest(reader: Reader, improvement: Improvement) -> tuple[bool, int, float]:
    actions = improvement.actions
    done = sum(each.progress == "done" for each in actions)
    is_known = any(each.effect is not None for each in actions) or bool(
        _measured(reader, improvement)
    )
    return not is_known, -done, -(score_of(improvement) or 0)


def _measured(reader: Reader, improvement: Improvement) -> tuple[EffectLine, ...]:
    """Give what was measured both before and after."""
    return tuple(each for each in effect_lines(reader, improvement) if each.brief is not None)


def _improvement(reader: Reader, improvement: Improvement) -> ImprovementLine:
    actions = improvement.actions
    done = sum(each.progress == "done" for each in actions)
    count, whole = reader.number(done), reader.number(len(actions))
    said: Iterable[Phrase | None] = (reader.phrase(each.effect) for each in actions)
    score = score_of(improvement)
    level = level_of(reader.catalog, score) if score is not None else ""
    return ImprovementLine(
        pointer=reader.pointer(improvement),
        score=_score(reader, score, level) if score is not None else None,
        level=level,
        measured=_measured(reader, improvement),
        done=reader.sentence("for_the_board.done", done=count, all=whole) if actions else None,
        effects=tuple(each for each in said if each is not None),
    )


def _score(reader: Reader, score: float, level: str) -> Sentence:
    return reader.sentence(
        "improvements.score", score=reader.number(score), level=reader.word(f"levels.{level}")
    )
