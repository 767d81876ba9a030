"""A file is written beside its place and moved there, so that nobody ever sees half of it."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex


def put_in_place(file: Path, data: bytes, *, is_private: bool = False) -> None:
    """Write a file; what is there and is none, such as a pipe, is written as it comes.

    What is private nobody else may read. What is written beside the file has a name of its own and
    is gone afterwards, however this ends.
    Raises OSError where that is not possible; what was there before is there still.
    """
    if file.exists() and not file.is_file():
        file.write_bytes(data)
        return
    file = file.resolve()  # a link stays one
    beside = _written_beside(file, data, is_private=is_private)
    try:
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def put_all_in_place(files: Mapping[Path, bytes]) -> None:
    """Write several files with their folders: all of them, or none.

    Raises OSError, with the name of the file that cannot be written.
    """
    missing = _missing_folders(files)
    beside: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    is_done = False
    try:
        for file, data in files.items():
            with _naming(file):
                file.parent.mkdir(parents=True, exist_ok=True)
                if file.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                beside[file] = _written_beside(file.resolve(), data)
        for file, new in beside.items():
            with _naming(file):
                before[file] = file.read_bytes() if file.exists() else None
                new.replace(file.resolve())
        is_done = True
    finally:
        for each in beside.values():
            each.unlink(missing_ok=True)
        if not is_done:
            _take_back(before, missing)


def _written_beside(file: Path, data: bytes, *, is_private: bool = False) -> Path:
    """Write what a file is to be under another name; it is gone where that fails."""
    beside = file.with_name(f".{token_hex(8)}.new")
    try:
        beside.touch(0o600 if is_private else 0o666, exist_ok=False)
        with beside.open("wb") as opened:
            opened.write(data)
        if file.exists() and not is_private:
            beside.chmod(file.stat().st_mode)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Let an error of the system name the file that was meant."""
    try:
        yield
    except OSError as error:
        error.filename = str(file)
        raise


def _missing_folders(files: Mapping[Path, bytes]) -> list[Path]:
    """Give the folders that are not there yet, the innermost first."""
    around = {folder for file in files for folder in file.parents if not folder.exists()}
    return sorted(around, key=lambda each: len(each.parts), reverse=True)


def _take_back(before: Mapping[Path, bytes | None], folders: list[Path]) -> None:
    """Leave everything as it was, as far as the system lets us."""
    for file, data in before.items():
        with suppress(OSError):
            if data is None:
                file.unlink(missing_ok=True)
            else:
                put_in_place(file, data)
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()
