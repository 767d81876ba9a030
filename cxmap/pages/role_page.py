"""The pages of roles."""

from collections.abc import Iterator

from cxmap.model.registers import Role
from cxmap.pages.entry_page import entry_page, reader_of
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.role import role_view


def role_pages(home: Reader) -> Iterator[Page]:
    """Give the page of every role."""
    for role in home.catalog.all(Role):
        reader = reader_of(home, role)
        view = role_view(reader, role)
        body = rendered("role.html.jinja", reader, view=view)
        yield entry_page(reader, role, body, description=str(view.description or ""))
