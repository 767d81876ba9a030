"""What customers expect beside what they got, journey by journey, the worst first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cxmap.catalog.watched import Expected, watched_expectations
from cxmap.model.journey import Expectation, Journey, Stage, Touchpoint
from cxmap.views.circumstances import Circumstances, circumstances
from cxmap.views.expectation import WORST_FIRST, VerdictCount, disagrees, verdict_counts
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredRow:
    """An expectation and how it fared; ``disagrees`` where we had assumed something else."""

    pointer: Pointer
    touchpoint: Pointer
    personas: tuple[Pointer, ...]
    circumstances: Circumstances
    within: Sentence | None
    standard: Pointer | None
    delivered: Phrase | None
    verdict: Sign
    assumed: Sign | None
    disagrees: bool
    cause: Sign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredGroup:
    """The expectations of a stage, the worst first."""

    pointer: Pointer
    rows: tuple[DeliveredRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredTable:
    """The expectations of a journey, stage by stage."""

    anchor: str
    pointer: Pointer
    counts: tuple[VerdictCount, ...]
    groups: tuple[DeliveredGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredView:
    """A table for each journey in which something is expected; ``total`` counts all of it."""

    total: Shown
    counts: tuple[VerdictCount, ...]
    tables: tuple[DeliveredTable, ...]


def delivered_view(reader: Reader) -> DeliveredView:
    """Show every expectation once, in the journeys that customers go."""
    watched = tuple(each for each in watched_expectations(reader.catalog) if each[1])
    everything = _expectations(each for _, expected in watched for each in expected)
    return DeliveredView(
        total=reader.number(len(everything)),
        counts=verdict_counts(reader, everything),
        tables=tuple(_table(reader, journey, expected) for journey, expected in watched),
    )


def _expectations(expected: Iterable[Expected]) -> tuple[Expectation, ...]:
    return tuple(one for _, expectations in expected for one in expectations)


def _table(reader: Reader, journey: Journey, expected: tuple[Expected, ...]) -> DeliveredTable:
    shown = {id(each): expectations for each, expectations in expected}
    groups = (_group(reader, stage, shown) for stage in journey.stages)
    return DeliveredTable(
        anchor=f"journey_{reader.catalog.id_of(journey)}",
        pointer=reader.pointer(journey),
        counts=verdict_counts(reader, _expectations(expected)),
        groups=tuple(each for each in groups if each.rows),
    )


def _group(
    reader: Reader, stage: Stage, shown: Mapping[int, tuple[Expectation, ...]]
) -> DeliveredGroup:
    found = [
        (touchpoint, each)
        for touchpoint in stage.touchpoints
        for each in shown.get(id(touchpoint), ())
    ]
    found.sort(key=lambda each: WORST_FIRST.index(each[1].verdict or "unknown"))
    return DeliveredGroup(
        pointer=reader.pointer(stage), rows=tuple(_row(reader, *each) for each in found)
    )


def _row(reader: Reader, touchpoint: Touchpoint, expectation: Expectation) -> DeliveredRow:
    verdict = expectation.verdict or "unknown"
    return DeliveredRow(
        pointer=reader.pointer(expectation),
        touchpoint=reader.pointer(touchpoint),
        personas=reader.pointers(expectation, "persona"),
        circumstances=_named(circumstances(reader, expectation)),
        within=reader.limit(expectation),
        standard=reader.one_pointer(expectation, "standard"),
        delivered=reader.phrase(expectation.delivered),
        verdict=Sign(name=verdict, word=reader.word(f"verdicts.{verdict}")),
        assumed=reader.sign("verdicts", expectation.we_assumed),
        disagrees=disagrees(expectation),
        cause=reader.sign("gap_causes", expectation.cause),
    )


def _named(holds: Circumstances) -> Circumstances:
    """Give the names of contexts without the ways to them: this page does not explain them."""
    return Circumstances(
        only_in=tuple(replace(each, href="") for each in holds.only_in),
        not_in=tuple(replace(each, href="") for each in holds.not_in),
    )
