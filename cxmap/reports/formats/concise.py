"""Findings as lines of text: one finding a line, with a place that editors turn into a link."""

from cxmap.reports.findings import Report
from cxmap.reports.text import open_lines, problem_line, summary


def report(found: Report) -> str:
    """Give every finding, what was not checked, and the sum of it."""
    said = (problem_line(problem, found.language) for problem in found.problems)
    still_open = open_lines(found.unread, found.skipped, found.language)
    return "\n".join(
        (*said, *still_open, summary(found.problems, len(found.paths), found.language))
    )
