"""A journey as a grid: a column for each touchpoint, a row for each thing that is said of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cxmap.model.journey import Journey, Lanes, Next, Stage, Touchpoint
from cxmap.model.text import Text
from cxmap.model.values import LANES
from cxmap.views.channel_signs import channel_signs
from cxmap.views.concerns import own_persona_ids, owner_id, persona_ids
from cxmap.views.contexts import EVERYWHERE, ContextMarks, context_marks
from cxmap.views.curve import Curve, curve_of
from cxmap.views.expectation import ExpectationView, expectation_view
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign
from cxmap.views.reader import Reader
from cxmap.views.verdicts import Verdicts, verdicts_by_context


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
    owner: Phrase
    is_moment_of_truth: bool
    verdicts: tuple[Verdicts, ...]
    owner_id: str
    persona_ids: tuple[str, ...]
    marks: ContextMarks


@dataclass(frozen=True, slots=True, kw_only=True)
class GridItem:
    """One thing in a cell: a text or a name, its sign, what belongs to it, and when it holds."""

    text: Phrase | Pointer | Sentence | Sign
    sign: Sign | None = None
    note: Phrase | Sentence | Sign | None = None
    holds: tuple[Sentence, ...] = ()
    marks: ContextMarks = EVERYWHERE
    persona_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """A row with a cell for every touchpoint; ``line`` names the line that is drawn above it."""

    name: str
    label: str
    cells: tuple[tuple[GridItem, ...], ...]
    line: str = ""
    explained: str = ""

    @property
    def holds_something(self) -> bool:
        """Tell whether any cell has anything in it."""
        return any(self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridView:
    """The whole grid; ``curve`` is the row of the feelings, ``feelings`` says it in words."""

    title: Phrase
    stages: tuple[GridStage, ...]
    columns: tuple[GridColumn, ...]
    curve: Curve
    feelings: Sentence | None
    rows: tuple[GridRow, ...]

    @property
    def has_curve(self) -> bool:
        """Tell whether anything is known of what customers feel."""
        return bool(self.curve.points)


def grid_view(reader: Reader, journey: Journey) -> GridView:
    """Show a journey as a grid; rows and stages with nothing in them are left out."""
    stages = [stage for stage in journey.stages if stage.touchpoints]
    curve = curve_of(reader, [stage.touchpoints for stage in stages])
    return GridView(
        title=reader.title(journey),
        stages=tuple(_stage(reader, stage) for stage in stages),
        columns=tuple(_column(reader, each) for each in journey.touchpoints),
        curve=curve,
        feelings=_in_words(reader, curve),
        rows=_rows(reader, journey.touchpoints),
    )


def _in_words(reader: Reader, curve: Curve) -> Sentence | None:
    """Say the curve for those who listen: each touchpoint by its number, and what is felt."""
    unknown = reader.own(reader.word("journey.feeling_unknown"))
    said = (
        reader.sentence(
            "grid.feeling",
            number=reader.number(number),
            feeling=stop.feeling.word if stop.feeling is not None else unknown,
        )
        for number, stop in enumerate(curve.stops, 1)
    )
    parts = [part for each in said for part in (*each.parts, reader.word("entry.comma"))]
    return Sentence(tuple(parts[:-1])) if parts else None


def _stage(reader: Reader, stage: Stage) -> GridStage:
    return GridStage(
        pointer=reader.pointer(stage),
        goal=reader.phrase(stage.goal),
        span=len(stage.touchpoints),
    )


def _column(reader: Reader, touchpoint: Touchpoint) -> GridColumn:
    owner = reader.catalog.owner_of(touchpoint) or reader.catalog.outside_owner_of(touchpoint)
    return GridColumn(
        pointer=reader.pointer(touchpoint),
        channels=channel_signs(reader, touchpoint),
        owner=reader.title(owner) if owner is not None else _nobody(reader),
        is_moment_of_truth=touchpoint.moment_of_truth is not None,
        verdicts=verdicts_by_context(reader, touchpoint),
        owner_id=owner_id(reader, touchpoint),
        persona_ids=own_persona_ids(reader, touchpoint),
        marks=context_marks(reader, touchpoint),
    )


def _nobody(reader: Reader) -> Phrase:
    return reader.own(reader.word("entry.owner_unknown"))


def _rows(reader: Reader, touchpoints: tuple[Touchpoint, ...]) -> tuple[GridRow, ...]:
    rows = [
        GridRow(
            name=key.removeprefix("grid."),
            label=reader.word(key),
            explained=reader.word("grid.explained") if items is _expectations else "",
            cells=tuple(tuple(items(reader, touchpoint)) for touchpoint in touchpoints),
        )
        for key, items in _ITEMS.items()
    ]
    before_lanes, after_lanes = rows[:4], rows[4:]
    everything = (*before_lanes, *_lane_rows(reader, touchpoints), *after_lanes)
    return tuple(row for row in everything if row.holds_something)


def _expectations(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for view in _expectation_views(reader, touchpoint):
        yield GridItem(
            text=view.about.title,
            sign=view.verdict,
            note=view.delivered,
            holds=_holds(reader, view),
            marks=view.marks,
            persona_ids=view.persona_ids,
        )


def _holds(reader: Reader, view: ExpectationView) -> tuple[Sentence, ...]:
    """Say when an expectation holds, and for whom."""
    return (
        *((view.within,) if view.within else ()),
        *(
            reader.sentence("entry.only_in", context=each.name)
            for each in view.circumstances.only_in
        ),
        *(reader.sentence("entry.not_in", context=each.name) for each in view.circumstances.not_in),
        *_for(reader, view.personas),
    )


def _for(reader: Reader, personas: tuple[Pointer, ...]) -> tuple[Sentence, ...]:
    return tuple(reader.sentence("entry.for_persona", persona=persona.name) for persona in personas)


def _disagreements(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for view in _expectation_views(reader, touchpoint):
        if view.disagrees:
            yield GridItem(
                text=view.about.title,
                note=view.assumed,
                marks=view.marks,
                persona_ids=view.persona_ids,
            )


def _expectation_views(reader: Reader, touchpoint: Touchpoint) -> tuple[ExpectationView, ...]:
    return tuple(expectation_view(reader, each) for each in touchpoint.expectations)


def _pains(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for pain in touchpoint.pains:
        yield GridItem(
            text=reader.title(pain),
            marks=context_marks(reader, pain),
            holds=_for(reader, reader.pointers(pain, "persona")),
            persona_ids=persona_ids(reader, pain),
        )


def _must_know(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for phrase in reader.phrases(touchpoint.must_know):
        yield GridItem(text=phrase)


def _playbooks(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for pointer in reader.pointers(touchpoint, "playbook"):
        yield GridItem(text=pointer)


def _next(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    """Give the ways onwards that the order of the columns does not tell."""
    for way in touchpoint.next:
        if way.condition is None and _is_next(reader, touchpoint, way):
            continue
        yield GridItem(text=reader.pointers(way, "to")[0], note=_condition(reader, way))


def _is_next(reader: Reader, touchpoint: Touchpoint, way: Next) -> bool:
    journey = reader.catalog.journey_of(touchpoint)
    target = reader.catalog.target(way, "to", Touchpoint)
    order = journey.touchpoints if journey is not None else ()
    return any(here is touchpoint and there is target for here, there in pairwise(order))


def _condition(reader: Reader, way: Next) -> Sentence | None:
    condition = reader.phrase(way.condition)
    return reader.sentence("journey.next_if", condition=condition) if condition else None


_ITEMS: Final[dict[str, Callable[[Reader, Touchpoint], Iterable[GridItem]]]] = {
    "grid.expectations": _expectations,
    "grid.disagreements": _disagreements,
    "grid.pains": _pains,
    "grid.must_know": _must_know,
    "grid.playbooks": _playbooks,
    "grid.next": _next,
}
_BELOW: Final = {
    "frontstage": "lines.interaction",
    "backstage": "lines.visibility",
    "support": "lines.internal",
}
"""Lane -> the line of the service blueprint that runs above it."""


def _lane_rows(reader: Reader, touchpoints: tuple[Touchpoint, ...]) -> tuple[GridRow, ...]:
    """Give a row for each lane in use; a line runs between two sides that are both there.

    An author's own lane stands below the one whose role it has, one without a role at the end.
    """
    rows: list[GridRow] = []
    line = ""
    for lane in (*LANES, ""):
        line = _BELOW.get(lane, line)
        for row in _rows_of(reader, touchpoints, lane):
            said = reader.word(line) if line and rows else ""
            rows.append(replace(row, line=said))
            line = ""
    return tuple(rows)


def _rows_of(reader: Reader, touchpoints: tuple[Touchpoint, ...], lane: str) -> Iterator[GridRow]:
    """Give the row of a lane, if anything is in it, then those of the author's own in its role."""
    every = [each.lanes or Lanes() for each in touchpoints]
    if lane and any(getattr(lanes, lane) for lanes in every):
        cells = tuple(_items(reader, getattr(lanes, lane)) for lanes in every)
        yield GridRow(name=f"lane_{lane}", label=reader.word(f"lanes.{lane}"), cells=cells)
    own = {
        str(reader.title(each)): each
        for lanes in every
        for each in lanes.own
        if (each.role or "") == lane
    }
    for title in own:
        named = (
            tuple(
                text
                for each in lanes.own
                if str(reader.title(each)) == title
                for text in each.cells
            )
            for lanes in every
        )
        yield GridRow(
            name="lane_own", label=title, cells=tuple(_items(reader, texts) for texts in named)
        )


def _items(reader: Reader, texts: tuple[Text, ...]) -> tuple[GridItem, ...]:
    return tuple(GridItem(text=phrase) for phrase in reader.phrases(texts))
