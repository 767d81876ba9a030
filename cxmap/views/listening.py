"""Whether we listen: where customers are heard, how fresh that is, where we thought otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from cxmap.catalog.ages import last_day
from cxmap.catalog.listening import Ears, ears_of, heard_inside, is_heard_at, is_heard_in
from cxmap.catalog.watched import watched_expectations, watched_journeys
from cxmap.model.data import Dataset
from cxmap.model.journey import Expectation, Journey, Stage, Touchpoint
from cxmap.model.registers import Source
from cxmap.model.voice import Feedback
from cxmap.views.expectation import WORST_FIRST, disagrees
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

_EXAMPLES: Final = 3
"""So many complaints are named where customers and we do not agree."""
_LEFT_OUT: Final = ("not_applicable", "out_of_scope")


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLine:
    """A stage and who listens there; ``href`` leads to its first touchpoint without anybody."""

    pointer: Pointer
    heard: Sentence
    href: str
    voices: Shown | None
    feedback: Shown | None
    metrics: Shown | None
    rows: Shown | None
    is_silent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyEars:
    """The stages of a journey."""

    pointer: Pointer
    stages: tuple[StageLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshLine:
    """A source or file: when it was made or updated, how often that is, its last row."""

    pointer: Pointer
    kind: str
    cadence: Phrase | None
    updated: Shown | None
    last_row: Shown | None
    rows: Shown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """An expectation of which we had thought otherwise than customers say."""

    pointer: Pointer
    touchpoint: Pointer
    journey: Pointer
    verdict: Sign
    assumed: Sign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradicted:
    """A touchpoint where all is said to be met, and customers complain."""

    touchpoint: Pointer
    journey: Pointer
    count: Sentence
    complaints: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListeningView:
    """Who listens where, how fresh it is, and where customers and we do not agree."""

    journeys: tuple[JourneyEars, ...]
    fresh: tuple[FreshLine, ...]
    assumed: tuple[Assumed, ...]
    contradicted: tuple[Contradicted, ...]


def listening_view(reader: Reader) -> ListeningView:
    """Show the journeys that customers go, in the order of the files; the oldest source first."""
    ears = ears_of(reader.catalog)
    tables = (_journey(reader, each, ears) for each in watched_journeys(reader.catalog))
    return ListeningView(
        journeys=tuple(each for each in tables if each.stages),
        fresh=_fresh(reader),
        assumed=_assumed(reader),
        contradicted=tuple(_contradicted(reader)),
    )


def _journey(reader: Reader, journey: Journey, ears: Ears) -> JourneyEars:
    stages = (each for each in journey.stages if each.status not in _LEFT_OUT)
    lines = tuple(_stage(reader, each, ears) for each in stages if each.touchpoints)
    return JourneyEars(pointer=reader.pointer(journey), stages=lines)


def _stage(reader: Reader, stage: Stage, ears: Ears) -> StageLine:
    catalog = reader.catalog
    counted = [each for each in stage.touchpoints if each.status not in _LEFT_OUT]
    deaf = [each for each in counted if not is_heard_at(catalog, each, ears)]
    heard = heard_inside(catalog, stage, counted, ears)
    numbers = {"done": len(counted) - len(deaf), "all": len(counted)}
    return StageLine(
        pointer=reader.pointer(stage),
        heard=reader.sentence(
            "coverage.done", **{name: reader.number(each) for name, each in numbers.items()}
        ),
        href=reader.pointer(deaf[0]).href if deaf else "",
        voices=_count(reader, sum(len(each.voices) for each in counted)),
        feedback=_count(reader, heard.feedback),
        metrics=_count(reader, heard.metrics),
        rows=_count(reader, heard.rows),
        is_silent=not is_heard_in(catalog, stage, ears),
    )


def _count(reader: Reader, count: int) -> Shown | None:
    return reader.number(count) if count else None


# --- How fresh it is ----------------------------------------------------------------------------


def _fresh(reader: Reader) -> tuple[FreshLine, ...]:
    lines = [*_datasets(reader), *_sources(reader)]
    lines.sort(key=lambda each: each[0] or date.min)
    return tuple(line for _, line in lines)


def _datasets(reader: Reader) -> Iterator[tuple[date | None, FreshLine]]:
    read = {id(each.dataset): each for each in reader.catalog.reading.data}
    for each in reader.catalog.all(Dataset):
        rows = read.get(id(each))
        last = rows.last if rows is not None else None
        line = FreshLine(
            pointer=reader.pointer(each),
            kind=reader.word(f"kinds.{each.KIND}"),
            cadence=reader.phrase(each.cadence),
            updated=_ago(reader, each.updated),
            last_row=_ago(reader, last),
            rows=reader.number(rows.rows) if rows is not None else None,
        )
        yield last or each.updated, line


def _sources(reader: Reader) -> Iterator[tuple[date | None, FreshLine]]:
    for each in reader.catalog.all(Source):
        moment = each.retrieved or each.date
        day = last_day(moment) if moment is not None else None
        exact = isinstance(moment, date)
        line = FreshLine(
            # A source is explained at the foot of the pages that cite it, and this one cites none.
            pointer=replace(reader.pointer(each), href=""),
            kind=reader.word(f"kinds.{each.KIND}"),
            cadence=None,
            updated=_ago(reader, day) if exact else reader.moment(moment),
            last_row=None,
            rows=None,
        )
        yield day, line


def _ago(reader: Reader, day: date | None) -> Shown | None:
    """Give a day from which the device counts how long ago it was."""
    shown = reader.date(day)
    return replace(shown, counts="ago") if shown is not None else None


# --- Where customers and we do not agree --------------------------------------------------------


def _assumed(reader: Reader) -> tuple[Assumed, ...]:
    """Give what we had thought otherwise, the worst first."""
    return tuple(sorted(_disagreements(reader), key=_how_bad))


def _how_bad(line: Assumed) -> int:
    return tuple(map(str, WORST_FIRST)).index(line.verdict.name)


def _disagreements(reader: Reader) -> Iterator[Assumed]:
    for journey, expected in watched_expectations(reader.catalog):
        for touchpoint, expectations in expected:
            for each in expectations:
                if disagrees(each):
                    yield _assumed_line(reader, journey, touchpoint, each)


def _assumed_line(
    reader: Reader, journey: Journey, touchpoint: Touchpoint, expectation: Expectation
) -> Assumed:
    verdict = expectation.verdict or "unknown"
    return Assumed(
        pointer=reader.pointer(expectation),
        touchpoint=reader.pointer(touchpoint),
        journey=reader.pointer(journey),
        verdict=Sign(name=verdict, word=reader.word(f"verdicts.{verdict}")),
        assumed=reader.sign("assumed", expectation.we_assumed),
    )


def _contradicted(reader: Reader) -> Iterator[Contradicted]:
    """Give touchpoints of which every verdict that is known is a good one, with complaints."""
    complaints = _complaints(reader)
    for journey, expected in watched_expectations(reader.catalog):
        for touchpoint, expectations in expected:
            verdicts = {each.verdict for each in expectations} - {None, "unknown"}
            told = complaints.get(id(touchpoint), [])
            if told and verdicts and verdicts <= {"met", "exceeded"}:
                form = "listening.complaint" if len(told) == 1 else "listening.complaints"
                yield Contradicted(
                    touchpoint=reader.pointer(touchpoint),
                    journey=reader.pointer(journey),
                    count=reader.sentence(form, count=reader.number(len(told))),
                    complaints=tuple(map(reader.pointer, told[:_EXAMPLES])),
                )


def _complaints(reader: Reader) -> dict[int, list[Feedback]]:
    found: dict[int, list[Feedback]] = {}
    for each in reader.catalog.all(Feedback):
        if each.kind == "complaint":
            for touchpoint in reader.catalog.targets(each, "touchpoints", Touchpoint):
                found.setdefault(id(touchpoint), []).append(each)
    return found
