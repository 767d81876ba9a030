"""Findings as one page to be read in a browser: alone, in either direction, without a network."""

import difflib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from cxmap.catalog.checked import SetAside
from cxmap.files.text import lines_of
from cxmap.foundation.problems import Fix, Severity
from cxmap.foundation.spans import Span
from cxmap.language.personal_data import line_without_personal_data, without_personal_data
from cxmap.model.text import Text
from cxmap.pages.findings import (
    FindingLine,
    OfferedFix,
    SeverityFindings,
    ShownLine,
    by_file,
    explanations,
    finding_line,
    key_and_value,
    unchecked,
    waiting_files,
    with_code,
)
from cxmap.pages.report_page import FoundView, report_page
from cxmap.reports.findings import Finding, Report
from cxmap.reports.snippets import marked_line, seen
from cxmap.reports.text import summary
from cxmap.rules.judgement.selecting import known_codes
from cxmap.views.reader import Reader
from cxmap.writing.splices import spliced

SHOWS_FIXES: Final = True

_SHOWN_EDITS: Final = 20
_SHOWN_LINES: Final = 60
"""How much of a large fix is shown: who reads it wants to see what it does, not all of it."""


def report(found: Report) -> str:
    """Give every finding with its line, its help and its fix; then what waits or was skipped."""
    catalog = found.checked.catalog
    reader = Reader(
        catalog=catalog, language=found.language, today=catalog.today or date.min, page=""
    )
    lines = {path: lines_of(text) for path, text in found.texts.items()}
    view = FoundView(
        sum=summary(found.problems, len(found.paths), found.language),
        found=tuple(_by_severity(reader, found, lines)),
        files=tuple(dict.fromkeys(each.span.path for each in found.findings)),
        waiting=waiting_files(reader, map(_discreet, found.set_aside)),
        explained=explanations(reader, found.problems, found.set_aside, found.skipped),
        unread=found.unread,
        skipped=unchecked(reader, found.skipped),
        day=reader.date(catalog.today),
        checked=reader.sentence(
            "health.checked",
            files=reader.number(len(found.paths)),
            checks=reader.number(len(known_codes())),
        ),
    )
    return report_page(reader, view)


def _by_severity(
    reader: Reader, found: Report, known: dict[str, tuple[str, ...]]
) -> Iterator[SeverityFindings]:
    """Gather the findings by how much they matter, the worst first, and then by their files."""
    for severity in Severity:
        sign = reader.sign("report.severities", str(severity))
        lines = [
            _line(reader, each, known)
            for each in found.findings
            if each.problem.severity is severity
        ]
        if sign is not None and lines:
            yield SeverityFindings(
                severity=sign, count=reader.number(len(lines)), files=tuple(by_file(lines))
            )


def _line(reader: Reader, finding: Finding, known: dict[str, tuple[str, ...]]) -> FindingLine:
    lines = known.get(finding.span.path, ())
    return finding_line(
        reader,
        finding.problem,
        line=_shown_line(lines, finding.span),
        related=tuple((str(span), said) for span, said in finding.related(reader.language)),
        fix=_offered(reader, finding.fix, lines),
    )


def _shown_line(lines: tuple[str, ...], span: Span) -> ShownLine | None:
    """Give the line of a span, taken apart behind its key and around what is meant."""
    marked = marked_line(lines, span)
    if marked is None:
        return None
    line, start, end = marked
    cut = len(key_and_value(line)[0])
    return ShownLine(
        number=span.line,
        key=tuple(_parts(line, 0, cut, start, end)),
        value=tuple(_parts(line, cut, len(line), start, end)),
    )


def _parts(line: str, first: int, last: int, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """Give what stands from one place of a line to another, with whether a span marks it.

    >>> list(_parts("owner: sales", 7, 12, 7, 12))
    [('sales', True)]
    """
    begin, close = (min(max(each, first), last) for each in (start, end))
    for text, is_meant in (
        (line[first:begin], False),
        (line[begin:close], True),
        (line[close:last], False),
    ):
        if text:
            yield seen(text), is_meant


def _offered(reader: Reader, fix: Fix | None, lines: tuple[str, ...]) -> OfferedFix | None:
    """Give the lines that a fix would change, as they are and as they would be."""
    if fix is None or not lines:
        return None
    shown = sorted(fix.edits, key=lambda edit: edit.span)[:_SHOWN_EDITS]
    first, last = shown[0].span.line, max(edit.span.end_line for edit in shown)
    old = lines[first - 1 : last] if last - first < _SHOWN_LINES else ()
    edits = [replace(edit, span=_moved(edit.span, first - 1)) for edit in shown] if old else []
    new = lines_of(spliced("\n".join(old).encode(), edits).decode()) if old else ()
    before: list[tuple[str, str]] = []
    after: list[tuple[str, str]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            before += map(_shown_parts, old[a:b])
            after += map(_shown_parts, new[c:d])
    key, command = (
        ("health.mends", "cxmap fix")
        if fix.is_safe
        else ("health.offers", "cxmap fix --unsafe-fixes")
    )
    said = with_code(reader.word(key, command=command))
    return OfferedFix(said=said, before=tuple(before), after=tuple(after))


def _shown_parts(line: str) -> tuple[str, str]:
    key, value = key_and_value(line_without_personal_data(line))
    return seen(key), seen(value)


def _moved(span: Span, lines: int) -> Span:
    return replace(span, line=span.line - lines, end_line=span.end_line - lines)


def _discreet(waiting: SetAside) -> SetAside:
    """Mask personal data in a reason: a report goes where the files do not."""
    if waiting.because is None:
        return waiting
    own, translations = waiting.because.own, waiting.because.translations
    masked = Text(
        own=without_personal_data(own) if own is not None else None,
        translations=tuple((each, without_personal_data(text)) for each, text in translations),
    )
    return replace(waiting, because=masked)
