"""A service blueprint as a table, for those who cannot see it and for small screens."""

from dataclasses import dataclass

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
    """What stands in one lane of a touchpoint; on a phone its ``label`` stands before it."""

    label: str
    items: tuple[Phrase | Pointer | Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One touchpoint, lane by lane."""

    number: str
    pointer: Pointer
    cells: tuple[Cell, ...]


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
    if blueprint.has_arrows:
        heads.append(Head(label=reader.word("fields.arrows"), line=None))
    return BlueprintTable(
        heads=tuple(heads),
        groups=tuple(
            Group(
                pointer=stage.pointer,
                lines=tuple(
                    _line(blueprint, heads, place, blueprint.columns[place])
                    for place in stage.columns
                ),
            )
            for part in blueprint.parts
            for stage in part.stages
        ),
    )


def _line(blueprint: ServiceBlueprint, heads: list[Head], place: int, column: Column) -> Line:
    items = [*(row.cells[place] for row in blueprint.rows), column.passing]
    return Line(
        number=column.number,
        pointer=column.pointer,
        cells=tuple(
            Cell(label=head.label, items=each) for head, each in zip(heads, items, strict=False)
        ),
    )
