"""Links: which part names which entry, under which key."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.catalog.names import Found
from cxmap.language.limits import Limit
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape, references_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One reference as written, and what it means."""

    part: Part
    key: str
    index: int | None
    written: str
    kind: str
    found: Found


def written_references(part: Part) -> Iterator[tuple[FieldShape, int | None, str]]:
    """Give every reference that a part writes: its field, its position in a list, its text."""
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
