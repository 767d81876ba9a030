"""The page that shows a variant and the journey that it varies as one picture."""

from markupsafe import Markup

from cxmap.model.journey import Journey
from cxmap.pages.drawings import Drawings
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.pages.wide_page import wide_page
from cxmap.views.beside import variant_beside
from cxmap.views.diagram_files import diagram_files
from cxmap.views.reader import Reader
from cxmap.views.variants import variants_pointer


def beside_page(reader: Reader, variant: Journey, drawings: Drawings) -> Page:
    """Give the page of a variant beside its original; what it says is found on their own pages."""
    view = variant_beside(reader, variant)
    if view is None:
        raise ValueError("a journey without an original has no such page")
    body = rendered(
        "beside.html.jinja",
        reader,
        view=view,
        files=diagram_files(reader, variant, "beside", drawings.endings),
        drawing=Markup(drawings.beside(reader, view)),  # noqa: S704 - escaped where it was drawn
        variants=variants_pointer(reader, variant),
    )
    return wide_page(reader, view.title, body)
