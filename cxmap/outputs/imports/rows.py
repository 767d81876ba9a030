"""The rows below a head become drafts, one after the other."""

from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Final, cast

from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.outputs.imports.aside import rows_aside
from cxmap.outputs.imports.cells import Cells
from cxmap.outputs.imports.drafts import Draft, Said
from cxmap.outputs.imports.grid import Cell, Grid
from cxmap.outputs.imports.heads import Head
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.imports.scales import Scales
from cxmap.outputs.imports.taking import IN_LINES, Taker
from cxmap.outputs.sheets.columns import BY_NAME, Column

_WIDE: Final = 2


@dataclass(slots=True, kw_only=True)
class Rows:
    """Reads a sheet row by row; ``journeys`` are the drafts that have come so far.

    ``title`` is that of a journey that no row names.
    """

    grid: Grid
    head: Head
    cells: Cells
    remarks: Remarks
    title: Said
    scales: Scales
    above: dict[str, Said] = field(default_factory=dict)
    journeys: list[Draft] = field(default_factory=list)
    _taker: Taker = field(init=False)
    _current: Draft | None = None
    _stage: Draft | None = None
    _touchpoint: Draft | None = None
    _begun_at: int = 0

    def __post_init__(self) -> None:
        """Take what cells say as its reader does."""
        self._taker = Taker(cells=self.cells, remarks=self.remarks)

    def read(self) -> None:
        """Read all rows of the table below the head."""
        aside = rows_aside(self.grid, self.head)
        for row in self.grid.numbers:
            if row in aside:
                for cell in filter(attrgetter("is_first"), self.grid.cells(row)):
                    self.remarks.at(cell, aside[row])
            elif row > self.head.last:
                self._row(row)

    def _row(self, row: int) -> None:
        cells = {each.column: each for each in self.grid.cells(row)}
        if self._is_head_again(cells):
            return
        if section := self._section(cells):
            self.remarks.at(section, "section")
            self._stage = self._stage_called(section, "")
            self._touchpoint = None
            return
        known = {
            self.head.columns[number].name: cell
            for number, cell in cells.items()
            if number in self.head.columns and self._is_of_its_own(cell)
        }
        if "stage" in known and not self.head.number_of_name("touchpoint"):
            known["touchpoint"] = known["stage"]
        if self._is_example(known):
            self.remarks.at(known["touchpoint"], "example_row")
            return
        self._find_journey(known)
        self._find_stage(known)
        self._find_touchpoint(known, row)
        self._fill(known)
        self._rest(cells)

    def _is_of_its_own(self, cell: Cell) -> bool:
        """Tell whether a cell counts in its column: one that spans several does in the first."""
        if cell.area is None or cell.column == cell.area.left:
            return True
        self.remarks.at(cell, "across")
        return False

    def _is_head_again(self, cells: dict[int, Cell]) -> bool:
        """Tell whether a row repeats the head, as pages that are printed do."""
        heads = {number: self.grid.cell(self.head.last, number).text for number in cells}
        return bool(cells) and all(each.text == heads[number] for number, each in cells.items())

    def _section(self, cells: dict[int, Cell]) -> Cell | None:
        """Give the only cell of a row that spans its columns: the stage of what follows."""
        first = next(iter(cells.values()), None)
        if first is None or first.area is None or any(c.area != first.area for c in cells.values()):
            return None
        area, column = first.area, self.head.number_of_name("touchpoint")
        is_wide = area.right - area.left >= _WIDE and area.left <= column <= area.right
        return first if is_wide and area.top == area.bottom else None

    def _is_example(self, known: dict[str, Cell]) -> bool:
        examples = {folded_key(word(each, "sheet_example.touchpoint")) for each in LANGUAGES}
        cell = known.get("touchpoint")
        return cell is not None and folded_key(cell.text) in examples

    def _find_journey(self, known: dict[str, Cell]) -> None:
        cell, own = known.get("journey"), _text(known, "journey_id")
        if cell is None and self._current is not None:
            return
        title = self._said(BY_NAME["journey"], cell) if cell else self.title
        found = next((each for each in self.journeys if _is_it(each, own, title.text)), None)
        if found is None:
            found = Draft(part=Journey, said={"journey": title, **self.above})
            self.journeys.append(found)
        if found is not self._current:
            self._current, self._stage, self._touchpoint = found, None, None
            self.cells.scale = self.scales.scale_for(found, self.remarks)

    def _find_stage(self, known: dict[str, Cell]) -> None:
        cell = known.get("stage")
        if cell is not None:
            self._turn_to(self._stage_called(cell, _text(known, "stage_id")))

    def _turn_to(self, stage: Draft) -> None:
        if stage is not self._stage:
            self._stage, self._touchpoint = stage, None

    def _stage_called(self, cell: Cell, own: str) -> Draft:
        journey = self._journey()
        found = journey.called(Stage, _one_line(cell.text), own)
        if found is None:
            found = Draft(part=Stage, said={"stage": self._said(BY_NAME["stage"], cell)})
            journey.below.append(found)
        return found

    def _journey(self) -> Draft:
        if self._current is None:
            self._find_journey({})
        return cast("Draft", self._current)

    def _find_touchpoint(self, known: dict[str, Cell], row: int) -> None:
        cell = known.get("touchpoint")
        if cell is None or self._goes_on(cell, _text(known, "touchpoint_id")):
            return
        if self._stage is None:
            said = word(self.cells.author.language, "sheet_words.whole_way")
            column = BY_NAME["stage"]
            self._stage = self._journey().called(Stage, said) or Draft(
                part=Stage, said={"stage": Said(column=column, text=said, tree=said)}
            )
            if self._stage not in self._journey().below:
                self._journey().below.append(self._stage)
        title = self._said(BY_NAME["touchpoint"], cell)
        self._touchpoint = Draft(part=Touchpoint, said={"touchpoint": title})
        self._begun_at = row
        self._stage.below.append(self._touchpoint)

    def _goes_on(self, cell: Cell, own: str) -> bool:
        """Tell whether a row is more of the touchpoint above: merged with it, or called so."""
        if self._touchpoint is None:
            return False
        is_same = folded_key(self._touchpoint.title) == folded_key(cell.text)
        is_merged = cell.area is not None and cell.area.top <= self._begun_at < cell.row
        return is_merged or (is_same and own in ("", self._touchpoint.id))

    def _fill(self, known: dict[str, Cell]) -> None:
        for name, cell in known.items():
            column = BY_NAME[name]
            if column.part is Journey and column.key != "journey":
                self._upper(self._journey(), column, cell)
            elif column.part is Stage and column.key != "stage" and self._stage is not None:
                self._upper(self._stage, column, cell)
            elif column.part is Touchpoint and column.key != "touchpoint":
                self._at_touchpoint(column, cell)
        for part in IN_LINES:
            own = {name: cell for name, cell in known.items() if BY_NAME[name].part is part}
            if self._touchpoint is None:
                for cell in own.values():
                    self.remarks.at(cell, "without_touchpoint")
            elif part.SHORT not in own or not self._is_repeated(own[part.SHORT]):
                new = {name: cell for name, cell in own.items() if not self._is_repeated(cell)}
                self._taker.in_lines(self._touchpoint, part, new)

    def _upper(self, draft: Draft, column: Column, cell: Cell) -> None:
        """Say something of the journey or stage; it need not be repeated in every row."""
        if column.key not in draft.said:
            self._taker.take(draft, column, cell)
        elif draft.text(column.key) != cell.text:
            self.remarks.at(cell, "journey_second", column=f"sheet_heads.{column.name}")

    def _at_touchpoint(self, column: Column, cell: Cell) -> None:
        draft = self._touchpoint
        if draft is None:
            self.remarks.at(cell, "without_touchpoint")
        elif column.key not in draft.said:
            self._taker.take(draft, column, cell)
        elif self._is_repeated(cell) or draft.text(column.key) == cell.text:
            return
        elif column.sort in ("lines", "names") and column.shape.is_list:
            text = f"{draft.text(column.key)}\n{cell.text}"
            self._taker.take(draft, column, replace(cell, text=text))
        else:
            said = {"column": f"sheet_heads.{column.name}", "title": draft.title}
            self.remarks.at(cell, "second_kept", **said)
            self._taker.note(draft, column, cell.text)

    def _is_repeated(self, cell: Cell) -> bool:
        """Tell whether a merged cell was read in an earlier row of the touchpoint."""
        return cell.area is not None and self._begun_at <= cell.row - 1 >= cell.area.top

    def _rest(self, cells: dict[int, Cell]) -> None:
        """Keep what stands in columns that nobody knows, and beside the table."""
        for number, cell in cells.items():
            if number in self.head.columns or number in self.head.unread:
                continue
            draft, head = self._touchpoint, self.head.others.get(number, "")
            if not cell.is_first and not (head and cell.column == getattr(cell.area, "left", 0)):
                continue
            if draft is None:
                self.remarks.at(cell, "without_touchpoint")
            elif head:
                before, text = draft.fields.get(head), self.cells.as_typed(cell.text)
                draft.fields[head] = f"{before}\n{text}" if before else text
            else:
                self.remarks.at(cell, "beside", title=draft.title)
                draft.notes.append(" / ".join(cell.text.split("\n")))

    def _said(self, column: Column, cell: Cell) -> Said:
        tree, _ = self.cells.text(column, cell)
        return Said(column=column, text=cell.text, tree=tree or "")


def _is_it(draft: Draft, own: str, title: str) -> bool:
    """Tell whether a draft is meant by an id, or by a title where it has another or none."""
    if own and draft.id:
        return own == draft.id
    return folded_key(draft.title) == folded_key(_one_line(title))


def _text(known: dict[str, Cell], name: str) -> str:
    return known[name].text if name in known else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
