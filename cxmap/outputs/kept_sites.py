"""What was made of a project last stands ready for the next build, on this machine only.

It is kept outside of the project, where nobody can send it along with a merge request, and it is
taken only where everything of which it was made is the same: files, day, history and program.
"""

import contextlib
import hashlib
import io
import os
import pickle
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import platformdirs

from cxmap.files.discovery import File
from cxmap.outputs.whole_files import put_in_place
from cxmap.publication.publication import Publication
from cxmap.views.past import Past

CACHE_VARIABLE: Final = "CXMAP_CACHE"
"""The environment variable that names the folder, or says ``off``."""

_OFF: Final = "off"
_PACKAGE: Final = Path(__file__).parents[1]
_WRITERS: Final = (
    *("cssselect2", "graphviz-pure", "jinja2", "markdown-it-py", "openpyxl", "persiantools"),
    *("pydantic", "rapidfuzz", "segno", "tinycss2"),
)
"""Libraries in whose words or forms something of a site is written."""

_DAYS: Final = 30
"""After so many days without a build nobody waits for a site any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The site in the language that is built, and all languages of the project."""

    site: Publication
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Of what a site is made: two that are made of the same are the same.

    ``address`` is where the site will stand and ``revision`` that of its files, where they are
    known; ``past`` is what the last weeks changed, and ``tools`` what draws and prints here.
    """

    project: Path
    files: tuple[File, ...]
    language: str
    today: date
    audience: str
    address: str = ""
    revision: str = ""
    past: Past | None = None
    tools: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file in which it is kept: of each site there is the last one only."""
        whose = (str(self.project.resolve()), self.language, self.audience, self.address)
        return f"{_digest([repr(whose).encode()])}.site"

    def fingerprint(self) -> str:
        """Give a text that is another one wherever anything is different."""
        said = (
            *(self.language, self.today, self.audience, self.address, self.revision),
            *(self.past, self.tools, _program()),
        )
        return _digest([repr(said).encode(), *_bytes_of(self.files)])


@dataclass(frozen=True, slots=True)
class KeptSites:
    """The folder of one user in which the last sites are kept; without one nothing is kept."""

    folder: Path | None

    def find(self, made: Made) -> Published | None:
        """Give what was made of the same; whatever is not as it was written counts as absent."""
        if self.folder is None or not _is_ours(self.folder):
            return None
        try:
            sum_of_it, _, rest = (self.folder / made.name).read_bytes().partition(b"\n")
            fingerprint, _, data = rest.partition(b"\n")
            if sum_of_it.decode() != _digest([rest]) or fingerprint.decode() != made.fingerprint():
                return None
            found = _Reader(io.BytesIO(data)).load()
        except (OSError, ValueError, EOFError, AttributeError, ImportError, pickle.PickleError):
            return None
        return found if isinstance(found, Published) else None

    def keep(self, made: Made, published: Published) -> None:
        """Keep a site in place of the last one; where that is not possible, nothing is lost."""
        if self.folder is None:
            return
        rest = made.fingerprint().encode() + b"\n" + pickle.dumps(published, protocol=5)
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if _is_ours(self.folder):
                put_in_place(self.folder / made.name, _digest([rest]).encode() + b"\n" + rest)
                _clear(self.folder)


def kept_sites(environment: Mapping[str, str]) -> KeptSites:
    """Give where sites are kept: the folder that is asked for, or that of the user for caches."""
    asked = environment.get(CACHE_VARIABLE, "").strip()
    if asked.lower() == _OFF:
        return KeptSites(None)
    try:
        folder = Path(asked) if asked else platformdirs.user_cache_path("cxmap", appauthor=False)
    except RuntimeError:  # nobody knows where this user is at home
        return KeptSites(None)
    # A relative folder would lie in the project, where whoever changes that can write.
    return KeptSites(folder if folder.is_absolute() else None)


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


def _clear(folder: Path) -> None:
    """Throw away what nobody has built for long."""
    for file in folder.glob("*.site"):
        if file.stat().st_mtime < time.time() - _DAYS * 86_400:
            file.unlink(missing_ok=True)


def _bytes_of(files: Iterable[File]) -> Iterable[bytes]:
    for file in files:
        data = file.location.read_bytes() if file.location is not None else file.data
        yield from (file.path.encode(), repr(file.problem).encode(), data)


@cache
def _program() -> tuple[object, ...]:
    """Give what the program consists of: whoever changes a file of it gets sites made anew."""
    files = sorted(path for path in _PACKAGE.rglob("*") if path.suffix not in ("", ".pyc"))
    stamps = tuple(
        (path.relative_to(_PACKAGE).as_posix(), status.st_size, status.st_mtime_ns)
        for path, status in ((path, path.stat()) for path in files)
        if not path.is_dir()
    )
    return (sys.version, tuple(map(version, _WRITERS)), stamps)


def _digest(parts: Iterable[bytes]) -> str:
    """Give the sum of parts, each with its length, so that none can pass for two."""
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()
