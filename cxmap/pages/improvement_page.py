"""The page of an improvement: what is known of it, and what its figures show of it."""

from cxmap.model.voice import Improvement
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.improvement import improvement_view
from cxmap.views.reader import Reader


def improvement_page(reader: Reader, improvement: Improvement) -> Page:
    """Give the page of an improvement."""
    view = improvement_view(reader, improvement)
    body = rendered("improvement.html.jinja", reader, view=view)
    return entry_page(
        reader, improvement, body, description=str(reader.phrase(improvement.insight) or "")
    )
