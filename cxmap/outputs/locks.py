"""One build at a time: a lock that the system takes back when its process ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cxmap.foundation.faults import OutputRefused

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int, *, wait: bool) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, *, wait: bool = False) -> Iterator[None]:
    """Hold the lock file at ``path``; raises OutputRefused where another build holds it.

    With ``wait`` the other one may finish first. Processes that are started meanwhile and get what
    may be inherited hold it, too, until the last of them ends.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        os.set_inheritable(handle, True)  # noqa: FBT003 - it has no name there
        try:
            _lock(handle, wait=wait)
        except OSError as error:
            raise OutputRefused("output_busy", folder=str(path.parent)) from error
        yield
    finally:
        os.close(handle)
