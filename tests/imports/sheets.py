"""Sheets as people keep them, and what an import makes of them."""

from datetime import date
from io import BytesIO

from openpyxl import Workbook

from cxmap.files.discovery import File
from cxmap.files.tables.table_file import TableFile
from cxmap.outputs.imports.importing import Order, imported
from cxmap.publication.checking import checked_project

TODAY = date(2026, 11, 22)
PROJECT = {
    "journeys/project.yml": "project: نمونه\n",
    "journeys/registers.yml": """\
departments:
  - department: فروش
    id: sales
  - department: بازاریابی
    id: marketing
""",
}
ENGLISH_PROJECT = {
    "journeys/project.yml": "project: Sample\nlanguages:\n  - en\n",
    "journeys/registers.yml": """\
departments:
  - department: Sales
    id: sales
  - department: After-sales service
    id: after-sales
""",
}


def files_of(project):
    """Give the files of a project by their paths."""
    return {path: File(path=path, data=text.encode()) for path, text in project.items()}


def workbook(*sheets):
    """Make a workbook of sheets: for each a name, its rows, and what is merged in it."""
    book = Workbook()
    del book[book.sheetnames[0]]
    for name, rows, merged in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
        for cells in merged:
            sheet.merge_cells(cells)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(data, name="map.xlsx", project=None, **order):
    """Import the bytes of a file into a project."""
    files = files_of(PROJECT if project is None else project)
    before = checked_project(files.values(), today=TODAY)
    table = TableFile(path=name, data=data if isinstance(data, bytes) else data.encode())
    return imported(files, before, table, Order(**order))


def read_rows(*rows, **order):
    """Import a sheet of one workbook, with nothing merged."""
    return read(workbook(("Map", rows, ())), **order)


def checked(found, project=None):
    """Judge a project together with what an import makes."""
    files = {**files_of(PROJECT if project is None else project), **found.files}
    return checked_project(files.values(), today=TODAY)


def journey_of(found, project=None):
    """Give the only journey that an import makes."""
    (journey,) = checked(found, project).catalog.journeys()
    return journey


def remarks_of(found):
    """Give where each remark is, and what was done there."""
    return [(each.cell, each.sort) for each in found.remarks]


def said_at(found, cell):
    """Give what was done with one cell."""
    return [each.sort for each in found.remarks if each.cell == cell]
