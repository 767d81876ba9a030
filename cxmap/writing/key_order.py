"""In which order the keys of an entry are typed."""

from functools import cache
from typing import Final

from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.shape import FieldShape, fields_of

_NAMES: Final = ("id", "aliases", "formerly")


@cache
def keys_in_order(part: type[Part]) -> tuple[str, ...]:
    """Give the keys of a class: what it is, its names, its own fields, and what stands in it.

    What every entry may have, such as ``notes``, stands before the entries inside, which may be
    long. Otherwise keys stand as the model declares them.

    >>> from cxmap.model.playbook import Checklist
    >>> keys_in_order(Checklist)[:4], keys_in_order(Checklist)[-1]
    (('checklist', 'id', 'aliases', 'formerly'), 'items')
    """
    shapes = fields_of(part)
    first = [key for key in dict.fromkeys((part.SHORT, *part.ONE_OF, *_NAMES)) if key in shapes]
    rest = [key for key in shapes if key not in first]
    shared = [key for key in rest if key in Sourced.model_fields and issubclass(part, Entry)]
    own = [key for key in rest if key not in shared]
    inside = next((n for n, key in enumerate(own) if _holds_entries(shapes[key])), len(own))
    return (*first, *own[:inside], *shared, *own[inside:])


def _holds_entries(shape: FieldShape) -> bool:
    return shape.is_list and shape.part is not None and issubclass(shape.part, Entry)
