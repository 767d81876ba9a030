"""What the pages of all entries have in common."""

import re
from dataclasses import replace
from typing import Final

from markupsafe import Markup

from cxmap.catalog.coverage import coverage
from cxmap.catalog.in_force import holds_no_more
from cxmap.foundation.spans import Span
from cxmap.language.markdown import first_paragraph
from cxmap.model.entries import Entry
from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.pages.slots import silent_cut_out
from cxmap.pages.templating import rendered
from cxmap.views.addresses import address_of
from cxmap.views.impact import impact_box
from cxmap.views.reader import Reader
from cxmap.views.upkeep import upkeep

_OVER_WEIGHS: Final = 0.3
"""What holds today comes before what held once, which people may still look for."""

_END_OF_SENTENCE: Final = re.compile(r"(?<=[.!?؟…])\s")
_NO_END: Final = re.compile(r"(?:^|[\s(«“])(?:\d+|\w|[A-Z][a-z]{1,2}|\w(?:\.\w)+|vs|cf|approx)\.$")
"""A number or a word cut short before a point, which is no end of a sentence."""


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
    whole = _below_title(body, _what_is_untranslated(reader, entry)) + _below(reader, entry)
    searchable, cut_out = silent_cut_out(whole)
    return Page(
        path=reader.page,
        title=str(reader.title(entry)),
        language=reader.language,
        body=str(searchable),
        silent=(*silent, *cut_out),
        headings=headings_of(str(searchable)),
        source=source_of(reader, entry),
        description=first_sentence(first_paragraph(description)),
        is_wide=is_wide,
        search_boost=_OVER_WEIGHS if holds_no_more(reader.catalog, entry) else 1,
    )


def _what_is_untranslated(reader: Reader, entry: Entry) -> Markup:
    """Say how many texts of a page stand in another language; nothing where none does."""
    missing = coverage(reader.catalog, reader.language, (entry,)).missing
    if not missing:
        return Markup()
    form = "entry.untranslated_one" if missing == 1 else "entry.untranslated_other"
    said = reader.sentence(form, count=reader.number(missing))
    return rendered("untranslated.html.jinja", reader, said=said)


def _below(reader: Reader, entry: Entry) -> Markup:
    """Say what is touched if an entry changes, and when it did so last."""
    said = {"impact": impact_box(reader, entry), "upkeep": upkeep(reader, entry)}
    return Markup().join(
        rendered(f"{name}.html.jinja", reader, view=view)
        for name, view in said.items()
        if view is not None
    )


def _below_title(body: Markup, note: Markup) -> Markup:
    """Put a note below the title: before it the note would be a search result of its own."""
    title, end, rest = body.partition("</h1>")
    return title + end + note + rest


def source_of(reader: Reader, entry: Entry) -> Span | None:
    """Give the place of an entry's YAML; None for what has none, and for readers outside."""
    catalog = reader.catalog
    is_written_here = entry in catalog.reading.places and not catalog.audience
    return catalog.place_of(entry) if is_written_here else None


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, in one line.

    >>> first_sentence("A visit in person. It lasts a day.")
    'A visit in person.'
    >>> first_sentence("No. 12 and Dr. Day wait, e.g. on floor 1. of two. Then they go.")
    'No. 12 and Dr. Day wait, e.g. on floor 1. of two.'
    """
    line = " ".join(text.split())
    ends = (match.start() for match in _END_OF_SENTENCE.finditer(line))
    return next((line[:end] for end in ends if not _NO_END.search(line[:end])), line)
