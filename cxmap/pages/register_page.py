"""The pages that list everything of one kind."""

from collections.abc import Iterator
from dataclasses import replace

from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.addresses import FOLDERS, list_address
from cxmap.views.reader import Reader
from cxmap.views.register import register_lines

LISTS_WEIGH = 0.2
"""A list leads to what was searched for, which itself is always the better result."""


def register_pages(home: Reader) -> Iterator[Page]:
    """Give one list for every kind of which there is something."""
    for kind in FOLDERS:
        reader = replace(home, page=list_address(kind).page)
        lines = register_lines(reader, kind)
        if lines:
            title = reader.word(f"navigation.{kind}")
            body = rendered("register.html.jinja", reader, heading=title, lines=lines)
            yield Page(
                path=reader.page,
                title=title,
                language=reader.language,
                body=str(body),
                search_boost=LISTS_WEIGH,
            )
