"""On which scale the feelings of each journey of a sheet are, where they are numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.digits import latin_digits
from cxmap.language.folding import folded_key
from cxmap.language.scales import Scale, scale_as_written
from cxmap.model.journey import Journey
from cxmap.outputs.imports.aside import rows_aside
from cxmap.outputs.imports.cells import score_in
from cxmap.outputs.imports.drafts import Draft, Said
from cxmap.outputs.imports.grid import Cell, Grid
from cxmap.outputs.imports.heads import Head
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.sheets.columns import Column

_OURS: Final = Scale()
_USUAL: Final = (Scale(worst=1, best=5), Scale(worst=1, best=10), Scale(worst=0, best=10))
_ENDS: Final = re.compile(r"(?<!\d)(\d{1,2})\D{1,4}(\d{1,2})(?!\d)")
_COLUMN: Final = Column(part=Journey, key="scale")


@dataclass(slots=True, kw_only=True)
class Scales:
    """The scale of each journey by its folded title; ``head`` is the cell above the feelings.

    In journeys that are ``guessed``, whatever numbers stand there would fit another scale, too.
    """

    catalog: Catalog
    head: Cell
    guessed: frozenset[str] = frozenset()
    _found: dict[str, Scale | None] = field(default_factory=dict)

    @classmethod
    def of(cls, grid: Grid, head: Head, catalog: Catalog, title: str) -> "Scales":
        """Look through the feelings of a sheet; ``title`` is the journey that no row names."""
        number = head.number_of_name("feels")
        scales = cls(catalog=catalog, head=grid.cell(head.last, max(number, 1)))
        scores: dict[str, list[int]] = {}
        for journey, row in _rows(grid, head, title) if number else ():
            score = score_in(grid.cell(row, number).text)
            if score is not None:
                scores.setdefault(folded_key(journey), []).append(score)
        told = _scale_told(scales.head.text)
        scales._found = {each: told or scale_of(found) for each, found in scores.items()}
        if not any(each < 0 for found in scores.values() for each in found):
            scales.guessed = frozenset(each for each, found in scales._found.items() if not found)
        return scales

    def scale_for(self, draft: Draft, remarks: Remarks) -> Scale | None:
        """Give the scale of a journey: the one that it has in the project, or that of its scores.

        A new journey says it, too.
        """
        there = self.catalog.named(Journey.KIND, draft.title, self.catalog.project).entry
        if isinstance(there, Journey):
            return there.scale
        scale = self._found.get(folded_key(draft.title))
        if scale is not None and "scale" not in draft.said:
            written = scale_as_written(scale)
            draft.said["scale"] = Said(column=_COLUMN, text=written, tree=written)
            remarks.at(self.head, "scale", worst=str(scale.worst), best=str(scale.best))
        elif folded_key(draft.title) in self.guessed:
            remarks.at(self.head, "own_scale")
        return scale


def scale_of(scores: list[int]) -> Scale | None:
    """Give the scale that scores are on, where they cannot be on ours.

    >>> scale_of([1, 4, 5]), scale_of([-2, 1]), scale_of([0, 9])
    (Scale(worst=1, best=5), None, Scale(worst=0, best=10))
    """
    if all(map(_OURS.holds, scores)):
        return None
    return next((each for each in _USUAL if all(map(each.holds, scores))), None)


def _scale_told(head: str) -> Scale | None:
    """Give the scale that a head names.

    >>> _scale_told("احساس (۱ تا ۱۰)"), _scale_told("Emotion")
    (Scale(worst=1, best=10), None)
    """
    found = ends_told(head)
    return next((each for each in _USUAL if (each.worst, each.best) in found), None)


def ends_told(head: str) -> tuple[tuple[int, int], ...]:
    """Give the ends of every scale that a head names.

    >>> ends_told("شدت (۱ تا ۵)"), ends_told("Severity")
    (((1, 5),), ())
    """
    return tuple((int(least), int(most)) for least, most in _ENDS.findall(latin_digits(head)))


def _rows(grid: Grid, head: Head, title: str) -> Iterator[tuple[str, int]]:
    """Give the rows, each with the journey that it is of."""
    number = head.number_of_name("journey")
    aside = rows_aside(grid, head)
    for row in (each for each in grid.numbers if each > head.last and each not in aside):
        title = (grid.cell(row, number).text if number else "") or title
        yield title, row
