"""Lines that begin in the wrong column: each moves to where its key or its item belongs."""

from collections.abc import Iterator
from dataclasses import replace

from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf
from cxmap.rules.fixes.outline import (
    STEP,
    Outline,
    Row,
    below,
    outside_of_texts,
    row_after,
    row_of,
    rows,
)


def _without_tabs(broken: Broken) -> Iterator[Edit]:
    """Put spaces for the tabs before all keys, items and remarks; a text may have its own.

    A line goes to the only column that fits. Where several fit, it is a level for each tab, as
    long as that is so in the other lines.
    """
    outline = Outline()
    edits: list[Edit] = []
    are_levels: set[bool | None] = set()
    for number, line in outside_of_texts(broken.lines):
        row = row_of(number, line)
        depth = line[: len(line) - len(line.lstrip())]
        near = len(depth.replace("\t", " " * STEP))
        if row is None and "\t" in depth:
            edits.append(broken.in_line(0, len(depth), " " * near if line.strip() else "", number))
        elif row is not None and "\t" in line[: row.inside]:
            fitting = (
                outline.columns(row, row_after(broken.lines, number))
                if "\t" in depth
                else (row.depth,)
            )
            column = fitting[0] if len(fitting) == 1 else near
            are_levels.add(column == near if len(fitting) == 1 else None)
            dash = "- " if row.dash else ""
            edits.append(broken.in_line(0, row.inside, " " * column + dash, number))
            row = replace(row, depth=column, dash=dash)
        if row is not None:
            outline.take(row)
    if None not in are_levels or are_levels == {None, True}:
        yield from edits


def _in_column(broken: Broken) -> Iterator[Edit]:
    """Move a line to the only column that fits, or to the one beside it, with those of its kind."""
    row = row_of(broken.number, broken.line)
    if row is None:
        return
    outline = Outline.before(broken.lines, row.number)
    fitting = outline.columns(row)
    if not fitting and outline.is_item_without_dash(row):
        yield broken.in_line(row.depth, row.depth, "- ")
        return
    beside = [column for column in fitting if abs(column - row.depth) == 1]
    column = next(iter(fitting if len(fitting) == 1 else beside), row.depth)
    if row.depth in fitting or column == row.depth:
        return
    yield _moved(broken, row.number, column - row.depth)
    for number in _inside(broken, row, column, outline.to_dash):
        yield _moved(broken, number, column - row.depth)


def _inside(broken: Broken, row: Row, column: int, to_dash: int) -> Iterator[int]:
    """Give the lines that move along with one into a column: what is in it, and those beside it.

    What is in it stays where it would have to stand anyway.
    """
    goes_along, is_next = True, True
    for number in below(broken.lines, row.number, row.depth):
        line = broken.lines[number]
        later, depth = row_of(number, line), len(line) - len(line.lstrip())
        is_kin = later is not None and bool(later.dash) == bool(row.dash)
        if is_kin and depth in (row.depth, column):
            goes_along = is_next = depth == row.depth
        elif is_next:
            step = to_dash if later is not None and later.dash else STEP
            goes_along, is_next = depth != column + step, False
        if goes_along:
            yield number


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
