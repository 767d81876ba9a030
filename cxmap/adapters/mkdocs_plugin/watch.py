"""Which files have changed, told by looking at them now and then.

To look costs little, and works on every file system, also on those that tell nobody.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

Look = dict[str, tuple[int, int, int]]
"""Path -> when it was written, its size and its number, by which a replaced file is noticed."""

_NOBODY_KNOWS: Final = (-1, -1, -1)
"""How a file looked that came or went while others were read."""


def look_at(paths: Iterable[Path]) -> Look:
    """Look at files and at everything below folders; what is missing is left out."""
    found: Look = {}
    for path in paths:
        for file, state in _below(str(path)):
            found[file] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found


def _below(path: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = list(os.scandir(path))
    except NotADirectoryError:
        yield from _state(path)
        return
    except OSError:  # gone, or not ours to read
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
        except OSError:
            continue
        if is_folder:
            yield from _below(entry.path)
        else:
            yield from _state(entry.path)


def _state(path: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        yield path, Path(path).stat()
    except OSError:
        return


@dataclass(slots=True)
class Watch:
    """Looks again and again, and tells of a change when its file has been quiet for one look.

    ``roots`` are the files and folders that are looked at.
    """

    roots: tuple[Path, ...]
    _told: Look = field(init=False)  # how the files looked when they were told of last
    _latest: Look = field(init=False)

    def __post_init__(self) -> None:
        self._told = self._latest = look_at(self.roots)

    def follow(self, roots: tuple[Path, ...]) -> None:
        """Look at these from now on; only what was not looked at before is taken as it looks now.

        What has come or gone meanwhile below the other roots is still to be told of: nobody knows
        whether it was there when the files were read.
        """
        look = look_at(self.roots)
        came_or_went = {
            path
            for path in look.keys() | self._latest.keys()
            if look.get(path) != self._latest.get(path)
        }
        new = look_at(root for root in roots if root not in self.roots)
        self.roots = roots
        self._told = new | self._told | dict.fromkeys(came_or_went, _NOBODY_KNOWS)
        self._latest = new | look

    def changed(self) -> frozenset[str]:
        """Give the files that came, went or were written since they were told of.

        A file that is still being written is told of later; it holds up no other.
        """
        look = look_at(self.roots)
        told, latest, self._latest = self._told, self._latest, look
        if look == told:
            return frozenset()
        found = frozenset(
            path
            for path in look.keys() | told.keys()
            if told.get(path) != look.get(path) == latest.get(path)
        )
        kept = {path: state for path, state in told.items() if path not in found}
        self._told = kept | {path: look[path] for path in found if path in look}
        return found
