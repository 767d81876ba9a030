"""Drafts of journeys, stages and touchpoints as they grow from the rows of a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from cxmap.language.folding import folded_key
from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Journey, Pain, Stage, Touchpoint
from cxmap.model.shape import is_light
from cxmap.outputs.sheets.columns import Column
from cxmap.writing.key_order import keys_in_order
from cxmap.writing.tree import Prose, Tree

LISTS: Final[dict[type[Entry], str]] = {
    Stage: "stages",
    Touchpoint: "touchpoints",
    Expectation: "expectations",
    Pain: "pains",
}
"""What stands in a list of what is around it, and the key of that list."""

INHERITED: Final = ("persona", "owner", "channel")
"""What a journey says for all its touchpoints, where they say nothing else."""


@dataclass(slots=True, kw_only=True)
class Said:
    """What stands under a key: the column, the text of the cell, and what an author would type."""

    column: Column
    text: str
    tree: Tree


@dataclass(slots=True, kw_only=True)
class Draft:
    """One thing of a sheet: what is said of it, what stands in it, and what found no other place.

    ``notes`` are lines for its notes, ``fields`` the cells of columns that nobody knows.
    """

    part: type[Entry]
    said: dict[str, Said] = field(default_factory=dict)
    below: list["Draft"] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What it is called."""
        found = self.said.get(self.part.SHORT or "")
        return " ".join(found.text.split()) if found else ""

    @property
    def id(self) -> str:
        """Its id, where it has one."""
        return self.text("id")

    def text(self, key: str) -> str:
        """Give the text of the cell under a key."""
        return self.said[key].text if key in self.said else ""

    def of(self, part: type[Entry]) -> list["Draft"]:
        """Give those in it that are of a class."""
        return [each for each in self.below if each.part is part]

    def called(self, part: type[Entry], title: str, own: str = "") -> "Draft | None":
        """Give what has this id in it, or else this title."""
        known = self.of(part)
        by_id = (each for each in known if own and each.id == own)
        by_title = (
            each
            for each in known
            if folded_key(each.title) == folded_key(title) and own in ("", each.id)
        )
        return next(by_id, None) or next(by_title, None)

    def all_of(self, part: type[Entry]) -> Iterator["Draft"]:
        """Give all of a class, however deep they stand."""
        for each in self.below:
            if each.part is part:
                yield each
            yield from each.all_of(part)

    def tree(self) -> Tree:
        """Give what an author would type for it; a title alone, where that is enough."""
        keys = self.keys()
        short = keys.get(self.part.SHORT)
        is_short = is_light(self.part) and len(keys) == 1 and isinstance(short, str)
        return short if is_short and short is not None else keys

    def keys(self) -> dict[str, Tree]:
        """Give its keys in the order in which they are typed."""
        found: dict[str, Tree] = {key: each.tree for key, each in self.said.items()}
        if self.notes:
            found["notes"] = _with_lines(found.get("notes", ""), self.notes)
        if self.fields:
            found["fields"] = dict(self.fields)
        if self.part is Journey:
            found["status"] = "draft"
        for part, key in LISTS.items():
            items = [each.tree() for each in self.of(part)]
            if items:
                found[key] = items
        return in_order(self.part, found)


def _with_lines(notes: Tree, lines: list[str]) -> Tree:
    """Give notes, in whichever language, with lines below them."""
    if isinstance(notes, dict):
        return {language: _with_lines(text, lines) for language, text in notes.items()}
    return Prose("\n".join([*([str(notes)] if notes else []), *lines]))


def in_order(part: type[Entry], keys: dict[str, Tree]) -> dict[str, Tree]:
    """Put keys into the order in which they are typed."""
    return {key: keys[key] for key in keys_in_order(part) if key in keys}
