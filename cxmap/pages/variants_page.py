"""The page that shows the variants of one journey beside each other."""

from cxmap.model.journey import Journey
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.pages.wide_page import wide_page
from cxmap.views.reader import Reader
from cxmap.views.variants import variants_view


def variants_page(reader: Reader, base: Journey) -> Page:
    """Give the page of a family of variants; what stands on it is found on their own pages."""
    view = variants_view(reader, base)
    return wide_page(reader, view.title, rendered("variants.html.jinja", reader, view=view))
