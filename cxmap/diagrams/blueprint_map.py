"""What one drawing of a service blueprint says, before anything has a place in it."""

from dataclasses import dataclass
from itertools import accumulate, groupby
from math import ceil

from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import SHARED, End, Part, ServiceBlueprint, StagePart

HEAD = 0
"""The row of the touchpoints themselves; the lanes follow from 1 on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A touchpoint, with its number in the journey."""

    number: str
    pointer: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One touchpoint; nobody has written yet how one is delivered that is not ``is_written``.

    Several of which there is nothing at all to say share a column that ``is_folded``.
    """

    heads: tuple[Head, ...]
    is_written: bool
    is_folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A lane, or a quiet row below the lanes; ``line`` names the line that runs above it."""

    label: Phrase
    line: Phrase | None
    is_quiet: bool
    cells: tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A stage over its columns, which are counted within the drawing."""

    pointer: Pointer
    columns: range


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell; column -1 lies before the drawing, and the number of columns behind it."""

    column: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """What passes, from a cell to a cell; one of the two may lie outside."""

    letter: str
    start: Place
    end: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintMap:
    """One drawing: stages over touchpoints over lanes, and the arrows between their cells."""

    name: str
    headers: tuple[Header, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    arrows: tuple[Arrow, ...]

    def is_inside(self, place: Place) -> bool:
        """Tell whether a place lies in this drawing."""
        return 0 <= place.column < len(self.columns)


def blueprint_maps(reader: Reader, blueprint: ServiceBlueprint) -> tuple[BlueprintMap, ...]:
    """Give all drawings of a blueprint."""
    return tuple(_map(reader, blueprint, part) for part in blueprint.parts)


def _map(reader: Reader, blueprint: ServiceBlueprint, part: Part) -> BlueprintMap:
    runs = [_runs(blueprint, stage) for stage in part.stages]
    drawn = [run for of_stage in runs for run in of_stage]
    rows = _rows(reader, blueprint, part, drawn)
    ends = accumulate(map(len, runs))
    return BlueprintMap(
        name=str(part.name or ""),
        headers=tuple(
            Header(pointer=stage.pointer, columns=range(end - len(of_stage), end))
            for stage, of_stage, end in zip(part.stages, runs, ends, strict=True)
        ),
        columns=tuple(_column(blueprint, run) for run in drawn),
        rows=tuple(rows.values()),
        arrows=tuple(
            Arrow(
                letter=arrow.letter,
                start=_place(drawn, tuple(rows), arrow.start, beyond=-1),
                end=_place(drawn, tuple(rows), arrow.end, beyond=len(drawn)),
            )
            for arrow in part.arrows
        ),
    )


def _runs(blueprint: ServiceBlueprint, stage: StagePart) -> list[tuple[int, ...]]:
    """Give the touchpoints of each column of a stage: bare ones beside each other share one."""
    runs: list[tuple[int, ...]] = []
    for is_bare, run in groupby(stage.columns, lambda place: blueprint.columns[place].is_bare):
        places = tuple(run)
        most = ceil(len(places) / ceil(len(places) / SHARED)) if is_bare else 1
        runs += [places[start : start + most] for start in range(0, len(places), most)]
    return runs


def _column(blueprint: ServiceBlueprint, run: tuple[int, ...]) -> Column:
    columns = [blueprint.columns[place] for place in run]
    return Column(
        heads=tuple(Head(number=each.number, pointer=each.pointer) for each in columns),
        is_written=columns[0].is_written,
        is_folded=len(run) > 1,
    )


def _rows(
    reader: Reader, blueprint: ServiceBlueprint, part: Part, drawn: list[tuple[int, ...]]
) -> dict[int, Row]:
    """Give the rows in which anything stands here or an arrow ends, by their place in the whole.

    The line above one that is left out runs above the next.
    """
    ends = [end for arrow in part.arrows for end in (arrow.start, arrow.end) if end is not None]
    reached = {end.row for end in ends if end.column in part.columns}
    rows: dict[int, Row] = {}
    line = ""
    for place, row in enumerate(blueprint.rows):
        line = row.line or line
        cells = tuple(tuple(_phrase(reader, each) for each in row.cells[run[0]]) for run in drawn)
        # What is quiet comes below the lanes, and no line runs above it.
        if any(cells) or place in reached:
            is_under_a_line = line and rows and not row.is_quiet
            rows[place] = Row(
                label=reader.own(row.label),
                line=reader.own(line) if is_under_a_line else None,
                is_quiet=row.is_quiet,
                cells=cells,
            )
            line = ""
    return rows


def _phrase(reader: Reader, said: Phrase | Pointer | Sentence) -> Phrase:
    if isinstance(said, Phrase):
        return said
    return said.name if isinstance(said, Pointer) else reader.own(str(said))


def _place(
    drawn: list[tuple[int, ...]], rows: tuple[int, ...], end: End | None, *, beyond: int
) -> Place:
    """Give where an end lies in the drawing of a part; one in no part lies ``beyond`` it."""
    if end is None:
        return Place(beyond, HEAD)
    row = rows.index(end.row) + 1 if end.row in rows else HEAD
    inside = [place for place, run in enumerate(drawn) if end.column in run]
    if inside:
        return Place(inside[0], row)
    return Place(-1 if end.column < drawn[0][0] else len(drawn), row)
