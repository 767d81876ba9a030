"""Files and folders that a person names, as paths of the project."""

from pathlib import Path

from cxmap.foundation.faults import UsageFault


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


def is_wanted(path: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a file is one of those that were named, or in one; without names all are."""
    return not wanted or any(each in {".", path} or path.startswith(f"{each}/") for each in wanted)
