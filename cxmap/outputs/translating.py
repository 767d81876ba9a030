"""Getting a project ready for translators: a place for every text that has no translation yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from cxmap.catalog.checked import Checked
from cxmap.files.discovery import ENDINGS, File
from cxmap.files.nodes import Document
from cxmap.files.text import encoded
from cxmap.files.yaml_nodes import document
from cxmap.foundation.codes import EMPTY_FILE, diagnoses
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Severity
from cxmap.foundation.spans import Span
from cxmap.language.translated_paths import translated_path
from cxmap.language.words import word
from cxmap.model.entries import Entry
from cxmap.outputs.editor_files import schema_line
from cxmap.publication.checking import checked_project
from cxmap.reading.blanks import without_blanks
from cxmap.reading.known_files import KnownFiles
from cxmap.reading.originals import originals
from cxmap.reading.read import read
from cxmap.writing.skeletons import skeleton


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """An overlay as it is to be, and how many of its texts are still to be translated.

    ``base`` is the file it translates; ``waits_for`` is one of both that has to be mended first:
    then nothing is added, and nothing counted. ``closed`` are the places where texts are missing
    and no line can follow; ``is_left`` tells that nothing is added, as it would be misread.
    """

    file: File
    base: str
    left: int = 0
    all: int = 0
    waits_for: str = ""
    closed: tuple[Span, ...] = ()
    is_left: bool = False


def overlays(
    files: Iterable[File], language: str, *, has_schemas: bool = False
) -> tuple[Overlay, ...]:
    """Give the overlay of every file that has texts, with what it lacks; nothing is written.

    Raises UsageFault for a language in which the project is written, or not published.
    """
    by_path = {file.path: file for file in files}
    checked = checked_project(by_path.values())
    project = checked.catalog.project
    if language == project.first_language:
        raise UsageFault("translation_of_itself", language=word(language, f"native.{language}"))
    if language not in project.languages:
        raise UsageFault("translation_unpublished", language=language)
    maker = _Maker(by_path, language, project.first_language, has_schemas=has_schemas)
    broken = _broken(checked)
    bases = (path for path in by_path if path.endswith(ENDINGS) and not translated_path(path)[1])
    found = (maker.overlay(path, broken) for path in bases)
    return tuple(each for each in found if each.all or each.waits_for)


def overlay_path(path: str, language: str) -> str:
    """Give the path of the overlay of a file.

    >>> overlay_path("journeys/visit.yml", "en")
    'journeys/visit.en.yml'
    """
    file = PurePosixPath(path)
    return str(file.with_name(f"{file.stem}.{language}{file.suffix}"))


def _broken(checked: Checked) -> frozenset[str]:
    """Give the files that hold something else than their author meant, which a translator repeats.

    What a rule says of their content, such as a missing owner, changes no text, and an empty file
    has none that could be meant otherwise.
    """
    shapes = {each.id for each in diagnoses() if each.severity is Severity.ERROR}
    shapes = shapes - {EMPTY_FILE.id} | {"ids_are_unique"}
    errors = (each for each in checked.problems if each.id in shapes)
    return frozenset(each.span.path for each in errors)


class _Maker:
    """Makes the overlays of a project one after the other."""

    def __init__(
        self, files: Mapping[str, File], into: str, written_in: str, *, has_schemas: bool
    ) -> None:
        self._files = files
        self._into, self._written_in = into, written_in
        self._has_schemas = has_schemas
        self._known = KnownFiles()
        self._says = self._said(files)

    def overlay(self, base: str, broken: frozenset[str]) -> Overlay:
        """Make the overlay of a file."""
        path = overlay_path(base, self._into)
        before = self._files.get(path, File(path=path))
        waits_for = next((each for each in (base, path) if each in broken), "")
        if waits_for:
            return Overlay(file=before, base=base, waits_for=waits_for)
        opened = document(base, self._files[base].data)
        wanted = originals(opened, self._into)
        made = skeleton(self._opened(path, base), wanted, self._written_in)
        after = File(path=path, data=encoded(made.text, before.data))
        is_kept = made.is_more and self._says_the_same({**self._files, path: after})
        return Overlay(
            file=after if is_kept else before,
            base=base,
            left=made.left,
            all=made.all,
            closed=made.closed,
            is_left=made.is_more and not is_kept,
        )

    def _says_the_same(self, files: Mapping[str, File]) -> bool:
        """Tell whether files say what they did: a place that changed it was not meant as one.

        A file that was empty has one problem less.
        """
        (before, known), (after, problems) = self._says, self._said(files)
        return after == before and problems <= known

    def _said(self, files: Mapping[str, File]) -> tuple[tuple[Entry, ...], int]:
        reading = read(files.values(), known=self._known)
        return reading.entries, len(reading.problems)

    def _opened(self, path: str, base: str) -> Document:
        """Open an overlay; a new one says first what it is, in the language of its reader."""
        if path in self._files:
            opened = document(path, self._files[path].data)
            without_blanks(opened.root)
            return opened
        said = word(self._into, "beginnings.overlay", file=PurePosixPath(base).name)
        first = [schema_line(path, "overlay")] if self._has_schemas else []
        lines = (*first, *(f"# {line}" for line in said.splitlines()))
        return document(path, "".join(f"{line}\n" for line in lines).encode())
