"""The story of a comparison: from the bytes of two states of a project to what changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from cxmap.catalog.catalog import Catalog, catalog_of
from cxmap.compare.changes import Change
from cxmap.compare.compare import changes_between
from cxmap.files.discovery import BASELINE, ENDINGS, File
from cxmap.files.tables.table_file import is_table
from cxmap.foundation.problems import Problem
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.kinds import REGISTERS
from cxmap.publication.idle_journeys import idle_journeys, naming
from cxmap.reading.known_files import KnownFiles
from cxmap.reading.read import read
from cxmap.rules.check import certain_errors
from cxmap.rules.fixes.as_meant import as_meant


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherFile:
    """A picture or a file of rows that is another one now; what stands in it is not compared."""

    path: str
    deed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two states of a project, and every change from one to the other.

    ``unread`` are files of which at least one state could not be read: nothing is said of them.
    ``errors`` counts what is surely wrong in the second of them and was not in the first; there may
    be more.
    """

    before: Catalog
    after: Catalog
    changes: tuple[Change, ...]
    others: tuple[OtherFile, ...] = ()
    unread: tuple[str, ...] = ()
    errors: int = 0


_NEVER_IDLE: Final = {each.KIND for each in REGISTERS.values()} - {Touchpoint.KIND}
"""Kinds that stand in files which are always read; a touchpoint may also stand in a journey."""


def compared(before: Iterable[File], after: Iterable[File], *, today: date) -> Comparison:
    """Compare the files of two states of a project; nothing is judged."""
    was, now = ({each.path: each for each in files} for files in (before, after))
    idle = idle_journeys(was, now)
    catalogs = _without(idle, was, now, today)
    left = naming(_gone(*catalogs), idle, now)
    if left:
        catalogs = _without(idle - left, was, now, today)
    lost = {path for each in catalogs for path in each.reading.lost_files}
    return Comparison(
        before=catalogs[0],
        after=catalogs[1],
        changes=changes_between(*catalogs),
        others=_others(was, now),
        unread=tuple(sorted(lost)),
        errors=_new_errors(catalogs, was, now),
    )


def _without(
    idle: frozenset[str], was: dict[str, File], now: dict[str, File], today: date
) -> tuple[Catalog, Catalog]:
    """Read both states but for some files."""
    known = KnownFiles()
    states = (
        as_written((each for path, each in files.items() if path not in idle), known, today)
        for files in (was, now)
    )
    return next(states), next(states)


def _gone(before: Catalog, after: Catalog) -> Iterator[str]:
    """Give the names by which nothing is found any more: other files may still use them."""
    for entry in before.all(Entry):
        ref = before.ref_of(entry)
        now = after.find(entry.KIND, ref)
        if now is None:
            yield ref
        if "/" not in ref and (now is None or now.title != entry.title):
            titles = chain(entry.title.spellings(), *(each.spellings() for each in entry.aliases))
            for title in titles:
                if not after.named(entry.KIND, title, after.project).entries:
                    yield title


def _new_errors(catalogs: Sequence[Catalog], was: dict[str, File], now: dict[str, File]) -> int:
    """Count the lines with errors of which there are more of the same than before."""
    before, after = catalogs
    changed = {path for path in {*was, *now} if not _is_same(was, now, path)}
    found = _errors(after, before, changed, now.get(BASELINE))
    if not found:
        return 0
    there = Counter(map(_about, _errors(before, after, changed, was.get(BASELINE))))
    new = set()
    for each in found:
        there[_about(each)] -= 1
        if there[_about(each)] < 0:
            new.add((each.span.path, each.span.line))
    return len(new)


def _errors(
    catalog: Catalog, other: Catalog, changed: set[str], baseline: File | None
) -> tuple[Problem, ...]:
    """Give what cannot be understood, and names that mean nothing.

    Only that is certain without judging the whole project, which would take longer than comparing.
    What stands in a journey may be in one that was not read, so a name of that counts only in files
    that changed, of which everything they speak of was read, and where the other state knows it.
    """
    places = catalog.reading.places
    names = (
        link
        for link in catalog.links
        if not link.found.entries
        and (
            link.kind in _NEVER_IDLE
            or places[link.part].document.path in changed
            or other.find(link.kind, link.written) is not None
        )
    )
    return certain_errors(catalog, names, baseline)


def _about(problem: Problem) -> tuple[object, ...]:
    """Tell what an error is about: its line may be another one now, and so may what is known."""
    return problem.id, problem.span.path, problem.entity, problem.argument("name")


def _is_same(was: dict[str, File], now: dict[str, File], path: str) -> bool:
    return path in was and path in now and was[path].data == now[path].data


def as_written(files: Iterable[File], known: KnownFiles, today: date) -> Catalog:
    """Read a state of a project to compare it: nothing is judged, and nothing counted.

    What rows say is no part of the text in git that somebody has edited.
    """
    written = [each for each in files if each.path != BASELINE and not is_table(each.path)]
    return catalog_of(read(written, known=known, as_meant=as_meant), today)


def _others(was: dict[str, File], now: dict[str, File]) -> tuple[OtherFile, ...]:
    """Tell which files came, went or changed of which only that can be said."""
    found = []
    for path in sorted({*was, *now}):
        if path.endswith(ENDINGS):
            continue
        one, other = was.get(path), now.get(path)
        if one is None or other is None:
            found.append(OtherFile(path=path, deed="added" if one is None else "removed"))
        elif one is not other and _bytes(one) != _bytes(other):
            found.append(OtherFile(path=path, deed="changed"))
    return tuple(found)


def _bytes(file: File) -> bytes:
    """Give what is in a file; of one that has gone away meanwhile there is nothing."""
    try:
        return file.data if file.location is None else file.location.read_bytes()
    except OSError:
        return b""
