"""The register of improvements: what nobody answers, what is to be done, what is worth most."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cxmap.catalog.consequences import unanswered_pains
from cxmap.catalog.inherited import owner_of
from cxmap.catalog.opportunities import cut_offs, level_of, score_of
from cxmap.catalog.waiting import waits
from cxmap.model.entries import Entry
from cxmap.model.journey import Pain, Touchpoint
from cxmap.model.registers import Department
from cxmap.model.voice import Action, Improvement
from cxmap.views.deadlines import day_of_work
from cxmap.views.effect import EffectLine, effect_lines
from cxmap.views.mine import Choice
from cxmap.views.open_work import in_turn
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

PAINS_SHOWN: Final = 10
"""So many pains stand there at once; the others are folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PainLine:
    """A pain that nothing answers, where it hurts; ``whose`` are the ids of departments."""

    pain: Phrase
    severity: Sign | None
    touchpoint: Pointer
    journey: Pointer | None
    owner: Pointer | None
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """An action: who does it, until when, how far it is, what came of it.

    ``improvement`` is what it is done for.
    """

    title: Phrase
    owner: Pointer | None
    progress: Sign | None
    due: Shown | Sentence | None
    done: Shown | None
    effect: Phrase | None
    improvement: Pointer
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementLine:
    """An improvement in the register; ``number`` is its place by score, where it has one."""

    number: Shown | None
    anchor: str
    pointer: Pointer
    insight: Phrase | None
    score: Shown | None
    level: Sign | None
    importance: Shown | None
    satisfaction: Shown | None
    owner: Pointer | None
    actions: tuple[ActionLine, ...]
    effects: tuple[EffectLine, ...]
    because: Phrase | None
    by: Pointer | None
    date: Shown | None
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPoint:
    """What stands at one place of the matrix: the numbers of improvements, and where they are."""

    importance: int
    satisfaction: int
    numbers: tuple[tuple[Shown, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Importance against satisfaction, with the scores from which on one is high and middle."""

    points: tuple[MatrixPoint, ...]
    high: float
    middle: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementsView:
    """The register; ``departments`` are those that have anything in it.

    ``more`` says how many pains there are beyond those that are shown first.
    """

    departments: tuple[Choice, ...]
    pains: tuple[PainLine, ...]
    pains_shown: int = PAINS_SHOWN
    more: Sentence | None
    actions: tuple[ActionLine, ...]
    matrix: Matrix | None
    high: Shown
    middle: Shown
    open: tuple[ImprovementLine, ...]
    done: tuple[ImprovementLine, ...]
    accepted: tuple[ImprovementLine, ...]


def improvements_view(reader: Reader) -> ImprovementsView:
    """Show all improvements, the highest score first; those without a score come last."""
    catalog = reader.catalog
    every = sorted(catalog.all(Improvement), key=lambda each: -(score_of(each) or -1))
    in_hand = [each for each in every if each.accepted is None]
    to_do = [each for each in in_hand if is_to_do(each)]
    scored = [each for each in to_do if score_of(each) is not None]
    numbers = {id(each): number for number, each in enumerate(scored, start=1)}
    lines = {id(each): _line(reader, each, numbers.get(id(each))) for each in every}
    pains = tuple(_pain(reader, each) for each in unanswered_pains(catalog))
    waiting = (action for each in to_do for action in each.actions if waits(action))
    actions = in_turn(reader, waiting)
    high, middle = cut_offs(catalog)
    return ImprovementsView(
        departments=_departments(reader, (*pains, *lines.values())),
        pains=pains,
        more=_more(reader, len(pains) - PAINS_SHOWN),
        actions=tuple(_action(reader, each) for each in actions if isinstance(each, Action)),
        matrix=_matrix(reader, scored, high, middle),
        high=reader.number(high),
        middle=reader.number(middle),
        open=tuple(lines[id(each)] for each in to_do),
        done=tuple(lines[id(each)] for each in in_hand if not is_to_do(each)),
        accepted=tuple(lines[id(each)] for each in every if each.accepted is not None),
    )


def is_to_do(improvement: Improvement) -> bool:
    """Tell whether anything is still to be done: nobody accepts how it is, or has done all."""
    return improvement.accepted is None and not _is_done(improvement)


def _is_done(improvement: Improvement) -> bool:
    """Tell whether something was done and nothing waits; what was declined is not done."""
    is_any_done = any(each.progress != "declined" for each in improvement.actions)
    return is_any_done and not any(map(waits, improvement.actions))


def _more(reader: Reader, count: int) -> Sentence | None:
    more = reader.number(count)
    return reader.sentence("improvements.pains_more", count=more) if count > 0 else None


def _departments(
    reader: Reader, lines: tuple[PainLine | ImprovementLine, ...]
) -> tuple[Choice, ...]:
    """Give the departments that have any of this in their hands, in the order of the files."""
    whose = {id_ for each in lines for id_ in each.whose.split()}
    every = ((reader.catalog.id_of(each), each) for each in reader.catalog.all(Department))
    return tuple(Choice(id=id_, name=reader.title(each)) for id_, each in every if id_ in whose)


def _pain(reader: Reader, pain: Pain) -> PainLine:
    catalog = reader.catalog
    journey, touchpoint = catalog.journey_of(pain), catalog.nearest_above(pain, Touchpoint)
    owner = owner_of(catalog, pain)
    return PainLine(
        pain=reader.title(pain),
        severity=reader.sign("severities", pain.severity),
        touchpoint=reader.pointer(touchpoint or pain),
        journey=reader.pointer(journey) if journey is not None else None,
        owner=reader.pointer(owner) if owner is not None else None,
        whose=_ids(reader, owner),
    )


def _ids(reader: Reader, *owners: Entry | None) -> str:
    ids = (reader.catalog.id_of(each) for each in owners if each is not None)
    return " ".join(dict.fromkeys(ids))


def _line(reader: Reader, improvement: Improvement, number: int | None) -> ImprovementLine:
    catalog, accepted = reader.catalog, improvement.accepted
    score = score_of(improvement)
    owner = owner_of(catalog, improvement)
    owners = (owner_of(catalog, each) for each in improvement.actions)
    said: date | None = accepted.date if accepted is not None else None
    return ImprovementLine(
        number=reader.number(number) if number is not None else None,
        anchor=f"cx_improvement_{catalog.id_of(improvement)}",
        pointer=reader.pointer(improvement),
        insight=reader.phrase(improvement.insight),
        score=reader.number(score) if score is not None else None,
        level=reader.sign("levels", level_of(catalog, score) if score is not None else None),
        importance=_number(reader, improvement.importance),
        satisfaction=_number(reader, improvement.satisfaction),
        owner=reader.pointer(owner) if owner is not None else None,
        actions=tuple(_action(reader, each) for each in improvement.actions),
        effects=effect_lines(reader, improvement),
        because=reader.phrase(accepted.because) if accepted is not None else None,
        by=reader.one_pointer(accepted, "by") if accepted is not None else None,
        date=reader.date(said),
        whose=_ids(reader, owner, *owners),
    )


def _number(reader: Reader, number: int | None) -> Shown | None:
    return reader.number(number) if number is not None else None


def _action(reader: Reader, action: Action) -> ActionLine:
    owner = owner_of(reader.catalog, action)
    improvement = reader.catalog.nearest_above(action, Improvement)
    return ActionLine(
        title=reader.title(action),
        owner=reader.pointer(owner) if owner is not None else None,
        progress=reader.sign("progress", action.progress),
        due=day_of_work(reader, action, "due") if waits(action) else None,
        done=reader.date(action.done),
        effect=reader.phrase(action.effect),
        improvement=reader.pointer(improvement or action),
        whose=_ids(reader, owner),
    )


def _matrix(reader: Reader, scored: list[Improvement], high: float, middle: float) -> Matrix | None:
    places: dict[tuple[int, int], list[tuple[Shown, str, str]]] = {}
    for number, each in enumerate(scored, start=1):
        place = (each.importance or 0, each.satisfaction or 0)
        anchor = f"cx_improvement_{reader.catalog.id_of(each)}"
        point = (reader.number(number), anchor, str(reader.title(each)))
        places.setdefault(place, []).append(point)
    points = tuple(
        MatrixPoint(importance=importance, satisfaction=satisfaction, numbers=tuple(numbers))
        for (importance, satisfaction), numbers in places.items()
    )
    return Matrix(points=points, high=high, middle=middle) if points else None
