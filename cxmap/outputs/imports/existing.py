"""What a sheet says is laid over a journey that is there: all that it does not hold stays."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from cxmap.catalog.catalog import Catalog
from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Journey, Pain
from cxmap.model.shape import is_light
from cxmap.outputs.imports.cells import score_in
from cxmap.outputs.imports.drafts import INHERITED, LISTS, Draft, Said, in_order
from cxmap.outputs.imports.grid import tidy
from cxmap.outputs.sheets.cells import own_text, shown, title_shown
from cxmap.writing.tree import Prose, Tree

_NOTHING: Final[Mapping[str, Tree]] = {}


@dataclass(slots=True, kw_only=True)
class LaidOver:
    """Lays drafts over what an author typed; ``stays`` is told of what no row speaks of."""

    catalog: Catalog
    stays: Callable[[str], None]

    def keys(
        self, draft: Draft, old: dict[str, Tree], around: Mapping[str, Tree] = _NOTHING
    ) -> dict[str, Tree]:
        """Give the keys of something as they are to be; ``around`` is what it inherits.

        A cell that says what was written or is inherited changes nothing, so that no translation,
        no spelling and no short form is lost.
        """
        keys = dict(old)
        inherited = dict(around)
        inherited |= {key: old[key] for key in INHERITED if key in old}
        for key, said in draft.said.items():
            is_title = key == draft.part.SHORT
            if key == "id" or (is_title and key not in old):
                continue
            if not self._is_same(said, inherited.get(key, old.get(key))):
                keys[key] = self._changed(old.get(key), said.tree)
        self._add_kept(draft, keys)
        if draft.part is Journey:
            keys["status"] = "draft"
        for part, key in LISTS.items():
            drafts = draft.of(part)
            if drafts:
                items = self._items(part, drafts, _listed(old.get(key)), inherited)
                # What stood there alone, without a dash, stands so again.
                is_alone = len(items) == 1 and key in old and not isinstance(old[key], list)
                keys[key] = items[0] if is_alone else items
        return in_order(draft.part, keys)

    def _is_same(self, said: Said, old: "Tree | None") -> bool:
        shape = said.column.shape
        known = [shown(shape, old, self.catalog, language) for language in LANGUAGES]
        if shape.form == "feeling" and (score := score_in(str(said.tree))) is not None:
            return score in map(score_in, known)  # with a plus or without, as a number or a face
        return old is not None and any(_plain(said.text) == _plain(each) for each in known)

    def _changed(self, old: "Tree | None", new: Tree) -> Tree:
        """Give a new value; texts that stay keep their translations."""
        first = self.catalog.project.first_language
        if isinstance(new, list):
            return self._changed_list(_listed(old), new)
        if _is_said(old) and isinstance(new, str):
            return {**cast("dict[str, Tree]", old), first: new}
        if _is_said(new) and old is not None:
            before = old if _is_said(old) else {first: old}
            return {**cast("dict[str, Tree]", before), **cast("dict[str, Tree]", new)}
        return new

    def _changed_list(self, old: list[Tree], new: list[Tree]) -> list[Tree]:
        """Give new items; where as many were changed, each is a new text of the one in its place.

        So a translation that was typed keeps its original.
        """
        known = {text: each for each in old for text in _texts_in(each)}
        items = [known.get(own_text(each, ""), each) for each in new]
        left = [each for each in old if each not in items]
        changed = [at for at, each in enumerate(items) if each not in old]
        if len(left) == len(changed) and all(_is_said(items[at]) for at in changed):
            for at, before in zip(changed, left, strict=True):
                items[at] = self._changed(before, items[at])
        return items

    def _add_kept(self, draft: Draft, keys: dict[str, Tree]) -> None:
        """Add what found no place of its own, unless it stands there already."""
        first = self.catalog.project.first_language
        before = own_text(keys["notes"], first) if "notes" in keys else ""
        lines = [each for each in draft.notes if each not in before]
        if lines:
            text = Prose("\n".join(filter(None, (before, *lines))))
            keys["notes"] = self._changed(keys.get("notes"), text)
        if draft.fields:
            own = keys.get("fields")
            keys["fields"] = {**(own if isinstance(own, dict) else {}), **draft.fields}

    def _items(
        self,
        part: type[Entry],
        drafts: list[Draft],
        old: list[Tree],
        around: Mapping[str, Tree],
    ) -> list[Tree]:
        """Give a list: its items in their order, and new ones behind what they follow."""
        known = [_keyed(part, each) for each in old]
        found = self._matched(part, drafts, known)
        items: list[Tree] = []
        first = self.catalog.project.first_language
        new: dict[int, list[Tree]] = {}
        last = -1
        for draft, at in zip(drafts, found, strict=True):
            if at is None:
                new.setdefault(last, []).append(draft.tree())
            else:
                last = at
        items += new.get(-1, [])
        for at, keys in enumerate(known):
            pairs = zip(drafts, found, strict=True)
            mine = next((one for one, each in pairs if each == at), None)
            if mine is None:
                self.stays(title_shown(part, keys, self.catalog, first))
            items.append(_short(part, self.keys(mine, keys, around) if mine else keys))
            items += new.get(at, [])
        return items

    def _matched(
        self, part: type[Entry], drafts: list[Draft], known: Sequence[dict[str, Tree]]
    ) -> list[int | None]:
        """Find for each draft which item it is: by its id, by its title, or by what is left."""
        found: dict[int, int] = {}
        for is_it in (_has_id, self._has_title):
            for number, draft in enumerate(drafts):
                free = (at for at in range(len(known)) if at not in found.values())
                at = next((at for at in free if is_it(draft, known[at])), None)
                if number not in found and at is not None:
                    found[number] = at
        left = [number for number in range(len(drafts)) if number not in found]
        open_ = [at for at in range(len(known)) if at not in found.values()]
        if part in (Expectation, Pain) and len(left) == len(open_):
            found |= dict(zip(left, open_, strict=True))
        return [found.get(number) for number in range(len(drafts))]

    def _has_title(self, draft: Draft, keys: dict[str, Tree]) -> bool:
        known = (title_shown(draft.part, keys, self.catalog, each) for each in LANGUAGES)
        return folded_key(draft.title) in map(folded_key, known)


def ids_in(tree: Tree) -> Iterator[str]:
    """Give every id that is written in a tree."""
    if isinstance(tree, dict):
        if isinstance(tree.get("id"), str):
            yield str(tree["id"])
        for each in tree.values():
            yield from ids_in(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from ids_in(each)


def _is_said(tree: "Tree | None") -> bool:
    """Tell whether a tree is a text in languages that it names."""
    return isinstance(tree, dict) and bool(tree) and tree.keys() <= set(LANGUAGES)


def _texts_in(tree: Tree) -> tuple[str, ...]:
    """Give a text in every language that it is written in."""
    return tuple(map(str, tree.values())) if isinstance(tree, dict) else (str(tree),)


def _has_id(draft: Draft, keys: dict[str, Tree]) -> bool:
    return bool(draft.id) and keys.get("id") == draft.id


def _short(part: type[Entry], keys: dict[str, Tree]) -> Tree:
    title = keys.get(part.SHORT)
    is_short = is_light(part) and len(keys) == 1 and isinstance(title, str)
    return title if is_short and title is not None else keys


def _keyed(part: type[Entry], item: Tree) -> dict[str, Tree]:
    return item if isinstance(item, dict) else {part.SHORT: item}


def _listed(tree: "Tree | None") -> list[Tree]:
    return [] if tree is None else tree if isinstance(tree, list) else [tree]


def _plain(text: str) -> str:
    return " ".join(tidy(text).split())
