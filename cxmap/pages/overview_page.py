"""The pages that look at all journeys from one side."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from markupsafe import Markup

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
from cxmap.views.improvements import ImprovementsView, improvements_view
from cxmap.views.late import late_view
from cxmap.views.listening import listening_view
from cxmap.views.reader import Reader
from cxmap.views.responsibilities import responsibilities_view
from cxmap.views.table_files import table_files

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
    "improvements": improvements_view,
    "listening": listening_view,
}
"""Name of an overview -> its view; a template of the same name shows it."""


def overview_page(reader: Reader, name: str, drawings: Drawings = UNDRAWN) -> Page:
    """Give an overview; what it shows is found where it leads to."""
    title = reader.word(f"navigation.{name}")
    view = _VIEWS[name](reader)
    body = rendered(
        f"{name}.html.jinja",
        reader,
        heading=title,
        view=view,
        files=table_files(reader, name, drawings.table_endings),
        matrix=_matrix(reader, view, drawings),
        **charts(reader, drawings),
    )
    page = wide_page(reader, title, body)
    return replace(page, headings=headings_of(page.body))


def _matrix(reader: Reader, view: object, drawings: Drawings) -> Markup:
    """Draw the matrix of the register of improvements; no other overview has a drawing."""
    matrix = view.matrix if isinstance(view, ImprovementsView) else None
    drawn = drawings.matrix(reader, matrix) if matrix is not None else ""
    return Markup(drawn)  # noqa: S704 - the drawing escapes every text
