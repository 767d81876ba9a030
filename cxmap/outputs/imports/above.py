"""What stands above a table: the title of its journey, and what is said of the whole of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from cxmap.model.journey import Journey
from cxmap.outputs.imports.cells import Cells
from cxmap.outputs.imports.drafts import Said
from cxmap.outputs.imports.grid import Cell, Grid
from cxmap.outputs.imports.heads import Head
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.sheets.columns import Column, column_called

_OF_JOURNEYS: Final = {
    name: Column(part=Journey, key=key)
    for name, key in (
        ("journey", "journey"),
        ("journey_goal", "goal"),
        ("reviewed", "reviewed"),
        ("owner", "owner"),
        ("persona", "persona"),
        ("channel", "channel"),
    )
}


def said_above(grid: Grid, head: Head, cells: Cells, remarks: Remarks) -> dict[str, Said]:
    """Give what stands above the head, by its key in a journey; what is no such thing is remarked.

    It may be "Persona: families" in one cell, or in two; the first text without any such word is
    the title, where no other cell says it.
    """
    above = _Above(cells, remarks)
    others: list[Cell] = []
    if grid.is_turned:
        others += above.row([grid.cell(head.last, number) for number in head.empty(grid)])
    for row in (each for each in grid.numbers if each < head.first):
        others += above.row([each for each in grid.cells(row) if each.is_first])
    if others and "journey" not in above.found and not head.number_of_name("journey"):
        title = others.pop(0)
        above.say(_OF_JOURNEYS["journey"], title, title.text)
    for cell in others:
        remarks.at(cell, "above")
    return above.found


@dataclass(slots=True)
class _Above:
    """Reads the rows above a table one after the other."""

    cells: Cells
    remarks: Remarks
    found: dict[str, Said] = field(default_factory=dict)

    def row(self, cells: list[Cell]) -> Iterator[Cell]:
        """Read a row, and give what in it is neither a label nor behind one."""
        waiting: Column | None = None
        for cell in cells:
            label, value = _parted(cell.text)
            column = _column(label)
            if column is not None and value:
                self.say(column, cell, value)
            elif column is not None and waiting is None:
                waiting = column
            elif waiting is not None:
                self.say(waiting, cell, cell.text)
                waiting = None
            else:
                yield cell

    def say(self, column: Column, cell: Cell, value: str) -> None:
        """Let the journey say something, unless it does already."""
        tree, left = self.cells.tree(column, replace(cell, text=value))
        if tree is None or left or column.key in self.found:
            self.remarks.at(cell, "above")
            return
        self.found[column.key] = Said(column=column, text=value, tree=tree)
        self.remarks.at(cell, "title_above", column=f"sheet_heads.{column.name}")


def _column(label: str) -> Column | None:
    called = column_called(label) if label else None
    return _OF_JOURNEYS.get(called.name) if called else None


def _parted(text: str) -> tuple[str, str]:
    """Give what stands before a colon, and what behind it.

    >>> _parted("Persona: families"), _parted("Families")
    (('Persona', 'families'), ('Families', ''))
    """
    label, _, value = text.replace("：", ":").partition(":")
    return label.strip(), value.strip()
