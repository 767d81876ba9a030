"""Something new is written into a file of a project, which stays as it was but for the new lines.

Nothing is written that would change anything else, or that a check would call an error.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.files.nodes import Document, Node, Sequence
from cxmap.files.nodes import Mapping as Keys
from cxmap.files.text import encoded
from cxmap.files.yaml_nodes import document
from cxmap.foundation.faults import OutputRefused, UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.foundation.problems import Problem, Severity
from cxmap.model.entries import Entry
from cxmap.model.kinds import WHOLE_FILES
from cxmap.model.tree import homes_of, name_of, register_of
from cxmap.outputs.editor_files import schema_line
from cxmap.outputs.newcomers import Newcomer
from cxmap.outputs.whole_files import put_in_place
from cxmap.publication.checking import checked_project
from cxmap.rules.wording import sentence
from cxmap.writing.additions import Added, with_item
from cxmap.writing.new_lines import new_lines, remark_of

_MAY_WAIT: Final = "CX3"
"""How the codes begin that say what is missing; anything else is a slip of the one who types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What is to be written: the whole file, the line that is new, what stays open.

    A file that begins with a mark of byte order keeps it.
    """

    file: File
    line: int
    left: tuple[Problem, ...]

    @property
    def text(self) -> str:
        """The new text of the file."""
        return self.file.data.decode("utf-8-sig")


def arrival(
    files: Mapping[str, File],
    before: Checked,
    newcomer: Newcomer,
    language: str,
    *,
    has_schemas: bool = False,
) -> Arrival:
    """Give what is to be written: a draft where something still has to follow.

    ``before`` is what the files are judged to be now; where the project ``has_schemas`` a new file
    names its own. Raises UsageFault where something cannot be added without changing anything
    else, or would be an error.
    """
    for is_draft in (False, True):
        file, line = with_new(
            files, before.catalog, newcomer, is_draft=is_draft, has_schemas=has_schemas
        )
        after = checked_project({**files, file.path: file}.values(), today=before.catalog.today)
        left = news(before, after)
        errors = [each for each in left if each.severity is Severity.ERROR]
        if any(not each.code.startswith(_MAY_WAIT) for each in errors):
            break
        if not errors:
            return Arrival(file=file, line=line, left=left)
    raise UsageFault("new_with_error", problem=sentence(errors[0], language))


def with_new(
    files: Mapping[str, File],
    catalog: Catalog,
    newcomer: Newcomer,
    *,
    is_draft: bool,
    has_schemas: bool,
) -> tuple[File, int]:
    """Give a file as it is with something new in it, and the line in which that begins.

    Nobody has judged it yet. Raises UsageFault where it would change anything else.
    """
    first_language = catalog.project.first_language
    lines = new_lines(newcomer.kind, newcomer.said, first_language, is_draft=is_draft)
    added = _added(files, catalog, newcomer, lines, has_schemas=has_schemas)
    there = files.get(newcomer.path, File(path=newcomer.path)).data
    return File(path=newcomer.path, data=encoded(added.text, there)), added.line


def news(before: Checked, after: Checked) -> tuple[Problem, ...]:
    """Give the problems that were not there before; the lines of the others may have moved."""
    known = [_of_any_line(each) for each in before.problems]
    found = []
    for problem in after.problems:
        if _of_any_line(problem) in known:
            known.remove(_of_any_line(problem))
        else:
            found.append(problem)
    return tuple(found)


def write_arrival(project: Path, new: Arrival) -> None:
    """Write it. Raises OutputRefused where the file cannot be written."""
    target = project / new.file.path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        put_in_place(target, new.file.data)
    except OSError as error:
        reason = obstacle_of(error)
        folder = str(target.parent)
        raise OutputRefused("output_not_writable", folder=folder, reason=reason) from error


def _of_any_line(problem: Problem) -> tuple[str, ...]:
    return problem.span.path, problem.id, problem.entity


def _added(
    files: Mapping[str, File],
    catalog: Catalog,
    newcomer: Newcomer,
    lines: tuple[str, ...],
    *,
    has_schemas: bool,
) -> Added:
    if newcomer.kind in WHOLE_FILES.values():
        if newcomer.path in files:
            raise UsageFault("new_file_exists", path=newcomer.path)
        head = (schema_line(newcomer.path, name_of(newcomer.kind)),) if has_schemas else ()
        return Added(text="\n".join((*head, *lines, "")), line=1)
    opened = _opened(files.get(newcomer.path) or File(path=newcomer.path))
    root = opened.root if opened.root is not None else Keys((0, 0, 0, 0))
    if newcomer.inside is None:
        key, around = register_of(newcomer.kind), root
    else:
        key, around = _key_in(newcomer), _keys_of(catalog, newcomer.inside, root)
    remark = (
        remark_of(type(newcomer.inside), key, catalog.project.first_language)
        if newcomer.inside is not None
        else ""
    )
    added = with_item(opened, around, key, lines, remark=remark)
    items = around.get(key)
    # The file as it is to be, to be compared with what is read of the new text.
    around[key] = more = Sequence((0, 0, 0, 0))
    more += [*(items if isinstance(items, list) else ()), _read("\n".join(lines))]
    if added is None or _read(added.text) != root:
        raise UsageFault("new_cannot_be_added", key=key, path=newcomer.path)
    return added


def _opened(file: File) -> Document:
    """Open a file, which may not be there yet; nothing is added to a broken one."""
    if not file.data and file.problem is None:
        return Document(path=file.path, root=None)
    opened = document(file.path, file.data)
    if file.problem is not None or not opened.is_whole:
        raise UsageFault("new_file_broken", path=file.path)
    return opened


def _key_in(newcomer: Newcomer) -> str:
    homes = (home for home in homes_of(newcomer.kind) if isinstance(newcomer.inside, home.part))
    return next(home.shape.key for home in homes)


def _keys_of(catalog: Catalog, entry: Entry, root: Keys) -> Keys:
    """Find the keys of an entry in a file that was opened anew; a copy has none there."""
    node = catalog.reading.places[entry].node
    found = [each for each in _groups(root) if node is not None and each.mark == node.mark]
    if catalog.is_copy(entry) or not found:
        raise UsageFault("new_cannot_be_added", key=name_of(type(entry)), path="")
    return found[0]


def _groups(node: Node) -> list[Keys]:
    if isinstance(node, Keys):
        return [node, *(group for value in node.values() for group in _groups(value))]
    if isinstance(node, list):
        return [group for value in node for group in _groups(value)]
    return []


def _read(text: str) -> Keys | None:
    return document("", text.encode()).root
