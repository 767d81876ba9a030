"""Overlay files lay their texts over the nodes of the file they translate.

An overlay has the shape of its file and holds texts only. A mapping in a list is found by its
``id``; a list of plain texts is matched by position and must be as long as the one it translates.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from cxmap.files.nodes import Document, Localised, Mapping, Mark, Node, Sequence
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.language.suggestions import nearest
from cxmap.reading.ids import ids_of_items


def translated_path(path: str) -> tuple[str, str]:
    """Give the path an overlay translates and its language; the language is empty for other files.

    >>> translated_path("journeys/visit.en.yml")
    ('journeys/visit.yml', 'en')
    """
    file = PurePosixPath(path)
    suffixes = file.suffixes
    language = suffixes[-2][1:].lower() if len(suffixes) > 1 else ""
    if language in LANGUAGES:
        stem = file.name.removesuffix("".join(suffixes[-2:]))
        return str(file.with_name(stem + suffixes[-1])), language
    return path, ""


def lay_over(base: Document, overlay: Document, language: str) -> Iterator[Problem]:
    """Put the texts of an overlay into the nodes of its file; report what fits nowhere."""
    if base.root is not None and overlay.root is not None:
        yield from _Overlay(base, overlay, language).mappings(base.root, overlay.root)


@dataclass(frozen=True, slots=True)
class _Overlay:
    """One overlay on its way into one file."""

    base: Document
    overlay: Document
    language: str

    def mappings(self, base: Mapping, overlay: Mapping) -> Iterator[Problem]:
        """Lay one mapping over another, key by key."""
        for key, said in overlay.items():
            if key == "id" or said is None:
                continue
            if key not in base:
                place = self.overlay.span(overlay.keys_at[key])
                suggestion = nearest(key, base)
                yield codes.TRANSLATION_OF_NOTHING.at(place, key=key, suggestion=suggestion)
                continue
            mark, said_mark = base.values_at[key], overlay.values_at[key]
            merged, problems = self._merged(base[key], said, mark, said_mark)
            base[key] = merged
            yield from problems

    def _merged(
        self, base: Node, said: Node, mark: Mark, said_mark: Mark
    ) -> tuple[Node, list[Problem]]:
        if isinstance(base, Mapping) and isinstance(said, Mapping):
            return base, list(self.mappings(base, said))
        if isinstance(base, Sequence) and isinstance(said, Sequence):
            return base, list(self._sequences(base, said, said_mark))
        if isinstance(base, str | Localised) and isinstance(said, str):
            return self._localised(base, said, mark, said_mark), []
        return base, [codes.TRANSLATION_OF_NO_TEXT.at(self.overlay.span(said_mark))]

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

    def _sequences(self, base: Sequence, said: Sequence, said_mark: Mark) -> Iterator[Problem]:
        if all(isinstance(item, str) for item in said):
            yield from self._by_position(base, said, said_mark)
        else:
            yield from self._by_id(base, said)

    def _by_position(self, base: Sequence, said: Sequence, said_mark: Mark) -> Iterator[Problem]:
        if len(base) != len(said):
            place = self._list_place(said, said_mark)
            yield codes.TRANSLATION_LENGTH.at(place, expected=str(len(base)), found=str(len(said)))
            return
        for index, item in enumerate(said):
            if isinstance(base[index], Mapping):
                yield codes.TRANSLATION_WITHOUT_ID.at(self.overlay.span(said.items_at[index]))
                continue
            merged, problems = self._merged(
                base[index], item, base.items_at[index], said.items_at[index]
            )
            base[index] = merged
            yield from problems

    def _by_id(self, base: Sequence, said: Sequence) -> Iterator[Problem]:
        positions = {name: index for index, name in enumerate(ids_of_items(base, "item"))}
        for item, mark in zip(said, said.items_at, strict=True):
            if not isinstance(item, Mapping) or not isinstance(item.get("id"), str):
                yield codes.TRANSLATION_WITHOUT_ID.at(self.overlay.span(mark))
                continue
            name = str(item["id"])
            if name not in positions:
                place = self.overlay.span(item.values_at["id"])
                suggestion = nearest(name, positions)
                yield codes.TRANSLATION_OF_NOTHING.at(place, key=name, suggestion=suggestion)
                continue
            yield from self._item(base, positions[name], item, mark)

    def _item(self, base: Sequence, index: int, said: Mapping, mark: Mark) -> Iterator[Problem]:
        target = base[index]
        if isinstance(target, Mapping):
            yield from self.mappings(target, said)
            return
        texts = [text for key, text in said.items() if key != "id"]
        if len(texts) != 1 or not isinstance(target, str | Localised):
            yield codes.TRANSLATION_OF_NO_TEXT.at(self.overlay.span(mark))
            return
        merged, problems = self._merged(target, texts[0], base.items_at[index], mark)
        base[index] = merged
        yield from problems

    def _list_place(self, said: Sequence, said_mark: Mark) -> Span:
        return self.overlay.span(said.items_at[0] if said.items_at else said_mark)
