"""The page of anything that needs no layout of its own, and the page that lists such things."""

from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.voice import Feedback
from cxmap.pages.contents import headings_of
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.slots import silent_cut_out
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.shared_touchpoints import shared_touchpoints_view
from cxmap.views.thing import things_view
from cxmap.views.voices import ShelfView

_SUMMARIES: Final = ("description", "definition", "text", "insight", "goal", "trigger")
"""Fields that tell a thing from its neighbours, the best first."""

_VOICES_WEIGH: Final = 0.3
"""Customers say in their words what staff search for; what to do about it is the better result."""


def thing_page(reader: Reader, entry: Entry) -> Page:
    """Give the page of one thing."""
    body = rendered("thing.html.jinja", reader, view=things_view(reader, entry))
    texts = (getattr(entry, name, None) for name in _SUMMARIES)
    summary = reader.phrase(next((text for text in texts if text is not None), None))
    return entry_page(reader, entry, body, description=str(summary or ""))


def things_page(
    reader: Reader, kind: str, entries: tuple[Entry, ...], *, shelf: ShelfView | None = None
) -> Page:
    """Give the one page that holds everything of a kind, or one ``shelf`` of it."""
    title = shelf.title if shelf is not None else reader.word(f"navigation.{kind}")
    touchpoints = tuple(entry for entry in entries if isinstance(entry, Touchpoint))
    body = (
        rendered(
            "touchpoints.html.jinja",
            reader,
            heading=title,
            view=shared_touchpoints_view(reader, touchpoints),
        )
        if touchpoints
        else rendered(
            "things.html.jinja",
            reader,
            heading=title,
            view=things_view(reader, *entries),
            shelf=shelf,
        )
    )
    searchable, silent = silent_cut_out(body)
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(searchable),
        silent=silent,
        headings=headings_of(str(searchable)),
        search_boost=_VOICES_WEIGH if kind == Feedback.KIND else 1,
    )
