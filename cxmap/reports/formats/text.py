"""Findings for people at a terminal, each with the line it is about."""

from collections.abc import Iterator
from typing import Final

from cxmap.files.text import lines_of
from cxmap.reports.findings import Finding, Report
from cxmap.reports.snippets import snippet
from cxmap.reports.text import further, more_line, open_lines, problem_line, summary

SHOWS_FIXES: Final = True


def report(found: Report) -> str:
    """Give every finding, what was not checked, the sum of it, and where more is said."""
    known = {path: lines_of(text) for path, text in found.texts.items()}
    blocks = ("\n".join(_lines(each, known, found.language)) for each in found.findings)
    still_open = open_lines(found.unread, found.skipped, found.language)
    closing = summary(found.problems, len(found.paths), found.language)
    waiting = sum(each.by == "baseline" for each in found.set_aside)
    mendable = sum(each.is_mendable for each in found.findings)
    besides = further(
        waiting=waiting,
        reasoned=len(found.set_aside) - waiting,
        mendable=mendable,
        language=found.language,
        options=found.options,
    )
    closing = " ".join((closing, *besides))
    more = more_line(found.problems, found.language, options=found.options)
    return "\n".join((*(f"{block}\n" for block in blocks), *still_open, closing, *more))


def _lines(finding: Finding, known: dict[str, tuple[str, ...]], language: str) -> Iterator[str]:
    yield problem_line(finding.problem, language)
    yield from snippet(known.get(finding.span.path, ()), finding.span, language)
    for span, remark in finding.related(language):
        if str(span) in finding.message:
            continue  # the sentence has said it
        yield f" {' ' * len(str(finding.span.line))} = {span}: {remark}"
