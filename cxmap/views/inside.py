"""A part and everything that stands in it."""

from collections.abc import Iterator
from typing import TypeVar

from cxmap.model.entries import Part
from cxmap.model.shape import fields_of

_P = TypeVar("_P", bound=Part)


def inside(part: Part) -> Iterator[Part]:
    """Give a part and all parts in it, in the order in which their fields are declared."""
    yield part
    for shape in fields_of(type(part)).values():
        if shape.part is None:
            continue
        value = getattr(part, shape.name)
        for child in value if isinstance(value, tuple) else (value,):
            if child is not None:
                yield from inside(child)


def all_inside(part: Part, kind: type[_P]) -> tuple[_P, ...]:
    """Give all parts of a class that stand in a part, with the part itself if it is one."""
    return tuple(each for each in inside(part) if isinstance(each, kind))
