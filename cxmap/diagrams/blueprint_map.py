"""What one drawing of a service blueprint says, before anything has a place in it."""

from dataclasses import dataclass

from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import End, Part, ServiceBlueprint

HEAD = 0
"""The row of the touchpoints themselves; the lanes follow from 1 on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One touchpoint; nobody has written yet how one is delivered that is not ``is_written``."""

    number: str
    pointer: Pointer
    is_written: bool


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
    first = part.columns.start
    columns = blueprint.columns[first : part.columns.stop]
    rows = [
        Row(
            label=reader.own(row.label),
            line=reader.own(row.line) if row.line else None,
            is_quiet=row.is_quiet,
            cells=tuple(
                tuple(_phrase(reader, each) for each in row.cells[column])
                for column in part.columns
            ),
        )
        for row in blueprint.rows
    ]
    return BlueprintMap(
        name=str(part.name or ""),
        headers=tuple(
            Header(
                pointer=each.pointer,
                columns=range(each.columns.start - first, each.columns.stop - first),
            )
            for each in part.stages
        ),
        columns=tuple(
            Column(number=each.number, pointer=each.pointer, is_written=each.is_written)
            for each in columns
        ),
        # What is quiet comes last, and only where it says something.
        rows=tuple(row for row in rows if not row.is_quiet or any(row.cells)),
        arrows=tuple(
            Arrow(
                letter=arrow.letter,
                start=_place(part, arrow.start, beyond=-1),
                end=_place(part, arrow.end, beyond=len(columns)),
            )
            for arrow in part.arrows
        ),
    )


def _phrase(reader: Reader, said: Phrase | Pointer | Sentence) -> Phrase:
    if isinstance(said, Phrase):
        return said
    return said.name if isinstance(said, Pointer) else reader.own(str(said))


def _place(part: Part, end: End | None, *, beyond: int) -> Place:
    """Give where an end lies in the drawing of a part; one in no part lies ``beyond`` it."""
    if end is None:
        return Place(beyond, HEAD)
    row = HEAD if end.row is None else end.row + 1
    column = max(-1, min(len(part.columns), end.column - part.columns.start))
    return Place(column, row)
