"""Which files make up a project, read from disk with all that can be wrong about that."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cxmap.files.pictures import is_picture
from cxmap.files.tables.table_file import is_table
from cxmap.foundation import codes
from cxmap.foundation.obstacles import obstacle_of
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span

FOLDERS = ("journeys", "playbooks")
ENDINGS = (".yml", ".yaml")
BASELINE = ".cxmap-baseline.json"
"""The file of findings that may wait; it stands beside ``mkdocs.yml``."""

# What an editor makes of "visit.yml" when it knows better: visit.yml.txt, visit.YML, visit.txt.
_NEARLY = re.compile(r"\.ya?ml(\.|$)|\.txt$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of a project: its path relative to the project, and its bytes or a problem.

    Files of rows may be large: they are read later, from their ``location``, and ``stamp`` says
    whether they are still what they were.
    """

    path: str
    data: bytes = b""
    location: Path | None = None
    stamp: tuple[int, int] = (0, 0)
    problem: Problem | None = None


def read_project_files(project: Path) -> tuple[File, ...]:
    """Read all YAML and all pictures below ``journeys/`` and ``playbooks/``, sorted by path.

    Files of rows are found there and read later. The baseline is among them, where there is one.
    Hidden files are left alone. Links that lead out of the project, pipes and devices are refused.
    """
    found = [file for folder in FOLDERS for file in _walk(project, project / folder)]
    if (project / BASELINE).exists():
        found.append(_read(project, project / BASELINE, is_link=True))
    return tuple(sorted(found, key=lambda file: file.path))


def is_read(name: str) -> bool:
    """Tell whether a file below one of the folders belongs to a project, by its name."""
    is_known = name.endswith(ENDINGS) or is_picture(name) or is_table(name)
    return is_known and not name.startswith(".")


def _walk(project: Path, folder: Path) -> Iterator[File]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        yield _unreadable(project, folder, error)
        return
    # Looked at once per folder: some systems have links that do not say that they are links.
    is_inside = _is_inside(project, folder)
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        # os.path.isdir answers no where others raise: a link to itself, a folder we may not enter.
        if entry.is_symlink() and os.path.isdir(path):  # noqa: PTH112
            name = path.relative_to(project).as_posix()
            yield File(path=name, problem=codes.OUTSIDE.at(Span(path=name)))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(project, path)
        elif is_read(entry.name):
            yield _read(project, path, is_link=entry.is_symlink() or not is_inside)
        elif _NEARLY.search(entry.name):
            name = path.relative_to(project).as_posix()
            yield File(path=name, problem=codes.NOT_READ.at(Span(path=name), ending=path.suffix))


def _read(project: Path, path: Path, *, is_link: bool) -> File:
    name = path.relative_to(project).as_posix()
    if is_link and not _is_inside(project, path):
        return File(path=name, problem=codes.OUTSIDE.at(Span(path=name)))
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return File(path=name, problem=codes.NOT_A_FILE.at(Span(path=name)))
        if is_table(name):
            return File(path=name, location=path, stamp=(status.st_size, status.st_mtime_ns))
        return File(path=name, data=path.read_bytes())
    except OSError as error:
        return _unreadable(project, path, error)


def _unreadable(project: Path, path: Path, error: OSError) -> File:
    name = path.relative_to(project).as_posix()
    problem = codes.UNREADABLE.at(Span(path=name), reason=obstacle_of(error))
    return File(path=name, problem=problem)


def _is_inside(project: Path, path: Path) -> bool:
    try:
        return path.resolve(strict=False).is_relative_to(project.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself; RuntimeError before 3.13
        return False
