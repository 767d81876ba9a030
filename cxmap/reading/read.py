"""All files of a project become one reading: entries, their places, and every problem."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeAlias

from cxmap.files.directives import Directive, directives
from cxmap.files.discovery import File
from cxmap.files.nodes import Document
from cxmap.files.pictures import PictureFile, is_picture
from cxmap.files.tables.table_file import TableFile, is_table
from cxmap.files.yaml_nodes import document
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Related
from cxmap.foundation.spans import Span
from cxmap.language.translated_paths import translated_path
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS
from cxmap.model.project import Project
from cxmap.reading.blanks import without_blanks
from cxmap.reading.data.datasets import read_data
from cxmap.reading.data.tallies import RowsRead
from cxmap.reading.file_reading import FileReading, Settings, file_reading, settings_in
from cxmap.reading.known_files import KnownFiles, Translated
from cxmap.reading.places import Places

AsMeant: TypeAlias = Callable[[Document], Document]
"""Gives a file that was not read to its end as it was most likely meant, or as it is."""

PROJECT_FILE = "journeys/project.yml"
"""Where ``init`` writes the project's settings; any other file may hold them, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a project's files hold, as far as it could be read.

    ``lost_names`` are texts of files and entries that could not be read, folded: whoever refers to
    one of them refers to something that exists but is broken. ``lost_uses`` are what these may
    refer to. ``lost_kinds`` says of files that describe one thing, and of which not even that could
    be read, what it may be: its kind and the path. ``lost_files`` are the broken files; of some of
    them not even the text is known, so that they may hide any name. ``unread_files`` are those that
    were not read to their end, ``mended_lines`` what was read otherwise than it stands, by path and
    line. ``texts`` is what stands in the files, by their paths. ``directives`` are the comments
    that speak to cxmap. ``pictures`` are those beside the YAML by their paths, and
    ``pictures_outside`` the links that end in ones outside of the project. ``tables`` are the paths
    of the files of rows, ``data`` what was counted in those that a dataset names, by the months of
    ``calendar``.
    """

    entries: tuple[Entry, ...]
    places: Places
    problems: tuple[Problem, ...]
    lost_names: frozenset[str] = frozenset()
    lost_uses: frozenset[str] = frozenset()
    lost_kinds: tuple[tuple[str, str], ...] = ()
    lost_files: tuple[str, ...] = ()
    unread_files: tuple[str, ...] = ()
    mended_lines: frozenset[tuple[str, int]] = frozenset()
    may_hide_any_name: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)
    directives: tuple[Directive, ...] = ()
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    pictures_outside: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()
    data: tuple[RowsRead, ...] = ()
    calendar: str = "gregorian"

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, with or without an entry."""
        return tuple(self.texts)


def read(
    files: Iterable[File],
    *,
    known: KnownFiles | None = None,
    as_meant: AsMeant | None = None,
    today: date | None = None,
) -> Reading:
    """Read all files; a broken file or entry hides nothing of the others.

    Who reads again and again hands in ``known``: then only what changed is read. ``as_meant`` may
    know what a file was meant to be that cannot be read as it stands. With ``today``, rows of days
    that are still to come are left out.
    """
    every = tuple(files)
    files = tuple(file for file in every if not is_picture(file.path) and not is_table(file.path))
    pictures = [file for file in every if is_picture(file.path)]
    known = known or KnownFiles()
    readings = _readings(files, known, as_meant or _as_written)
    opened = {each.path: each for reading in readings for each in reading.documents}
    documents = [opened[file.path] for file in files]
    reading = _with_rows(_written(documents, readings), every, today=today, known=known)
    return replace(
        reading,
        problems=(*reading.problems, *_project_problems(documents)),
        pictures=_pictures(pictures),
        pictures_outside=frozenset(each.path for each in pictures if _leads_out(each)),
    )


def _with_rows(
    written: Reading, files: Sequence[File], *, today: date | None, known: KnownFiles
) -> Reading:
    """Add what stands in the files of rows that datasets name."""
    tables = {file.path: _table(file) for file in files if is_table(file.path) and not file.problem}
    calendar = _calendar(written.entries)
    data = tuple(
        read_data(
            written.entries,
            written.places,
            tables,
            calendar=calendar,
            today=today,
            known=known.data,
        )
    )
    return replace(
        written,
        entries=(*written.entries, *(entry for each in data for entry in each.entries)),
        places=Places.of((written.places, *(each.places for each in data))),
        problems=(
            *written.problems,
            *(problem for each in data for problem in each.problems),
            *(file.problem for file in files if is_table(file.path) and file.problem is not None),
        ),
        data=tuple(each.rows for each in data),
        tables=frozenset(tables),
        calendar=calendar,
    )


