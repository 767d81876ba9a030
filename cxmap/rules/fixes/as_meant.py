"""What cannot be read is read as its fix would leave it: then the rest of the file is read, too."""

from collections.abc import Iterator
from dataclasses import replace

from cxmap.files.conflicts import conflicts
from cxmap.files.nodes import Document
from cxmap.files.text import LARGEST_FILE
from cxmap.files.yaml_nodes import document
from cxmap.foundation import codes
from cxmap.foundation.problems import Edit, Problem, Severity
from cxmap.rules.fixes.fix import Broken
from cxmap.rules.fixes.registry import fix_for
from cxmap.writing.splices import spliced


def as_meant(broken: Document) -> Document:
    """Give a document that was not read to its end as it was most likely meant, line for line.

    Its problems stay, and what is found further down joins them. Where nobody knows what was meant,
    or where what is found next may come of it, the rest is not read.
    """
    now, problems = broken, [*broken.problems]
    for _ in range(LARGEST_FILE // max(len(broken.text), 1)):
        edits = tuple(_edits(now))
        if not edits:
            break
        after = document(now.path, spliced(now.text.encode(), edits))
        if not _goes_on(now, after):
            break
        now = after
        known, mended = {*problems}, replace(broken, meant=after.text).mended_lines
        problems += (
            each for each in after.problems if each not in known and each.span.line not in mended
        )
    meant = now.text if now.root is not None else ""
    return replace(broken, root=now.root, meant=meant, problems=tuple(problems))


def _edits(now: Document) -> Iterator[Edit]:
    """Give the changes that would mend all that keeps a document from being read; else none."""
    found: list[Edit] = []
    lines = tuple(now.text.splitlines())
    for problem in _errors(now) if now.is_unread else ():
        fix = fix_for(problem, lines)
        edits = (
            fix.edits if fix is not None and fix.is_safe else tuple(_one_version(problem, lines))
        )
        if not edits:
            return
        found += edits
    yield from found


def _errors(now: Document) -> list[Problem]:
    return [each for each in now.problems if each.severity is Severity.ERROR]


def _goes_on(before: Document, after: Document) -> bool:
    """Tell whether reading came further; the next line often belongs to what was wrong in one."""
    if after.text.count("\n") != before.text.count("\n"):
        return False
    was = {each.id for each in _errors(before)}
    if after.root is None and codes.SYNTAX_INDENT.id in was:
        return False  # where one line was moved, the others that stand badly came with it
    last = max(each.span.line for each in _errors(before))
    return after.root is not None or all(each.span.line > last + 1 for each in _errors(after))


def _one_version(problem: Problem, lines: tuple[str, ...]) -> Iterator[Edit]:
    """Leave out one of the two versions that git has left, and its marks: either may hold."""
    if problem.id != codes.MERGE_CONFLICT.id:
        return
    broken = Broken(problem=problem, lines=lines)
    for conflict in conflicts(lines):
        if conflict.begins != broken.number:
            continue
        for number in (conflict.begins, *range(conflict.first_ends, conflict.ends + 1)):
            yield broken.in_line(0, len(lines[number]), "", number)
