"""Mending a project: fixes are made, and each is tried before it is kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.foundation.problems import Problem
from cxmap.publication.checking import checked_project
from cxmap.publication.fixes import fixes_of
from cxmap.publication.trials import Mend, State, hidden_files, is_better
from cxmap.reading.known_files import KnownFiles
from cxmap.rules.judgement.marks import marked
from cxmap.writing.splices import spliced

_ROUNDS = 100
"""What a fix uncovers is mended in the next round; after these somebody should look."""

Files = Mapping[str, File]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The files as they could be, what was mended in them, and what is wrong still.

    ``refused`` are the marks of what was tried and left, as something else would have gone wrong.
    """

    files: Files
    mended: tuple[Mend, ...]
    refused: frozenset[str]
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
    nothing else is wrong that was not before.
    """
    mending = _Mending(today=today, is_wanted=is_wanted, with_unsafe=with_unsafe)
    now = mending.judged({file.path: file for file in files})
    for _ in range(_ROUNDS):
        mends = mending.offered(now)
        if not mends:
            break
        now = mending.after(now, mends)
    is_read = not now.checked.catalog.reading.unread_files
    left = now.checked if is_read else checked_project(now.files.values(), today=today)
    done, refused = tuple(mending.done), frozenset(mending.refused)
    return Mended(files=now.files, mended=done, refused=refused, left=left)


@dataclass(slots=True, kw_only=True)
class _Mending:
    """What was asked for, and what has become of each fix so far; ``refused`` are marks."""

    today: date | None
    is_wanted: Callable[[Problem], bool]
    with_unsafe: bool
    known: KnownFiles = field(default_factory=KnownFiles)
    done: list[Mend] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def judged(self, files: Files) -> State:
        """Judge files as they stand: what is behind a problem comes out when that is mended."""
        checked = checked_project(
            files.values(), known=self.known, reads_on=False, today=self.today
        )
        return State(files=files, checked=checked)

    def offered(self, now: State) -> tuple[Mend, ...]:
        """Give what can be tried next, file by file; first in the files that hide something."""
        problems = now.checked.problems
        fixes = fixes_of(filter(self.is_wanted, problems), now.checked, now.files)
        found = [
            Mend(mark=mark, problem=problem, fix=fixes[problem])
            for mark, problem in marked(problems)
            if problem in fixes
            and (fixes[problem].is_safe or self.with_unsafe)
            and mark not in self.refused
        ]
        hidden = hidden_files(now.checked)
        return tuple(each for each in found if each.path in hidden) or tuple(found)

    def after(self, now: State, mends: tuple[Mend, ...]) -> State:
        """Make the fixes that are good, all at once where that can be.

        In one file it is the first half that is tried again: once it is changed, where the others
        would stand is known in the next round only.
        """
        tried = self.judged(_with(now.files, mends))
        if is_better(now, tried, mends, with_unsafe=self.with_unsafe):
            self.done += mends
            return tried
        if len(mends) == 1:
            self.refused.add(mends[0].mark)
            return now
        paths = list(dict.fromkeys(each.path for each in mends))
        if len(paths) == 1:
            half = len(mends) // 2
            then = self.after(now, mends[:half])
            return then if then is not now else self.after(now, mends[half:])
        first = paths[: len(paths) // 2]
        now = self.after(now, tuple(each for each in mends if each.path in first))
        return self.after(now, tuple(each for each in mends if each.path not in first))


def _with(files: Files, mends: tuple[Mend, ...]) -> Files:
    changed = dict(files)
    for path in {each.path for each in mends}:
        edits = [edit for mend in mends if mend.path == path for edit in mend.fix.edits]
        changed[path] = replace(files[path], data=spliced(files[path].data, edits))
    return changed
