"""The story of a comparison: from the bytes of two states of a project to what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cxmap.catalog.catalog import Catalog, catalog_of
from cxmap.compare.changes import Change
from cxmap.compare.compare import changes_between
from cxmap.files.discovery import BASELINE, ENDINGS, File
from cxmap.files.tables.table_file import is_table
from cxmap.publication.idle_journeys import idle_journeys, naming
from cxmap.publication.new_errors import is_of_a_name, names_gone, new_errors
from cxmap.reading.known_files import KnownFiles
from cxmap.reading.read import read
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


def compared(before: Iterable[File], after: Iterable[File], *, today: date) -> Comparison:
    """Compare the files of two states of a project; nothing is judged."""
    was, now = ({each.path: each for each in files} for files in (before, after))
    idle = idle_journeys(was, now)
    catalogs = _without(idle, was, now, today)
    left = naming(names_gone(*catalogs), idle, now)
    if left:
        idle -= left
        catalogs = _without(idle, was, now, today)
    errors = new_errors(catalogs, was, now)
    if idle and any(is_of_a_name(each) for each in errors):
        # It may stand in what was not read, under a title or by another spelling.
        errors = new_errors(_without(frozenset(), was, now, today), was, now)
    lost = {path for each in catalogs for path in each.reading.lost_files}
    return Comparison(
        before=catalogs[0],
        after=catalogs[1],
        changes=changes_between(*catalogs),
        others=_others(was, now),
        unread=tuple(sorted(lost)),
        errors=len({(each.span.path, each.span.line) for each in errors}),
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
