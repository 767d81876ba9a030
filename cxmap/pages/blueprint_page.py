"""The page that shows the service blueprint of a journey."""

from markupsafe import Markup

from cxmap.model.journey import Journey
from cxmap.pages.drawings import Drawings
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.pages.wide_page import wide_page
from cxmap.views.as_of import as_of
from cxmap.views.blueprint_table import blueprint_table
from cxmap.views.diagram_files import diagram_files
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import service_blueprint


def blueprint_page(reader: Reader, journey: Journey, drawings: Drawings) -> Page:
    """Give the page of a journey's blueprint; what stands on it is found on the journey's page."""
    view = service_blueprint(reader, journey)
    drawn = map(Markup, drawings.blueprint(reader, view))
    body = rendered(
        "blueprint.html.jinja",
        reader,
        view=view,
        as_of=as_of(reader),
        files=diagram_files(reader, journey, "blueprint", drawings.endings),
        drawings=tuple(zip(view.parts, drawn, strict=False)),
        table=blueprint_table(reader, view),
    )
    return wide_page(reader, view.title, body)
