"""All files of a project become one reading: entries, their places, and every problem."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from cxmap.files.discovery import File
from cxmap.files.nodes import Document, Mapping
from cxmap.files.yaml_nodes import document
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Related
from cxmap.foundation.spans import Span
from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.slugs import is_reserved, is_slug
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.reading.entries import EntryReader
from cxmap.reading.places import Places
from cxmap.reading.spots import Spot
from cxmap.reading.translations import lay_over, translated_path

PROJECT_FILE = "journeys/project.yml"
"""Where ``init`` writes the project's settings; any other file may hold them, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a project's files hold, as far as it could be read.

    ``lost_names`` are texts of files and entries that could not be read, folded: whoever refers to
    one of them refers to something that exists but is broken. ``lost_uses`` are what these may
    refer to. ``lost_files`` are those files; of some of them not even the text is known, so that
    they may hide any name.
    """

    entries: tuple[Entry, ...]
    places: Places
    problems: tuple[Problem, ...]
    lost_names: frozenset[str] = frozenset()
    lost_uses: frozenset[str] = frozenset()
    lost_files: tuple[str, ...] = ()
    may_hide_any_name: bool = False
    paths: tuple[str, ...] = ()


def read(files: Iterable[File]) -> Reading:
    """Read all files; a broken file or entry hides nothing of the others."""
    documents = [_document(file) for file in files]
    reading = _Reader(documents)
    reading.lay_translations_over()
    for opened in reading.bases:
        reading.read_document(opened)
    reading.check_project()
    lost = [opened for opened in documents if not opened.is_whole]
    return Reading(
        entries=tuple(reading.entries),
        places=reading.places,
        problems=tuple(problem for opened in documents for problem in opened.problems)
        + tuple(reading.problems),
        lost_names=frozenset(reading.lost_names.union(*map(_names, lost))),
        lost_uses=frozenset(reading.lost_uses.union(*map(_names, lost))),
        lost_files=tuple(opened.path for opened in lost),
        may_hide_any_name=any(not opened.text for opened in lost),
        paths=tuple(opened.path for opened in documents),
    )


def _document(file: File) -> Document:
    if file.problem is not None:
        return Document(path=file.path, root=None, problems=(file.problem,))
    return document(file.path, file.data)


def _names(lost: Document) -> Iterable[str]:
    """Guess what a file that cannot be read defines: its id, and whatever follows a colon."""
    yield folded_key(PurePosixPath(lost.path).stem)
    for line in lost.text.splitlines():
        _, colon, value = line.partition(":")
        if colon and value.strip():
            yield folded_key(value.strip(" '\""))


@dataclass(slots=True)
class _Reader:
    """The reading under construction."""

    documents: list[Document]
    places: Places = field(default_factory=Places)
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lost_names: set[str] = field(default_factory=set)
    lost_uses: set[str] = field(default_factory=set)

    @property
    def bases(self) -> list[Document]:
        """The documents that are no overlays."""
        return [opened for opened in self.documents if not translated_path(opened.path)[1]]

    def lay_translations_over(self) -> None:
        """Put every overlay into the document it translates."""
        by_path = {opened.path: opened for opened in self.documents}
        for overlay in self.documents:
            base_path, language = translated_path(overlay.path)
            if not language or overlay.root is None:
                continue
            base = by_path.get(base_path)
            place = Span(path=overlay.path)
            if base is None:
                self.problems.append(codes.TRANSLATION_OF_NO_FILE.at(place, file=base_path))
            elif language == self._first_language:
                diagnosis = codes.TRANSLATION_INTO_OWN_LANGUAGE
                self.problems.append(diagnosis.at(place, file=base_path, language=language))
            else:
                self.problems += lay_over(base, overlay, language)

    def read_document(self, opened: Document) -> None:
        """Read one file: a journey, a playbook, the project's settings, or registers."""
        if opened.root is None:
            return
        kind = next((key for key in opened.root if key in WHOLE_FILES), "")
        if kind:
            self._read_whole(opened, opened.root, kind)
        else:
            self._read_registers(opened, opened.root)

    def check_project(self) -> None:
        """Report where the project's settings are missing or stand a second time."""
        roots = [(opened, opened.root) for opened in self.bases if opened.root is not None]
        found = [
            opened.span(root.keys_at["project"]) for opened, root in roots if "project" in root
        ]
        for span in found[1:]:
            related = (Related(span=found[0], id="seen_here"),)
            self.problems.append(codes.PROJECT_TWICE.at(span, related=related))
        may_be_lost = any(
            not opened.is_whole and (not opened.text or "project" in opened.text)
            for opened in self.bases
        )
        if not found and not may_be_lost:
            self.problems.append(
                codes.PROJECT_MISSING.at(Span(path=PROJECT_FILE), file=PROJECT_FILE)
            )

    def _read_whole(self, opened: Document, root: Mapping, kind: str) -> None:
        name = PurePosixPath(opened.path).stem
        reader = EntryReader(opened, self.places)
        if not is_slug(name) or (is_reserved(name) and kind != "project"):
            self.problems.append(codes.BAD_FILE_NAME.at(Span(path=opened.path), name=name))
        spot = Spot(mark=root.mark, id=name, is_draft=self._project_is_draft)
        self._keep(reader, reader.read(WHOLE_FILES[kind], root, spot))

    def _read_registers(self, opened: Document, root: Mapping) -> None:
        if not any(key in REGISTERS for key in root):
            first = next(iter(root), "")
            suggestion = nearest(first, [*WHOLE_FILES, *REGISTERS])
            mark = root.keys_at[first] if first else root.mark
            place = opened.span(mark)
            problem = codes.UNKNOWN_FILE_KIND.at(place, key=first, suggestion=suggestion)
            self.problems.append(problem)
            self.lost_names.update(_names(opened))
            self.lost_uses.update(_names(opened))
            return
        reader = EntryReader(opened, self.places)
        for register in reader.read_registers(root, REGISTERS, is_draft=self._project_is_draft):
            self.entries.append(register)
        self._finish(reader)

    def _keep(self, reader: EntryReader, entry: object) -> None:
        if isinstance(entry, Entry):
            self.entries.append(entry)
        self._finish(reader)

    def _finish(self, reader: EntryReader) -> None:
        self.problems += reader.problems
        self.lost_names |= reader.lost_names
        self.lost_uses |= reader.lost_uses

    @property
    def _first_language(self) -> str:
        """The language the project says it is written in, as far as it can be read already."""
        for opened in self.bases:
            languages = opened.root.get("languages") if opened.root else None
            if languages and opened.root and "project" in opened.root:
                return str(languages if isinstance(languages, str) else next(iter(languages)))
        return LANGUAGES[0]

    @property
    def _project_is_draft(self) -> bool:
        roots = (opened.root for opened in self.documents if opened.root is not None)
        return any(root.get("status") == "draft" for root in roots if "project" in root)
