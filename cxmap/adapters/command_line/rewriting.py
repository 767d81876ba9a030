"""Files of a project that a command changes: shown as a difference, or written."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.language.personal_data import line_without_personal_data


def difference(before: File, after: File) -> Iterator[str]:
    """Give what is different in two states of a file, in the lines that programs know.

    Personal data is masked, as in whatever else is shown.
    """
    old, new = (each.data.decode("utf-8").splitlines() for each in (before, after))
    lines = unified_diff(old, new, before.path, after.path, lineterm="")
    yield from map(line_without_personal_data, lines)


def write_anew(file: Path, data: bytes) -> None:
    """Write a file beside the old one, if there is one, so that it is never half there.

    Raises UsageFault where that is not possible.
    """
    file = file.resolve()
    beside = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        if file.exists():
            beside.chmod(file.stat().st_mode)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise UsageFault("file_not_writable", path=str(file), reason=reason) from error
