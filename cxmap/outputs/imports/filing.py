"""Drafts get their files: a new one for each journey, and a place in the registers for names."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import PurePosixPath
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.language.folding import folded_key
from cxmap.language.personal_data import rest_without_personal_data
from cxmap.language.slugs import is_reserved, is_slug, numbered_slug, readable_slug
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.model.tree import name_of
from cxmap.outputs.arrivals import with_new
from cxmap.outputs.editor_files import schema_line
from cxmap.outputs.imports.drafts import INHERITED, Draft, Said
from cxmap.outputs.imports.existing import LaidOver, ids_in
from cxmap.outputs.imports.remarks import Remark
from cxmap.outputs.newcomers import Newcomer, proposed_id
from cxmap.outputs.sheets.columns import BY_NAME
from cxmap.writing.author import Author
from cxmap.writing.entries import typed_keys
from cxmap.writing.tree import Tree
from cxmap.writing.yaml_text import yaml_text

DRAFTS: Final = "journeys/imported-registers.yml"
"""Where drafts of departments and the like go, where the file of the others cannot be added to."""


@dataclass(slots=True)
class Filing:
    """The files of the project as they are to be.

    ``beside`` gives for each draft of a journey that is there the path of that journey.
    """

    catalog: Catalog
    files: dict[str, File]
    has_schemas: bool = field(kw_only=True)
    beside: dict[str, str] = field(default_factory=dict)

    def add_journey(self, draft: Draft) -> list[Remark]:
        """Write a journey into a file of its own; beside the one of its name, if there is one."""
        old = self._there(draft)
        if old is None:
            _lift(draft)
            _name(draft, set())
            path = self._free("journeys", self._id(draft))
            self._write(path, draft.keys())
            return []
        place = self._path(old)
        path = self._free(str(PurePosixPath(place).parent), PurePosixPath(place).stem)
        stays: list[str] = []
        keys = typed_keys(old, Author.of(self.catalog.project))
        _name(draft, set(ids_in(keys)))
        new = LaidOver(catalog=self.catalog, stays=stays.append).keys(draft, keys)
        title = ("title", self.catalog.title_of(old))
        told = [Remark(sort="stays", said=(("title", each),)) for each in stays if each]
        if twin := self._twin(old, new):
            there = self._path(twin)
            return [Remark(sort="same", said=(title, ("path", there))), *told]
        self._write(path, new)
        self.beside[path] = place
        said = (title, ("path", place), ("file", path))
        return [Remark(sort="exists", said=said), *told]

    def add_newcomer(self, newcomer: Newcomer) -> None:
        """Begin a draft in a register; in a file of its own where it cannot be added."""
        for path in (newcomer.path, DRAFTS):
            one = Newcomer(kind=newcomer.kind, id=newcomer.id, said=newcomer.said, path=path)
            try:
                file, _ = with_new(
                    self.files, self.catalog, one, is_draft=True, has_schemas=self.has_schemas
                )
            except UsageFault:
                if path == DRAFTS:
                    raise
                continue
            self.files[path] = file
            return

    def _there(self, draft: Draft) -> Journey | None:
        """Find the journey of the project that a draft is, by its id or by its title."""
        if draft.id:
            found = self.catalog.find(Journey.KIND, draft.id)
        else:
            found = self.catalog.named(Journey.KIND, draft.title, self.catalog.project).entry
        ref = self.catalog.ref_of(found) if found else ""
        by_ref = (each for each in self._journeys() if ref and self._ref(each) == ref)
        return next(by_ref, None) or next(iter(self._called(draft.title)), None)

    def _called(self, title: str) -> list[Journey]:
        """Give the journeys of a title, the first of them before drafts that stand beside it."""
        key = folded_key(title)
        found = (e for e in self._journeys() if folded_key(self.catalog.title_of(e)) == key)
        return sorted(found, key=lambda each: (len(self._path(each)), self._path(each)))

    def _twin(self, old: Journey, keys: dict[str, Tree]) -> Journey | None:
        """Find a journey that says just this: the one that is there, or a draft beside it."""
        author = Author.of(self.catalog.project)
        wanted = _said_in(keys)
        known = (old, *self._called(self.catalog.title_of(old)))
        return next((e for e in known if _said_in(typed_keys(e, author)) == wanted), None)

    def _journeys(self) -> Iterator[Journey]:
        return (each for each in self.catalog.written.entries if isinstance(each, Journey))

    def _path(self, journey: Journey) -> str:
        return self.catalog.written.places[journey].document.path

    def _ref(self, journey: Journey) -> str:
        return self.catalog.written.places[journey].ref

    def _id(self, draft: Draft) -> str:
        is_id = is_slug(draft.id) and not is_reserved(draft.id)
        return draft.id if is_id else proposed_id(self.catalog, Journey, draft.title, None)

    def _free(self, folder: str, name: str) -> str:
        """Give a path that no file has; a journey has the name of its file for its id."""
        taken = {PurePosixPath(path).stem for path in self.files}
        names = (numbered_slug(name, number) for number in count(1))
        return f"{folder}/{next(each for each in names if each not in taken)}.yml"

    def _write(self, path: str, keys: dict[str, Tree]) -> None:
        keys.pop("id", None)  # the name of the file is the id
        head = f"{schema_line(path, name_of(Journey))}\n" if self.has_schemas else ""
        self.files[path] = File(path=path, data=f"{head}{yaml_text(keys)}".encode())


def _said_in(keys: dict[str, Tree]) -> str:
    """Give what a file of these keys would say of its journey, whatever its state and its name."""
    return yaml_text({key: tree for key, tree in keys.items() if key not in ("id", "status")})


def _lift(draft: Draft) -> None:
    """Let a journey say once what all its touchpoints say."""
    touchpoints = [*draft.all_of(Touchpoint)]
    for key in INHERITED:
        said = [each.said[key] for each in touchpoints if key in each.said]
        is_shared = len(said) == len(touchpoints) > 1 and len({str(s.tree) for s in said}) == 1
        if is_shared and key not in draft.said:
            draft.said[key] = said[0]
            for each in touchpoints:
                del each.said[key]


def _name(draft: Draft, taken: set[str]) -> None:
    """Give every stage and touchpoint an id that nothing else of the journey has."""
    used: dict[type[Entry], set[str]] = {}
    for part in (Stage, Touchpoint):
        own = used.setdefault(part, set())
        for each in draft.all_of(part):
            name = each.id
            if not name or name in own:
                name = _made(each, own | taken)
                each.said["id"] = Said(column=BY_NAME[f"{part.KIND}_id"], text=name, tree=name)
            own.add(name)


def _made(draft: Draft, taken: set[str]) -> str:
    said = rest_without_personal_data(draft.title)
    slug = readable_slug(said, otherwise=draft.part.KIND)
    names = (numbered_slug(slug, number) for number in count(1))
    return next(each for each in names if each not in taken)
