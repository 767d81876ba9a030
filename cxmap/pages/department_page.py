"""The page of a department."""

from cxmap.model.registers import Department
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.department import department_view
from cxmap.views.reader import Reader


def department_page(reader: Reader, department: Department) -> Page:
    """Give the page of a department."""
    view = department_view(reader, department)
    body = rendered("department.html.jinja", reader, language=reader.language, view=view)
    return entry_page(reader, department, body, description=str(view.description or ""))
