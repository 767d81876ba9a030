"""Files of a project that a command changes: shown as a difference, or written."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

import click

from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.personal_data import line_without_personal_data
from cxmap.outputs.whole_files import put_all_in_place, put_in_place


def changed(
    project: Path, before: Mapping[str, File], after: Mapping[str, File], *, is_diff: bool
) -> bool:
    """Write what has changed or is new, or only show it; tell whether there is any.

    All of it is written, or nothing. Raises UsageFault where that is not possible.
    """
    found = [path for path in after if before.get(path, File(path=path)).data != after[path].data]
    if is_diff:
        for path in found:
            old = before.get(path, File(path=path))
            click.echo("\n".join(difference(old, after[path])))
        return bool(found)
    for path in found:
        _refuse_outside(project, path)
    _write_all({project / path: after[path].data for path in found})
    return bool(found)


def _write_all(files: Mapping[Path, bytes]) -> None:
    try:
        put_all_in_place(files)
    except OSError as error:
        reason = obstacle_of(error)
        raise UsageFault("file_not_writable", path=str(error.filename), reason=reason) from error


def _refuse_outside(project: Path, path: str) -> None:
    """Raise UsageFault for a file that a link would lead out of the project."""
    if not (project / path).resolve().is_relative_to(project.resolve()):
        raise UsageFault("path_outside", path=path, folder=str(project))


def difference(before: File, after: File) -> Iterator[str]:
    """Give what is different in two states of a file, in the lines that programs know.

    Personal data is masked, as in whatever else is shown.
    """
    old, new = (
        each.data.decode("utf-8", errors="replace").splitlines() for each in (before, after)
    )
    lines = unified_diff(old, new, before.path, after.path, lineterm="")
    yield from map(line_without_personal_data, lines)


def write_anew(file: Path, data: bytes) -> None:
    """Write a file, with its folder, so that it is never half there.

    Raises UsageFault where that is not possible.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        put_in_place(file, data)
    except OSError as error:
        reason = obstacle_of(error)
        raise UsageFault("file_not_writable", path=str(file), reason=reason) from error
