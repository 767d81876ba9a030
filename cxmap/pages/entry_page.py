"""What the pages of all entries have in common."""

import re
from dataclasses import replace
from typing import Final

from markupsafe import Markup

from cxmap.model.entries import Entry
from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.views.addresses import address_of
from cxmap.views.reader import Reader

_END_OF_SENTENCE: Final = re.compile(r"(?<=[.!?؟…])\s")


def reader_of(home: Reader, entry: Entry) -> Reader:
    """Put a reader on the page of an entry."""
    address = address_of(home.catalog, entry)
    return replace(home, page=address.page) if address is not None else home


def entry_page(
    reader: Reader,
    entry: Entry,
    body: Markup,
    *,
    silent: tuple[tuple[str, str], ...] = (),
    description: str = "",
    is_wide: bool = False,
) -> Page:
    """Make the page on which a reader reads about an entry."""
    catalog = reader.catalog
    has_place = entry in catalog.reading.places
    return Page(
        path=reader.page,
        title=str(reader.title(entry)),
        language=reader.language,
        body=str(body),
        silent=silent,
        headings=headings_of(str(body)),
        source=catalog.place_of(entry) if has_place else None,
        description=first_sentence(description),
        is_wide=is_wide,
    )


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, in one line.

    >>> first_sentence("A visit in person. It lasts a day.")
    'A visit in person.'
    """
    return _END_OF_SENTENCE.split(" ".join(text.split()), maxsplit=1)[0]
