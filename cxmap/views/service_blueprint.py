"""The service blueprint of a journey: all lanes of all its touchpoints, and what passes between."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby
from math import ceil
from typing import Final

from cxmap.catalog.lanes import has_lanes
from cxmap.model.journey import Arrow, Journey, Lane, Touchpoint
from cxmap.views.addresses import blueprint_address
from cxmap.views.arrows import arrow_ends, arrow_views
from cxmap.views.lane_rows import LaneRow, lane_rows
from cxmap.views.letters import letters
from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader

SHARED: Final = 3
"""So many touchpoints of which nothing is written share a column, in which each has its name."""
MOST: Final = 8
"""So many columns can be read beside each other in one drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with a cell for every touchpoint; ``line`` names the line that runs above it.

    A row that is not a lane is ``is_quiet``: it says what the lanes need, or how long they take.
    """

    label: str
    cells: tuple[tuple[Phrase | Pointer | Sentence, ...], ...]
    line: str = ""
    is_quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One touchpoint; ``passing`` says in words what leaves it and what arrives there.

    Of one that ``is_bare`` nothing stands in any row, and no arrow touches it.
    """

    number: str
    pointer: Pointer
    is_written: bool
    passing: tuple[Sentence, ...]
    is_bare: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Where an arrow begins or ends: at a touchpoint, in one of the rows or in none."""

    column: int
    row: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassingArrow:
    """What passes, with its letter; an end is None where it lies in no touchpoint shown here."""

    letter: str
    carries: Phrase | None
    way: Sentence
    start: End | None
    end: End | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePart:
    """A stage, or a part of a long one, over its columns, which are counted through the journey."""

    pointer: Pointer
    columns: range


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is drawn in one picture: whole stages that follow each other, and their arrows."""

    name: Sentence | None
    stages: tuple[StagePart, ...]
    columns: range
    arrows: tuple[PassingArrow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceBlueprint:
    """The whole blueprint; ``parts`` say how it is drawn."""

    id: str
    journey: Pointer
    title: Sentence
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    in_parts: Sentence | None
    unwritten: Sentence | None

    @property
    def has_arrows(self) -> bool:
        """Tell whether anything passes between touchpoints or lanes."""
        return any(column.passing for column in self.columns)


def service_blueprint(reader: Reader, journey: Journey) -> ServiceBlueprint:
    """Show the blueprint of a journey."""
    touchpoints = journey.touchpoints
    named = [
        lane
        for arrow in journey.arrows
        for key in ("starts_in", "ends_in")
        if (lane := reader.catalog.target(arrow, key, Lane)) is not None
    ]
    lanes = lane_rows(reader, touchpoints, named=named)
    arrows = tuple(_arrows(reader, journey, lanes))
    rows = (
        *(Row(label=each.label, cells=each.cells, line=each.line) for each in lanes),
        *_quiet_rows(reader, touchpoints),
    )
    columns = tuple(_columns(reader, touchpoints, rows))
    parts = tuple(_parts(reader, journey, columns, arrows))
    return ServiceBlueprint(
        id=reader.catalog.id_of(journey),
        journey=reader.pointer(journey),
        title=blueprint_title(reader, journey),
        columns=columns,
        rows=rows,
        parts=parts,
        in_parts=_in_parts(reader, parts),
        unwritten=_unwritten(reader, columns),
    )


def blueprint_title(reader: Reader, journey: Journey) -> Sentence:
    """Give what the page of a journey's blueprint is called."""
    return reader.sentence("blueprint.title", journey=reader.title(journey))


def blueprint_pointer(reader: Reader, journey: Journey) -> Pointer | None:
    """Give the way to the blueprint of a journey, where there is one."""
    address = blueprint_address(reader.catalog, journey)
    if address is None:
        return None
    return Pointer(name=reader.own(reader.word("blueprint.link")), href=reader.href(address))


def _columns(
    reader: Reader, touchpoints: tuple[Touchpoint, ...], rows: tuple[Row, ...]
) -> Iterator[Column]:
    for place, each in enumerate(touchpoints):
        passing = tuple(end.said for end in arrow_ends(reader, each))
        yield Column(
            number=str(reader.number(place + 1)),
            pointer=reader.pointer(each),
            is_written=has_lanes(each),
            passing=passing,
            is_bare=not passing and not any(row.cells[place] for row in rows),
        )


def _quiet_rows(reader: Reader, touchpoints: tuple[Touchpoint, ...]) -> Iterator[Row]:
    """Give what the lanes need and how long they take, where it is said anywhere."""
    for key in ("systems", "documents"):
        cells: tuple[tuple[Phrase | Pointer | Sentence, ...], ...] = tuple(
            reader.pointers(each, key) for each in touchpoints
        )
        if any(cells):
            yield Row(label=reader.word(f"fields.{key}"), cells=cells, is_quiet=True)
    times = tuple(tuple(_times(reader, each)) for each in touchpoints)
    if any(times):
        yield Row(label=reader.word("fields.at"), cells=times, is_quiet=True)


def _times(reader: Reader, touchpoint: Touchpoint) -> Iterator[Phrase | Sentence]:
    at, takes = reader.phrase(touchpoint.at), reader.moment_of(touchpoint, "takes")
    took = reader.moment_of(touchpoint, "took")
    if at is not None:
        yield at
    if takes is not None:
        yield takes
    if took is not None:
        yield reader.sentence("blueprint.took", time=took)


def _arrows(reader: Reader, journey: Journey, lanes: tuple[LaneRow, ...]) -> Iterator[PassingArrow]:
    """Give what passes, each with its letter, from where to where."""
    columns = {id(each): place for place, each in enumerate(journey.touchpoints)}
    rows = {id(lane): place for place, row in enumerate(lanes) for lane in row.lanes}

    def end(arrow: Arrow, at: str, within: str) -> End | None:
        column = columns.get(id(reader.catalog.target(arrow, at, Touchpoint)))
        lane = reader.catalog.target(arrow, within, Lane)
        return End(column=column, row=rows.get(id(lane))) if column is not None else None

    views = arrow_views(reader, journey)
    for arrow, view, letter in zip(journey.arrows, views, letters(reader, len(views)), strict=True):
        yield PassingArrow(
            letter=letter,
            carries=view.carries,
            way=view.way,
            start=end(arrow, "starts_at", "starts_in"),
            end=end(arrow, "ends_at", "ends_in"),
        )


def _parts(
    reader: Reader,
    journey: Journey,
    seen: tuple[Column, ...],
    arrows: tuple[PassingArrow, ...],
) -> Iterator[Part]:
    """Split a journey into drawings that can be read, between two stages wherever that goes."""
    groups: list[list[StagePart]] = []
    for stage in _stages(reader, journey):
        if groups and sum(_room(seen, each) for each in (*groups[-1], stage)) <= MOST:
            groups[-1].append(stage)
        else:
            groups.append([stage])
    for number, stages in enumerate(groups, start=1):
        columns = range(stages[0].columns.start, stages[-1].columns.stop)
        ends = ((arrow, (arrow.start, arrow.end)) for arrow in arrows)
        yield Part(
            name=_name(reader, number, len(groups), stages),
            stages=tuple(stages),
            columns=columns,
            arrows=tuple(
                arrow for arrow, both in ends if any(e and e.column in columns for e in both)
            ),
        )


def _room(columns: tuple[Column, ...], stage: StagePart) -> float:
    """Give how many columns a stage takes; those that bare ones share are half as wide."""
    are_bare = [columns[place].is_bare for place in stage.columns]
    runs = [len([*run]) for is_bare, run in groupby(are_bare) if is_bare]
    return max(1, are_bare.count(False) + sum(ceil(each / SHARED) for each in runs) / 2)


def _stages(reader: Reader, journey: Journey) -> Iterator[StagePart]:
    """Give the stages with touchpoints in them, a very long one in equal parts."""
    first = 0
    for stage in journey.stages:
        count = len(stage.touchpoints)
        parts = ceil(count / MOST)
        sizes = [count // parts + (place < count % parts) for place in range(parts)]
        for start, size in zip(accumulate(sizes, initial=first), sizes, strict=False):
            yield StagePart(pointer=reader.pointer(stage), columns=range(start, start + size))
        first += count


def _name(reader: Reader, number: int, count: int, stages: list[StagePart]) -> Sentence | None:
    """Say which part of the blueprint a drawing shows; nothing where there is only one."""
    names = reader.joined(*(Pointer(name=each.pointer.name) for each in stages))
    if count == 1 or names is None:
        return None
    return reader.sentence(
        "blueprint.part",
        number=reader.number(number),
        count=reader.number(count),
        stages=names,
    )


def _in_parts(reader: Reader, parts: tuple[Part, ...]) -> Sentence | None:
    """Say that there are several drawings, and what becomes of the arrows between them."""
    if len(parts) == 1:
        return None
    drawn = [arrow for part in parts for arrow in part.arrows]
    said = reader.sentence("blueprint.in_parts", count=reader.number(len(parts)))
    if len(drawn) == len(set(drawn)):
        return said
    return Sentence((*said.parts, " ", reader.word("blueprint.over_edges")))


def _unwritten(reader: Reader, columns: tuple[Column, ...]) -> Sentence | None:
    """Say of how many touchpoints nobody has written how they are delivered."""
    count = sum(not column.is_written for column in columns)
    if not count:
        return None
    return reader.sentence(
        "blueprint.which_unwritten", count=reader.number(count), all=reader.number(len(columns))
    )
