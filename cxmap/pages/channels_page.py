"""The page that lists all channels, with what is the same on each of them and what is not."""

from dataclasses import replace

from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.pages.register_page import register_page
from cxmap.pages.templating import rendered
from cxmap.views.consistency import consistency
from cxmap.views.reader import Reader


def channels_page(reader: Reader, kind: str) -> Page:
    """Give the list of channels, and below it the comparison of what happens on them."""
    page = register_page(reader, kind)
    compared = rendered("consistency.html.jinja", reader, view=consistency(reader))
    return replace(page, body=page.body + str(compared), headings=headings_of(str(compared)))
