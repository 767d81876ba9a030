"""Lines that begin in the wrong column: each moves to where its key or its item belongs."""

from collections.abc import Iterator
from dataclasses import replace

from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf
from cxmap.rules.fixes.outline import STEP, Outline, Row, below, outside_of_texts, row_of, rows


def _without_tabs(broken: Broken) -> Iterator[Edit]:
    """Put spaces for the tabs before all keys, items and remarks; a text may have its own."""
    outline = Outline()
    for number, line in outside_of_texts(broken.lines):
        row = row_of(number, line)
        depth = line[: len(line) - len(line.lstrip())]
        near = len(depth.replace("\t", " " * STEP))
        if row is not None:
            yield from _row_without_tabs(broken, outline, row, near)
        elif "\t" in depth:
            yield broken.in_line(0, len(depth), " " * near if line.strip() else "", number)


def _row_without_tabs(broken: Broken, outline: Outline, row: Row, near: int) -> Iterator[Edit]:
    before = broken.lines[row.number][: row.inside]
    dash = "- " if row.dash else ""
    if "\t" in before:
        column = row.depth if "\t" not in before[: row.depth] else outline.column(row, near)
        column = near if column is None else column
        yield broken.in_line(0, row.inside, " " * column + dash, row.number)
        row = replace(row, depth=column, dash=dash)
    outline.take(row)


def _in_column(broken: Broken) -> Iterator[Edit]:
    """Move a line to the only column that fits, or to the one beside it, with those of its kind."""
    row = row_of(broken.number, broken.line)
    if row is None:
        return
    fitting = Outline.before(broken.lines, row.number).columns(row)
    beside = [column for column in fitting if abs(column - row.depth) == 1]
    column = next(iter(fitting if len(fitting) == 1 else beside), row.depth)
    if row.depth in fitting or column == row.depth:
        return
    yield _moved(broken, row.number, column - row.depth)
    is_moved = True
    for number in below(broken.lines, row.number, row.depth):
        line = broken.lines[number]
        depth = len(line) - len(line.lstrip())
        if depth == row.depth:
            is_moved = True
        elif is_moved and depth < row.depth + STEP:
            is_moved = False  # it stands in the right column already
        if is_moved:
            yield _moved(broken, number, column - row.depth)


def _below_its_list(broken: Broken) -> Iterator[Edit]:
    """Move items below the key of their list."""
    item = row_of(broken.number, broken.line)
    above = [
        row
        for row in rows(broken.lines[: broken.number])
        if row.key == broken.said("list") and not row.value
    ]
    if item is None or not item.dash or not above:
        return
    outline = Outline.before(broken.lines, broken.number)
    by = above[-1].inside + outline.to_dash - item.depth
    yield _moved(broken, item.number, by)
    for number in below(broken.lines, item.number, item.depth):
        row = row_of(number, broken.lines[number])
        if row is not None and row.depth == item.depth and row.key != item.key:
            return
        yield _moved(broken, number, by)


def _with_dash(broken: Broken) -> Iterator[Edit]:
    """Put a dash before an item, and its other lines below what follows the dash."""
    yield broken.in_line(broken.start, broken.start, "- ")
    for number in below(broken.lines, broken.number, broken.start):
        yield _moved(broken, number, STEP)


def _with_another_dash(broken: Broken) -> Iterator[Edit]:
    """Put a dash before every item that has none, below that of the first."""
    key, column = broken.said("key"), broken.start
    first = [row for row in rows(broken.lines[: broken.number]) if row.dash]
    dash = next((row for row in reversed(first) if row.inside == column and row.key == key), None)
    if dash is None:
        return
    for number in (broken.number, *below(broken.lines, broken.number, column)):
        row = row_of(number, broken.lines[number])
        if row is not None and (row.depth, row.dash, row.key) == (column, "", key):
            yield broken.in_line(dash.depth, column, dash.dash, number)


def _moved(broken: Broken, number: int, by: int) -> Edit:
    """Move a line to the right, or to the left where ``by`` is below zero."""
    return broken.in_line(0, max(0, -by), " " * max(0, by), number)


FIXES = (
    FixOf(problem="syntax_tab", did="spaces", is_safe=True, edits=_without_tabs),
    FixOf(problem="syntax_indent", did="moved", is_safe=True, edits=_in_column),
    FixOf(problem="not_below", did="moved", is_safe=True, edits=_below_its_list),
    FixOf(problem="item_without_dash", did="dash", is_safe=True, edits=_with_dash),
    FixOf(problem="missing_dash", did="dash", is_safe=True, edits=_with_another_dash),
)
