"""A new project from a template: a folder that builds at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cxmap import __version__
from cxmap.foundation.faults import OutputRefused, UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.suggestions import nearest

_TEMPLATES: Final = Path(__file__).parent / "templates"

_GIT: Final = ".git"
"""What is in the clone of an empty repository."""

_SHARED: Final = "_shared"
"""What every new project gets, whatever it starts with: for git, for editors, for servers."""


def templates() -> tuple[str, ...]:
    """Give the names of the templates."""
    folders = (each.name for each in _TEMPLATES.iterdir() if each.is_dir())
    return tuple(sorted(name for name in folders if name != _SHARED))


def write_project(folder: Path, *, template: str, language: str) -> None:
    """Write a new project into a folder, which must be new or empty; it may belong to git.

    Raises UsageFault for an unknown template and OutputRefused where the folder cannot be used.
    """
    if template not in templates():
        suggestion = nearest(template, templates()) or templates()
        raise UsageFault("unknown_template", name=template, suggestion=suggestion)
    if folder.exists() and (
        not folder.is_dir() or any(each.name != _GIT for each in folder.iterdir())
    ):
        raise OutputRefused("folder_not_empty", folder=str(folder))
    # The servers of the project work with the version that made it, until somebody writes another.
    files = {"requirements.txt": f"cxmap=={__version__}\n".encode()}
    for source in (_SHARED, template):
        files |= dict(_files(_TEMPLATES / source / language))
    try:
        for name, data in files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except OSError as error:
        reason = obstacle_of(error)
        raise OutputRefused("output_not_writable", folder=str(folder), reason=reason) from error


def _files(source: Path) -> Iterator[tuple[str, bytes]]:
    """Give the files of a folder as they are called in a project."""
    for file in sorted(source.rglob("*")):
        if file.is_file():
            # A leading dot would hide the file from tools that pack the template.
            yield file.relative_to(source).as_posix().replace("dot-", "."), file.read_bytes()
