"""Where every part of the model stands in the files, beside the model and not inside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cxmap.files.nodes import Document, Localised, Mapping, Mark, Sequence
from cxmap.foundation.spans import Span
from cxmap.model.entries import Entry, Part
from cxmap.model.kinds import WHOLE_FILES


@dataclass(slots=True, kw_only=True)
class Place:
    """What is known about one part besides its values.

    ``lineage`` are the parts that it is, or takes over, where something is described elsewhere:
    the nearest first. ``is_copy`` says that nothing of it was written where it stands now.
    """

    part: Part
    document: Document
    node: Mapping | None
    mark: Mark
    ref: str
    parent: Part | None = None
    is_sound: bool = True
    lineage: tuple[Part, ...] = ()
    is_copy: bool = False

    @property
    def origin(self) -> Part | None:
        """The part that it is, or takes over first."""
        return next(iter(self.lineage), None)


@dataclass(slots=True)
class Places:
    """The places of all parts of one reading, by the identity of the part."""

    _by_identity: dict[int, Place] = field(default_factory=dict)

    @classmethod
    def of(cls, places: Iterable["Places"]) -> "Places":
        """Put the places of several files together, in their order."""
        together = cls()
        for each in places:
            together._by_identity |= {id(place.part): place for place in each}
        return together

    def add(self, place: Place, children: tuple[Part, ...]) -> None:
        """Remember a place, and that the children belong to its part."""
        self._by_identity[id(place.part)] = place
        for child in children:
            self._by_identity[id(child)].parent = place.part

    def __getitem__(self, part: Part) -> Place:
        """Give the place of a part of this reading."""
        return self._by_identity[id(part)]

    def __contains__(self, part: Part) -> bool:
        """Tell whether a part belongs to this reading; shipped channels do not."""
        return id(part) in self._by_identity

    def __iter__(self) -> Iterator[Place]:
        """Give all places, children before their parents, otherwise in the order of the files."""
        return iter(self._by_identity.values())

    def above(self, part: Part) -> Iterator[Part]:
        """Give what a part stands in, from its parent up to the file."""
        place = self._by_identity.get(id(part))
        while place is not None and place.parent is not None:
            yield place.parent
            place = self._by_identity.get(id(place.parent))

    def whole_of(self, part: Part) -> Part:
        """Give what a file or register holds as a whole, and what a part is or stands in."""
        place = self._by_identity[id(part)]
        while place.parent is not None:
            place = self._by_identity[id(place.parent)]
        return place.part

    def find(self, part: Part) -> Place | None:
        """Give the place of a part; None where it belongs to no reading, as what is shipped."""
        return self._by_identity.get(id(part))

    def span(self, part: Part, key: str = "", index: int | str | None = None) -> Span:
        """Give the span of a part's title, or of the value under one of its keys.

        With an index it is one item of a list, or one key of a group of keys; with the name of a
        key, what stands behind it.
        """
        place = self[part]
        if place.node is None or key not in place.node:
            return place.document.span(place.mark)
        value = place.node[key]
        if isinstance(index, str):
            within = value.values_at if isinstance(value, Mapping) else {}
            return place.document.span(within.get(index, place.node.values_at[key]))
        if index is not None and isinstance(value, Sequence) and index < len(value.items_at):
            return place.document.span(value.items_at[index])
        if index is not None and isinstance(value, Mapping) and index < len(value.keys_at):
            return place.document.span([*value.keys_at.values()][index])
        if isinstance(value, Localised):
            return value.places.get("", place.document.span(place.node.values_at[key]))
        return place.document.span(place.node.values_at[key])

    def id_is_written(self, entry: Entry) -> bool:
        """Tell whether the author gave the entry an id, or a file name that serves as one."""
        return entry.id is not None or type(entry) in WHOLE_FILES.values()

    def typed(self, part: Part, key: str) -> str:
        """Give what an author typed under a key of a part; empty where that is no plain text."""
        node = self[part].node
        value = node.get(key) if node is not None else None
        return value if isinstance(value, str) else ""

    def is_written(self, part: Part, key: str) -> bool:
        """Tell whether the author wrote a key of a part.

        What is written and yet missing from the part was refused, and reported, by reading.
        """
        node = self[part].node
        return node is not None and key in node
