"""The page that shows the ways of a journey."""

from markupsafe import Markup

from cxmap.model.journey import Journey
from cxmap.pages.drawings import Drawings
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.pages.wide_page import wide_page
from cxmap.views.as_of import as_of
from cxmap.views.diagram_files import diagram_files
from cxmap.views.flow import journey_flow
from cxmap.views.reader import Reader


def flow_page(reader: Reader, journey: Journey, drawings: Drawings) -> Page:
    """Give the page of a journey's ways; what stands on it is found on the journey's page."""
    view = journey_flow(reader, journey)
    drawn = map(Markup, drawings.flow(reader, view))
    body = rendered(
        "flow.html.jinja",
        reader,
        view=view,
        as_of=as_of(reader),
        files=diagram_files(reader, journey, "flow", drawings.endings),
        drawings=tuple(zip(("wide", "narrow"), drawn, strict=False)),
    )
    return wide_page(reader, view.title, body)
