"""Overlay files lay their texts over the nodes of the file they translate.

An overlay has the shape of its file and holds texts only. A mapping in a list is found by its
``id``, or by the key that names what it takes over; a list of plain texts is matched by position
and must be as long as the one it translates.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.files.nodes import Document, Localised, Mapping, Mark, Node, Sequence, scalars
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Related, Word
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Part
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of
from cxmap.reading.ids import ids_of_items
from cxmap.reading.refusals import shape_of


def lay_over(base: Document, overlay: Document, language: str) -> Iterator[Problem]:
    """Put the texts of an overlay into the nodes of its file; report what fits nowhere."""
    if base.root is not None and overlay.root is not None:
        kind = next((WHOLE_FILES[key] for key in base.root if key in WHOLE_FILES), None)
        yield from _Overlay(base, overlay, language).mappings(base.root, overlay.root, kind)


@dataclass(frozen=True, slots=True)
class _Overlay:
    """One overlay on its way into one file."""

    base: Document
    overlay: Document
    language: str

    def mappings(
        self, base: Mapping, overlay: Mapping, part: type[Part] | None
    ) -> Iterator[Problem]:
        """Lay one mapping over another, key by key; ``part`` is what it is, None for registers."""
        for key, said in overlay.items():
            if key in _names(part):
                continue
            if key not in base:
                place = self.overlay.span(overlay.keys_at[key])
                yield self._nothing(place, key, (*base,), base.mark)
                continue
            if said is None:
                continue  # a place for a translation that is still to come
            mark, said_mark = _at(base, key), _at(overlay, key)
            below = _class_below(part, key=key)
            merged, problems = self._merged(base[key], said, mark, said_mark, below, key=key)
            base[key] = merged
            yield from problems

    def _nothing(self, place: Span, name: str, known: tuple[str, ...], mark: Mark) -> Problem:
        """Say that what is translated is not there, and what is."""
        suggestion = nearest(name, known)
        return codes.TRANSLATION_OF_NOTHING.at(
            place,
            related=self._translated(mark),
            key=name,
            file=self.base.path,
            suggestion=suggestion,
            there=() if suggestion else known,
        )

    def _translated(self, mark: Mark) -> tuple[Related, ...]:
        return (Related(span=self.base.span(mark), id="translated_here"),)

    def _merged(
        self, base: Node, said: Node, mark: Mark, said_mark: Mark, part: type[Part], *, key: str
    ) -> tuple[Node, list[Problem]]:
        if isinstance(base, Mapping) and isinstance(said, Mapping):
            return base, list(self.mappings(base, said, part))
        if isinstance(base, Sequence) and isinstance(said, Sequence):
            return base, list(self._sequences(base, said, mark, said_mark, part, key=key))
        if isinstance(base, Mapping) and isinstance(said, str) and base.keys() <= {*LANGUAGES}:
            if self.language not in base:
                return self._localised(self._by_language(base), said, mark, said_mark), []
            place = self.overlay.span(said_mark)
            return base, [codes.TRANSLATED_TWICE.at(place, language=self.language)]
        if isinstance(base, str | Localised) and isinstance(said, str):
            return self._localised(base, said, mark, said_mark), []
        shapes = {
            "expected": Word(f"shapes.{shape_of(base)}"),
            "found": Word(f"shapes.{shape_of(said)}"),
        }
        problem = codes.TRANSLATION_OF_ANOTHER_SHAPE.with_arguments(
            self.overlay.span(said_mark),
            {"key": key, "file": self.base.path, **shapes},
            self._translated(mark),
        )
        return base, [problem]

    def _localised(
        self, base: str | Localised, said: str, mark: Mark, said_mark: Mark
    ) -> Localised:
        text = base if isinstance(base, Localised) else Localised()
        if isinstance(base, str):
            text[""] = base
            text.places[""] = self.base.span(mark)
        text[self.language] = said
        text.places[self.language] = self.overlay.span(said_mark)
        return text

    def _by_language(self, base: Mapping) -> Localised:
        text = Localised()
        for language, said in base.items():
            if isinstance(said, str):
                text[language] = said
                text.places[language] = self.base.span(base.values_at[language])
        return text

    def _sequences(
        self,
        base: Sequence,
        said: Sequence,
        mark: Mark,
        said_mark: Mark,
        part: type[Part],
        *,
        key: str,
    ) -> Iterator[Problem]:
        if any(isinstance(item, Mapping) for item in said):
            yield from self._by_id(base, said, mark, part, list_key=key)
        elif len(base) != len(said):
            yield codes.TRANSLATION_LENGTH.at(
                self.overlay.span(said_mark),
                related=self._translated(mark),
                key=key,
                file=self.base.path,
                expected=len(base),
                found=len(said),
                there=tuple(map(_own, base)),
            )
        else:
            yield from self._by_position(base, said, part, key=key)

    def _by_position(
        self, base: Sequence, said: Sequence, part: type[Part], key: str
    ) -> Iterator[Problem]:
        for index, item in enumerate(said):
            if item is None or base[index] is None:
                continue  # not translated yet, or reported where it stands
            if isinstance(base[index], Mapping):
                yield self._without_id(item, said.items_at[index], _names(part))
                continue
            merged, problems = self._merged(
                base[index], item, base.items_at[index], said.items_at[index], part, key=key
            )
            base[index] = merged
            yield from problems

    def _without_id(self, item: Node, mark: Mark, names: tuple[str, ...]) -> Problem:
        """Say that an item does not name what it translates; a misspelt key may have meant to."""
        keys = item.keys_at if isinstance(item, Mapping) else {}
        typed = next((key for key in keys if nearest(key, names)), "")
        place = self.overlay.span(keys.get(typed, mark))
        suggestion = nearest(typed, names) if typed else ""
        return codes.TRANSLATION_WITHOUT_ID.at(place, suggestion=suggestion)

    def _by_id(
        self, base: Sequence, said: Sequence, mark_of_list: Mark, part: type[Part], *, list_key: str
    ) -> Iterator[Problem]:
        positions, former = _positions(base, part), _former_positions(base)
        laid: dict[int, Span] = {}
        for item, mark in zip(said, said.items_at, strict=True):
            keys = (key for key in _names(part) if isinstance(item, Mapping) and key in item)
            key = next(keys, "")
            if not isinstance(item, Mapping) or not isinstance(item.get(key), str):
                yield self._without_id(item, mark, _names(part))
                continue
            name = str(item[key])
            place = self.overlay.span(item.values_at[key])
            index = positions.get(name, former.get(name))
            if index is None:
                yield self._nothing(place, name, (*positions,), mark_of_list)
            elif index in laid:
                yield codes.ITEM_TRANSLATED_TWICE.at(place, key=name, first=laid[index])
            else:
                laid[index] = place
                if name not in positions:
                    yield self._renamed(place, name, base, index, part)
                yield from self._item(base, index, item, mark, part, key=list_key)

    def _renamed(
        self, place: Span, name: str, base: Sequence, index: int, part: type[Part]
    ) -> Problem:
        """Say that an item has another id now, which is to be written."""
        return codes.TRANSLATION_BY_FORMER_ID.at(
            place,
            related=self._translated(base.items_at[index]),
            key=name,
            file=self.base.path,
            id=ids_of_items(base, part)[index],
        )

    def _item(
        self, base: Sequence, index: int, said: Mapping, mark: Mark, part: type[Part], *, key: str
    ) -> Iterator[Problem]:
        target = base[index]
        if isinstance(target, Mapping):
            yield from self.mappings(target, said, part)
            return
        texts = [text for key, text in said.items() if key not in _names(part)]
        if texts == [None]:
            return  # not translated yet
        if len(texts) != 1 or not isinstance(target, str | Localised):
            yield codes.TRANSLATION_OF_NO_TEXT.at(self.overlay.span(mark), key=key)
            return
        merged, problems = self._merged(target, texts[0], base.items_at[index], mark, part, key=key)
        base[index] = merged
        yield from problems


def _at(node: Mapping, key: str) -> Mark:
    """Give where a value is best shown: a list or a group of keys at its key."""
    is_text = isinstance(node[key], str | Localised)
    return node.values_at[key] if is_text else node.keys_at[key]


def _own(item: Node) -> str:
    """Give the text of an item as it is written first; a group of keys has none."""
    return next((text for text in scalars(item)), "") if not isinstance(item, Mapping) else "…"


def _class_below(part: type[Part] | None, key: str) -> type[Part]:
    """Give the class of what stands under a key; where nothing has fields it is just a part."""
    if part is None:
        return REGISTERS.get(key, Part)
    shape = fields_of(part).get(key)
    return (shape.part if shape else None) or Part


def _names(part: type[Part] | None) -> tuple[str, ...]:
    """Give the keys by which an overlay may say which item of a list it means."""
    return ("id", part.SHARES) if part is not None and part.SHARES else ("id",)


def _positions(items: Sequence, part: type[Part]) -> dict[str, int]:
    """Give where each item stands, by its id and by what it takes over."""
    shared = {
        str(item[part.SHARES]): index
        for index, item in enumerate(items)
        if isinstance(item, Mapping) and item.get(part.SHARES)
    }
    return shared | {name: index for index, name in enumerate(ids_of_items(items, part))}


def _former_positions(items: Sequence) -> dict[str, int]:
    """Give where each item stands by the ids that it had before; none where two had the same."""
    names = [
        (name, index)
        for index, item in enumerate(items)
        if isinstance(item, Mapping) and "formerly" in item
        for name in scalars(item["formerly"])
    ]
    found = dict(names)
    return found if len(found) == len(names) else {}
