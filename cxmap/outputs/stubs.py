"""A draft of whatever is named and not described anywhere, for somebody to fill in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.catalog import Catalog, Checked
from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, Word
from cxmap.foundation.spans import Span
from cxmap.language.slugs import is_reserved, is_slug
from cxmap.language.words import word
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.project import Project
from cxmap.model.tree import name_of
from cxmap.outputs.arrivals import arrival
from cxmap.outputs.newcomers import Newcomer, entries_around, path_for, proposed_id, title_key
from cxmap.publication.checking import checked_project

_KINDS: Final = {
    name_of(kind): kind
    for kind in (*WHOLE_FILES.values(), *REGISTERS.values())
    if kind is not Project and not entries_around(kind)
}
"""What is only ever described on its own; a touchpoint is rather meant to stand in a journey."""


_SIGN_BETWEEN: Final = re.compile("[,،;؛]")
"""What stands between several names, and seldom in one."""


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
    language: str,
    *,
    is_wanted: Callable[[Problem], bool],
    has_schemas: bool = False,
) -> Stubs:
    """Begin what is named and not described; nothing is written, and nothing there is changed.

    Something that cannot stand there without saying more is left to its author.
    """
    asked = [each for each in project.left.problems if may_be_begun(each) and is_wanted(each)]
    for kind, name in dict.fromkeys((_kind_of(each), str(each.argument("name"))) for each in asked):
        files, checked = project.files, project.left
        newcomer = _newcomer(_KINDS[kind], name, checked.catalog)
        try:
            new = arrival(
                files, checked, newcomer, language, has_schemas=has_schemas, is_draft=True
            )
        except UsageFault:
            continue
        files = {**files, new.file.path: new.file}
        begun = (*project.begun, newcomer)
        project = Stubs(files=files, left=checked_project(files.values()), begun=begun)
    return project


def may_be_begun(problem: Problem) -> bool:
    """Tell whether a problem is a name without a bearer, which nothing known is near to."""
    is_unknown = problem.id == "references_resolve" and not problem.argument("suggestion")
    is_one = not _SIGN_BETWEEN.search(str(problem.argument("name")))
    return is_unknown and is_one and _kind_of(problem) in _KINDS


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
