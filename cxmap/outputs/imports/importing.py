"""A sheet comes in: from its bytes to drafts that stand beside everything that is there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.files.tables.rows import sheets_of
from cxmap.files.tables.table_file import TableFile
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, Severity
from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.model.journey import Touchpoint
from cxmap.model.project import Project
from cxmap.outputs.arrivals import news
from cxmap.outputs.imports.above import said_above
from cxmap.outputs.imports.cells import Cells
from cxmap.outputs.imports.drafts import Draft, Said
from cxmap.outputs.imports.encodings import as_read
from cxmap.outputs.imports.filing import Filing
from cxmap.outputs.imports.grades import are_grades
from cxmap.outputs.imports.grid import MOST_SHEETS, Cell, Grid, grids_of
from cxmap.outputs.imports.heads import Head, head_of
from cxmap.outputs.imports.names import Names
from cxmap.outputs.imports.remarks import Remark, Remarks
from cxmap.outputs.imports.rows import Rows
from cxmap.outputs.imports.scales import Scales
from cxmap.outputs.sheets.columns import BY_NAME
from cxmap.publication.checking import checked_project
from cxmap.writing.author import Author

_THERE: Final = frozenset({"same", "there"})
"""The remarks on what is in the project already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What somebody asked for: which column is which, only one sheet, a title of the journey."""

    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import comes to: the files that are new or longer, and what is to be said of cells.

    ``journeys`` and ``touchpoints`` are how many were found, ``left`` the problems that are new.
    ``borne`` names those of them that can be mended only when the files are there. ``beside`` gives
    for the path of each draft of a journey that is there the path of that one.
    """

    files: Mapping[str, File]
    remarks: tuple[Remark, ...]
    journeys: int = 0
    touchpoints: int = 0
    left: tuple[Problem, ...] = ()
    borne: frozenset[str] = frozenset()
    beside: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether nothing is new because all of it is there already."""
        return not self.files and any(each.sort in _THERE for each in self.remarks)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that forbid to write anything."""
        errors = (each for each in self.left if each.severity is Severity.ERROR)
        return tuple(each for each in errors if each.id not in self.borne)


def imported(
    files: Mapping[str, File],
    before: Checked,
    table: TableFile,
    order: Order,
    *,
    has_schemas: bool = False,
) -> Imported:
    """Give the drafts of a file of rows; nothing is written, and no file that is there is changed.

    Only registers may get longer, by drafts at their end. ``before`` is what the files are judged
    to be now. Raises UsageFault where the file has no such sheet.
    """
    names = Names(catalog=before.catalog)
    table, is_guessed = as_read(table)
    remarks = [Remark(sort="encoding_guessed")] if is_guessed else []
    drafts: list[Draft] = []
    for grid in _grids(table, order):
        told = Remarks(grid)
        drafts += _drafts(grid, table, order, names, told)
        remarks += sorted(told.found, key=lambda each: (each.row, each.column))
    drafts = [each for each in _joined(drafts) if any(each.all_of(Touchpoint))]
    if not drafts:
        return Imported(files={}, remarks=tuple(remarks))
    written = Filing(before.catalog, dict(files), has_schemas=has_schemas)
    for draft in drafts:
        remarks += written.add_journey(draft)
    for newcomer in names.begun.values():
        written.add_newcomer(newcomer)
    after = checked_project(written.files.values(), today=before.catalog.today)
    return Imported(
        files={path: each for path, each in written.files.items() if each != files.get(path)},
        remarks=tuple(remarks),
        journeys=len(drafts),
        touchpoints=sum(1 for draft in drafts for _ in draft.all_of(Touchpoint)),
        left=news(before, after),
        beside=written.beside,
    )


def _grids(table: TableFile, order: Order) -> Iterator[Grid]:
    found = False
    for grid in grids_of(table, order.sheet):
        found = True
        yield grid
    if not found:
        names = tuple(name for name, _ in sheets_of(table) if name)
        raise UsageFault("import_sheet_unknown", sheet=order.sheet, known=names)


def _drafts(
    grid: Grid, table: TableFile, order: Order, names: Names, remarks: Remarks
) -> list[Draft]:
    """Read one sheet."""
    remarks.on_problems()
    if grid.left_at:
        told = ("rows_left", len(grid.rows)) if grid.rows else ("sheets_left", MOST_SHEETS)
        remarks.on_sheet(told[0], row=grid.left_at if grid.rows else 0, limit=str(told[1]))
    if not grid.rows or _is_ours(grid):
        return []
    for each in (grid, grid.turned()):
        remarks.grid = grid = each
        head = head_of(grid, order.columns, remarks)
        if head is not None:
            break
    else:
        remarks.on_sheet("no_head")
        return []
    if grid.is_turned:
        remarks.on_sheet("turned")
    if not head.number_of_name("touchpoint"):
        remarks.on_sheet("stages_only")
    author = Author.of(names.catalog.project)
    language = _language(grid, head, names.catalog.project)
    cells = Cells(
        author=author,
        names=names,
        remarks=remarks,
        language=language,
        are_grades=are_grades(grid, head, remarks),
    )
    above = said_above(grid, head, cells, remarks)
    title = above.pop("journey", None) or _title(grid, table, order, head, cells)
    if order.title:
        title = _called(order.title, cells)
    rows = Rows(
        grid=grid,
        head=head,
        cells=cells,
        remarks=remarks,
        title=title,
        scales=Scales.of(grid, head, names.catalog, title.text),
        above=above,
    )
    rows.read()
    if not any(each for journey in rows.journeys for each in journey.all_of(Touchpoint)):
        remarks.on_sheet("no_rows")
    return rows.journeys


def _is_ours(grid: Grid) -> bool:
    """Tell whether a sheet is the one that says how ours is filled in."""
    first = grid.cell(1, 1).text
    return any(first == word(each, "sheet_words.guide_title") for each in LANGUAGES)


def _language(grid: Grid, head: Head, project: Project) -> str:
    """Give the language of the texts of a sheet: one that we made is in that of its heads."""
    ids = {number: each for number, each in head.columns.items() if each.sort == "id"}
    for language in project.languages or LANGUAGES:
        for number, column in ids.items():
            if folded_key(grid.cell(head.last, number).text) == folded_key(column.head(language)):
                return language
    return project.first_language


def _title(grid: Grid, table: TableFile, order: Order, head: Head, cells: Cells) -> Said:
    """Make a title of what the sheet is called, or else the file."""
    stem = PurePosixPath(table.path).stem
    usual = not grid.sheet or any(letter.isdigit() for letter in grid.sheet)
    name = stem if usual else grid.sheet
    if not head.number_of_name("journey") and not order.title:
        cells.remarks.on_sheet("title_made", name=name)
    return _called(name, cells)


def _called(title: str, cells: Cells) -> Said:
    column = BY_NAME["journey"]
    tree, _ = cells.text(column, Cell(text=title, row=0, column=0))
    return Said(column=column, text=title, tree=tree or "")


def _joined(drafts: list[Draft]) -> list[Draft]:
    """Let sheets that name the same journey add to it."""
    found: list[Draft] = []
    for draft in drafts:
        same = next(
            (each for each in found if (each.id, each.title) == (draft.id, draft.title)), None
        )
        if same is None:
            found.append(draft)
        else:
            same.below += draft.below
    return found
