"""Findings as a Code Quality report of GitLab.

Its fields: GitLab Docs, "Code Quality report format".
"""

import json

from cxmap.foundation.problems import Severity
from cxmap.reports.findings import Finding, Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def report(found: Report) -> str:
    """Give a list with one issue a finding."""
    issues = [_issue(finding) for finding in found.findings]
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(finding: Finding) -> dict[str, object]:
    return {
        "description": finding.message,
        "check_name": finding.problem.code,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.problem.severity],
        "location": {"path": finding.span.path, "lines": {"begin": finding.span.line}},
    }
