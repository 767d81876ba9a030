"""Which classes the model has, what each is called, and where each may be written."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from cxmap.model.entries import Entry, Part
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import FieldShape, fields_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field together with the class it belongs to."""

    part: type[Part]
    shape: FieldShape


def name_of(part: type[Part]) -> str:
    """Give what a class is called: the kind of an entry, the small name of any other part.

    >>> from cxmap.model.journey import Next, Touchpoint
    >>> name_of(Touchpoint), name_of(Next)
    ('touchpoint', 'next')
    """
    kind: str = getattr(part, "KIND", part.__name__.lower())
    return kind


@cache
def parts() -> dict[str, type[Part]]:
    """Give every class by its name: those of files and registers, each before what stands in it."""
    found: dict[str, type[Part]] = {}
    pending: list[type[Part]] = [*WHOLE_FILES.values(), *REGISTERS.values()]
    while pending:
        part = pending.pop(0)
        if name_of(part) not in found:
            found[name_of(part)] = part
            pending = [*parts_in(part), *pending]
    return found


def parts_in(part: type[Part]) -> tuple[type[Part], ...]:
    """Give the classes that may stand in a class, each once."""
    return tuple(dict.fromkeys(shape.part for shape in fields_of(part).values() if shape.part))


@cache
def homes_of(part: type[Part]) -> tuple[Field, ...]:
    """Give the fields under which a class may stand."""
    return tuple(each for each in _all_fields() if each.shape.part is part)


@cache
def below(part: type[Part]) -> tuple[type[Part], ...]:
    """Give every class that may stand in a class, at any depth, the nearest first."""
    return _reached_from(part, parts_in)


@cache
def above(part: type[Part]) -> tuple[type[Part], ...]:
    """Give every class in which a class may stand, the nearest first."""
    return _reached_from(part, lambda each: tuple(home.part for home in homes_of(each)))


def _reached_from(
    part: type[Part], next_ones: Callable[[type[Part]], tuple[type[Part], ...]]
) -> tuple[type[Part], ...]:
    found: list[type[Part]] = []
    pending = [part]
    while pending:
        reached = dict.fromkeys(next_ones(pending.pop(0)))
        fresh = [each for each in reached if each not in found and each is not part]
        found += fresh
        pending += fresh
    return tuple(found)


def wholes_of(part: type[Part]) -> tuple[type[Entry], ...]:
    """Give the kinds of files and registers that a class belongs to."""
    roots = (*WHOLE_FILES.values(), *REGISTERS.values())
    return tuple(root for root in roots if root in (part, *above(part)))


def register_of(part: type[Part]) -> str:
    """Give the key of the register that holds a class; empty where none does."""
    return next((key for key, each in REGISTERS.items() if each is part), "")


def fields_naming(kind: str) -> tuple[Field, ...]:
    """Give the fields that name things of a kind."""
    return tuple(each for each in _all_fields() if each.shape.refers_to == kind)


@cache
def _all_fields() -> tuple[Field, ...]:
    return tuple(
        Field(part=part, shape=shape)
        for part in parts().values()
        for shape in fields_of(part).values()
    )
