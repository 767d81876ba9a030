"""What two references mean: the same thing may be named in several ways, or have a new name."""

from collections.abc import Hashable
from typing import TypeAlias

from cxmap.compare.edition import Edition
from cxmap.compare.sorts import Manner
from cxmap.language.slugs import is_slug
from cxmap.model.entries import Entry, Part
from cxmap.model.shape import FieldShape

Meaning: TypeAlias = Hashable
"""What is named on one side; equal to one of the other side where both mean the same."""


def named_on_both_sides(
    before: Edition, after: Edition, was: Part, now: Part, shape: FieldShape
) -> tuple[Meaning, Meaning]:
    """Give what a field names in both editions, so that equal things are equal.

    What is written with the same words is the same; what those words mean is no change here.
    """
    texts = _texts(getattr(was, shape.name)), _texts(getattr(now, shape.name))
    said = _targets(before, was, shape, texts[0])
    says = _targets(after, now, shape, texts[1])
    meanings: list[Meaning] = []
    for text, entry in zip(texts[1], says, strict=True):
        pairs = zip(texts[0], said, strict=True)
        same = (each for each, known in pairs if is_same(before, after, known, entry))
        meanings.append(text if text in texts[0] else next(same, text))
    if not shape.is_list:
        return next(iter(texts[0]), None), next(iter(meanings), None)
    return texts[0], tuple(meanings)


def manner_of_naming(was: object, now: object) -> Manner:
    """Tell in what two ways of naming the same things differ: in an id, or only in how it stands.

    >>> manner_of_naming("tour/enter", "visit/enter"), manner_of_naming("visit/enter", "enter")
    ('reference', 'spelling')
    """
    others = ({*_texts(was)} - {*_texts(now)}, {*_texts(now)} - {*_texts(was)})
    ids = [{each for each in texts if all(map(is_slug, each.split("/")))} for texts in others]
    is_new = any(
        not any(
            f"/{one}".endswith(f"/{other}") or f"/{other}".endswith(f"/{one}") for other in ids[0]
        )
        for one in ids[1]
    )
    return "reference" if ids[0] and is_new else "spelling"


def _targets(
    edition: Edition, part: Part, shape: FieldShape, texts: tuple[str, ...]
) -> tuple[Entry | None, ...]:
    """Give the entry that each text means, as far as exactly one is known."""
    links = {link.written: link.found.entry for link in edition.links_from(part, shape.key)}
    return tuple(links.get(text) for text in texts)


def is_same(before: Edition, after: Edition, one: Entry | None, other: Entry | None) -> bool:
    """Tell whether two entries of both editions are one thing, be it under another name."""
    if one is None or other is None or one.KIND != other.KIND:
        return False
    refs = before.ref_elsewhere(one), after.catalog.ref_of(other)
    return (
        refs[0] == refs[1]
        or after.catalog.find(one.KIND, refs[0]) is other
        or before.catalog.find(one.KIND, refs[1]) is one
    )


def _texts(value: object) -> tuple[str, ...]:
    every = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in every if isinstance(each, str))
