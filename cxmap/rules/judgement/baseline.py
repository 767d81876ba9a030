"""The baseline: findings that were there when a project became strict, and may wait."""

import json
from collections.abc import Callable

from cxmap.catalog.checked import Checked
from cxmap.files.discovery import BASELINE, File
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, in_reading_order
from cxmap.foundation.spans import Span
from cxmap.language.personal_data import without_personal_data
from cxmap.rules.judgement.marks import marked_then_and_now
from cxmap.rules.judgement.selecting import can_wait

_VERSION = 1


def baseline_text(
    checked: Checked,
    is_wanted: Callable[[Problem], bool] = lambda _problem: True,
    before: File | None = None,
) -> str:
    """Write the findings that may wait, each by its mark, with what it is for those who read it.

    What a comment or the settings set aside needs no baseline. What is not wanted now goes on
    waiting where it did ``before``.
    """
    waiting, _ = marks_in(before)
    aside = [each.problem for each in checked.set_aside]
    found = in_reading_order((*checked.problems, *aside))
    findings = {
        now: without_personal_data(f"{problem.code} {problem.span.path} {problem.entity}".strip())
        for (now, then), problem in marked_then_and_now(found)
        if can_wait(problem.code)
        and problem not in aside
        and (not waiting.isdisjoint((now, then)) or is_wanted(problem))
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
