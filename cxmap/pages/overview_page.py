"""The pages that look at all journeys from one side."""

from collections.abc import Callable
from typing import Final

from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.slots import silent_cut_out
from cxmap.pages.templating import rendered
from cxmap.views.atlas import atlas_view
from cxmap.views.coverage import coverage_view
from cxmap.views.delivered import delivered_view
from cxmap.views.gaps import gaps_view
from cxmap.views.handovers import handovers_view
from cxmap.views.reader import Reader
from cxmap.views.responsibilities import responsibilities_view

_VIEWS: Final[dict[str, Callable[[Reader], object]]] = {
    "atlas": atlas_view,
    "gaps": gaps_view,
    "delivered": delivered_view,
    "handovers": handovers_view,
    "responsibilities": responsibilities_view,
    "coverage": coverage_view,
}
"""Name of an overview -> its view; a template of the same name shows it."""


def overview_page(reader: Reader, name: str) -> Page:
    """Give an overview; what it shows is found where it leads to."""
    title = reader.word(f"navigation.{name}")
    body = rendered(f"{name}.html.jinja", reader, heading=title, view=_VIEWS[name](reader))
    searchable, silent = silent_cut_out(body)
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(searchable),
        silent=silent,
        headings=headings_of(str(searchable)),
        search_boost=LISTS_WEIGH,
        is_wide=True,
    )
