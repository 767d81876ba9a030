"""The page that shows the variants of one journey beside each other."""

from cxmap.model.journey import Journey
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.slots import silent_cut_out
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.variants import variants_view


def variants_page(reader: Reader, base: Journey) -> Page:
    """Give the page of a family of variants; what stands on it is found on their own pages."""
    view = variants_view(reader, base)
    body, silent = silent_cut_out(rendered("variants.html.jinja", reader, view=view))
    return Page(
        path=reader.page,
        title=str(view.title),
        language=reader.language,
        body=str(body),
        silent=silent,
        search_boost=LISTS_WEIGH,
        is_wide=True,
    )
