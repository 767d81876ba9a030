"""Findings as SARIF 2.1.0, the standard in which tools of analysis exchange results (OASIS)."""

import json
from typing import Final
from urllib.parse import quote

from cxmap import __version__
from cxmap.foundation.problems import Fix, Severity
from cxmap.foundation.spans import Span
from cxmap.reports.findings import Finding, Report
from cxmap.reports.text import open_lines
from cxmap.rules.wording import help_of_any

SHOWS_FIXES: Final = True

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def report(found: Report) -> str:
    """Give one run with every finding; columns count code points."""
    rules = found.explained
    run = {
        "tool": {"driver": {
            "name": "cxmap",
            "version": __version__,
            "rules": [_rule(first, found.language) for first in rules.values()],
        }},
        "columnKind": "unicodeCodePoints",
        "language": found.language,
        "invocations": [{
            "executionSuccessful": True,
            "toolExecutionNotifications": [
                {"level": "warning", "message": {"text": said}}
                for said in open_lines(found.unread, found.skipped, found.language)
            ],
        }],
        "results": [_result(each, list(rules), found.language) for each in found.findings],
    }  # fmt: skip
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _rule(first: Finding, language: str) -> dict[str, object]:
    link = first.docs_url(language)
    said = {"shortDescription": first.words.why, "help": help_of_any(first.words)}
    return {
        "id": first.problem.code,
        "name": first.problem.id,
        **{key: {"text": text} for key, text in said.items() if text},
        **({"helpUri": link} if link else {}),
        "defaultConfiguration": {"level": _LEVELS[first.problem.severity]},
    }


def _result(finding: Finding, rules: list[str], language: str) -> dict[str, object]:
    problem = finding.problem
    return {
        "ruleId": problem.code,
        "ruleIndex": rules.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _location(problem.span)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": _location(place), "message": {"text": remark}}
            for number, (place, remark) in enumerate(finding.related(language))
        ],
        "partialFingerprints": {"cxmap/v1": finding.fingerprint},
        **({"fixes": [_fix(finding.fix)]} if finding.fix is not None else {}),
    }


def _fix(fix: Fix) -> dict[str, object]:
    """Give the changes file by file; each takes out a region and puts a text there."""
    return {
        "artifactChanges": [
            {
                "artifactLocation": _location(edit.span)["artifactLocation"],
                "replacements": [
                    {
                        "deletedRegion": _location(edit.span)["region"],
                        "insertedContent": {"text": edit.text},
                    }
                ],
            }
            for edit in fix.edits
        ]
    }


def _location(span: Span) -> dict[str, object]:
    return {
        "artifactLocation": {
            "uri": quote(span.path.encode("utf-8", "surrogateescape")),
            "uriBaseId": "%SRCROOT%",
        },
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