def _written(documents: Sequence[Document], readings: Sequence[FileReading]) -> Reading:
    """Give what stands in the YAML itself, and what of it was lost."""
    lost = [each for each in documents if not each.is_whole]
    return Reading(
        entries=tuple(entry for reading in readings for entry in reading.entries),
        places=Places.of(reading.places for reading in readings),
        problems=tuple(problem for reading in readings for problem in reading.problems),
        lost_names=frozenset().union(*(reading.lost_names for reading in readings)),
        lost_uses=frozenset().union(*(reading.lost_uses for reading in readings)),
        lost_kinds=tuple(each for reading in readings for each in reading.lost_kinds),
        lost_files=tuple(each.path for each in lost),
        mended_lines=frozenset((each.path, line) for each in lost for line in each.mended_lines),
        unread_files=tuple(each.path for each in lost if each.is_unread),
        may_hide_any_name=any(not each.text for each in lost),
        texts={each.path: each.text for each in documents},
        directives=tuple(found for each in documents for found in directives(each)),
    )


def _pictures(files: Iterable[File]) -> Mapping[str, PictureFile]:
    readable = (file for file in files if file.problem is None)
    return {file.path: PictureFile(path=file.path, data=file.data) for file in readable}


def _table(file: File) -> TableFile:
    return TableFile(path=file.path, data=file.data, location=file.location, stamp=file.stamp)


def _calendar(entries: Iterable[Entry]) -> str:
    """Give the calendar whose months are counted: that of the project, or of its first language."""
    project = next((entry for entry in entries if isinstance(entry, Project)), None)
    return project.calendar_of(project.first_language) if project is not None else "gregorian"


def _leads_out(file: File) -> bool:
    return file.problem is not None and file.problem.id == codes.OUTSIDE.id


def _as_written(broken: Document) -> Document:
    return broken


def _readings(
    files: tuple[File, ...], known: KnownFiles, as_meant: AsMeant
) -> tuple[FileReading, ...]:
    """Read file by file, once the settings are known that all of them are read under."""
    open_file = partial(_document, as_meant=as_meant)
    fresh: dict[Translated, tuple[Document, ...]] = {}
    said: dict[Translated, Settings] = {}
    for group in _translated(files):
        before = known.get(group)
        if before is None:
            fresh[group] = tuple(map(open_file, group))
        said[group] = before.says if before else settings_in(fresh[group])
    settings = Settings(
        first_language=next(filter(None, (says.first_language for says in said.values())), ""),
        is_draft=any(says.is_draft for says in said.values()),
    )
    readings = {}
    for group, says in said.items():
        before = known.get(group)
        if before is None or before.settings != settings:
            # Translations were laid over the documents of an earlier reading: they are read anew.
            documents = fresh.get(group) or tuple(map(open_file, group))
            before = file_reading(documents, says, settings)
        readings[group] = before
    known.keep(readings)
    return tuple(readings.values())


def _translated(files: Sequence[File]) -> Iterator[Translated]:
    """Put every file together with its translations, in the order of the files."""
    overlays: dict[str, list[File]] = {}
    for file in files:
        base, language = translated_path(file.path)
        if language:
            overlays.setdefault(base, []).append(file)
    for file in files:
        if not translated_path(file.path)[1]:
            yield (file, *overlays.pop(file.path, ()))
    yield from map(tuple, overlays.values())


def _document(file: File, as_meant: AsMeant) -> Document:
    if file.problem is not None:
        return Document(path=file.path, root=None, problems=(file.problem,))
    opened = document(file.path, file.data)
    opened = as_meant(opened) if opened.is_unread else opened
    without_blanks(opened.root)
    return opened


def _project_problems(documents: Sequence[Document]) -> Iterator[Problem]:
    """Report where the project's settings are missing or stand a second time."""
    bases = [opened for opened in documents if not translated_path(opened.path)[1]]
    roots = [(opened, opened.root) for opened in bases if opened.root is not None]
    found = [opened.span(root.keys_at["project"]) for opened, root in roots if "project" in root]
    for span in found[1:]:
        related = (Related(span=found[0], id="seen_here"),)
        yield codes.PROJECT_TWICE.at(span, related=related)
    may_be_lost = any(
        not opened.is_whole and (not opened.text or "project" in opened.text) for opened in bases
    )
    # Where it is expected and does not begin with what it is, that is the one mistake.
    may_be_lost |= any(
        opened.path == PROJECT_FILE and not REGISTERS.keys() & root.keys() for opened, root in roots
    )
    if not found and not may_be_lost:
        yield codes.PROJECT_MISSING.at(Span(path=PROJECT_FILE), file=PROJECT_FILE)
