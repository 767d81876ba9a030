"""The pages of departments."""

from collections.abc import Iterator

from cxmap.model.registers import Department
from cxmap.pages.entry_page import entry_page, reader_of
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.department import department_view
from cxmap.views.reader import Reader


def department_pages(home: Reader) -> Iterator[Page]:
    """Give the page of every department."""
    for department in home.catalog.all(Department):
        reader = reader_of(home, department)
        view = department_view(reader, department)
        body = rendered("department.html.jinja", reader, view=view)
        yield entry_page(reader, department, body, description=str(view.description or ""))
