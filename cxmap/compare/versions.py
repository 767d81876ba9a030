"""In which fields two versions of one thing say something else that matters."""

from typing import Final, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import bearer_of
from cxmap.model.entries import Part
from cxmap.model.journey import Journey, Touchpoint
from cxmap.model.shape import FieldShape, fields_of, is_material

Catalogs: TypeAlias = tuple[Catalog, Catalog]
"""Where each of two versions stands; of two variants it is the same catalog twice."""

_NOT_COMPARED: Final = frozenset(
    {"id", "same_as", "variant_of", "variant", "differs", "overall", "stages", "touchpoints"}
)
"""What makes a variant, what each says of itself alone, and what is compared step by step."""

_OF_EACH_JOURNEY: Final = _NOT_COMPARED | {"journey", "description"}
"""What no variant takes over from the journey that it varies."""

_IN_HAND: Final = ("owner", "owner_role")
"""Whose a touchpoint is; it is another one's, too, when its stage or journey is."""

_UNKNOWN: Final = (None, (), "unknown")
"""What stands where nothing was observed."""


def differing(catalogs: Catalogs, one: Part, other: Part) -> tuple[FieldShape, ...]:
    """Give the fields in which two versions of a thing say something else that matters.

    That a plan says nothing of what was observed elsewhere is no difference.
    """
    left_out = _OF_EACH_JOURNEY if isinstance(one, Journey) else _NOT_COMPARED
    return tuple(
        shape
        for shape in fields_of(type(one)).values()
        if is_material(type(one), shape.key)
        and shape.key not in left_out
        and _differs(catalogs, shape, one, other)
    )


def _differs(catalogs: Catalogs, shape: FieldShape, one: Part, other: Part) -> bool:
    mine, theirs = getattr(one, shape.name), getattr(other, shape.name)
    if shape.key in _IN_HAND and isinstance(one, Touchpoint):
        return _named(catalogs[0], one, shape) != _named(catalogs[1], other, shape)
    if mine == theirs or (shape.key in one.OBSERVED and _is_open(catalogs, one, other, shape)):
        return False
    if shape.part is not None:
        both = _parts(mine), _parts(theirs)
        is_as_long = len(both[0]) == len(both[1])
        return not is_as_long or any(differing(catalogs, *each) for each in zip(*both, strict=True))
    if shape.refers_to and not shape.form:
        return _named(catalogs[0], one, shape) != _named(catalogs[1], other, shape)
    return True


def _is_open(catalogs: Catalogs, one: Part, other: Part, shape: FieldShape) -> bool:
    """Tell whether one of two is planned and says nothing of what is observed under a key."""
    return any(
        getattr(each, shape.name) in _UNKNOWN
        and (journey := catalog.journey_of(each)) is not None
        and journey.is_planned
        for catalog, each in zip(catalogs, (one, other), strict=True)
    )


def _parts(value: object) -> tuple[Part, ...]:
    every = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in every if isinstance(each, Part))


def _named(catalog: Catalog, part: Part, shape: FieldShape) -> tuple[str, ...]:
    """Give the first ids of what is named here or around it; variants have things of their own."""
    bearer = bearer_of(catalog, part, shape.key)
    return tuple(
        next(iter(entry.formerly), catalog.id_of(entry))
        if (entry := link.found.entry) is not None
        else link.written
        for link in (catalog.links_from(bearer, shape.key) if bearer is not None else ())
    )
