"""A new project from a template: a folder that builds at once."""

from pathlib import Path
from typing import Final

from cxmap.foundation.faults import OutputRefused, UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.suggestions import nearest

_TEMPLATES: Final = Path(__file__).parent / "templates"


def templates() -> tuple[str, ...]:
    """Give the names of the templates."""
    return tuple(sorted(folder.name for folder in _TEMPLATES.iterdir() if folder.is_dir()))


def write_project(folder: Path, *, template: str, language: str) -> None:
    """Write a new project into a folder, which must be new or empty.

    Raises UsageFault for an unknown template and OutputRefused where the folder cannot be used.
    """
    if template not in templates():
        suggestion = nearest(template, templates()) or templates()
        raise UsageFault("unknown_template", name=template, suggestion=suggestion)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputRefused("folder_not_empty", folder=str(folder))
    source = _TEMPLATES / template / language
    try:
        for file in sorted(source.rglob("*")):
            if file.is_file():
                # A leading dot would hide the file from tools that pack the template.
                name = file.relative_to(source).as_posix().replace("dot-", ".")
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read_bytes())
    except OSError as error:
        reason = obstacle_of(error)
        raise OutputRefused("output_not_writable", folder=str(folder), reason=reason) from error
