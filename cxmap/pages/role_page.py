"""The page of a role."""

from cxmap.model.registers import Role
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.role import role_view


def role_page(reader: Reader, role: Role) -> Page:
    """Give the page of a role."""
    view = role_view(reader, role)
    body = rendered("role.html.jinja", reader, view=view)
    return entry_page(reader, role, body, description=str(view.description or ""))
