"""The page of a journey for whoever has a customer on the line."""

from dataclasses import replace

from cxmap.model.journey import Journey
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.pages.wide_page import wide_page
from cxmap.views.brief import journey_brief
from cxmap.views.reader import Reader


def brief_page(reader: Reader, journey: Journey) -> Page:
    """Give the page of a journey's briefs; what stands on it is found where it is written."""
    view = journey_brief(reader, journey)
    page = wide_page(reader, view.title, rendered("briefs.html.jinja", reader, view=view))
    return replace(page, search_boost=1)
