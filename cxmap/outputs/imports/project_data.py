"""A project that was written as JSON comes in again, file by file, as an author would type it."""

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from cxmap.catalog.checked import Checked
from cxmap.files.discovery import ENDINGS, FOLDERS, File
from cxmap.foundation.faults import UsageFault
from cxmap.model.journey import Journey
from cxmap.outputs.arrivals import news
from cxmap.outputs.imports.importing import Imported
from cxmap.outputs.imports.remarks import Remark
from cxmap.publication.checking import checked_project
from cxmap.writing.author import Author
from cxmap.writing.write import yaml_of

ENDING: Final = ".json"

_VERSION: Final = 1
"""The version of the shape that is read: ``cxmap`` and ``files``, each with what stands in it."""

_NOT_IN_IT: Final = frozenset({"picture_is_found", "data_file_is_found"})
"""The rules that ask for files that no JSON holds: pictures and rows are copied by hand."""


def imported_data(
    files: Mapping[str, File], before: Checked, data: bytes, *, name: str
) -> Imported:
    """Give the files of JSON that are not there yet; nothing is written.

    A file that is there stays as it is, also where it says something else, and that is said.
    Raises UsageFault for anything but a project as ``cxmap export json`` writes it.
    """
    trees = _trees(data, name)
    new = {path: tree for path, tree in trees.items() if path not in files}
    remarks = [Remark(sort="there", said=(("path", path),)) for path in trees if path not in new]
    # JSON is YAML, too: it is read as every other file is, and then typed anew.
    read = {path: File(path=path, data=_text(tree).encode()) for path, tree in new.items()}
    checked = checked_project(({**files, **read}).values(), today=before.catalog.today)
    typed = _typed(checked, read)
    after = checked_project(({**files, **typed}).values(), today=before.catalog.today)
    journeys = [each for each in _entries(after, typed) if isinstance(each, Journey)]
    return Imported(
        files=typed,
        remarks=tuple(remarks),
        journeys=len(journeys),
        touchpoints=sum(len(each.touchpoints) for each in journeys),
        left=news(before, after),
        borne=_NOT_IN_IT,
    )


def _trees(data: bytes, name: str) -> dict[str, Any]:
    """Give what stands in each file. Raises UsageFault where that is no project of ours."""
    try:
        found = json.loads(data, parse_constant=_refused, object_pairs_hook=_once)
        json.dumps(found, ensure_ascii=False).encode()  # half a letter is no text
    except (ValueError, RecursionError) as error:
        raise UsageFault("import_no_project", path=name) from error
    trees = found.get("files") if isinstance(found, dict) else None
    if not isinstance(trees, dict) or str(found.get("cxmap")) != str(_VERSION):
        raise UsageFault("import_no_project", path=name)
    for path, tree in trees.items():
        if not _may_be_written(path) or not isinstance(tree, dict):
            raise UsageFault("import_no_project", path=name)
    return trees


def _refused(constant: str) -> None:
    """Refuse NaN and the like, which only Python knows."""
    raise ValueError(constant)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of keys that each stand there once. Raises ValueError for any other."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _may_be_written(path: str) -> bool:
    """Tell whether a path is one of a file of a project, and leads nowhere else.

    >>> _may_be_written("journeys/plans/visit.yml"), _may_be_written("journeys/../../x.yml")
    (True, False)
    """
    parts = PurePosixPath(path).parts
    is_plain = "\\" not in path and ":" not in path and path == "/".join(parts)
    is_inside = len(parts) > 1 and parts[0] in FOLDERS
    return is_plain and is_inside and path.endswith(ENDINGS) and not _is_hidden(parts)


def _is_hidden(parts: Iterable[str]) -> bool:
    return any(each.startswith(".") for each in parts)


def _text(tree: Any) -> str:  # Any: JSON
    return json.dumps(tree, ensure_ascii=False, indent=1)


def _typed(checked: Checked, read: Mapping[str, File]) -> dict[str, File]:
    """Type files as an author does; what has an error stays as it came, so that it is reported."""
    author = Author.of(checked.catalog.project)
    broken = {each.span.path for each in checked.problems if each.severity == "error"}
    written = checked.catalog.written
    by_path: dict[str, list[Any]] = {}
    for entry in written.entries:
        by_path.setdefault(written.places[entry].document.path, []).append(entry)
    return {
        path: file
        if path in broken or path not in by_path
        else File(path=path, data=yaml_of(by_path[path], author=author).encode())
        for path, file in read.items()
    }


def _entries(checked: Checked, files: Mapping[str, File]) -> list[Any]:
    written = checked.catalog.written
    return [each for each in written.entries if written.places[each].document.path in files]
