"""The first page of the manual: what there is, and where to begin."""

from collections.abc import Iterable, Iterator
from typing import Final

from cxmap.language.manual import meaning
from cxmap.language.words import word
from cxmap.model.entries import Part, Sourced
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of
from cxmap.model.tree import name_of, parts_in
from cxmap.publication.navigation import GROUPS
from cxmap.reports.manual.fields import own_keys
from cxmap.reports.manual.kind_names import kind_links
from cxmap.reports.manual.pen import EVERY_ENTRY, VALUES, MarkdownPen, said
from cxmap.reports.manual.sheet import Block, bullets, heading, sheet

BEGIN: Final = {
    "values": VALUES,
    "every_entry": EVERY_ENTRY,
    "example": "example",
    "rules": "rules",
    "commands": "commands",
    "diagrams": "diagrams",
    "data": "data",
}
"""Table of page words -> the page they are the title of."""
_DEEPER: Final = "    "
"""How far a list in a list is moved in: a site takes less for the same list, a forge takes it."""


def index_page(language: str) -> str:
    """Write the page."""
    return sheet(language, _blocks(MarkdownPen(language=language)))


def _blocks(pen: MarkdownPen) -> Iterator[Block]:
    yield heading(1, said(pen, "index.title"))
    yield said(pen, "index.lead")
    yield said(pen, "index.explain")
    yield heading(2, said(pen, "index.begin"))
    yield bullets(
        f"{pen.link(said(pen, f'{table}.title'), page)}: {said(pen, f'index.{table}')}"
        for table, page in BEGIN.items()
    )
    yield heading(2, said(pen, "index.files"))
    for whole in WHOLE_FILES.values():
        yield "\n".join(_tree(pen, whole, 0, ()))
    yield heading(2, said(pen, "index.registers"))
    yield said(pen, "index.registers_lead")
    left = list(REGISTERS.values())
    for group, kinds in GROUPS.items():
        inside = [each for each in left if each.KIND in kinds]
        left = [each for each in left if each not in inside]
        yield heading(3, word(pen.language, f"navigation.{group}"))
        yield _trees(pen, inside)
    yield heading(3, said(pen, "index.without_page"))
    yield _trees(pen, left)
    yield heading(3, said(pen, "every_entry.sourced"))
    yield _trees(pen, parts_in(Sourced))


def _trees(pen: MarkdownPen, kinds: Iterable[type[Part]]) -> str:
    return "\n".join(line for kind in kinds for line in _tree(pen, kind, 0, ()))


def _tree(
    pen: MarkdownPen, part: type[Part], depth: int, around: tuple[type[Part], ...]
) -> Iterator[str]:
    """Give a line for a class, then those of what may stand in it."""
    line = f"- {kind_links(pen, [part])}: {meaning(pen.language, name_of(part))}"
    yield _DEEPER * depth + line
    own = {fields_of(part)[key].part for key in own_keys(part)}
    for inner in parts_in(part):
        if inner in own and inner not in around:
            yield from _tree(pen, inner, depth + 1, (*around, part))
