"""Names of things in cells: found as the project knows them, guessed, or begun as drafts."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.folding import folded_key
from cxmap.language.slugs import numbered_slug
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS
from cxmap.model.tree import name_of
from cxmap.outputs.imports.grid import Cell
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.newcomers import Newcomer, path_for, proposed_id, title_key

_BETWEEN: Final = re.compile(r"(?:(?<!\s)\s+)?[\n،,;؛/+&|]\s*")
_AND: Final = re.compile(r"(?<!\s)\s+(?:و|and)\s+", re.IGNORECASE)
_BEGUN: Final = ("department", "role", "persona", "channel", "system", "document", "service")
"""What may be begun with nothing but its title."""
MOST_BEGUN: Final = 100
"""New names of one import; where there are more, the column is none of names."""
_LONGEST: Final = 80
"""Letters of a name; a longer text says more than who it is."""
_SLIP: Final = 0.7
"""What is so much shorter than a name means something else: “Sales” is not “After-sales”."""

_KINDS: Final = {name_of(kind): kind for kind in REGISTERS.values()}


@dataclass(slots=True, kw_only=True)
class Names:
    """What the names of one import mean; the same name means the same in all its cells.

    It is remarked on where it stands first.
    """

    catalog: Catalog
    begun: dict[tuple[str, str], Newcomer] = field(default_factory=dict)
    _is_full: bool = False
    _told: set[tuple[str, str]] = field(default_factory=set)

    def ids_of(self, kind: str, cell: Cell, remarks: Remarks) -> tuple[list[str], list[str]]:
        """Give the ids that a cell names, and what of it names nothing."""
        found, left = [], []
        for name in self._parted(kind, cell.text):
            identity = self._id_of(kind, name, cell, remarks)
            if identity:
                found.append(identity)
            else:
                left.append(name)
        return list(dict.fromkeys(found)), left

    def _parted(self, kind: str, text: str) -> list[str]:
        """Take several names apart; an "and" parts them only where each half is known."""
        if self._known(kind, text):
            return [text]
        names = [name for name in _BETWEEN.split(text) if name]
        parted = []
        for name in names:
            halves = _AND.split(name)
            is_several = all(self._known(kind, half) for half in halves)
            parted += halves if is_several and not self._known(kind, name) else [name]
        return parted

    def _known(self, kind: str, name: str) -> str:
        if (kind, folded_key(name)) in self.begun:
            return self.begun[kind, folded_key(name)].id
        found = self.catalog.named(kind, name, self.catalog.project).entry
        return self.catalog.id_of(found) if found else ""

    def _id_of(self, kind: str, name: str, cell: Cell, remarks: Remarks) -> str:
        if known := self._known(kind, name):
            return known
        if near := self._near(kind, name):
            if folded_key(near) != folded_key(name) and (kind, name) not in self._told:
                self._told.add((kind, name))
                said = {"name": self._title(kind, near), "kind": f"kinds.{kind}"}
                remarks.at(cell, "name_guessed", name, **said)
            return self._known(kind, near)
        if kind not in _BEGUN or len(name) > _LONGEST or not any(map(str.isalpha, name)):
            return ""
        if len(self.begun) >= MOST_BEGUN:
            if not self._is_full:
                remarks.at(cell, "names_left", name, limit=str(MOST_BEGUN))
            self._is_full = True
            return ""
        begun = self._begin(_KINDS[kind], name)
        remarks.at(cell, "name_begun", name, id=begun.id, kind=f"kinds.{kind}")
        return begun.id

    def _near(self, kind: str, name: str) -> str:
        near = self.catalog.nearest_name(kind, name, self.catalog.project)
        if near and _may_be_a_slip(name, near) and self._known(kind, near):
            return near
        titles = (
            each.said[title_key(each.kind)] for (of, _), each in self.begun.items() if of == kind
        )
        near = nearest(name, titles)
        return near if _may_be_a_slip(name, near) else ""

    def _title(self, kind: str, name: str) -> str:
        found = self.catalog.named(kind, name, self.catalog.project).entry
        return self.catalog.title_of(found) if found else name

    def _begin(self, kind: type[Entry], name: str) -> Newcomer:
        taken = {each.id for each in self.begun.values() if each.kind is kind}
        taken |= {*self.catalog.known_ids(kind.KIND, self.catalog.project)}
        own = proposed_id(self.catalog, kind, name, None)
        names = (numbered_slug(own, number) for number in count(1))
        free = next(each for each in names if each not in taken)
        newcomer = Newcomer(
            kind=kind,
            id=free,
            said={title_key(kind): name, "id": free},
            path=path_for(self.catalog, kind, free, None),
        )
        self.begun[name_of(kind), folded_key(name)] = newcomer
        return newcomer


def _may_be_a_slip(name: str, near: str) -> bool:
    """Tell whether a name may be another one with a slip in it.

    >>> _may_be_a_slip("Recepton", "Reception"), _may_be_a_slip("Sales", "After-sales service")
    (True, False)
    """
    shorter, longer = sorted((len(name), len(near)))
    return bool(shorter) and shorter / longer >= _SLIP
