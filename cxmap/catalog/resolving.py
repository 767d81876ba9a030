"""What a reference means where it stands, also where it was taken over from somewhere else."""

from dataclasses import dataclass, field

from cxmap.catalog.names import Found, Names
from cxmap.catalog.sharing import Astray
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Journey, Stage
from cxmap.model.shape import FieldShape, fields_of
from cxmap.reading.places import Place
from cxmap.reading.read import Reading


@dataclass(slots=True)
class Resolver:
    """Finds what parts name; remembers what was taken over and leads to something left out.

    ``reading`` has in every place all that is shared, ``written`` has it once.
    """

    reading: Reading
    written: Reading
    names: Names
    astray: set[Astray] = field(default_factory=set)
    _copies: dict[tuple[str, str, str], list[Entry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Remember which copy each whole has of what is written elsewhere."""
        for place in self.reading.places:
            for origin in place.lineage:
                if isinstance(origin, Entry) and isinstance(place.part, Entry):
                    key = (_whole(place.ref), origin.KIND, self.written.places[origin].ref)
                    self._copies.setdefault(key, []).append(place.part)

    def found(self, place: Place, shape: FieldShape, position: int | None, text: str) -> Found:
        """Find what a part names under a key."""
        if shape.key == "same_as":
            return self._found_same(place, shape, text)
        found = self.names.find(shape.refers_to, text, self._scope(place.part, place.ref, shape))
        writer = self._writer(place, shape.key)
        if writer is None or self._is_within(found, place.ref):
            return found
        return self._found_for(place, Written(writer, shape, position, text)) or found

    def _found_for(self, place: Place, said: "Written") -> Found | None:
        """Find what was meant where it was written, and give what stands for it here."""
        ref = self.written.places[said.writer].ref
        scope = self._scope(said.writer, ref, said.shape)
        meant = self.names.find(said.shape.refers_to, said.text, scope)
        if meant.entry is None or not self._is_within(meant, ref):
            return meant if meant.entries else None
        kind, whole = meant.entry.KIND, _whole(place.ref)
        copies = self._copies.get((whole, kind, self.reading.places[meant.entry].ref))
        if copies:
            return Found(entries=(self._nearest(place.part, copies),), by_id=meant.by_id)
        self.astray.add(Astray(whole, id(said.writer), said.shape.key, said.position))
        return meant

    def _nearest(self, part: Part, copies: list[Entry]) -> Entry:
        """Give the copy in the same stage, where something stands in a journey several times."""
        stage = self._stage_of(part)
        return next((each for each in copies if self._stage_of(each) is stage), copies[0])

    def _stage_of(self, part: Part) -> Part | None:
        above = self.reading.places.above(part)
        return next((each for each in above if isinstance(each, Stage)), None)

    def _scope(self, part: Part, ref: str, shape: FieldShape) -> str:
        """Give where a name is looked up first: where its part stands, or in what it names."""
        around = fields_of(type(part)).get(shape.inside)
        if around is None:
            return ref
        entry = self.names.find(around.refers_to, str(getattr(part, around.name)), ref).entry
        if entry is None or entry not in self.reading.places:
            return ref
        return self.reading.places[entry].ref

    def _writer(self, place: Place, key: str) -> Part | None:
        """Give the part that a value was taken over from; None where it was written here."""
        if not place.is_copy and self.reading.places.is_written(place.part, key):
            return None
        lineage = place.lineage
        return next((each for each in lineage if self.written.places.is_written(each, key)), None)

    def _is_within(self, found: Found, ref: str) -> bool:
        """Tell whether what was found stands in the same file or entry of a register as a ref."""
        places = self.reading.places
        known = [places[entry] for entry in found.entries if entry in places]
        return any(_whole(each.ref) == _whole(ref) and "/" in each.ref for each in known)

    def _found_same(self, place: Place, shape: FieldShape, text: str) -> Found:
        if place.origin is None and self.reading is not self.written:
            return Found()  # what exists only by sharing can not be shared itself
        same = self.names.find(shape.refers_to, text, self._scope_of_sharing(place))
        # What has no id of its own is called like what it is the same as.
        return same if same.entry is not place.part else self.names.find(shape.refers_to, text)

    def _scope_of_sharing(self, place: Place) -> str:
        """Give where something is looked up first that a part is the same as.

        In a variant of a journey that is the journey: both may use the same ids.
        """
        above = self.reading.places.above(place.part)
        journey = next((each for each in above if isinstance(each, Journey)), None)
        base = None
        if journey is not None and journey.variant_of is not None:
            base = self.names.find(Journey.KIND, journey.variant_of).entry
        return self.reading.places[base].ref if base is not None else _whole(place.ref)


@dataclass(frozen=True, slots=True)
class Written:
    """A reference where it was written."""

    writer: Part
    shape: FieldShape
    position: int | None
    text: str


def _whole(ref: str) -> str:
    return ref.partition("/")[0]
