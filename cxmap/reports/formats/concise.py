"""Findings as lines of text: one finding a line, with a place that editors turn into a link."""

from cxmap.reports.findings import Report
from cxmap.reports.text import report_lines


def report(found: Report) -> str:
    """Give every finding, what was not checked, and the sum of it."""
    return "\n".join(report_lines(found.skipped, found.problems, len(found.paths), found.language))
