"""The page of a reading path, and the list of all of them."""

from cxmap.model.knowledge import ReadingPath
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.reading import path_line, reading_path_view


def reading_path_page(reader: Reader, path: ReadingPath) -> Page:
    """Give the page of a reading path."""
    view = reading_path_view(reader, path)
    body = rendered("reading.html.jinja", reader, view=view)
    return entry_page(reader, path, body, description=str(view.line.lead or ""))


def reading_paths_page(reader: Reader, kind: str) -> Page:
    """Give the list of all reading paths."""
    title = reader.word(f"navigation.{kind}")
    lines = tuple(path_line(reader, each) for each in reader.catalog.all(ReadingPath))
    body = rendered("reading_paths.html.jinja", reader, heading=title, lines=lines)
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(body),
        search_boost=LISTS_WEIGH,
    )
