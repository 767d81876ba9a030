"""The page that lists everything of one kind."""

from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.register import register_lines

LISTS_WEIGH = 0.2
"""A list leads to what was searched for, which itself is always the better result."""


def register_page(reader: Reader, kind: str) -> Page:
    """Give the list of everything of a kind."""
    title = reader.word(f"navigation.{kind}")
    lines = register_lines(reader, kind)
    body = rendered("register.html.jinja", reader, heading=title, lines=lines)
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(body),
        search_boost=LISTS_WEIGH,
    )
