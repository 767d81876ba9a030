"""Links: which part names which entry, under which key."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cxmap.catalog.names import Found
from cxmap.language.limits import Limit
from cxmap.model.entries import Part
from cxmap.model.journey import Journey
from cxmap.model.shape import FieldShape, fields_of, references_of
from cxmap.reading.places import Place

Reference: TypeAlias = tuple[FieldShape, int | None, str]
"""A field, the position in a list, and the text that names something."""

References: TypeAlias = Callable[[Place], Iterable[Reference]]
"""Gives the references of the part in a place that are to be resolved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One reference as written, and what it means."""

    part: Part
    key: str
    index: int | None
    written: str
    kind: str
    found: Found


def all_references(place: Place) -> Iterator[Reference]:
    """Give every reference that the part in a place writes."""
    part = place.part
    shapes = references_of(type(part))
    written = part.model_fields_set if shapes else ()
    for shape in shapes:
        if shape.name not in written:
            continue
        value = getattr(part, shape.name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield shape, index, str(item)
        elif isinstance(value, Limit):
            if value.anchor:
                yield shape, None, value.anchor
        elif value is not None:
            yield shape, None, str(value)


def references_to_sources(place: Place) -> Iterable[Reference]:
    """Give only what the part in a place takes over."""
    source = place.part.SHARES
    if not source or getattr(place.part, source) is None:
        return ()
    return (each for each in all_references(place) if each[0].key == source)


def references_taken_over(place: Place) -> Iterable[Reference]:
    """Give only the references of what takes over something, some of which may lead astray."""
    return all_references(place) if place.lineage else ()


def kinds_asked(asked: Iterable[tuple[Place, FieldShape, int | None, str]]) -> frozenset[str]:
    """Give the kinds among which names are looked up for some references."""
    found = {Journey.KIND}  # a variant names its journey, in which names are looked up first
    for place, shape, _, _ in asked:
        around = fields_of(type(place.part)).get(shape.inside)
        found |= {shape.refers_to} | ({around.refers_to} if around is not None else set())
    return frozenset(found)
