"""Rows below a head that are none of its table: sums of what stands above them, and footnotes."""

import math
import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Final

from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import words
from cxmap.outputs.imports.grid import Cell, Grid
from cxmap.outputs.imports.heads import Head
from cxmap.outputs.sheets.columns import BETWEEN

_MARK: Final = re.compile(r"[*†‡※]|\(?[¹²³⁴]")
_NUMBER: Final = re.compile(r"[+−-]?[\d\s.,٫٬/]+[%٪]?")
_LONGEST_TITLE: Final = 5
"""A stage is called by fewer words than a footnote has."""


def rows_aside(grid: Grid, head: Head) -> dict[int, str]:
    """Give the rows that nobody wrote as rows of the table, each with what is to be said of it.

    Sums have their word and numbers alone. Footnotes stand at the end, and are known by a mark, by
    a label with a colon, by their width or length, or by an empty row above them. Whatever else
    stands alone among the stages is a stage that has no touchpoint yet.
    """
    table = _Table(grid, head)
    rows = [row for row in grid.numbers if row > head.last]
    found = {row: "sums" for row in rows if table.is_sum(row)}
    for row in reversed(rows):
        if row in found:
            continue
        if not table.is_loose(row):
            break
        found[row] = "below"
    return found


class _Table:
    """Tells what a row is from where its cells stand."""

    def __init__(self, grid: Grid, head: Head) -> None:
        self._grid = grid
        names = ("touchpoint", "stage")
        self._main = next(filter(None, map(head.number_of_name, names)), 1)
        self._stages = head.number_of_name("stage")
        self._parted = _parted_from(row for row in grid.numbers if row >= head.last)

    def is_sum(self, row: int) -> bool:
        first, *others = self._cells(row) or (None,)
        if first is None or first.column > self._main:
            return False
        if not others or not all(_NUMBER.fullmatch(each.text) for each in others):
            return False
        label = first.text.strip(" :：")
        if folded_key(label) in _known("sums"):
            return first.column == self._main or not self._names_something(row)
        begins = any(folded_key(each) in _known("sums") for each in _beginnings(label))
        return begins and not self._names_something(row)

    def is_loose(self, row: int) -> bool:
        first, *others = self._cells(row) or (None,)
        if first is None or first.column > self._main:
            return False
        if _is_note(first.text):
            return not others or not self._names_something(row)
        if others:
            return False
        is_wide = first.area is not None and first.area.right > first.area.left
        return is_wide or (not self._names_something(row) and not self._is_stage(first))

    def _is_stage(self, cell: Cell) -> bool:
        """Tell whether what stands alone may be a stage that has no touchpoint yet."""
        is_long = len(cell.text.split()) > _LONGEST_TITLE
        is_sum = folded_key(cell.text.strip(" :：")) in _known("sums")
        is_apart = is_long or is_sum or cell.row >= self._parted
        return cell.column == self._stages and not is_apart

    def _cells(self, row: int) -> tuple[Cell, ...]:
        return tuple(each for each in self._grid.cells(row) if each.is_first)

    def _names_something(self, row: int) -> bool:
        """Tell whether a row has a touchpoint, or a stage where there are stages alone."""
        cell = self._grid.cell(row, self._main)
        return bool(cell.text) and (cell.area is None or cell.column == cell.area.left)


def _parted_from(rows: Iterable[int]) -> float:
    """Give the row after the only empty one; where there are several, they part nothing.

    >>> _parted_from([1, 2, 3, 5, 6]), _parted_from([1, 3, 5])
    (5, inf)
    """
    after = [row for before, row in pairwise(rows) if row > before + 1]
    return after[0] if len(after) == 1 else math.inf


def _is_note(text: str) -> bool:
    label, colon, _ = text.replace("：", ":").partition(":")
    is_label = bool(colon) and folded_key(label) in _known("notes")
    return bool(_MARK.match(text)) or is_label


def _beginnings(text: str) -> list[str]:
    """Give the first word of a text, and its first two.

    >>> _beginnings("جمع کل دردها")
    ['جمع', 'جمع کل']
    """
    several = text.split()
    return [" ".join(several[:count]) for count in (1, 2)]


@cache
def _known(sort: str) -> frozenset[str]:
    """Give the words for rows of a sort, in every language."""
    said = (words(language)[f"sheet_rows.{sort}"].split(BETWEEN) for language in LANGUAGES)
    return frozenset(folded_key(each) for several in said for each in several)
