"""A draft of whatever is named and not described anywhere, for somebody to fill in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, Word, has_errors
from cxmap.foundation.spans import Span
from cxmap.language.personal_data import personal_data_in
from cxmap.language.slugs import is_reserved, is_slug
from cxmap.language.words import word
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.project import Project
from cxmap.model.tree import name_of
from cxmap.outputs.arrivals import news, with_new
from cxmap.outputs.newcomers import Newcomer, entries_around, path_for, proposed_id, title_key
from cxmap.publication.checking import checked_project
from cxmap.reading.known_files import KnownFiles
from cxmap.rules.strangers import may_be_several

_KINDS: Final = {
    name_of(kind): kind
    for kind in (*WHOLE_FILES.values(), *REGISTERS.values())
    if kind is not Project and not entries_around(kind)
}
"""What is only ever described on its own; a touchpoint is rather meant to stand in a journey."""

_Named: TypeAlias = tuple[str, str]
"""A kind, and the name of something of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stubs:
    """The files of a project, what is wrong in them, and the drafts that are new there."""

    files: Mapping[str, File]
    left: Checked
    begun: tuple[Newcomer, ...] = ()

    def place_of(self, draft: Newcomer) -> Span:
        """Give where a draft stands now."""
        entry = self.left.catalog.find(name_of(draft.kind), draft.id)
        return self.left.catalog.place_of(entry) if entry else Span(path=draft.path)


def with_stubs(
    project: Stubs,
    *,
    is_wanted: Callable[[Problem], bool],
    has_schemas: bool = False,
) -> Stubs:
    """Begin what is named and not described; nothing is written, and nothing there is changed.

    Something that cannot stand there without saying more is left to its author.
    """
    asked = [each for each in project.left.problems if may_be_begun(each) and is_wanted(each)]
    names = dict.fromkeys((_kind_of(each), str(each.argument("name"))) for each in asked)
    return _begun(project, tuple(names), KnownFiles(), has_schemas=has_schemas)


def _begun(
    project: Stubs, names: Sequence[_Named], known: KnownFiles, *, has_schemas: bool
) -> Stubs:
    """Begin as many of these names as can be: all at once, or else one half after the other."""
    tried = _tried(project, names, known, has_schemas=has_schemas) if names else project
    if tried is not None or len(names) == 1:
        return tried or project
    half = len(names) // 2
    for some in (names[:half], names[half:]):
        project = _begun(project, some, known, has_schemas=has_schemas)
    return project


def _tried(
    project: Stubs, names: Sequence[_Named], known: KnownFiles, *, has_schemas: bool
) -> Stubs | None:
    """Begin all of these names; None where one of them cannot be, or would be an error."""
    files, catalog, begun = project.files, project.left.catalog, project.begun
    for kind, name in names:
        newcomer = _newcomer(_KINDS[kind], name, catalog)
        try:
            file, _ = with_new(files, catalog, newcomer, is_draft=True, has_schemas=has_schemas)
        except UsageFault:
            return None
        files, begun = {**files, file.path: file}, (*begun, newcomer)
    left = checked_project(files.values(), known=known, today=catalog.today)
    is_right = not has_errors(news(project.left, left))
    return Stubs(files=files, left=left, begun=begun) if is_right else None


def may_be_begun(problem: Problem) -> bool:
    """Tell whether a problem is a name without a bearer, which nothing known is near to.

    What may be several names, or gives a person away, becomes no id.
    """
    name = str(problem.argument("name"))
    is_unknown = problem.id == "references_resolve" and not problem.argument("suggestion")
    is_name = not may_be_several(name) and not personal_data_in(name)
    return is_unknown and is_name and _kind_of(problem) in _KINDS


def _kind_of(problem: Problem) -> str:
    kind = problem.argument("kind")
    return kind.key.removeprefix("kinds.") if isinstance(kind, Word) else ""


def _newcomer(kind: type[Entry], name: str, catalog: Catalog) -> Newcomer:
    """Give what is to be: an id waits for its title, a title gets an id."""
    first = catalog.project.first_language
    is_id = is_slug(name) and not is_reserved(name)
    title = word(first, "beginnings.stub", id=name) if is_id else name
    own = name if is_id else proposed_id(catalog, kind, name, None)
    is_file = kind in WHOLE_FILES.values()
    return Newcomer(
        kind=kind,
        id=own,
        said={title_key(kind): title, **({} if is_file else {"id": own})},
        path=path_for(catalog, kind, own, None),
    )
