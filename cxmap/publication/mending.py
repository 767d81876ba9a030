"""Mending a project: fixes are made file by file, and each is tried before it is kept."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cxmap.catalog.catalog import Checked
from cxmap.files.discovery import File
from cxmap.files.nodes import Node
from cxmap.files.yaml_nodes import document
from cxmap.foundation.codes import diagnoses
from cxmap.foundation.problems import Edit, Fix, Problem, Severity
from cxmap.foundation.spans import Span
from cxmap.publication.checking import checked_project
from cxmap.publication.fixes import fixes_of
from cxmap.reading.known_files import KnownFiles
from cxmap.rules.judgement.marks import marked
from cxmap.rules.strangers import files_that_hide_strangers
from cxmap.writing.splices import spliced

_ROUNDS = 100
"""What a fix uncovers is mended in the next round; after these somebody should look."""

Files = Mapping[str, File]


@dataclass(frozen=True, slots=True)
class Mend:
    """A problem with its mark and with what would mend it."""

    mark: str
    problem: Problem
    fix: Fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The files as they could be, what was mended in them, and what is wrong still."""

    files: Files
    mended: tuple[Mend, ...]
    left: Checked


def mended(
    files: Iterable[File],
    *,
    is_wanted: Callable[[Problem], bool] = lambda _problem: True,
    with_unsafe: bool = False,
    today: date | None = None,
) -> Mended:
    """Mend what can be mended; nothing is written.

    A fix is kept only where its problem is gone afterwards, the file says the same besides, and
    nothing is read worse than before.
    """
    now: dict[str, File] = {file.path: file for file in files}
    known, done, refused = KnownFiles(), list[Mend](), set[str]()
    checked = _checked(now, known, today)
    for _ in range(_ROUNDS):
        by_file: dict[str, list[Mend]] = {}
        fixes = fixes_of(filter(is_wanted, checked.problems), checked, now)
        for mark, problem in marked(checked.problems):
            fix = fixes.get(problem) if mark not in refused else None
            if fix is not None and (fix.is_safe or with_unsafe):
                by_file.setdefault(problem.span.path, []).append(Mend(mark, problem, fix))
        if not by_file:
            break
        after = {**now, **{path: _with(now[path], mends) for path, mends in by_file.items()}}
        checked_after = _checked(after, known, today)
        good = {
            path: mends
            for path, mends in by_file.items()
            if _is_better(now[path], after[path], mends, checked, checked_after)
        }
        if len(good) < len(by_file):
            after = {**now, **{path: after[path] for path in good}}
            checked_after = _checked(after, known, today)
        now, checked = after, checked_after
        done += [each for mends in good.values() for each in mends]
        for path in by_file.keys() - good.keys():
            one = by_file[path][0]
            tried = {**now, path: _with(now[path], [one])}
            checked_then = _checked(tried, known, today)
            if len(by_file[path]) > 1 and _is_better(
                now[path], tried[path], [one], checked, checked_then
            ):
                now, checked = tried, checked_then
                done.append(one)
            else:
                refused.add(one.mark)
    is_read = not checked.catalog.reading.unread_files
    left = checked if is_read else checked_project(now.values(), today=today)
    return Mended(files=now, mended=tuple(done), left=left)


def _checked(files: Files, known: KnownFiles, today: date | None) -> Checked:
    """Judge files as they stand: what is behind a problem comes to light when that is mended."""
    return checked_project(files.values(), known=known, reads_on=False, today=today)


def _with(file: File, mends: list[Mend]) -> File:
    edits = [edit for mend in mends for edit in mend.fix.edits]
    return replace(file, data=spliced(file.data, edits))


def _is_better(before: File, after: File, mends: list[Mend], was: Checked, now: Checked) -> bool:
    """Tell whether fixes did what they should in a file, and nothing else."""
    left = {mark for mark, problem in marked(now.problems) if problem.span.path == after.path}
    if any(mend.mark in left for mend in mends):
        return False
    old, new = (document(each.path, each.data) for each in (before, after))
    if not old.is_whole:
        # The next line often belongs to what was wrong in this one.
        is_later = not new.is_whole and (new.problems[0].span.line > old.problems[0].span.line + 1)
        return is_later or (new.is_whole and not _is_wrong_there(now, after, mends))
    if _unknown(now) > _unknown(was) and not _hides_unknown(was):
        return False
    if _misread(now, after) > _misread(was, before):
        return False
    changes = sum(len(mend.fix.edits) for mend in mends)
    said, says = Counter(_all_of(old.root)), Counter(_all_of(new.root))
    lost, gained = said - says, says - said
    # What was taken for a key and its value may stand in one text now.
    gone = sum(lost[text] for text in lost if not any(text in other for other in gained))
    # A title that becomes a group of keys gets a key of its own, a second one, and an id.
    return gone <= changes and gained.total() <= 3 * changes


def _is_wrong_there(checked: Checked, file: File, mends: list[Mend]) -> bool:
    """Tell whether an error that nothing mends stands in, or touches, what was changed."""
    edits = [edit for mend in mends for edit in mend.fix.edits if edit.span.path == file.path]
    errors = (
        each
        for each in checked.problems
        if each.severity is Severity.ERROR and each.span.path == file.path
    )
    there = [each for each in errors if any(_touches(each.span, edit) for edit in edits)]
    return len(fixes_of(there, checked, {file.path: file})) < len(there)


def _touches(span: Span, edit: Edit) -> bool:
    """Tell whether a place touches what an edit has written."""
    start, *later = edit.text.split("\n")
    if span.line == edit.span.line and not later:
        end = edit.span.column + len(start)
        return span.column <= end and (
            span.end_line > span.line or span.end_column >= edit.span.column
        )
    return edit.span.line <= span.line <= max(edit.span.end_line, edit.span.line + len(later))


def _unknown(checked: Checked) -> int:
    """Count the names that lead nowhere: a fix may cut the ways to what it changes."""
    return sum(each.id == "references_resolve" for each in checked.problems)


def _hides_unknown(checked: Checked) -> bool:
    """Tell whether names wait that may be those of a file which could not be read."""
    return bool(files_that_hide_strangers(checked.catalog))


def _misread(checked: Checked, file: File) -> int:
    """Count what cannot be read as it stands in a file."""
    reading = {diagnosis.id for diagnosis in diagnoses() if diagnosis.severity is Severity.ERROR}
    here = (each for each in checked.problems if each.span.path == file.path)
    return sum(each.id in reading for each in here)


def _all_of(node: Node) -> Iterator[str]:
    """Give every key and every text below a node."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from _all_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from _all_of(value)
    elif node is not None:
        yield node
