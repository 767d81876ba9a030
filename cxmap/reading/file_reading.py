"""One file with its translations becomes entries; nothing but the project's settings is asked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from cxmap.files.nodes import Document, Mapping
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span
from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.slugs import is_reserved, is_slug
from cxmap.language.suggestions import nearest
from cxmap.language.translated_paths import translated_path
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of
from cxmap.reading.entries import EntryReader
from cxmap.reading.places import Places
from cxmap.reading.slips import is_persian, key_said
from cxmap.reading.spots import Spot
from cxmap.reading.translations import lay_over

_FIRST_WORD = re.compile(r"^[ \t\"'-]*([a-z]+)\b", re.MULTILINE)
_OUTERMOST_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What every file has to know of the project: its first language, and whether it is a draft.

    Of one file it is what the file says about that. It has no language where no project was read.
    """

    first_language: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """What one file with its translations holds, as far as it could be read under some settings.

    ``lost_names`` and ``lost_uses`` are those of ``Reading``; ``lost_kinds`` are the kinds of files
    that it may be, by its path, where that could not be read; ``says`` is what the file itself says
    of the settings.
    """

    documents: tuple[Document, ...]
    settings: Settings
    says: Settings
    entries: tuple[Entry, ...]
    places: Places
    problems: tuple[Problem, ...]
    lost_names: frozenset[str]
    lost_uses: frozenset[str]
    lost_kinds: tuple[tuple[str, str], ...]


def settings_in(documents: Iterable[Document]) -> Settings:
    """Give what a file and its translations say of the settings, as far as it can be read already.

    Asked before the translations are laid over: what they say is about texts.
    """
    language, is_draft = "", False
    for opened in documents:
        root = opened.root
        if root is None or "project" not in root:
            continue
        is_draft = is_draft or root.get("status") == "draft"
        if not translated_path(opened.path)[1]:
            languages = root.get("languages") or LANGUAGES
            language = str(languages if isinstance(languages, str) else next(iter(languages)))
    return Settings(first_language=language, is_draft=is_draft)


def file_reading(
    documents: tuple[Document, ...], says: Settings, settings: Settings
) -> FileReading:
    """Read a file, which its translations are laid over first; they change its nodes."""
    reader = _FileReader(settings)
    bases = [opened for opened in documents if not translated_path(opened.path)[1]]
    for overlay in documents:
        base_path, language = translated_path(overlay.path)
        if language and overlay.root is not None:
            base = next((opened for opened in bases if opened.path == base_path), None)
            reader.lay_over(base, base_path, overlay, language)
    for opened in bases:
        reader.read(opened)
    lost = [names_in(opened) for opened in documents if not opened.says_all_it_means]
    found = (problem for opened in documents for problem in opened.problems)
    return FileReading(
        documents=documents,
        settings=settings,
        says=says,
        entries=tuple(reader.entries),
        places=reader.places,
        problems=(*found, *(each for each in reader.problems if not _is_mended(documents, each))),
        lost_names=frozenset(reader.lost_names.union(*lost)),
        lost_uses=frozenset(reader.lost_uses.union(*lost)),
        lost_kinds=tuple(reader.lost_kinds),
    )


def _is_mended(documents: tuple[Document, ...], problem: Problem) -> bool:
    """Tell whether a problem stands in a line that was read otherwise than it was written."""
    return any(
        opened.path == problem.span.path and problem.span.line in opened.mended_lines
        for opened in documents
        if opened.meant
    )


def names_in(lost: Document) -> frozenset[str]:
    """Guess what a file that cannot be read defines: its id, and whatever follows a colon.

    Of one that was read as it was meant only what was mended may define something else.
    """
    lines = lost.text.splitlines()
    if lost.is_read_as_meant:
        lines = [lines[number - 1] for number in sorted(lost.mended_lines)]
    values = (line.partition(":")[2].strip() for line in lines)
    named = (value.strip(" '\"") for value in values if value)
    return frozenset(map(folded_key, (PurePosixPath(lost.path).stem, *named)))


