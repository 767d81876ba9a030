"""What is written once and used in several places: variants, and what is the same as another.

The reading keeps everything as it was written. Here every place of use gets a part of its own that
holds the whole of it, so that whoever comes later need not know that anything was shared.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple, TypeVar, cast

from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Journey
from cxmap.model.shape import FieldShape, fields_of, references_of
from cxmap.reading.places import Place, Places
from cxmap.reading.read import Reading

_P = TypeVar("_P", bound=Part)

Source = Callable[[Part], Part | None]
"""Gives the part that a part takes over, as both were written."""


class Astray(NamedTuple):
    """A reference that was taken over and leads to what was not: where it is, and its writer."""

    whole: str
    writer: int
    key: str
    position: int | None


_OWN: Final = frozenset(
    {"id", "formerly", "aliases", "same_as", "variant_of", "status", "audience", "notes", "tags"}
)
_OWN_OF_VARIANTS: Final = _OWN | {
    *("variant", "differs", "description", "overall", "reviewed", "version"),
    *("related", "basis", "source", "claims", "pictures"),
}
"""What is said of one of them alone, and taken over by none."""


def shares(part: Part) -> bool:
    """Tell whether a part names one that it takes over."""
    return bool(part.SHARES) and getattr(part, part.SHARES) is not None


def with_shared(
    reading: Reading, source_of: Source, astray: frozenset[Astray] = frozenset()
) -> Reading:
    """Give a reading in which every part that takes over another holds all of it.

    What leads astray is not taken over.
    """
    wholes = {
        id(reading.places.whole_of(each.part)) for each in reading.places if shares(each.part)
    }
    entries = [entry for entry in reading.entries if id(entry) in wholes]
    fillings, filled = [], {}
    for entry in entries:
        is_planned = isinstance(entry, Journey) and entry.is_planned
        filling = _Filling(
            whole=reading.places[entry].ref,
            written=reading.places,
            source_of=source_of,
            astray=astray,
            is_planned=is_planned,
        )
        filled[id(entry)] = filling.filled(entry, filling.whole)
        fillings.append(filling.places)
    return replace(
        reading,
        entries=tuple(filled.get(id(entry), entry) for entry in reading.entries),
        places=Places.of([_kept(reading, wholes), *fillings]),
    )


def _kept(reading: Reading, wholes: set[int]) -> Places:
    kept = Places()
    for place in reading.places:
        if id(reading.places.whole_of(place.part)) not in wholes:
            kept.add(place, ())
    return kept


@dataclass(slots=True)
class _Filling:
    """Makes the parts of one whole anew, each with a place of its own.

    What is planned takes over nothing that was observed elsewhere.
    """

    whole: str
    written: Places
    source_of: Source
    astray: frozenset[Astray]
    is_planned: bool
    places: Places = field(default_factory=Places)

    def filled(self, part: _P, ref: str, origin: Part | None = None) -> _P:
        """Give a part with everything that it takes over, below a new ref.

        With an origin the part itself is taken over: it was written somewhere else.
        """
        lineage = tuple(self._lineage(part))
        ref = self._ref(part, lineage, ref)
        children: list[Part] = []
        values: dict[str, object] = {}
        for shape in fields_of(type(part)).values():
            bearer = _bearer(lineage, shape)
            is_taken = origin is not None or bearer is not part
            if is_taken and self.is_planned and shape.key in (*part.OBSERVED, "basis"):
                values[shape.name] = type(part).model_fields[shape.name].get_default()
            elif shape.part is None:
                values[shape.name] = self._value(bearer, shape, is_taken=is_taken)
            else:
                inner = self._inside(bearer, shape, ref, is_taken=is_taken)
                children += inner
                values[shape.name] = tuple(inner) if shape.is_list else next(iter(inner), None)
        place = self.written[part]
        if isinstance(part, Entry) and any(isinstance(e, Entry) and e.id for e in lineage):
            values["id"] = part.id or ref.rpartition("/")[2]
        made = part.model_copy(update=values)
        # What nobody in the lineage has written is not written here, either.
        written = {"id", *(name for each in lineage for name in each.model_fields_set)}
        made.__pydantic_fields_set__.intersection_update(written)
        self.places.add(
            Place(
                part=made,
                document=place.document,
                node=place.node,
                mark=place.mark,
                ref=ref,
                is_sound=all(self.written[each].is_sound for each in lineage),
                lineage=lineage if origin is not None else lineage[1:],
                is_copy=origin is not None,
            ),
            tuple(children),
        )
        return made

    def _ref(self, part: Part, lineage: tuple[Part, ...], ref: str) -> str:
        """Give what is the same as another and has no id of its own the id of that one."""
        is_named = not shares(part) or isinstance(part, Journey) or getattr(part, "id", None)
        if is_named or len(lineage) == 1:
            return ref
        own = self.written[lineage[-1]].ref.rpartition("/")[2]
        return ref.rpartition("/")[0] + ref.rpartition("/")[1] + own

    def _value(self, bearer: Part, shape: FieldShape, *, is_taken: bool) -> object:
        """Give what stands in a field, without what leads to something that was left out."""
        value = getattr(bearer, shape.name)
        if not (is_taken and self.astray and shape.refers_to):
            return value
        if isinstance(value, tuple):
            kept = enumerate(value)
            return tuple(e for index, e in kept if not self._leads_astray(bearer, shape, index))
        return None if self._leads_astray(bearer, shape, None) else value

    def _needs_what_is_left_out(self, part: Part) -> bool:
        shapes = (shape for shape in references_of(type(part)) if shape.is_required)
        return any(self._leads_astray(part, shape, None) for shape in shapes)

    def _leads_astray(self, writer: Part, shape: FieldShape, index: int | None) -> bool:
        return Astray(self.whole, id(writer), shape.key, index) in self.astray

    def _inside(self, bearer: Part, shape: FieldShape, ref: str, *, is_taken: bool) -> list[Part]:
        value = getattr(bearer, shape.name)
        every = value if isinstance(value, tuple) else () if value is None else (value,)
        above = self.written[bearer].ref
        if is_taken and self.astray:
            every = tuple(each for each in every if not self._needs_what_is_left_out(each))
        return [
            self.filled(
                each,
                _moved(self.written[each].ref, above, ref),
                origin=each if is_taken else None,
            )
            for each in cast("tuple[Part, ...]", every)
        ]

    def _lineage(self, part: Part) -> Iterator[Part]:
        """Give a part, the one it takes over, the one that takes over, up to one seen before."""
        seen: set[int] = set()
        following: Part | None = part
        while following is not None and id(following) not in seen:
            seen.add(id(following))
            yield following
            following = self.source_of(following)


def _bearer(lineage: tuple[Part, ...], shape: FieldShape) -> Part:
    """Give the part whose value of a field counts: the first that has one of its own."""
    own = _OWN_OF_VARIANTS if isinstance(lineage[0], Journey) else _OWN
    if shape.name in own:
        return lineage[0]
    return next((each for each in lineage if shape.name in each.model_fields_set), lineage[0])


def _moved(ref: str, above: str, to: str) -> str:
    """Give the ref of something inside a part that now stands somewhere else.

    >>> _moved("visit/enter/cold-drink", "visit/enter", "tour/enter")
    'tour/enter/cold-drink'
    >>> _moved("visit/enter", "visit/lobby", "tour/lobby")
    'tour/enter'
    """
    if ref == above or ref.startswith(f"{above}/"):
        return to + ref.removeprefix(above)
    return to.partition("/")[0] + "/" + ref.partition("/")[2]
