"""Findings as JSON, in the shape that other tools rely on."""

import json
from typing import Final

from cxmap.foundation.problems import Edit, Fix
from cxmap.reports.findings import Finding, Report

SHOWS_FIXES: Final = True


def report(found: Report) -> str:
    """Give findings and what was not read or checked; lines and columns count from 1."""
    findings = [_finding(each, found.language) for each in found.findings]
    skipped = [{"code": each.code, "reason": each.reason} for each in found.skipped]
    said = {"findings": findings, "unread": list(found.unread), "skipped": skipped}
    return json.dumps(said, ensure_ascii=False, indent=2)


def _finding(finding: Finding, language: str) -> dict[str, object]:
    span = finding.span
    return {
        "code": finding.problem.code,
        "severity": str(finding.problem.severity),
        "message": finding.message,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "entity": finding.entity,
        "related": [
            {"path": place.path, "line": place.line, "column": place.column, "message": remark}
            for place, remark in finding.related(language)
        ],
        "fix": _fix(finding.fix),
        "docs_url": finding.docs_url(language),
        "fingerprint": finding.fingerprint,
    }


def _fix(fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    return {"is_safe": fix.is_safe, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> dict[str, object]:
    span = edit.span
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "text": edit.text,
    }
