"""What git says of how revisions follow one another."""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from secrets import token_hex
from typing import Final

from cxmap.adapters.git.objects import CALMLY
from cxmap.adapters.git.revisions import no_such_revision
from cxmap.compare.landings import Landing, Landings
from cxmap.files.discovery import FOLDERS
from cxmap.foundation.faults import UsageFault

_MOST: Final = 5_000
_PLAINLY: Final = ("-c", "log.showRoot=true", "-c", f"diff.orderFile={os.devnull}")
"""What somebody has set for themselves changes nothing that is told."""


_SECONDS: Final = 30
"""How long git may think about one question; on a disk that hangs it would think for ever."""


def common_ancestor(project: Path, one: str, other: str) -> str:
    """Give the revision from which two others went apart.

    Raises UsageFault where there is none, or where a name means no revision.
    """
    said = _said(project, "merge-base", "--end-of-options", one, other)
    if said:
        return said.split()[0]
    for name in (one, other):
        if not _said(
            project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        ):
            raise no_such_revision(name)
    raise UsageFault("no_common_ancestor", one=one, other=other)


def folder_in_repository(project: Path) -> str:
    """Give the folder of a project as seen from that of its repository, such as ``cx/``.

    Empty where they are the same, and where there is none.
    """
    try:
        return _said(project, "rev-parse", "--show-prefix")
    except UsageFault:
        return ""


