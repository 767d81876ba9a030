"""What git keeps, read through one process however much is asked for."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self, cast

from cxmap.foundation.faults import UsageFault

_FOLDER: Final = b"40000"
_FILES: Final = frozenset({b"100644", b"100755", b"100664"})
CALMLY: Final = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
"""Nothing is fetched, locked or asked: a clone without some objects has none of them."""

_ENDS: Final = 10
"""Seconds that git may take to end once nobody asks any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeItem:
    """A file or folder of a tree, by the name and the address that git gives it."""

    name: str
    address: str
    is_folder: bool


class Objects:
    """Whatever git keeps of the project in a folder, as long as the ``with`` block lasts.

    Raises UsageFault where git is missing, or the folder belongs to no repository.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder from which names are understood."""
        self._folder = folder

    def __enter__(self) -> Self:
        """Start the process."""
        try:
            self._git = subprocess.Popen(
                ("git", "cat-file", "--batch"),  # noqa: S607 - wherever git is on this system
                cwd=self._folder,
                env=os.environ | CALMLY,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            raise UsageFault("git_missing") from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        try:
            self._git.communicate(timeout=_ENDS)
        except (subprocess.TimeoutExpired, OSError, ValueError):
            self._git.kill()
            self._git.wait()

    def content(self, name: str) -> tuple[str, str, bytes] | None:
        """Give the address, kind and bytes of what a name means to git; None where that is nothing.

        A name is whatever git understands: ``main``, ``HEAD~2``, ``main:./journeys``, an address.
        """
        if not name or "\n" in name or "\0" in name:
            return None
        asks, answers = cast("IO[bytes]", self._git.stdin), cast("IO[bytes]", self._git.stdout)
        try:
            asks.write(name.encode() + b"\n")
            asks.flush()
        except OSError as error:
            raise self._no_repository() from error
        head = answers.readline().split()
        if not head:
            raise self._no_repository()
        if len(head) != 3 or not head[2].isdigit():  # noqa: PLR2004 - address, kind and size
            return None
        data = answers.read(int(head[2]))
        answers.read(1)
        return head[0].decode(), head[1].decode(), data

    def tree(self, name: str) -> tuple[TreeItem, ...]:
        """Give the files and folders of a tree; links and other repositories are left out."""
        found = self.content(name)
        if found is None or found[1] != "tree":
            return ()
        address, _, data = found
        return tuple(_items(data, size=len(address) // 2))

    def _no_repository(self) -> UsageFault:
        return UsageFault("git_no_repository", folder=str(self._folder))


def _items(data: bytes, size: int) -> Iterator[TreeItem]:
    """Take a tree apart: mode, name, and an address of so many bytes, again and again."""
    at = 0
    while at < len(data):
        ends = data.index(b"\0", at)
        mode, _, name = data[at:ends].partition(b" ")
        at = ends + 1 + size
        if mode in _FILES or mode == _FOLDER:
            yield TreeItem(
                name=name.decode(errors="surrogateescape"),
                address=data[ends + 1 : at].hex(),
                is_folder=mode == _FOLDER,
            )
