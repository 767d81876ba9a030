"""A page beside an entry's own: as wide as the screen, and found only where nothing else is."""

from markupsafe import Markup

from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.slots import silent_cut_out
from cxmap.views.reader import Reader


def wide_page(reader: Reader, title: object, body: Markup) -> Page:
    """Give a page that shows in another light what stands, and is found, on other pages."""
    searchable, silent = silent_cut_out(body)
    return Page(
        path=reader.page,
        title=str(title),
        language=reader.language,
        body=str(searchable),
        silent=silent,
        search_boost=LISTS_WEIGH,
        is_wide=True,
    )
