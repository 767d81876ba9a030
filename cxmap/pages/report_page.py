"""The report of a check as one page that stands alone."""

from dataclasses import dataclass

from cxmap.pages.findings import ExplanationView, FileFindings, SeverityFindings, Unchecked
from cxmap.pages.one_page import one_page
from cxmap.views.phrases import Sentence, Shown
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundView:
    """What a report says: the sum, findings, the worst first, what waits, what was not checked."""

    sum: str
    found: tuple[SeverityFindings, ...]
    files: tuple[str, ...]
    waiting: tuple[FileFindings, ...]
    explained: tuple[ExplanationView, ...]
    unread: tuple[str, ...]
    skipped: tuple[Unchecked, ...]
    checked: Sentence
    day: Shown | None = None


def report_page(reader: Reader, view: FoundView) -> str:
    """Write the whole page."""
    values = {name: getattr(view, name) for name in FoundView.__slots__}
    return one_page("report.html.jinja", reader, sheets=("report",), script="report", **values)
