"""Files and folders that a person names, as paths of the project."""

from pathlib import Path

from cxmap.files.discovery import ENDINGS, FOLDERS
from cxmap.foundation.faults import UsageFault
from cxmap.language.translated_paths import translated_path


def relative(path: Path, project: Path, known: tuple[str, ...]) -> str:
    """Give a path inside the project, of a file that is there or is going to be.

    Raises UsageFault for all others.
    """
    inside = inside_project(path, project)
    if not path.exists() and inside not in known:
        raise UsageFault("path_missing", path=str(path))
    return inside


def inside_project(path: Path, project: Path) -> str:
    """Give a path as seen from the project. Raises UsageFault where it leads out of it."""
    try:
        return path.resolve().relative_to(project).as_posix()
    except ValueError as error:
        raise UsageFault("path_outside", path=str(path), folder=str(project)) from error


def file_to_be(path: Path, project: Path) -> str:
    """Give the path of a file that may be new; its folder may be that of the project, or this one.

    Raises UsageFault where nothing would be read of it.
    """
    is_of_project = bool(path.parts) and path.parts[0] in FOLDERS
    inside = inside_project(project / path if is_of_project else path, project)
    folder, *others = inside.split("/")
    is_hidden = any(each.startswith(".") for each in others)
    is_read = folder in FOLDERS and inside.endswith(ENDINGS) and not is_hidden
    if not is_read or translated_path(inside)[1]:
        raise UsageFault("new_file_not_read", path=inside)
    return inside


def is_wanted(path: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a file is one of those that were named, or in one; without names all are."""
    return not wanted or any(each in {".", path} or path.startswith(f"{each}/") for each in wanted)
