"""Problems as JSON, in the shape that other tools rely on."""

import hashlib
import json
from collections import Counter

from cxmap.catalog.catalog import Checked
from cxmap.foundation.problems import Problem
from cxmap.rules.wording import message_of, sentence


def json_report(checked: Checked, problems: tuple[Problem, ...], language: str) -> str:
    """Give findings and skipped checks; lines and columns count from 1, in code points."""
    seen: Counter[str] = Counter()
    findings = []
    for problem in problems:
        mark = _mark(problem)
        seen[mark] += 1
        findings.append(_finding(problem, language, f"{mark}:{seen[mark]}"))
    skipped = [{"code": each.code, "reason": each.reason} for each in checked.skipped]
    return json.dumps({"findings": findings, "skipped": skipped}, ensure_ascii=False, indent=2)


def _finding(problem: Problem, language: str, identity: str) -> dict[str, object]:
    span = problem.span
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": sentence(problem, language),
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "entity": problem.entity,
        "related": [
            {
                "path": related.span.path,
                "line": related.span.line,
                "column": related.span.column,
                "message": message_of(related.id, language).message,
            }
            for related in problem.related
        ],
        "fix": None,
        "docs_url": "",
        "fingerprint": hashlib.sha256(identity.encode(errors="backslashreplace")).hexdigest()[:16],
    }


def _mark(problem: Problem) -> str:
    """Name a problem without its line, so that it stays the same when lines move above it."""
    arguments = ",".join(f"{name}={value}" for name, value in problem.arguments)
    return f"{problem.code}|{problem.id}|{problem.span.path}|{problem.entity}|{arguments}"
