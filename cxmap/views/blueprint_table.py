"""A service blueprint as a table, for those who cannot see it and for small screens."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import Column, ServiceBlueprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a column: a lane, and the named line that runs above it in the picture."""

    label: str
    line: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one lane of a touchpoint; on a phone its ``label`` stands before it.

    ``lines`` are the named lines between it and what stands above it there.
    """

    label: str
    lines: str
    items: tuple[Phrase | Pointer | Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One touchpoint, lane by lane; or several of which nothing is written, without cells."""

    touchpoints: tuple[Column, ...]
    cells: tuple[Cell, ...] = ()
    passing: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The touchpoints of a stage."""

    pointer: Pointer
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintTable:
    """The whole table: a line for each touchpoint, a column for each lane."""

    heads: tuple[Head, ...]
    groups: tuple[Group, ...]


def blueprint_table(reader: Reader, blueprint: ServiceBlueprint) -> BlueprintTable:
    """Turn a blueprint round: its touchpoints downwards, its lanes beside each other."""
    heads = [
        Head(
            label=row.label,
            line=reader.sentence("blueprint.below", line=row.line) if row.line else None,
        )
        for row in blueprint.rows
    ]
    return BlueprintTable(
        heads=tuple(heads),
        groups=tuple(
            Group(
                pointer=stage.pointer,
                lines=tuple(_lines(reader, blueprint, heads, stage.columns)),
            )
            for part in blueprint.parts
            for stage in part.stages
        ),
    )


def _lines(
    reader: Reader, blueprint: ServiceBlueprint, heads: list[Head], places: range
) -> Iterator[Line]:
    for is_bare, run in groupby(places, lambda place: blueprint.columns[place].is_bare):
        if is_bare:
            yield Line(touchpoints=tuple(blueprint.columns[place] for place in run))
        else:
            yield from (_line(reader, blueprint, heads, place) for place in run)


def _line(reader: Reader, blueprint: ServiceBlueprint, heads: list[Head], place: int) -> Line:
    crossed: list[str] = []
    cells = []
    for row, head in zip(blueprint.rows, heads, strict=True):
        crossed += [row.line] if row.line else []
        # Below the lanes comes what is quiet, and no line runs above it.
        lines = None if row.is_quiet else reader.joined(*map(reader.own, crossed))
        cells.append(Cell(label=head.label, lines=str(lines or ""), items=row.cells[place]))
        crossed = [] if row.cells[place] else crossed
    column = blueprint.columns[place]
    return Line(touchpoints=(column,), cells=tuple(cells), passing=column.passing)
