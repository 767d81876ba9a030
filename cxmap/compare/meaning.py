"""What an entry means to whoever works by it: the same as long as nobody has to read it again."""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.compare.sayings import said_first
from cxmap.compare.weight import concerns_work, order_matters, order_matters_in
from cxmap.language.bounds import bounds_in
from cxmap.language.folding import fold
from cxmap.model.entries import Entry, Part
from cxmap.model.shape import FieldShape, fields_of, is_material
from cxmap.model.text import Text

Meaning: TypeAlias = "str | tuple[Meaning, ...]"

_NUMBER: Final = re.compile(r"[0-9]+(?:[.,:/٫٬-][0-9]+)*")


def meaning_of(catalog: Catalog, entry: Entry) -> str:
    """Give all that is material about an entry, as one text; equal texts mean the same.

    What is material is what ``changes_between`` calls so, with one exception: of running prose
    only the numbers count, and what it demands, allows and denies. A comparison shows both texts to
    somebody who judges; this asks everybody to read again, and a mended word is no reason for that.
    """
    return repr(_of_parts(catalog, (entry,)))


def _fields(catalog: Catalog, part: Part) -> Iterator[Meaning]:
    for key, shape in fields_of(type(part)).items():
        value = getattr(part, shape.name)
        counts = key != "id" and is_material(type(part), key) and value not in (None, (), {})
        meaning = _of_value(catalog, part, shape, value) if counts else ()
        if meaning:
            yield key, meaning


def _of_value(catalog: Catalog, part: Part, shape: FieldShape, value: object) -> Meaning:
    first = catalog.project.first_language
    if shape.part is not None:
        return _of_parts(catalog, value if isinstance(value, tuple) else (value,))
    if shape.refers_to and not shape.form:
        links = catalog.links_from(part, shape.key)
        named = [_name(catalog, each.found.entry) or each.written for each in links]
        return tuple(named if order_matters_in(shape.key) else sorted(named))
    if isinstance(value, dict):
        return tuple((name, f"{said_first(each, first)}") for name, each in sorted(value.items()))
    if shape.is_prose and isinstance(value, Text):
        said = value.said_in(first, first=first)[0]
        return (*_NUMBER.findall(fold(said)), *bounds_in(said))
    items = [f"{said_first(each, first)}" for each in _items(value)]
    return tuple(items if order_matters_in(shape.key) else sorted(items))


def _items(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def _of_parts(catalog: Catalog, parts: tuple[object, ...]) -> Meaning:
    found = [
        (each, tuple(_fields(catalog, each)))
        for each in parts
        if isinstance(each, Part) and (not isinstance(each, Entry) or concerns_work(each.KIND))
    ]
    meanings = [meaning for _, meaning in found]
    is_sequence = any(isinstance(each, Entry) and order_matters(each.KIND) for each, _ in found)
    return tuple(meanings if is_sequence else sorted(meanings, key=repr))


def _name(catalog: Catalog, entry: Entry | None) -> str:
    """Name an entry by the first ids that it and its file had: another id is no other thing."""
    if entry is None:
        return ""
    whole = catalog.whole_of(entry) if entry in catalog.reading.places else entry
    return "/".join(next(iter(each.formerly), catalog.id_of(each)) for each in (whole, entry))
