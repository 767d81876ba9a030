"""What was worked out last stands ready for the next run, on this machine only.

It is kept outside of the project, where nobody can send it along with a merge request, and it is
taken only where everything of which it was made is the same.
"""

import contextlib
import hashlib
import io
import os
import pickle
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

import platformdirs

from cxmap.files.discovery import File
from cxmap.outputs.whole_files import put_in_place

_T = TypeVar("_T")

CACHE_VARIABLE: Final = "CXMAP_CACHE"
"""The environment variable that names the folder, or says ``off``."""

_OFF: Final = "off"
_PACKAGE: Final = Path(__file__).parents[1]
_WRITERS: Final = (
    *("cssselect2", "graphviz-pure", "jinja2", "markdown-it-py", "openpyxl", "persiantools"),
    *("pydantic", "PyYAML", "rapidfuzz", "ruamel.yaml", "segno", "tinycss2"),
)
"""Libraries in whose words or forms something of ours is written."""

_DAYS: Final = 30
"""After so many days nobody waits any more for what was kept."""

_MOST: Final = 100
"""So many values of a sort are kept, the latest."""

_ENDING: Final = ".kept"


class Origin(Protocol):
    """That of which something was made: two with one fingerprint make the same."""

    @property
    def name(self) -> str:
        """What it is called; of each name there is the last one only."""

    def fingerprint(self) -> str:
        """Give a text that is another one wherever anything is different."""


@dataclass(frozen=True, slots=True)
class Kept(Generic[_T]):
    """The folder of one user in which plain values of a sort are kept; without one nothing is."""

    folder: Path | None
    sort: type[_T]

    def of(self, origin: Origin) -> "Place[_T]":
        """Give the place of what is made of an origin.

        Whoever makes it asks before: what is changed while they work is not taken for its origin.
        """
        ending = f".{self.sort.__name__.lower()}{_ENDING}"
        fingerprint = ""
        if self.folder is not None:
            with contextlib.suppress(OSError):  # a file of rows that nobody may read
                fingerprint = origin.fingerprint()
        return Place(self.folder, self.sort, f"{digest([origin.name])}{ending}", fingerprint)


@dataclass(frozen=True, slots=True)
class Place(Generic[_T]):
    """The place of one value; without a fingerprint it stays empty."""

    folder: Path | None
    sort: type[_T]
    name: str
    fingerprint: str

    def find(self) -> _T | None:
        """Give what was made of the same; whatever is not as it was written counts as absent."""
        if self.folder is None or not self.fingerprint or not _is_ours(self.folder):
            return None
        try:
            sum_of_it, _, rest = (self.folder / self.name).read_bytes().partition(b"\n")
            fingerprint, _, data = rest.partition(b"\n")
            if sum_of_it.decode() != digest([rest]) or fingerprint.decode() != self.fingerprint:
                return None
            found = _Reader(io.BytesIO(data)).load()
        except (OSError, ValueError, EOFError, AttributeError, ImportError, pickle.PickleError):
            return None
        return found if isinstance(found, self.sort) else None

    def keep(self, value: _T) -> None:
        """Keep a value in place of the last one; where that is not possible, nothing is lost."""
        if self.folder is None or not self.fingerprint:
            return
        rest = self.fingerprint.encode() + b"\n" + pickle.dumps(value, protocol=5)
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if _is_ours(self.folder):
                data = digest([rest]).encode() + b"\n" + rest
                put_in_place(self.folder / self.name, data, is_private=True)
                _clear(self.folder, self.name.partition(".")[2])


def folder_for_keeping(environment: Mapping[str, str]) -> Path | None:
    """Give the folder that is asked for, or that of the user for caches; None keeps nothing."""
    asked = environment.get(CACHE_VARIABLE, "").strip()
    if asked.lower() == _OFF:
        return None
    try:
        folder = Path(asked) if asked else platformdirs.user_cache_path("cxmap", appauthor=False)
    except RuntimeError:  # nobody knows where this user is at home
        return None
    # A relative folder would lie in the project, where whoever changes that can write.
    return folder if folder.is_absolute() else None


def bytes_of(files: Iterable[File]) -> Iterable[bytes | str]:
    """Give what stands in files, also in those of rows, which are read when they are needed.

    Of these there is also when they were found: what was read since may be something else.
    """
    for file in files:
        data = file.location.read_bytes() if file.location is not None else file.data
        yield from (file.path, repr((file.problem, file.stamp)), data)


@cache
def program() -> tuple[object, ...]:
    """Give what the program consists of: whoever changes a file of it gets all made anew."""
    return (sys.version, tuple(map(version, _WRITERS)), *sorted(_stamps(str(_PACKAGE))))


def _stamps(folder: str) -> Iterator[tuple[str, int, int]]:
    """Give the files below a folder, their sizes and times, but for what Python has compiled."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _stamps(entry.path) if entry.name != "__pycache__" else ()
        else:
            status = entry.stat()
            yield (entry.path, status.st_size, status.st_mtime_ns)


def digest(parts: Iterable[bytes | str]) -> str:
    """Give the sum of parts, each with its length, so that none can pass for two."""
    found = hashlib.sha256()
    for part in parts:
        # Names of files may hold what no encoding knows.
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()


class _Reader(pickle.Unpickler):
    """Makes plain values of ours and of nobody else."""

    def find_class(self, module: str, name: str) -> Any:
        """Give a class of plain values."""
        found = super().find_class(module, name) if module.startswith("cxmap.") else None
        is_plain = isinstance(found, type) and (
            hasattr(found, "__dataclass_fields__") or issubclass(found, Enum)
        )
        if not is_plain:
            raise pickle.UnpicklingError(name)
        return found


def _is_ours(folder: Path) -> bool:
    """Tell whether nobody else can write into a folder; Windows keeps those of users apart."""
    if sys.platform == "win32":
        return folder.is_dir()
    try:
        status = folder.stat()
    except OSError:
        return False
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def _clear(folder: Path, ending: str) -> None:
    """Throw away what nobody has made for long, and of one sort all but the latest."""
    made = sorted((file.stat().st_mtime, file) for file in folder.glob(f"*.{ending}"))
    early = time.time() - _DAYS * 86_400
    for number, (at, file) in enumerate(reversed(made)):
        if at < early or number >= _MOST:
            file.unlink(missing_ok=True)