def landings(project: Path, *, until: date) -> Landings | None:
    """Give the states of a project up to a day as they came onto the branch at hand.

    What was written on another branch landed when that was merged. Days are those of the commits
    as the clocks told them where they were made, and none is later than the one after it. The last
    5,000 commits are looked through. None where no history is at hand: without git, in no
    repository, before the first commit, and where git answers in another form than was asked for.
    """
    mark = token_hex(8)  # nothing that an author can have written
    form = mark.join(("", "%H", "%P", "%cs", "%aN", "%s", ""))
    try:
        said = _said(
            project,
            *_PLAINLY,
            *("log", "-z", "--name-status", "--relative", "--diff-merges=first-parent"),
            *("--encoding=UTF-8", "--find-renames=100%", "--no-show-signature", "--no-ext-diff"),
            *(f"--max-count={_MOST}", f"--format={form}", "HEAD"),
        )
        is_cut = _said(project, "rev-parse", "--is-shallow-repository").strip() == "true"
        commits = {each.address: each for each in _commits(said, mark)}
    except (UsageFault, ValueError):
        return None
    line = tuple(_until(until, _line(commits)))
    if not line:
        return None
    return Landings(
        each=tuple(_landings(line, commits)),
        before=next(iter(line[0].parents), ""),
        is_cut=is_cut,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Commit:
    address: str
    parents: tuple[str, ...]
    day: date
    author: str
    said: str
    paths: tuple[str, ...]
    moved: tuple[tuple[str, str], ...]
    is_synced: bool = False

    @property
    def is_merge(self) -> bool:
        return len(self.parents) > 1

    @property
    def gives_reason(self) -> bool:
        """Tell whether somebody said something, and not an editor or git for them."""
        of_file = _OF_A_FILE.match(self.said)
        names = {name for path in self.paths for name in (path, path.rpartition("/")[2])}
        is_proposed = of_file is not None and of_file[1].partition(" to ")[0] in names
        return not is_proposed and not _BY_ITSELF.match(self.said)


def _commits(said: str, mark: str) -> Iterator[_Commit]:
    """Take apart what git says, the newest commit first."""
    fields = iter(said.split(mark)[1:])
    for address, parents, day, author, line, files in zip(*[fields] * 6, strict=True):
        paths = tuple(_paths(files))
        yield _Commit(
            address=address,
            parents=tuple(parents.split()),
            day=_day(day),
            author=_readable(author),
            said=_readable(line),
            paths=tuple(path for pair in paths for path in pair if path.startswith(_OURS)),
            moved=tuple((pair[0], pair[1]) for pair in paths if len(pair) > 1),
        )


def _paths(said: str) -> Iterator[tuple[str, ...]]:
    """Give the files of a commit; of one that was only moved the old path and the new one."""
    told = iter([each.strip("\n") for each in said.split("\0")])
    for status in filter(None, told):
        yield tuple(islice(told, 2 if status.startswith("R") else 1))


def _readable(said: str) -> str:
    return said.encode(errors="surrogateescape").decode(errors="replace")


def _day(said: str) -> date:
    """Give a day; one that no calendar of ours knows is still to come."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        return date.max


_OURS: Final = tuple(f"{folder}/" for folder in FOLDERS)


_BY_ITSELF: Final = re.compile(
    r"\s*$|(?:fixup|squash|amend)! |(?:Upload New File|Add files via upload|Add new file)$"
    r"|Merge (?:branch '|remote-tracking branch '|pull request #)"
)
"""What editors in a browser and git itself propose to say: it gives no reason."""

_OF_A_FILE: Final = re.compile(
    r"(?:Update|Create|Delete|Edit|Add|Rename|Replace|Upload)(?: new)?(?: file)? (.+)"
)
"""What they propose for one file; a person may write the same of a thing."""


_SYNCED: Final = re.compile(
    r"Merge (?:branch '(?P<pulled>[^']++)' of \S++"
    r"|remote-tracking branch 'origin/(?P<there>[^']++)')"
    r"(?: into (?P<into>\S++))?"
)
"""What git calls a merge of ``git pull``, as the button “Sync” of an editor does it."""

_NOT_NAMED: Final = ("main", "master")
"""Branches of which git does not say that something was merged into them."""


def _is_synced(said: str) -> bool:
    """Tell whether somebody merged the branch they work on as it was on the server.

    >>> _is_synced("Merge branch 'main' of https://git.example/cx")
    True
    >>> _is_synced("Merge branch 'main' of https://git.example/cx into develop")
    False
    """
    found = _SYNCED.fullmatch(said)
    if found is None:
        return False
    merged = found["pulled"] or found["there"]
    return merged == found["into"] if found["into"] else merged in _NOT_NAMED


def _line(commits: Mapping[str, _Commit]) -> tuple[_Commit, ...]:
    """Give the commits of the branch at hand, the oldest first: from each to its first parent.

    Where somebody merged the branch as it was on the server into their own work, it goes on there:
    what others did landed when they did it. Where a clock was wrong, a commit is no younger than
    the one after it.
    """
    found: list[_Commit] = []
    at = next(iter(commits), "")
    while at in commits:
        commit = commits[at]
        latest = found[-1].day if found else date.max
        if _is_synced(commit.said) and commit.parents[-1] in commits:
            commit = replace(commit, parents=commit.parents[::-1], is_synced=True)
        found.append(replace(commit, day=min(commit.day, latest)))
        at = next(iter(commit.parents), "")
    return tuple(reversed(found))


def _until(last: date, line: Iterable[_Commit]) -> Iterator[_Commit]:
    """Give the commits up to a day; where it is tomorrow already somewhere, that is today."""
    for commit in line:
        if commit.day - last <= timedelta(days=1):
            yield replace(commit, day=min(commit.day, last))


def _landings(line: Iterable[_Commit], commits: Mapping[str, _Commit]) -> Iterator[Landing]:
    """Tell what each commit of the branch brought; those that brought nothing are left out."""
    seen: set[str] = set()
    for commit in line:
        brought = tuple(_brought(commit, commits, seen))
        authors: dict[str, dict[str, None]] = {path: {} for path in _touched(commit, brought)}
        reasons: dict[str, dict[str, None]] = {}
        for each in reversed(brought):
            for path in () if each.is_merge else each.paths:
                if path in authors:
                    authors[path][each.author] = None
                if path in authors and each.gives_reason:
                    reasons.setdefault(path, {})[each.said] = None
        if authors:
            yield Landing(
                address=commit.address,
                day=commit.day,
                authors={path: tuple(each) or (commit.author,) for path, each in authors.items()},
                reasons={path: tuple(each) for path, each in reasons.items()},
                moved=commit.moved,
            )


def _touched(commit: _Commit, brought: Iterable[_Commit]) -> Iterable[str]:
    """Give the files that a commit of the branch changed there.

    What git says of a merge is how it differs from the work it was made in.
    """
    if not commit.is_synced:
        return commit.paths
    return (path for each in brought if not each.is_merge for path in each.paths)


def _brought(commit: _Commit, commits: Mapping[str, _Commit], seen: set[str]) -> Iterator[_Commit]:
    """Give a commit and all before it that were not seen with an earlier one."""
    waiting = [commit.address]
    while waiting:
        at = waiting.pop()
        if at not in seen and at in commits:
            seen.add(at)
            yield commits[at]
            waiting += commits[at].parents


def _said(project: Path, *arguments: str) -> str:
    """Give what git answers; nothing where it refuses.

    Raises UsageFault where it cannot be started or does not come to an end.
    """
    try:
        done = subprocess.run(  # noqa: S603 - arguments of ours, names behind --end-of-options
            ("git", *arguments),  # noqa: S607 - wherever git is on this system
            cwd=project,
            env=os.environ | CALMLY,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except OSError as error:
        raise UsageFault("git_missing") from error
    except subprocess.TimeoutExpired as error:
        raise UsageFault("git_too_slow", seconds=_SECONDS) from error
    return done.stdout.decode(errors="surrogateescape").strip() if not done.returncode else ""
