"""The first page."""

from dataclasses import replace

from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.templating import rendered
from cxmap.views.home import home_view
from cxmap.views.reader import Reader


def home_page(home: Reader) -> Page:
    """Give the page everybody comes in by."""
    view = home_view(home)
    body = rendered("home.html.jinja", home, view=view, language=home.language)
    description = str(view.description or "")
    page = entry_page(home, home.catalog.project, body, description=description, is_wide=True)
    return replace(page, search_boost=LISTS_WEIGH)
