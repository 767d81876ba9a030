"""The pages of what customers say: one for all of it, or an index and a page for each time."""

from cxmap.catalog.shelves import Shelf, shelves
from cxmap.model.entries import Entry
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.templating import rendered
from cxmap.pages.thing_page import things_page
from cxmap.views.reader import Reader
from cxmap.views.voices import shelf_view, voices_index


def voices_page(reader: Reader, kind: str, entries: tuple[Entry, ...]) -> Page:
    """Give the page that holds every voice, or leads to those that do."""
    if not shelves(reader.catalog):
        return things_page(reader, kind, entries)
    title = reader.word(f"navigation.{kind}")
    body = rendered("voices.html.jinja", reader, heading=title, view=voices_index(reader))
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(body),
        search_boost=LISTS_WEIGH,
    )


def shelf_page(reader: Reader, kind: str, shelf: Shelf) -> Page:
    """Give the page of the voices of a year or a month."""
    return things_page(reader, kind, shelf.voices, shelf=shelf_view(reader, shelf))
