"""Journeys of which a comparison need not know: the same on both sides, and nobody speaks of them.

A project may have hundreds of journeys of which an edit touches one; to read the others costs a
hundred times what it costs to compare.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Final

from cxmap.files.discovery import ENDINGS, File
from cxmap.language.folding import fold, folded_key
from cxmap.language.translated_paths import translated_path

_JOURNEY: Final = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:[^\S\n]*+(?:#[^\n]*+)?\n)*+journey:[ \t]*([^\n]*)"
)
_SPELLED_OUT: Final = re.compile(rb"\\|''")
"""Signs by which a text of YAML says something else than its letters."""

_BETWEEN: Final = "[\\s\u200c_-]*+"
"""What stands between the letters of a name for one who writes it, and for no other."""


def idle_journeys(was: Mapping[str, File], now: Mapping[str, File]) -> frozenset[str]:
    """Give the paths of these journeys and of their translations.

    A journey counts as spoken of where its id or title stands in a file that changed, or in another
    journey that such a file speaks of. Registers and playbooks are never idle: they are named by
    ids that say nothing of their files.
    """
    same = {path for path in {*was} & {*now} if was[path].data == now[path].data}
    bases = {path: translated_path(path)[0] for path in {*was, *now}}
    edited = {bases[path] for path in bases if path not in same}
    names = {
        path: _names(path, was[path].data)
        for path in same
        if bases[path] == path and path not in edited and path.endswith(ENDINGS)
    }
    idle = {path: each for path, each in names.items() if each}
    texts = [text for path in bases if bases[path] in edited for text in _texts(path, was, now)]
    while texts:
        text = texts.pop()
        for path in [path for path, each in idle.items() if any(name in text for name in each)]:
            del idle[path]
            texts.append(was[path].data)
    return frozenset(path for path, base in bases.items() if base in idle)


def _texts(path: str, was: Mapping[str, File], now: Mapping[str, File]) -> tuple[bytes, bytes]:
    """Give what stands in a file now, and the lines that stood in it and do no more."""
    before, after = (each[path].data if path in each else b"" for each in (was, now))
    return after, b"\n".join({*before.splitlines()} - {*after.splitlines()})


def naming(names: Iterable[str], paths: Iterable[str], files: Mapping[str, File]) -> frozenset[str]:
    """Give those of some journeys in which one of the names may stand, and all their translations.

    However it is spelled: a title is found with other letters and blanks, too. A name is not looked
    for in other words, nobody means ``sales`` by ``after-sales``; of one with ids around it each
    has to be there, since what varies a journey leaves out the id of that.
    """
    wanted = {each: tuple(map(folded_key, each.split("/"))) for each in names}
    if not wanted:
        return frozenset()
    every = {path: translated_path(path)[0] for path in paths}
    found = {base for path, base in every.items() if _may_name(files[path].data, wanted.values())}
    return frozenset(path for path, base in every.items() if base in found)


def _may_name(data: bytes, names: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether all parts of one of the names may stand in a file."""
    if _SPELLED_OUT.search(data):
        return True
    text = fold(data.decode(errors="replace"))
    letters = folded_key(text)
    return any(
        all(part in letters for part in name) and all(_word(part).search(text) for part in name)
        for name in names
    )


@cache
def _word(key: str) -> re.Pattern[str]:
    """Find a folded name as a word of its own, however it is put together."""
    return re.compile(rf"(?<![\w-]){_BETWEEN.join(map(re.escape, key))}(?![\w-])")


def _names(path: str, data: bytes) -> tuple[bytes, ...]:
    """Give what a journey is called; nothing where a file holds something else."""
    found = _JOURNEY.match(data)
    if found is None:
        return ()
    title = found[1].strip().strip(b"\"'")
    return tuple(filter(None, (PurePosixPath(path).stem.encode(), title)))
