"""Whether a fix did what it should, and nothing else."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cxmap.catalog.checked import Checked
from cxmap.files.comments import comments
from cxmap.files.discovery import File
from cxmap.files.nodes import Document, Node
from cxmap.files.yaml_nodes import document
from cxmap.foundation.problems import Edit, Fix, Problem, Severity
from cxmap.foundation.spans import Span
from cxmap.language.folding import fold
from cxmap.publication.fixes import fixes_of
from cxmap.rules.judgement.marks import named


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A problem with its mark and with what would mend it, in its own file."""

    mark: str
    problem: Problem
    fix: Fix

    @property
    def path(self) -> str:
        """The file that it changes."""
        return self.problem.span.path


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The files of a project at one time, and what is found in them."""

    files: Mapping[str, File]
    checked: Checked

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the project from being right."""
        return tuple(each for each in self.checked.problems if each.severity is Severity.ERROR)


def hidden_files(checked: Checked) -> set[str]:
    """Give the files of which not everything is known: what mends them may bring out more."""
    reading = checked.catalog.reading
    return {*reading.lost_files, *(path for _, path in reading.lost_kinds)}


def is_better(was: State, now: State, mends: tuple[Mend, ...], *, with_unsafe: bool) -> bool:
    """Tell whether fixes mended what they should, and neither broke nor lost anything."""
    by_file: dict[str, list[Mend]] = {}
    for each in mends:
        by_file.setdefault(each.path, []).append(each)
    hidden = hidden_files(was.checked)
    brings_out_more = any(
        path in hidden and _may_bring_out_more(was, path, of_file)
        for path, of_file in by_file.items()
    )
    return (
        _are_gone(was, now, mends)
        and (brings_out_more or not _breaks_something(was, now, mends, with_unsafe=with_unsafe))
        and all(
            _is_read_better(was, now, path, of_file)
            if path in hidden
            else _says_the_same(was, now, path, of_file)
            for path, of_file in by_file.items()
        )
    )


def _may_bring_out_more(was: State, path: str, mends: list[Mend]) -> bool:
    """Tell whether mends uncover what was hidden: what is read goes on hiding it otherwise."""
    old = document(path, was.files[path].data)
    broken = {each.id for each in _errors(old)}
    return old.is_whole or old.is_unread or any(mend.problem.id in broken for mend in mends)


def _are_gone(was: State, now: State, mends: tuple[Mend, ...]) -> bool:
    """Tell whether what was mended is there no more; what is like it may come out further down."""
    unread = {each.path for each in mends} & hidden_files(was.checked)
    last = {path: _last_line_read(*_documents(was, now, path)) for path in unread}
    before = Counter(map(named, was.checked.problems))
    after = Counter(
        named(each)
        for each in now.checked.problems
        if each.span.line <= last.get(each.span.path, math.inf)
    )
    mended = Counter(named(each.problem) for each in mends)
    return all(after[name] <= before[name] - count for name, count in mended.items())


def _breaks_something(
    was: State, now: State, mends: tuple[Mend, ...], *, with_unsafe: bool
) -> bool:
    """Tell whether a file has more errors of a kind than are left of those that were there.

    What can be mended in its turn only comes out from behind what is mended now.
    """
    known = set(map(named, was.errors))
    new = [each for each in now.errors if named(each) not in known]
    fixes = fixes_of(new, now.checked, now.files)
    come_out = {each for each in fixes if fixes[each].is_safe or with_unsafe}
    mended = {each.problem for each in mends}
    left = Counter(_kind(each) for each in was.errors if each not in mended)
    there = Counter(_kind(each) for each in now.errors if each not in come_out)
    return bool(there - left)


def _kind(problem: Problem) -> tuple[str, str]:
    """Give what stays of a problem where something around it is called otherwise."""
    return problem.id, problem.span.path


def _is_read_better(was: State, now: State, path: str, mends: list[Mend]) -> bool:
    """Tell whether all that is wrong with a text was so before, or comes out further down."""
    old, new = _documents(was, now, path)
    before = Counter(each.id for each in _errors(old))
    left = before - Counter(mend.problem.id for mend in mends)
    last = _last_line_read(old, new)
    there = Counter(each.id for each in _errors(new) if each.span.line <= last)
    is_same = left != before or _says_the_same(was, now, path, mends)
    return not there - left and is_same and not _is_wrong_there(now, path, mends)


def _errors(read: Document) -> list[Problem]:
    return [each for each in read.problems if each.severity is Severity.ERROR]


def _last_line_read(old: Document, new: Document) -> float:
    """Give the line, as it is counted now, behind which nothing of a file was known before."""
    if not old.is_unread:
        return math.inf
    more_lines = new.text.count("\n") - old.text.count("\n")
    return max(each.span.line for each in _errors(old)) + max(more_lines, 0)


def _is_wrong_there(now: State, path: str, mends: list[Mend]) -> bool:
    """Tell whether an error that nothing mends stands in, or touches, what was changed."""
    edits = [edit for mend in mends for edit in mend.fix.edits]
    errors = (each for each in now.errors if each.span.path == path)
    there = [each for each in errors if any(_touches(each.span, edit) for edit in edits)]
    return len(fixes_of(there, now.checked, now.files)) < len(there)


def _touches(span: Span, edit: Edit) -> bool:
    """Tell whether a place touches what an edit has written."""
    start, *later = edit.text.split("\n")
    if span.line == edit.span.line and not later:
        end = edit.span.column + len(start)
        return span.column <= end and (
            span.end_line > span.line or span.end_column >= edit.span.column
        )
    return edit.span.line <= span.line <= max(edit.span.end_line, edit.span.line + len(later))


def _says_the_same(was: State, now: State, path: str, mends: list[Mend]) -> bool:
    """Tell whether a file says what it said, as texts and as comments, but for what was mended."""
    old, new = _documents(was, now, path)
    changes = sum(len(mend.fix.edits) for mend in mends)
    said, says = Counter(_all_of(old.root)), Counter(_all_of(new.root))
    lost, gained = said - says, says - said
    # What was taken for a key and its value may stand in one text now.
    gone = sum(lost[text] for text in lost if not any(text in other for other in gained))
    # A title that becomes a group of keys gets a key of its own, a second one, and an id.
    is_same = gone <= changes and gained.total() <= 3 * changes
    return is_same and not _loses_a_comment(old, new, mends)


def _loses_a_comment(old: Document, new: Document, mends: list[Mend]) -> bool:
    """Tell whether a comment is gone that was not itself what was wrong, nor became a text."""
    about = {mend.problem.span for mend in mends}
    said = Counter(fold(each.text) for each in comments(old) if each.span not in about)
    lost = said - Counter(fold(each.text) for each in comments(new))
    texts = [fold(text) for text in _all_of(new.root)] if lost else []
    return any(not any(each in text for text in texts) for each in lost)


def _documents(was: State, now: State, path: str) -> tuple[Document, Document]:
    old, new = (document(path, each.files[path].data) for each in (was, now))
    return old, new


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
