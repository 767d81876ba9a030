"""What changed, as JSON, in the shape that other tools rely on."""

import json

from cxmap.compare.plain import plain_change
from cxmap.reports.changes.report import ChangesReport


def report(found: ChangesReport) -> str:
    """Give every change with its class, its place and both values; lines count from 1."""
    said = {
        "changes": [plain_change(each) for each in found.changes],
        "files": [
            {"path": each.path, "class": f"file_{each.deed}"} for each in found.comparison.others
        ],
        "unread": [*found.comparison.unread],
        "errors": found.comparison.errors,
    }
    return json.dumps(said, ensure_ascii=False, indent=2)
