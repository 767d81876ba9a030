"""What changed between two states of a project, as one page that stands alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from cxmap.pages.one_page import one_page
from cxmap.views.changed import ChangedWhole
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What the page says; ``pictures`` are those of journeys, by the files these stand in.

    Each picture is a whole file of SVG as a ``data:`` address.
    """

    title: str
    sum: str
    errors: str
    wholes: tuple[ChangedWhole, ...]
    remarks: tuple[str, ...]
    unjudged: str
    pictures: Mapping[str, str]


def changes_page(reader: Reader, view: ChangesView) -> str:
    """Write the whole page."""
    values = {name: getattr(view, name) for name in ChangesView.__slots__}
    return one_page("changes_report.html.jinja", reader, sheets=("report", "changes"), **values)
