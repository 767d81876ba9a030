"""The page that shows the service blueprint of a journey."""

from collections.abc import Callable

from markupsafe import Markup

from cxmap.model.journey import Journey
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.slots import silent_cut_out
from cxmap.pages.templating import rendered
from cxmap.views.blueprint_table import blueprint_table
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import ServiceBlueprint, service_blueprint

Pictures = Callable[[Reader, ServiceBlueprint], tuple[str, ...]]
"""Gives the drawings of a blueprint as HTML, one for each of its parts; none where it is not drawn.
"""


def blueprint_page(reader: Reader, journey: Journey, pictures: Pictures) -> Page:
    """Give the page of a journey's blueprint; what stands on it is found on the journey's page."""
    view = service_blueprint(reader, journey)
    drawn = map(Markup, pictures(reader, view))
    body = rendered(
        "blueprint.html.jinja",
        reader,
        view=view,
        drawings=tuple(zip(view.parts, drawn, strict=False)),
        table=blueprint_table(reader, view),
    )
    searchable, silent = silent_cut_out(body)
    return Page(
        path=reader.page,
        title=str(view.title),
        language=reader.language,
        body=str(searchable),
        silent=silent,
        search_boost=LISTS_WEIGH,
        is_wide=True,
    )
