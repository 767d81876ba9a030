"""What an import has to say of a cell: what stood there, and what became of it."""

from dataclasses import dataclass, field
from typing import Final

from cxmap.files.tables.table_file import cell_name
from cxmap.foundation.problems import Problem
from cxmap.language.digits import digits_of
from cxmap.language.personal_data import line_without_personal_data
from cxmap.language.words import word, words
from cxmap.outputs.imports.grid import Cell, Grid
from cxmap.rules.wording import help_of, sentence

_LONGEST: Final = 60
_NUMBERS: Final = frozenset({"limit", "worst", "best"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One cell and what was done with it; ``sort`` names its sentence.

    Without a row it is about the sheet, or about the file. ``problem`` is what reading found.
    """

    sort: str
    sheet: str = ""
    row: int = 0
    column: int = 0
    text: str = ""
    said: tuple[tuple[str, str], ...] = ()
    problem: Problem | None = None

    @property
    def cell(self) -> str:
        """The cell as spreadsheets name it, such as C7."""
        return cell_name(self.row, max(self.column, 1)) if self.row else ""

    def done(self, language: str) -> str:
        """Say what was done."""
        if self.problem is not None:
            return sentence(self.problem, language)
        said = dict(self.said)
        for key in ("column", "kind"):
            if key in said:
                said[key] = words(language).get(said[key], said[key])
        for key in _NUMBERS & said.keys():
            said[key] = digits_of(language, said[key])
        return word(language, f"imported.{self.sort}", **said)

    def help(self, language: str) -> str:
        """Say what helps; empty where nothing has to be mended."""
        return "" if self.problem is None else help_of(self.problem, language)

    def line(self, language: str) -> str:
        """Say it in a line: where, what stood there, what was done."""
        place = "!".join(filter(None, (self.sheet, self.cell)))
        text = _short(self.text)
        quoted = word(language, "imported.quoted", text=text) if text else ""
        where = " ".join(filter(None, (place, quoted)))
        said = " ".join(filter(None, (self.done(language), self.help(language))))
        return line_without_personal_data(": ".join(filter(None, (where, said))))

    def plain(self, language: str) -> dict[str, object]:
        """Give it to other programs."""
        return {
            "sheet": self.sheet,
            "cell": self.cell,
            "text": line_without_personal_data(_short(self.text, longest=500)),
            "sort": self.sort,
            "message": line_without_personal_data(self.done(language)),
        }


@dataclass(slots=True)
class Remarks:
    """The remarks on one sheet, as they come."""

    grid: Grid
    found: list[Remark] = field(default_factory=list)
    _known: set[Remark] = field(default_factory=set)

    def at(self, cell: Cell, sort: str, text: str = "", /, **said: str) -> None:
        """Remark on a cell, or on a part of what it says."""
        row, column = cell.row, cell.column
        if cell.area is not None:
            row, column = cell.area.top, cell.area.left
        if self.grid.is_turned:
            row, column = column, row
        remark = Remark(
            sort=sort,
            sheet=self.grid.sheet,
            row=row,
            column=column,
            text=text or cell.text,
            said=tuple(said.items()),
        )
        if remark not in self._known:
            self._known.add(remark)
            self.found.append(remark)

    def on_sheet(self, sort: str, /, row: int = 0, **said: str) -> None:
        """Remark on the sheet, or on a row of it."""
        self.found.append(
            Remark(sort=sort, sheet=self.grid.sheet, row=row, said=tuple(said.items()))
        )

    def on_problems(self) -> None:
        """Remark on what reading found; what nobody can read is said once for all its rows."""
        once: set[str] = set()
        for problem in self.grid.problems:
            if problem.id not in once:
                row = problem.span.line if problem.id in _OF_A_ROW else 0
                self.found.append(
                    Remark(
                        sort=problem.id,
                        sheet=self.grid.sheet,
                        row=row,
                        column=problem.span.column,
                        problem=problem,
                    )
                )
            if problem.id not in _OF_A_CELL:
                once.add(problem.id)


_OF_A_CELL = ("formula_without_value", "cell_with_error", "row_quotes")
_OF_A_ROW = (*_OF_A_CELL, "row_not_text", "table_quote", "row_too_long", "table_too_wide")


def _short(text: str, *, longest: int = _LONGEST) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[:longest]}…"
