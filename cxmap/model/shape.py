"""What a class of the model asks of the YAML, read off its annotations once."""

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from cxmap.model.condition import Condition
from cxmap.model.entries import Entry, Part
from cxmap.model.text import Text
from cxmap.model.values import Leads, MayBeEmpty, Prose, RefersTo, SaidBy, WrittenAs


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldShape:
    """One field: its key in YAML and what stands under it.

    ``part`` is the class of nested parts or entries, ``refers_to`` the kind that is named,
    ``inside`` the key whose thing it is looked up in first, ``is_list`` whether several may stand
    there, ``may_be_empty`` whether none of them says something, ``is_text`` whether it can be
    translated, ``is_prose`` whether that text is Markdown, ``is_link`` whether it leads somewhere.
    ``choices`` are the values of a fixed list and ``words`` the table of the catalogue that says
    them in words; ``form`` names a value with a spelling of its own, such as a date.
    """

    name: str
    key: str
    part: type[Part] | None = None
    refers_to: str = ""
    inside: str = ""
    words: str = ""
    choices: tuple[str, ...] = ()
    form: str = ""
    is_list: bool = False
    is_mapping: bool = False
    is_text: bool = False
    is_prose: bool = False
    is_link: bool = False
    may_be_empty: bool = False
    is_required: bool = False


@cache
def fields_of(part: type[Part]) -> dict[str, FieldShape]:
    """Give the fields of a class by their key in YAML, in the order they are declared."""
    shapes = {}
    for name, field in part.model_fields.items():
        key = field.alias or name
        # A RefersTo on the field itself is in its metadata; one inside a union is found below.
        leaves, metadata = _leaves(field.annotation)
        metadata += field.metadata
        shapes[key] = _shape(name, key, leaves, metadata, is_required=field.is_required())
    return shapes


@cache
def references_of(part: type[Part]) -> tuple[FieldShape, ...]:
    """Give the fields that name other things."""
    return tuple(shape for shape in fields_of(part).values() if shape.refers_to)


@cache
def required_keys(part: type[Part]) -> tuple[str, ...]:
    """Give the keys that must be there."""
    return tuple(key for key, shape in fields_of(part).items() if shape.is_required)


def is_light(part: type[Part]) -> bool:
    """Tell whether one plain text may stand for a list of one; parts without ids always are."""
    return bool(part.SHORT) and (not issubclass(part, Entry) or part.IS_LIGHT)


@cache
def is_material(part: type[Part], key: str) -> bool:
    """Tell whether a change under a key changes what somebody has to know or do.

    >>> from cxmap.model.journey import Expectation
    >>> is_material(Expectation, "within"), is_material(Expectation, "notes")
    (True, False)
    """
    return not any(key in getattr(each, "EDITORIAL", ()) for each in part.__mro__)


@cache
def is_public(part: type[Part], key: str) -> bool:
    """Tell whether readers outside the firm may see a key of what is for them.

    >>> from cxmap.model.standards import Promise
    >>> is_public(Promise, "description"), is_public(Promise, "proof")
    (True, False)
    """
    return any(key in getattr(each, "PUBLIC", ()) for each in part.__mro__)


@cache
def is_needed(part: type[Part], key: str) -> bool:
    """Tell whether what a part says would not be true without what stands under a public key.

    Whoever hears of seven days has to hear what they are counted from, too.
    """
    shape = fields_of(part)[key]
    is_said = any(key in getattr(each, "NEEDED", ()) for each in part.__mro__)
    stands_there = bool(shape.refers_to) or shape.part is not None
    return is_public(part, key) and stands_there and (is_said or shape.refers_to == "anchor")


def _shape(
    name: str, key: str, leaves: list[Any], metadata: list[Any], *, is_required: bool
) -> FieldShape:
    is_list = any(get_origin(leaf) is tuple for leaf in leaves)
    if is_list:
        inner = next(get_args(leaf)[0] for leaf in leaves if get_origin(leaf) is tuple)
        leaves, inner_metadata = _leaves(inner)
        metadata += inner_metadata
    parts = [leaf for leaf in leaves if isinstance(leaf, type) and issubclass(leaf, Part)]
    reference = next((mark for mark in metadata if isinstance(mark, RefersTo)), RefersTo(""))
    words = next((mark.words for mark in metadata if isinstance(mark, SaidBy)), "")
    choices = [get_args(leaf) for leaf in leaves if get_origin(leaf) is Literal]
    form = next((mark.form for mark in metadata if isinstance(mark, WrittenAs)), "")
    return FieldShape(
        name=name,
        key=key,
        part=parts[0] if parts else None,
        refers_to=reference.kind,
        inside=reference.inside,
        words=words,
        choices=choices[0] if choices else (),
        form="condition" if Condition in leaves else form,
        is_list=is_list,
        is_mapping=any(get_origin(leaf) is dict for leaf in leaves),
        is_text=Text in leaves,
        is_prose=any(isinstance(mark, Prose) for mark in metadata),
        is_link=any(isinstance(mark, Leads) for mark in metadata),
        may_be_empty=any(isinstance(mark, MayBeEmpty) for mark in metadata),
        is_required=is_required,
    )


def _leaves(annotation: Any) -> tuple[list[Any], list[Any]]:
    """Take unions and annotations apart: the bare types, and everything that marks them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        leaves, metadata = _leaves(inner)
        return leaves, [*marks, *metadata]
    if origin is Union or origin is UnionType:
        leaves, metadata = [], []
        for choice in get_args(annotation):
            if choice is not NoneType:
                more_leaves, more_metadata = _leaves(choice)
                leaves += more_leaves
                metadata += more_metadata
        return leaves, metadata
    return [annotation], []