def _kinds_lost(opened: Document) -> Iterator[tuple[str, str]]:
    """Guess which kind of thing a file would have described that could not be read.

    Its first key says so, or else its folder, unless it holds registers.
    """
    first = _FIRST_WORD.search(opened.text)
    is_register = any(key in REGISTERS for key in _OUTERMOST_KEY.findall(opened.text))
    likely = first[1] if first and first[1] in WHOLE_FILES else ""
    for kind in WHOLE_FILES:
        is_there = opened.path.startswith(f"{kind}s/")
        if kind == likely or (is_there and not is_register and not likely):
            yield kind, opened.path


@dataclass(slots=True)
class _FileReader:
    """The reading of one file under construction."""

    settings: Settings
    places: Places = field(default_factory=Places)
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lost_names: set[str] = field(default_factory=set)
    lost_uses: set[str] = field(default_factory=set)
    lost_kinds: list[tuple[str, str]] = field(default_factory=list)

    def lay_over(
        self, base: Document | None, base_path: str, overlay: Document, language: str
    ) -> None:
        """Put an overlay into the document it translates."""
        place = Span(path=overlay.path)
        if base is None:
            self.problems.append(codes.TRANSLATION_OF_NO_FILE.at(place, file=base_path))
        elif language == self.settings.first_language:
            diagnosis = codes.TRANSLATION_INTO_OWN_LANGUAGE
            self.problems.append(diagnosis.at(place, file=base_path, language=language))
        else:
            self.problems += lay_over(base, overlay, language)

    def read(self, opened: Document) -> None:
        """Read a journey, a playbook, the project's settings, or registers."""
        if not opened.root:
            self.lost_kinds += _kinds_lost(opened) if opened.is_unread else ()
            return
        kind = next((key for key in opened.root if key in WHOLE_FILES), "")
        if kind:
            self._read_whole(opened, opened.root, kind)
        else:
            self._read_registers(opened, opened.root)

    def _read_whole(self, opened: Document, root: Mapping, kind: str) -> None:
        name = PurePosixPath(opened.path).stem
        reader = EntryReader(opened, self.places)
        place = Span(path=opened.path)
        if not is_slug(name):
            self.problems.append(codes.BAD_FILE_NAME.at(place, name=name))
        elif is_reserved(name) and kind != "project":
            self.problems.append(codes.RESERVED_ID.at(place, value=name))
        spot = Spot(mark=root.mark, id=name, is_draft=self.settings.is_draft)
        entry = reader.read(WHOLE_FILES[kind], root, spot)
        if isinstance(entry, Entry):
            self.entries.append(entry)
        self._finish(reader)

    def _read_registers(self, opened: Document, root: Mapping) -> None:
        if not any(key in REGISTERS for key in root):
            self.problems.append(_unknown_kind(opened, root))
            self.lost_names |= names_in(opened)
            self.lost_uses |= names_in(opened)
            self.lost_kinds += _kinds_lost(opened)
            return
        reader = EntryReader(opened, self.places)
        is_draft = self.settings.is_draft
        self.entries += reader.read_registers(root, REGISTERS, is_draft=is_draft)
        self._finish(reader)

    def _finish(self, reader: EntryReader) -> None:
        self.problems += reader.problems
        self.lost_names |= reader.lost_names
        self.lost_uses |= reader.lost_uses


def _unknown_kind(opened: Document, root: Mapping) -> Problem:
    """Say that a file does not begin with what it is, and what it most likely is."""
    first = next(iter(root))
    place = opened.span(root.keys_at[first])
    suggestion = nearest(first, [*WHOLE_FILES, *REGISTERS])
    likely = max(WHOLE_FILES, key=lambda kind: _fit(opened, root, kind))
    is_lost = not suggestion or _fit(opened, root, likely)[0] > 1
    if is_lost and first in fields_of(WHOLE_FILES[likely]):
        return codes.FIRST_KEY_MISSING.at(place, key=first, first=likely)
    if is_persian(first) and (said := key_said(first, [*WHOLE_FILES, *REGISTERS])):
        return codes.KEY_IN_PERSIAN.at(place, key=first, suggestion=said)
    return codes.UNKNOWN_FILE_KIND.at(place, key=first, suggestion=suggestion)


def _fit(opened: Document, root: Mapping, kind: str) -> tuple[int, bool]:
    """Say how well a kind fits a file: by its keys, then by its folder."""
    return len(root.keys() & fields_of(WHOLE_FILES[kind])), opened.path.startswith(f"{kind}s/")
