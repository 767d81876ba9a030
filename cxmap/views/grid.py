"""A journey as a grid: a column for each touchpoint, a row for each thing that is said of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.inherited import outside_owner_of, owner_of
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.views.among_others import AmongOthers, among_others
from cxmap.views.channel_signs import channel_signs
from cxmap.views.concerns import own_persona_ids, owner_id
from cxmap.views.contexts import ContextMarks, context_marks
from cxmap.views.curve import Curve, curve_of
from cxmap.views.felt_by import strokes_of
from cxmap.views.grid_item import GridItem
from cxmap.views.grid_items import ITEMS
from cxmap.views.lane_rows import lane_rows
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign
from cxmap.views.reader import Reader
from cxmap.views.verdicts import Verdicts, verdicts_by_context
from cxmap.views.whose import ToldFor, personas_to_choose, told_for


@dataclass(frozen=True, slots=True, kw_only=True)
class GridStage:
    """The head of a stage, over the columns of its touchpoints."""

    pointer: Pointer
    goal: Phrase | None
    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GridColumn:
    """The head of a column; the ids tell filters whom the touchpoint concerns."""

    pointer: Pointer
    channels: tuple[Sign, ...]
    owner: Phrase | None
    is_moment_of_truth: bool
    among: AmongOthers
    verdicts: tuple[Verdicts, ...]
    owner_id: str
    persona_ids: tuple[str, ...]
    marks: ContextMarks


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """A row with a cell for every touchpoint; ``line`` names the line that is drawn above it.

    Where it ``is_curve``, feelings are drawn in it; ``tint`` sets it apart.
    """

    name: str
    label: str
    cells: tuple[tuple[GridItem, ...], ...]
    line: str = ""
    explained: str = ""
    tint: str = ""

    @property
    def is_curve(self) -> bool:
        """Tell whether its cells are one, with a curve in it."""
        return self.name == "feelings"


@dataclass(frozen=True, slots=True, kw_only=True)
class GridView:
    """The whole grid; ``curve`` is the row of the feelings, ``feelings`` says it in words.

    ``curves_for`` and ``feelings_for`` are those of personas who feel something else.
    """

    title: Phrase
    stages: tuple[GridStage, ...]
    columns: tuple[GridColumn, ...]
    curve: Curve
    feelings: Sentence
    curves_for: tuple[ToldFor[Curve], ...]
    feelings_for: tuple[ToldFor[Sentence], ...]
    rows: tuple[GridRow, ...]

    @property
    def has_curve(self) -> bool:
        """Tell whether anything is known of what customers feel."""
        return bool(self.curve.points)


def grid_view(reader: Reader, journey: Journey) -> GridView:
    """Show a journey as a grid; rows and stages with nothing in them are left out."""
    stages = [stage for stage in journey.stages if stage.touchpoints]
    touchpoints = [stage.touchpoints for stage in stages]
    curve = curve_of(reader, touchpoints)
    strokes = strokes_of(reader, journey)
    curves_for = tuple(
        replace(each, told=replace(each.told, stroke=strokes.get(each.persona_id, "")))
        for each in told_for(
            reader, personas_to_choose(reader, journey), lambda asked: curve_of(asked, touchpoints)
        )
    )
    return GridView(
        title=reader.title(journey),
        stages=tuple(_stage(reader, stage) for stage in stages),
        columns=tuple(_column(reader, each) for each in journey.touchpoints),
        curve=curve,
        feelings=_in_words(reader, curve),
        curves_for=curves_for,
        feelings_for=tuple(
            ToldFor(persona_id=each.persona_id, name=each.name, told=_in_words(reader, each.told))
            for each in curves_for
        ),
        rows=tuple(
            row
            for row in _rows(reader, journey)
            if (bool(curve.points) if row.is_curve else any(row.cells))
        ),
    )


def _in_words(reader: Reader, curve: Curve) -> Sentence:
    """Say the curve for those who listen: each touchpoint by its number, and what is felt."""
    unknown = reader.own(reader.word("journey.feeling_unknown"))
    said = (
        reader.sentence(
            "grid.feeling",
            number=reader.number(number),
            feeling=stop.felt if stop.felt is not None else unknown,
        )
        for number, stop in enumerate(curve.stops, 1)
        if stop.is_passed
    )
    parts = [part for each in said for part in (*each.parts, reader.word("entry.comma"))]
    return Sentence(tuple(parts[:-1])) if parts else reader.sentence("grid.passes_nothing")


def _stage(reader: Reader, stage: Stage) -> GridStage:
    return GridStage(
        pointer=reader.pointer(stage),
        goal=reader.phrase(stage.goal),
        span=len(stage.touchpoints),
    )


def _column(reader: Reader, touchpoint: Touchpoint) -> GridColumn:
    owner = owner_of(reader.catalog, touchpoint) or outside_owner_of(reader.catalog, touchpoint)
    return GridColumn(
        pointer=reader.pointer(touchpoint),
        channels=channel_signs(reader, touchpoint),
        owner=reader.title(owner) if owner is not None else _nobody(reader),
        is_moment_of_truth=touchpoint.moment_of_truth is not None,
        among=among_others(reader, touchpoint),
        verdicts=verdicts_by_context(reader, touchpoint),
        owner_id=owner_id(reader, touchpoint),
        persona_ids=own_persona_ids(reader, touchpoint),
        marks=context_marks(reader, touchpoint),
    )


def _nobody(reader: Reader) -> Phrase | None:
    if reader.catalog.audience:
        return None
    return reader.own(reader.word("entry.owner_unknown"))


USUAL: Final = (
    *("feelings", "expectations", "disagreements", "pains", "must_know"),
    *("lanes", "playbooks", "next"),
)
"""The rows of a table whose author has not said which ones it has."""


_EXPLAINED: Final = {"expectations": "grid.explained", "feedback": "heard_rows.explained"}
"""Rows whose names do not say all that stands in them."""


def _rows(reader: Reader, journey: Journey) -> Iterator[GridRow]:
    """Give the rows that the author wants in their order, else the usual ones."""
    wanted = {each.row: each.tint or "" for each in journey.rows} or dict.fromkeys(USUAL, "")
    for name, tint in wanted.items():
        for row in _rows_named(reader, journey.touchpoints, name):
            yield replace(row, tint=tint)


def _rows_named(
    reader: Reader, touchpoints: tuple[Touchpoint, ...], name: str
) -> tuple[GridRow, ...]:
    if name == "lanes":
        return _lane_rows(reader, touchpoints)
    items = ITEMS.get(name, _nothing)
    row = GridRow(
        name=name,
        label=reader.word(f"rows.{name}"),
        explained=reader.word(_EXPLAINED[name]) if name in _EXPLAINED else "",
        cells=tuple(tuple(items(reader, touchpoint)) for touchpoint in touchpoints),
    )
    return (row,)


def _nothing(_reader: Reader, _touchpoint: Touchpoint) -> Iterable[GridItem]:
    """Feelings are no items: they are drawn over all columns."""
    return ()


def _lane_rows(reader: Reader, touchpoints: tuple[Touchpoint, ...]) -> tuple[GridRow, ...]:
    return tuple(
        GridRow(
            name=row.name,
            label=row.label,
            line=row.line,
            cells=tuple(tuple(GridItem(text=phrase) for phrase in cell) for cell in row.cells),
        )
        for row in lane_rows(reader, touchpoints)
    )
