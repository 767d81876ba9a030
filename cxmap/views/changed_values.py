"""The two sides of a change as readers see them: what stood there, and what stands there now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cxmap.compare.changes import Change, Position, Version
from cxmap.compare.edition import Edition
from cxmap.compare.sorts import Sort
from cxmap.language.limits import Limit
from cxmap.model.entries import Entry, Part
from cxmap.model.shape import fields_of
from cxmap.model.text import Text
from cxmap.views.about import facts
from cxmap.views.phrases import Sentence, Showable, Shown, Sign
from cxmap.views.reader import Reader
from cxmap.views.values import values_of

_WITHOUT: Final = (Sort.ORDER_CHANGED, Sort.TRANSLATION_CHANGED)
"""Changes of which the values before and after say nothing that helps."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One of two catalogs as its authors wrote it, and somebody who reads it."""

    reader: Reader
    edition: Edition

    @classmethod
    def of(cls, reader: Reader) -> "Shelf":
        """Give it for a reader of the catalog."""
        return cls(reader, Edition(reader.catalog))

    def value(self, change: Change, version: Version | None) -> Showable | None:
        """Give what one side of a change says; None where that is nothing, or not worth a word."""
        if version is None or version.value is None or change.sort in _WITHOUT:
            return None
        if isinstance(version.value, Position):
            return self._position(version, version.value)
        if not change.field:
            return None
        return self._inside(version, change.field.rpartition(".")[2])

    def text(self, change: Change, version: Version | None, *, language: str) -> tuple[str, str]:
        """Give the running text that one side of a change holds, and the language it stands in.

        A limit of time is one in the language of the reader. It is empty where there is none.
        """
        if version is None or change.sort in _WITHOUT:
            return "", language
        if isinstance(version.value, Limit) and language == self.reader.language:
            return f"{self.value(change, version) or ''}", language
        if not isinstance(version.value, Text):
            return "", language
        return version.value.said_in(language, first=self.edition.first_language)

    def _position(self, version: Version, position: Position) -> Showable:
        part = self.edition.in_use(version.entry)
        above = (each for each in self.reader.catalog.above(part) if isinstance(each, Entry))
        within = next(above, None)
        number = self.reader.number(position.number)
        if within is None:
            return self.reader.sentence("changes.place", number=number)
        name = self.reader.title(within)
        return self.reader.sentence("changes.place_in", within=name, number=number)

    def _inside(self, version: Version, key: str) -> Showable | None:
        value = version.value
        if isinstance(value, Part):
            return self._part(value)
        shape = fields_of(type(version.part)).get(key)
        if isinstance(value, Text):
            return self.reader.phrase(value)
        if shape is None:
            return self.reader.plain(f"{value}")
        if value in ((), {}):
            return self.reader.own(self.reader.word("changes.said_none"))
        if shape.part is not None:
            inner = value if isinstance(value, tuple) else (value,)
            return self._joined(self._part(each) for each in inner if isinstance(each, Part))
        part = self.edition.in_use(version.part)
        return self._joined(values_of(self.reader, part, shape, value))

    def _part(self, part: Part) -> Showable | None:
        """Name an entry; say of any other part what is written in it."""
        used = self.edition.in_use(part)
        if isinstance(used, Entry):
            return self.reader.title(used)
        said = []
        for fact in facts(self.reader, used):
            value = fact.prose or self._joined(fact.values)
            if value is not None:
                shown = value.word if isinstance(value, Sign) else value
                said.append(self.reader.sentence("entry.named", name=fact.label, value=shown))
        return self._joined(said)

    def _joined(self, values: Iterable[Showable | None]) -> Showable | None:
        every = tuple(each for each in values if each is not None)
        return every[0] if len(every) == 1 else self.reader.joined(*every)


def told_apart(shelves: tuple[Shelf, Shelf], change: Change) -> tuple[Sentence | None, ...]:
    """Give both names that a field holds, which read alike, with their ids.

    Nothing is given where the same thing is meant, which nobody has to know.
    """
    sides = zip(shelves, (change.before, change.after), strict=True)
    return tuple(_with_id(shelf, change, version) for shelf, version in sides)


def _with_id(shelf: Shelf, change: Change, version: Version | None) -> Sentence | None:
    shape = fields_of(type(version.part)).get(change.field) if version is not None else None
    if version is None or shape is None or not shape.refers_to or not change.is_material:
        return None
    reader = shelf.reader
    ids = version.value if isinstance(version.value, tuple) else (version.value,)
    name = reader.joined(shelf.value(change, version))
    written = reader.joined(*(Shown(text=f"{each}") for each in ids))
    if name is None or written is None:
        return None
    return reader.sentence("changes.with_id", name=name, id=written)
