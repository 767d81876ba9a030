"""The variants of one journey beside each other: step by step, what is the same and what is not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from cxmap.catalog.variants import Step, beside_each_other, family_of
from cxmap.compare.journeys import moved_between
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.views.addresses import variants_address
from cxmap.views.beside import beside_pointer
from cxmap.views.differences import differences, felt_or_hoped_for, told_in_words
from cxmap.views.glance import TouchpointGlance, touchpoint_glance
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign
from cxmap.views.reader import Reader

_E = TypeVar("_E", bound=Entry)

FIRST: Final = "first"
SAME: Final = "same"
PLANNED: Final = "planned"
CHANGED: Final = "changed"
ADDED: Final = "added"
DROPPED: Final = "dropped"
ABSENT: Final = "absent"
"""How a step of a journey stands to that of the first one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One journey of the family: which variant it is, in what it differs, what it came to.

    ``picture`` leads to where it and what it varies are one picture.
    """

    pointer: Pointer
    which: Sign | None
    picture: Pointer | None
    differs: Phrase | None
    overall: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is different from the first journey, in sentences."""

    changes: tuple[Sentence, ...] = ()
    also: Sentence | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is."""
        return bool(self.changes or self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One step in one journey: how it stands to the first one, in a word and in detail."""

    sign: Sign
    pointer: Pointer | None
    glance: TouchpointGlance | None
    differences: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step in all journeys, that of the first one first."""

    cells: tuple[Cell, ...]
    is_stage: bool
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantsView:
    """Everything the page of a family shows; ``whole`` is what is said of the journeys at large."""

    title: Sentence
    columns: tuple[Column, ...]
    whole: tuple[Changes, ...]
    rows: tuple[Row, ...]


def variants_view(reader: Reader, journey: Journey) -> VariantsView:
    """Show a family of variants, whichever of them is given."""
    family = family_of(reader.catalog, journey)
    return VariantsView(
        title=reader.sentence("variant_page.title", journey=reader.title(family[0])),
        columns=tuple(_column(reader, each) for each in family),
        whole=tuple(_changes(reader, family[0], each) for each in family[1:]),
        rows=tuple(_rows(reader, family)),
    )


def variants_pointer(reader: Reader, journey: Journey) -> Pointer | None:
    """Give the way to the page that shows all variants of a journey, where there are others."""
    address = variants_address(reader.catalog, journey)
    if address is None:
        return None
    return Pointer(name=reader.own(reader.word("variant_page.link")), href=reader.href(address))


def _changes(reader: Reader, first: Entry, version: Entry) -> Changes:
    found = differences((reader, reader), first, version)
    where = reader.word("variant_page.in_first")
    return Changes(
        changes=tuple(told_in_words(reader, each, where=where) for each in found.told),
        also=found.also,
    )


def _column(reader: Reader, journey: Journey) -> Column:
    return Column(
        pointer=reader.pointer(journey),
        which=reader.sign("variants", journey.variant),
        picture=beside_pointer(reader, journey),
        differs=reader.phrase(journey.differs),
        overall=reader.phrase(journey.overall),
    )


def _rows(reader: Reader, family: tuple[Journey, ...]) -> Iterator[Row]:
    """Give each stage, then the touchpoints that the first journey which has them has in it."""
    catalog = reader.catalog
    stages = beside_each_other(catalog, (each.stages for each in family))
    touchpoints = beside_each_other(catalog, (each.touchpoints for each in family))
    moved = frozenset(
        id(step) for each in family[1:] for step in moved_between(catalog, family[0], each)
    )
    for stage in stages:
        known = {id(each) for each in stage.versions}
        inside = tuple(each for each in touchpoints if id(_home(reader, each)) in known)
        rows = tuple(_row(reader, each, moved, stage) for each in inside)
        head = _row(reader, stage, moved, None)
        yield replace(head, is_same=head.is_same and all(row.is_same for row in rows))
        yield from rows


def _home(reader: Reader, step: Step[Touchpoint]) -> Stage | None:
    first = next(each for each in step.versions if each is not None)
    return reader.catalog.stage_of(first)


def _row(reader: Reader, step: Step[_E], moved: frozenset[int], stage: Step[Stage] | None) -> Row:
    cells = tuple(
        _cell(reader, step, at, _moves(reader, step, at, moved, stage))
        for at in range(len(step.versions))
    )
    return Row(
        cells=cells,
        is_stage=stage is None,
        is_same=all(each.sign.name in (FIRST, SAME, PLANNED) for each in cells),
    )


def _cell(reader: Reader, step: Step[_E], at: int, moves: tuple[Sentence, ...]) -> Cell:
    first, version = step.versions[0], step.versions[at]
    if version is None:
        name = DROPPED if first is not None else ABSENT
        return Cell(sign=_sign(reader, name), pointer=None, glance=None, differences=Changes())
    found = Changes() if first is None else _changes(reader, first, version)
    hopes = _hopes(reader, version) if first is None else ()
    found = replace(found, changes=(*moves, *hopes, *found.changes))
    name = ADDED if first is None else CHANGED if found else _same(reader, version)
    return Cell(
        sign=_sign(reader, FIRST if at == 0 else name),
        pointer=reader.pointer(version),
        glance=_glance(reader, version) if isinstance(version, Touchpoint) else None,
        differences=found,
    )


def _glance(reader: Reader, touchpoint: Touchpoint) -> TouchpointGlance:
    """Show a touchpoint in a line; beside faces that were seen a plan has none."""
    glance = touchpoint_glance(reader, touchpoint)
    journey = reader.catalog.journey_of(touchpoint)
    is_plan = journey is not None and journey.is_planned
    return replace(glance, feeling=None) if is_plan else glance


def _hopes(reader: Reader, version: Entry) -> tuple[Sentence, ...]:
    """Say what a plan hopes that customers feel where the first journey has nothing."""
    journey = reader.catalog.journey_of(version)
    if journey is None or not journey.is_planned:
        return ()
    if not isinstance(version, Touchpoint) or version.feels is None:
        return ()
    felt = felt_or_hoped_for(reader, version)
    return (reader.sentence("variant_page.feels", label=reader.label(version, "feels"), felt=felt),)


def _same(reader: Reader, version: Entry) -> str:
    """Say that nothing differs; of what is only planned nobody knows yet how it feels."""
    journey = reader.catalog.journey_of(version)
    is_walked = journey is None or not journey.is_planned or isinstance(version, Stage)
    is_hoped_for = isinstance(version, Touchpoint) and version.feels is not None
    return SAME if is_walked or is_hoped_for else PLANNED


def _sign(reader: Reader, name: str) -> Sign:
    return Sign(name=name, word=reader.word(f"beside.{name}"))


def _moves(
    reader: Reader,
    step: Step[_E],
    at: int,
    moved: frozenset[int],
    stage: Step[Stage] | None,
) -> tuple[Sentence, ...]:
    """Say that a step stands elsewhere than in the first journey: in another stage, or order."""
    first, version = step.versions[0], step.versions[at]
    if first is None or version is None:
        return ()
    if stage is not None and isinstance(version, Touchpoint):
        there = reader.catalog.stage_of(version)
        if there is not None and there is not stage.versions[at]:
            return (reader.sentence("variant_page.elsewhere", stage=reader.pointer(there)),)
    return (reader.sentence("variant_page.moved"),) if id(version) in moved else ()
