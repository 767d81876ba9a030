"""What changed, as one page for a browser, with both versions of each journey as one picture."""

import base64

from cxmap.diagrams.more_posters import both_versions
from cxmap.pages.alone.standing_alone import standing_alone
from cxmap.pages.changes_report import ChangesView, changes_page
from cxmap.reports.changes.report import ChangesReport


def report(found: ChangesReport) -> str:
    """Give every change, thing by thing, with the pictures in the page."""
    view = ChangesView(
        title=found.title,
        sum=found.sum,
        errors=found.errors,
        wholes=found.wholes,
        remarks=found.remarks,
        unjudged=found.unjudged,
        pictures={path: _as_address(svg) for path, svg in pictures(found).items()},
    )
    return changes_page(found.readers[1], view)


def pictures(found: ChangesReport) -> dict[str, str]:
    """Draw each journey that changed as it was and as it is, by the file it stands in."""
    return {
        whole.path: standing_alone(
            both_versions(found.readers, whole.journeys),
            language=found.language,
            diagram="beside",
        )
        for whole in found.wholes
        if whole.journeys is not None and whole.is_material
    }


def _as_address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
