"""The pages of journeys."""

from collections.abc import Iterator

from cxmap.model.journey import Journey
from cxmap.pages.entry_page import entry_page, reader_of
from cxmap.pages.page import Page
from cxmap.pages.slots import silent_part
from cxmap.pages.templating import rendered
from cxmap.views.glance import journey_glance
from cxmap.views.journey import journey_view
from cxmap.views.reader import Reader


def journey_pages(home: Reader) -> Iterator[Page]:
    """Give the page of every journey."""
    for journey in home.catalog.journeys():
        yield _page(reader_of(home, journey), journey)


def _page(reader: Reader, journey: Journey) -> Page:
    view = journey_view(reader, journey)
    glance = rendered("glance.html.jinja", reader, view=journey_glance(reader, journey))
    token, slot = silent_part(glance)
    body = rendered("journey.html.jinja", reader, view=view, glance=slot)
    description = str(view.goal or view.overall or "")
    return entry_page(
        reader, journey, body, silent=((token, str(glance)),), description=description
    )
