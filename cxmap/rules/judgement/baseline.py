"""The baseline: findings that were there when a project became strict, and may wait."""

import json
from collections.abc import Iterable

from cxmap.files.discovery import BASELINE, File
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span
from cxmap.rules.judgement.marks import marked
from cxmap.rules.judgement.selecting import can_wait

_VERSION = 1


def baseline_text(problems: Iterable[Problem]) -> str:
    """Write the findings that may wait, each by its mark, with what it is for those who read it."""
    findings = {
        mark: f"{problem.code} {problem.span.path} {problem.entity}".strip()
        for mark, problem in marked(problems)
        if can_wait(problem.code)
    }
    return json.dumps({"version": _VERSION, "findings": findings}, ensure_ascii=False, indent=2)


def marks_in(baseline: File | None) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Read the marks of a baseline; without one there are none."""
    if baseline is None:
        return frozenset(), ()
    try:
        read = json.loads(baseline.data.decode("utf-8"))
        marks = frozenset(map(str, dict(read["findings"])))
        is_known = read["version"] == _VERSION
    except (ValueError, KeyError, TypeError, RecursionError):
        marks, is_known = frozenset(), False
    problem = codes.BASELINE_UNREADABLE.at(Span(path=BASELINE))
    return (marks, ()) if is_known else (frozenset(), (problem,))
