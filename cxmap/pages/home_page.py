"""The first page."""

from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.home import home_view
from cxmap.views.reader import Reader


def home_page(home: Reader) -> Page:
    """Give the page everybody comes in by."""
    view = home_view(home)
    body = rendered("home.html.jinja", home, view=view)
    description = str(view.description or "")
    return entry_page(home, home.catalog.project, body, description=description, is_wide=True)
