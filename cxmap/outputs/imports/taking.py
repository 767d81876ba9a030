"""A draft takes what cells say of it, and keeps what nobody understands."""

from dataclasses import dataclass, replace
from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Pain
from cxmap.outputs.imports.cells import Cells, lines_in
from cxmap.outputs.imports.drafts import Draft, Said
from cxmap.outputs.imports.grid import Cell
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.sheets.columns import BY_NAME, Column

IN_LINES: Final = (Expectation, Pain)
"""What stands in the cells of a touchpoint, one a line or one a row."""
_WITHOUT: Final[dict[type[Entry], str]] = {
    Expectation: "without_expectation",
    Pain: "without_pain",
}


@dataclass(slots=True, kw_only=True)
class Taker:
    """Puts into drafts what the reader of cells makes of them."""

    cells: Cells
    remarks: Remarks

    def take(self, draft: Draft, column: Column, cell: Cell) -> None:
        """Let a draft say what a cell says; what is not understood goes into its notes."""
        tree, left = self.cells.tree(column, cell)
        if tree is not None:
            draft.said[column.key] = Said(column=column, text=cell.text, tree=tree)
        if left:
            self._keep(draft, column, cell, left)

    def _keep(self, draft: Draft, column: Column, cell: Cell, left: str) -> None:
        """Keep what was not understood, and say so unless that was done."""
        if not any(r.sort == "only_one" and r.text == cell.text for r in self.remarks.found[-1:]):
            said = {"column": f"sheet_heads.{column.name}", "title": draft.title}
            self.remarks.at(cell, "value_kept", left, **said)
        self.note(draft, column, left)

    def note(self, draft: Draft, column: Column, text: str) -> None:
        """Keep a text in the notes, behind what its column is called."""
        head = column.head(self.cells.author.language)
        draft.notes.append(f"{head}: {' / '.join(text.split(chr(10)))}")

    def in_lines(self, touchpoint: Draft, part: type[Entry], known: dict[str, Cell]) -> None:
        """Read expectations or pain points: one a line, with what is said of each beside it."""
        main = known.pop(part.SHORT, None)
        if main is None:
            self._without(touchpoint, part, known)
            return
        items = [self._item(touchpoint, part, main, line) for line in lines_in(main.text)]
        for name, cell in known.items():
            self._beside(items, BY_NAME[name], cell)

    def _item(self, touchpoint: Draft, part: type[Entry], cell: Cell, line: str) -> Draft:
        column = BY_NAME[part.SHORT]
        tree, _ = self.cells.text(column, replace(cell, text=line))
        said = Said(column=column, text=line, tree=tree or "")
        item = Draft(part=part, said={part.SHORT: said})
        touchpoint.below.append(item)
        return item

    def _beside(self, items: list[Draft], column: Column, cell: Cell) -> None:
        lines = lines_in(cell.text)
        if len(lines) == len(items):
            pairs = [*zip(items, lines, strict=True)]
        elif len(lines) == 1 and column.shape.choices:
            pairs = [(item, lines[0]) for item in items]
        else:
            pairs = [(items[0], cell.text)]
        said = len(self.remarks.found)
        for item, line in pairs:
            self.take(item, column, replace(cell, text=line))
        if len(pairs) < len(items) and len(self.remarks.found) == said:
            self.remarks.at(cell, "lines_differ")

    def _without(self, touchpoint: Draft, part: type[Entry], known: dict[str, Cell]) -> None:
        """Keep what is said of an expectation or a pain point that does not stand there.

        Where the one above was merged, or has nothing of the kind yet, it is about that one.
        """
        last = next(iter(touchpoint.of(part)[-1:]), None)
        for name, cell in known.items():
            column = BY_NAME[name]
            if last is not None and column.key not in last.said:
                self.take(last, column, cell)
                continue
            self.remarks.at(cell, _WITHOUT[part], title=touchpoint.title)
            self.note(touchpoint, column, cell.text)
