"""Where journeys fall short: verdicts of customers by stage and department, and by channel."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cxmap.catalog.inherited import channels_of
from cxmap.catalog.order import in_order_of_files
from cxmap.catalog.watched import Expected, watched_expectations
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.views.expectation import counted_verdict, heat, verdict_counts
from cxmap.views.glance import badness
from cxmap.views.owners import owner_pointer, owning
from cxmap.views.phrases import Pointer, Shown, Sign
from cxmap.views.reader import Reader

_Expected: TypeAlias = tuple[Expected, ...]
_Judged: TypeAlias = tuple[tuple[Journey, _Expected], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCount:
    """How many expectations got a verdict; one is a number here as well."""

    verdict: Sign
    count: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """How expectations fared where a row and a column meet.

    ``missed`` is how many were missed, 3 at most; ``is_open`` where none was, and of some nobody
    knows. ``href`` leads to the touchpoint that fared worst; nothing is counted in an empty cell.
    """

    counts: tuple[HeatCount, ...] = ()
    missed: int = 0
    is_open: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """What a row is about, and its cells in the order of the columns."""

    pointer: Pointer
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatGroup:
    """Rows that belong together, under the name of what they are parts of, where they have one."""

    rows: tuple[HeatRow, ...]
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """Verdicts in rows and columns; rows and columns in which nothing is expected are left out."""

    rows_are: str
    columns: tuple[Pointer, ...]
    groups: tuple[HeatGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsView:
    """Both heat maps; None where nobody has written what customers expect."""

    by_department: HeatMap | None
    by_channel: HeatMap | None


def gaps_view(reader: Reader) -> GapsView:
    """Show where expectations were missed, in all journeys that customers go.

    Every expectation counts once, where it is written; a verdict is never averaged.
    """
    judged = tuple(each for each in watched_expectations(reader.catalog) if each[1])
    return GapsView(
        by_department=_by_department(reader, judged), by_channel=_by_channel(reader, judged)
    )


def _by_department(reader: Reader, judged: _Judged) -> HeatMap | None:
    every = (each for _, expected in judged for each, _ in expected)
    owners = in_order_of_files(reader.catalog, (owning(reader, each) for each in every))
    groups = tuple(
        HeatGroup(
            pointer=reader.pointer(journey),
            rows=tuple(_stages(reader, journey, expected, owners)),
        )
        for journey, expected in judged
    )
    if not groups:
        return None
    return HeatMap(
        rows_are=reader.word("fields.stage"),
        columns=tuple(owner_pointer(reader, each) for each in owners),
        groups=groups,
    )


def _stages(
    reader: Reader, journey: Journey, judged: _Expected, owners: tuple[Entry | None, ...]
) -> Iterator[HeatRow]:
    """Give a row for each stage in which something is expected."""
    for stage in journey.stages:
        here = set(map(id, stage.touchpoints))
        inside = tuple(each for each in judged if id(each[0]) in here)
        if inside:
            yield HeatRow(
                pointer=reader.pointer(stage),
                cells=tuple(
                    _cell(
                        reader, tuple(each for each in inside if owning(reader, each[0]) is owner)
                    )
                    for owner in owners
                ),
            )


def _by_channel(reader: Reader, judged: _Judged) -> HeatMap | None:
    every = (each for _, expected in judged for each, _ in expected)
    channels = in_order_of_files(
        reader.catalog,
        (channel for each in every for channel in channels_of(reader.catalog, each)),
    )
    if not channels:
        return None
    rows = tuple(
        HeatRow(
            pointer=reader.pointer(channel),
            cells=tuple(
                _cell(reader, _on_channel(reader, expected, channel)) for _, expected in judged
            ),
        )
        for channel in channels
        if channel is not None
    )
    return HeatMap(
        rows_are=reader.word("fields.channel"),
        columns=tuple(reader.pointer(journey) for journey, _ in judged),
        groups=(HeatGroup(rows=rows),),
    )


def _on_channel(reader: Reader, expected: _Expected, channel: Entry) -> _Expected:
    return tuple(
        each
        for each in expected
        if any(one is channel for one in channels_of(reader.catalog, each[0]))
    )


def _cell(reader: Reader, expected: _Expected) -> HeatCell:
    expectations = [one for _, counted in expected for one in counted]
    if not expectations:
        return HeatCell()
    verdicts = [each.verdict or "unknown" for each in expectations]
    missed = heat(expectations)
    worst = min((each for each, _ in expected), key=lambda each: badness(reader, each))
    return HeatCell(
        counts=tuple(
            HeatCount(
                verdict=counted_verdict(reader, each.verdict), count=each.count or reader.number(1)
            )
            for each in verdict_counts(reader, expectations)
        ),
        missed=missed,
        is_open=not missed and "unknown" in verdicts,
        href=reader.pointer(worst).href,
    )
