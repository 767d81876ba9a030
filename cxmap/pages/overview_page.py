"""The pages that look at all journeys from one side."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from cxmap.pages.charts import charts
from cxmap.pages.contents import headings_of
from cxmap.pages.drawings import UNDRAWN, Drawings
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.pages.wide_page import wide_page
from cxmap.views.answers import answers_view
from cxmap.views.atlas import atlas_view
from cxmap.views.cases import cases_view
from cxmap.views.coverage import coverage_view
from cxmap.views.delivered import delivered_view
from cxmap.views.figures_board import figures_view
from cxmap.views.for_the_board import board_view
from cxmap.views.gaps import gaps_view
from cxmap.views.handovers import handovers_view
from cxmap.views.late import late_view
from cxmap.views.reader import Reader
from cxmap.views.responsibilities import responsibilities_view

_VIEWS: Final[dict[str, Callable[[Reader], object]]] = {
    "atlas": atlas_view,
    "gaps": gaps_view,
    "delivered": delivered_view,
    "handovers": handovers_view,
    "responsibilities": responsibilities_view,
    "coverage": coverage_view,
    "late": late_view,
    "cases": cases_view,
    "answers": answers_view,
    "figures": figures_view,
    "for_the_board": board_view,
}
"""Name of an overview -> its view; a template of the same name shows it."""


def overview_page(reader: Reader, name: str, drawings: Drawings = UNDRAWN) -> Page:
    """Give an overview; what it shows is found where it leads to."""
    title = reader.word(f"navigation.{name}")
    body = rendered(
        f"{name}.html.jinja",
        reader,
        heading=title,
        view=_VIEWS[name](reader),
        **charts(reader, drawings),
    )
    page = wide_page(reader, title, body)
    return replace(page, headings=headings_of(page.body))
