"""Writing files only when their bytes change, so that nobody rebuilds what is the same."""

from collections.abc import Mapping
from pathlib import Path


def write_changed(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder hold exactly these files (path inside the folder -> bytes).

    A file whose bytes are the same is not touched; a file that is not named is removed.
    """
    for path, data in files.items():
        file = folder / path
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    for file in folder.rglob("*"):
        if file.is_file() and file.relative_to(folder).as_posix() not in files:
            file.unlink()
