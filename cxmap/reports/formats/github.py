"""Findings as the commands of GitHub's workflows, which mark them in the files of a change.

The commands and what has to be escaped in them: GitHub Docs, "Workflow commands for GitHub
Actions".
"""

from collections.abc import Iterator

from cxmap.foundation.problems import Severity
from cxmap.reports.findings import Finding, Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def report(found: Report) -> str:
    """Give one command a finding."""
    return "\n".join(_lines(found))


def _lines(found: Report) -> Iterator[str]:
    for finding in found.findings:
        properties = ",".join(f"{key}={_property(said)}" for key, said in _properties(finding))
        command = _COMMANDS[finding.problem.severity]
        yield f"::{command} {properties}::{_data(finding.message)}"


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    span = finding.span
    yield "file", span.path
    yield "line", str(span.line)
    if span.end_line == span.line:
        yield "col", str(span.column)
        yield "endColumn", str(span.end_column)
    else:  # columns beside several lines are refused there
        yield "endLine", str(span.end_line)
    yield "title", finding.problem.code


def _data(text: str) -> str:
    r"""Escape the text of a command.

    >>> _data("50 %\nof them")
    '50 %25%0Aof them'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
