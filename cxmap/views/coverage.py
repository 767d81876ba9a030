"""How complete journeys are: what is described, owned, evidenced, judged, guided, translated."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from cxmap.catalog.coverage import coverage
from cxmap.catalog.inherited import basis_of, owner_role_of
from cxmap.catalog.order import in_order_of_files, plans_last
from cxmap.catalog.watched import Expected, all_expected_once, expected_once
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.playbook import Playbook
from cxmap.views.owners import owner_pointer, owning
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader

_LEFT_OUT: Final = ("not_applicable", "out_of_scope")
"""What is kept on purpose without being described."""

_Expected: TypeAlias = tuple[Expected, ...]
_Measure: TypeAlias = Callable[[Reader, Expected], tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageCell:
    """How much of something there is, such as 12 of 18; ``href`` leads to the first that lacks it.

    Nothing is said where there is nothing to count.
    """

    said: Sentence | None
    done: int
    all: int
    href: str

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is missing."""
        return self.done == self.all


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """What a row is about, and its cells in the order of the columns."""

    pointer: Pointer
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageTable:
    """A row for each journey or department."""

    rows_are: str
    columns: tuple[str, ...]
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """How complete each journey is, and what each department owns."""

    by_journey: CoverageTable | None
    by_department: CoverageTable | None


def coverage_view(reader: Reader) -> CoverageView:
    """Show what is there and what is missing; it is counted, never averaged."""
    return CoverageView(by_journey=_by_journey(reader), by_department=_by_department(reader))


def _by_journey(reader: Reader) -> CoverageTable | None:
    rows = tuple(
        (
            reader.pointer(journey),
            _counted(expected_once(reader.catalog, journey.touchpoints)),
            (journey,),
        )
        for journey in plans_last(reader.catalog.journeys())
    )
    return _table(reader, "journey", tuple(_MEASURES), rows)


def _by_department(reader: Reader) -> CoverageTable | None:
    """Show what departments own, everything once."""
    every = all_expected_once(reader.catalog)
    owners = in_order_of_files(reader.catalog, (owning(reader, each) for each, _ in every))
    rows = []
    for owner in owners:
        owned = tuple(each for each in every if owning(reader, each[0]) is owner)
        parts = tuple(touchpoint for touchpoint, _ in owned)
        rows.append((owner_pointer(reader, owner), _counted(owned), parts))
    names = tuple(name for name in _MEASURES if name != "coverage.owned")
    return _table(reader, "department", names, tuple(rows))


def _counted(expected: _Expected) -> _Expected:
    return tuple(each for each in expected if each[0].status not in _LEFT_OUT)


def _table(
    reader: Reader,
    kind: str,
    names: tuple[str, ...],
    rows: tuple[tuple[Pointer, _Expected, tuple[Entry, ...]], ...],
) -> CoverageTable | None:
    first = reader.first_language
    others = tuple(each for each in reader.catalog.project.languages if each != first)
    if not any(expected for _, expected, _ in rows):
        return None
    return CoverageTable(
        rows_are=reader.word(f"fields.{kind}"),
        columns=(
            *map(reader.word, names),
            *(
                reader.word("coverage.said_in", language=reader.word(f"languages.{each}"))
                for each in others
            ),
        ),
        rows=tuple(
            CoverageRow(
                pointer=pointer,
                cells=(
                    *(_cell(reader, expected, _MEASURES[name]) for name in names),
                    *(_said_in(reader, each, parts) for each in others),
                ),
            )
            for pointer, expected, parts in rows
            if expected
        ),
    )


def _cell(reader: Reader, expected: _Expected, measure: _Measure) -> CoverageCell:
    measured = tuple((each[0], *measure(reader, each)) for each in expected)
    lacking = next((each for each, done, of in measured if done < of), None)
    return _counts(
        reader,
        sum(done for _, done, _ in measured),
        sum(of for _, _, of in measured),
        reader.pointer(lacking).href if lacking is not None else "",
    )


def _said_in(reader: Reader, language: str, parts: tuple[Entry, ...]) -> CoverageCell:
    counted = coverage(reader.catalog, language, parts)
    return _counts(reader, counted.said, counted.all)


def _counts(reader: Reader, done: int, of: int, href: str = "") -> CoverageCell:
    both = {"done": reader.number(done), "all": reader.number(of)}
    said = reader.sentence("coverage.done", **both) if of else None
    return CoverageCell(said=said, done=done, all=of, href=href)


def _described(_reader: Reader, expected: Expected) -> tuple[int, int]:
    """Tell whether more is said than a name, and how it feels: what happens and what to know."""
    touchpoint, _ = expected
    said = (touchpoint.description, touchpoint.must_know, touchpoint.do, touchpoint.lanes)
    return int(any(said) and touchpoint.status not in ("not_described", "draft")), 1


def _owned(reader: Reader, expected: Expected) -> tuple[int, int]:
    touchpoint, _ = expected
    owner = owning(reader, touchpoint) or owner_role_of(reader.catalog, touchpoint)
    return int(owner is not None), 1


def _evidenced(reader: Reader, expected: Expected) -> tuple[int, int]:
    touchpoint, _ = expected
    basis = basis_of(reader.catalog, touchpoint)
    return (int(basis in ("observed", "evidence")), 1) if _is_gone(reader, touchpoint) else (0, 0)


def _judged(reader: Reader, expected: Expected) -> tuple[int, int]:
    """Count the expectations of which customers have said how they fared."""
    touchpoint, expectations = expected
    if not _is_gone(reader, touchpoint):
        return 0, 0
    known = sum(each.verdict not in (None, "unknown") for each in expectations)
    return known, len(expectations)


def _guided(reader: Reader, expected: Expected) -> tuple[int, int]:
    touchpoint, _ = expected
    return int(bool(reader.catalog.targets(touchpoint, "playbook", Playbook))), 1


def _is_gone(reader: Reader, touchpoint: Touchpoint) -> bool:
    """Tell whether customers go there: of a plan nothing is seen, and nobody can judge it."""
    journey = reader.catalog.journey_of(touchpoint)
    return journey is None or journey.may_be_watched


_MEASURES: Final[dict[str, _Measure]] = {
    "coverage.described": _described,
    "coverage.owned": _owned,
    "coverage.evidenced": _evidenced,
    "coverage.judged": _judged,
    "coverage.guided": _guided,
}
"""Word for what is counted -> how much of it a touchpoint has, and how much it could have."""
