"""One of the two catalogs as its authors wrote it: every entry once, with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.catalog.sharing import shares
from cxmap.compare.matching import Candidate
from cxmap.compare.sayings import said_first
from cxmap.compare.sorts import title_key_of
from cxmap.files.tables.table_file import is_table
from cxmap.foundation.spans import Span
from cxmap.model.entries import Entry, Part
from cxmap.model.shape import FieldShape, fields_of

_P = TypeVar("_P", bound=Part)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Twig:
    """An entry where it grows: on which other one, under which keys, which one of its list.

    ``scope`` is the one in which its ``name`` is unique.
    """

    entry: Entry
    name: str
    on: "Twig | None"
    field: str
    number: int
    scope: "Twig | None"

    @property
    def stem(self) -> "Twig":
        """The entry it stands in; of a whole, itself."""
        return self.on or self


@dataclass(slots=True)
class Edition:
    """A catalog as it was written, before anything is taken over or inherited."""

    catalog: Catalog
    _called: dict[tuple[str, str], str] = field(default_factory=dict)
    _in_use: dict[int, Part] = field(default_factory=dict)
    _takers: set[int] | None = None

    @property
    def first_language(self) -> str:
        """The language in which it is written."""
        return self.catalog.project.first_language

    def wholes(self) -> list[Entry]:
        """Give what stands in the files and registers, in the order of the files.

        What customers said in rows is left out: it follows from its file and from what the dataset
        says of it, and a change of either is told there.
        """
        places = self.catalog.written.places
        entries = (
            each for each in self.catalog.written.entries if not is_table(self.path_of(each))
        )
        return sorted(entries, key=lambda each: (places[each].document.path, places[each].mark))

    def path_of(self, entry: Entry) -> str:
        """Give the file in which an entry is written."""
        return self.catalog.written.places[entry].document.path

    def ref_of(self, entry: Entry) -> str:
        """Give the full address of an entry."""
        return self.catalog.ref_of(self.in_use(entry))

    def call(self, renamed: Iterable[tuple[Entry, Entry]], other: "Edition") -> None:
        """Take note that entries are called otherwise in another edition."""
        for entry, there in renamed:
            self._called[entry.KIND, self.ref_of(entry)] = other.ref_of(there)

    def ref_elsewhere(self, entry: Entry) -> str:
        """Give the address of an entry in use, with the name of its whole in the other edition."""
        ref = self.catalog.ref_of(entry)
        if not self._called:
            return ref
        whole = self.catalog.whole_of(entry)
        name = self.catalog.ref_of(whole)
        return self._called.get((whole.KIND, name), name) + ref.removeprefix(name)

    def written_id_of(self, entry: Entry) -> str | None:
        """Give the id that an author gave an entry; None where it would be made of the title."""
        is_written = self.catalog.written.places.id_is_written(entry)
        return self.own_name_of(entry) if is_written else None

    def own_name_of(self, entry: Entry) -> str:
        """Give the id of an entry among its siblings, be it one that was made of its title."""
        return self.catalog.written.places[entry].ref.rpartition("/")[2]

    def place_of(self, part: Part, key: str = "", index: int | str | None = None) -> Span:
        """Give where something is written; of a part that was never written, nothing is known."""
        return self.catalog.written.places.span(part, key, index)

    def in_use(self, part: _P) -> _P:
        """Give what a part has become with all that it takes over."""
        if self.catalog.reading is self.catalog.written:
            return part
        if not self._in_use:
            places = [each for each in self.catalog.reading.places if not each.is_copy]
            self._in_use = {id(each.node): each.part for each in places if each.node is not None}
        found = self._in_use.get(id(self.catalog.written.places[part].node))
        return found if isinstance(found, type(part)) else part

    def links_from(self, part: Part, key: str) -> tuple[Link, ...]:
        """Give what a part names under a key, and what that means."""
        return self.catalog.links_from(self.in_use(part), key)

    def value_of(self, part: Part | None, shape: FieldShape) -> object:
        """Give what stands in a field; None where nothing is said.

        An empty list says that there is none where something else would count instead.
        """
        value = getattr(part, shape.name, None)
        if part is None or value not in ((), {}):
            return value
        default = type(part).model_fields[shape.name].default
        is_said = shares(part) and shape.name in part.model_fields_set
        return value if is_said or (isinstance(default, tuple) and default) else None

    def takes_over(self, whole: Entry) -> bool:
        """Tell whether something in a whole takes over what is written elsewhere."""
        if self._takers is None:
            places = self.catalog.written.places
            takers = (place.part for place in places if shares(place.part))
            self._takers = {id([part, *places.above(part)][-1]) for part in takers}
        return id(whole) in self._takers

    def is_refused(self, part: Part, shape: FieldShape) -> bool:
        """Tell whether something stands in a field that could not be understood."""
        if shape.name in part.model_fields_set:
            return False
        node = self.catalog.written.places[part].node
        return node is not None and node.get(shape.key) not in (None, "", [], {})

    def candidate(self, entry: Entry, home: object) -> Candidate:
        """Give what an entry is known by."""
        return Candidate(
            name=self.own_name_of(entry),
            is_named=self.catalog.written.places.id_is_written(entry),
            formerly=entry.formerly,
            title=self.title_of(entry),
            home=home,
        )

    def title_of(self, part: Part) -> str | None:
        """Give the title of a part, as far as titles are compared."""
        key = title_key_of(part)
        return f"{said_first(getattr(part, key), self.first_language)}" if key else None

    def twigs(self, whole: Entry) -> list[Twig]:
        """Give a whole and every entry in it, each before what stands in it."""
        root = Twig(
            entry=whole, name=self.own_name_of(whole), on=None, field="", number=1, scope=None
        )
        return [root, *self._twigs_on(root, whole, "")]

    def _twigs_on(self, twig: Twig, part: Part, path: str) -> Iterator[Twig]:
        for shape in holders_in(type(part)):
            value = getattr(part, shape.name)
            inner = value if isinstance(value, tuple) else () if value is None else (value,)
            for number, each in enumerate(inner, 1):
                if not isinstance(each, Entry):
                    yield from self._twigs_on(twig, each, f"{path}{shape.key}.")
                    continue
                scope = self._scope_of(each, twig)
                grown = Twig(
                    entry=each,
                    name=self.own_name_of(each),
                    on=twig,
                    field=f"{path}{shape.key}",
                    number=number,
                    scope=scope,
                )
                yield grown
                yield from self._twigs_on(grown, each, "")

    def _scope_of(self, entry: Entry, on: Twig) -> Twig:
        """Give the entry in which the id of another is its own; else that of the file."""
        places = self.catalog.written.places
        scope = places[entry].ref.rpartition("/")[0]
        while on.on is not None and places[on.entry].ref != scope:
            on = on.on
        return on


@cache
def holders_in(part: type[Part]) -> tuple[FieldShape, ...]:
    """Give the fields of a class in which entries stand, be it in a part of them."""
    return tuple(
        shape
        for shape in fields_of(part).values()
        if shape.part is not None and (issubclass(shape.part, Entry) or holders_in(shape.part))
    )
