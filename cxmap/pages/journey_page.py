"""The page of a journey."""

from markupsafe import Markup

from cxmap.model.journey import Journey
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.slots import silent_part
from cxmap.pages.templating import rendered
from cxmap.views.glance import journey_glance
from cxmap.views.journey import journey_view
from cxmap.views.reader import Reader


def journey_page(reader: Reader, journey: Journey, *, picture: str = "") -> Page:
    """Give the page of a journey; ``picture`` is the HTML of its diagram, where there is one."""
    view = journey_view(reader, journey)
    glance = rendered("glance.html.jinja", reader, view=journey_glance(reader, journey))
    token, slot = silent_part(glance)
    picture_token, picture_slot = silent_part(Markup(picture))  # noqa: S704 - drawn by diagrams/
    body = rendered("journey.html.jinja", reader, view=view, glance=slot, picture=picture_slot)
    description = str(view.goal or view.overall or "")
    return entry_page(
        reader,
        journey,
        body,
        silent=((token, str(glance)), (picture_token, picture)),
        description=description,
        is_wide=True,
    )
