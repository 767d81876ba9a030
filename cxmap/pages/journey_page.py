"""The page of a journey."""

import re
from dataclasses import replace
from typing import Final

from markupsafe import Markup

from cxmap.model.journey import Journey
from cxmap.pages.drawings import UNDRAWN, Drawings
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.diagram_files import diagram_files
from cxmap.views.glance import journey_glance
from cxmap.views.grid import grid_view
from cxmap.views.journey import journey_view
from cxmap.views.reader import Reader
from cxmap.views.tools import tools_of

_PLANS_WEIGH: Final = 0.7
"""What is done today comes before what may be done one day."""

_BEFORE_BLOCKS: Final = re.compile(
    r">\s*\n(?=</?(?:article|colgroup|d[dlt]|details|div|h[1-6]|li|nav|ol|option|p|section|summary|svg"
    r"|table|tbody|template|t[dhr]|thead|ul)\b)"
)
"""Line breaks that no reader sees. What stands in code has no tags around it, and keeps its own."""


def journey_page(reader: Reader, journey: Journey, drawings: Drawings = UNDRAWN) -> Page:
    """Give the page of a journey."""
    picture = drawings.journey_map(journey)
    view = journey_view(reader, journey)
    grid = grid_view(reader, journey)
    body = rendered(
        "journey.html.jinja",
        reader,
        view=view,
        glance=journey_glance(reader, journey),
        tools=tools_of(reader, journey, has_picture=bool(picture)),
        grid=grid,
        files=diagram_files(reader, journey, "map", drawings.map_endings(journey)),
        picture=Markup(picture),  # noqa: S704 - drawn by diagrams/
    )
    body = Markup(_BEFORE_BLOCKS.sub(">", body))  # noqa: S704 - only line breaks are gone
    description = str(view.goal or view.overall or "")
    page = entry_page(reader, journey, body, description=description, is_wide=True)
    return replace(page, search_boost=_PLANS_WEIGH) if journey.is_planned else page
