"""What stands a little off its place is read as it was meant, and reported."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cxmap.files.nodes import Document, Mapping, Mark, Node, Sequence
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.language.languages import LANGUAGES
from cxmap.language.suggestions import nearest
from cxmap.language.words import words
from cxmap.model.entries import Part
from cxmap.model.kinds import REGISTERS
from cxmap.model.shape import FieldShape, fields_of

_LOOKS_LIKE_A_KEY: Final = re.compile(r"[a-z_]+")
_LOOKS_PERSIAN: Final = re.compile("[\u0620-\u06cc]")
_REMARK: Final = re.compile(r":?\s+(#[^\s#].*)")


def title_keys(part: type[Part]) -> tuple[str, ...]:
    """Give the keys of which one says what a part is."""
    return (part.SHORT, *(key for key in part.ONE_OF if key != part.SHORT)) if part.SHORT else ()


def is_text_with_a_colon(node: Mapping) -> bool:
    """Tell whether what looks like one key and its value is one text that has a colon in it."""
    key, value = next(iter(node.items()))
    is_one = len(node) == 1 and (value is None or isinstance(value, str))
    return is_one and not _LOOKS_LIKE_A_KEY.fullmatch(key)


def is_persian(key: str) -> bool:
    """Tell whether a key is written in Persian letters."""
    return _LOOKS_PERSIAN.search(key) is not None


def key_said(key: str, known: Iterable[str], kind: str = "") -> str:
    """Give the key that the site says with this word, or an empty text.

    >>> key_said("صاحب", ["goal", "owner"]), key_said("واحدها", ["roles", "departments"])
    ('owner', 'departments')
    """
    labels = {label: name for name in known for label in _labels(name, kind)}
    return labels.get(nearest(key, labels), "")


def _labels(key: str, kind: str) -> Iterator[str]:
    """Give the words with which the site says a key, in every language."""
    several = f"navigation.{REGISTERS[key].KIND}" if key in REGISTERS else ""
    for language in LANGUAGES:
        for name in (
            f"fields_of.{kind}.{key}",
            f"fields.{key}",
            f"also_called.fields.{key}",
            f"kinds.{key}",
            several,
        ):
            if name in words(language):
                yield words(language)[name]


def remark_in_place_of(document: Document, mark: Mark) -> tuple[Mark, str]:
    """Give the remark that stands where a text should be, as ``#1`` does; an empty text for none.

    ``mark`` is that of the key, or of the item that is empty.
    """
    line, column = mark[2:]
    lines = document.read_text.splitlines()
    found = _REMARK.fullmatch(lines[line], column) if line < len(lines) else None
    if found is None:
        return mark, ""
    return (line, found.start(1), line, found.end(1)), found[1].rstrip()


def item_without_dash(
    shape_key: str, child: type[Part], value: Node, document: Document
) -> Problem | None:
    """Report the only item of a list where its dash is missing; one between braces has none."""
    if not isinstance(value, Mapping) or not any(key in value for key in title_keys(child)):
        return None
    first = next(iter(value))
    if value.keys_at[first][:2] != value.mark[:2]:
        return None
    span = document.span(value.keys_at[first])
    return codes.ITEM_WITHOUT_DASH.at(span, list=shape_key, key=first)


def put_below(part: type[Part], items: Sequence, document: Document) -> Iterator[Problem]:
    """Put items into the list of the item above that they were meant for, and report them.

    That is so where the item above has begun a list with nothing in it, and what follows is
    called as the items of that list are.
    """
    titles = title_keys(part)
    if not any(isinstance(item, Mapping) and item.keys().isdisjoint(titles) for item in items):
        return  # as almost all of them: each begins as an item of this list does
    kept = Sequence(items.mark)
    begun: Sequence | None = None
    for item, mark in zip(items, items.items_at, strict=True):
        above = kept[-1] if kept else None
        shape = _list_of(part, above, item, is_begun=begun is not None)
        if shape is None or not isinstance(above, Mapping) or not isinstance(item, Mapping):
            kept.append(item)
            kept.items_at.append(mark)
            begun = None
            continue
        if begun is None:
            begun = Sequence(mark)
            above[shape.key] = begun
            above.values_at[shape.key] = mark
            first = next(iter(item))
            span = document.span(item.keys_at[first])
            yield codes.NOT_BELOW.at(span, key=first, list=shape.key)
        begun.append(item)
        begun.items_at.append(mark)
    items[:] = kept
    items.items_at[:] = kept.items_at


def _list_of(part: type[Part], above: Node, item: Node, *, is_begun: bool) -> FieldShape | None:
    """Give the list of the item above in which an item belongs."""
    if not isinstance(above, Mapping) or not isinstance(item, Mapping) or not item:
        return None
    if any(key in item for key in title_keys(part)):
        return None
    first = next(iter(item))
    for key, value in above.items():
        shape = fields_of(part).get(key)
        is_open = value is None or (is_begun and isinstance(value, Sequence))
        if shape and shape.is_list and shape.part and is_open and first in title_keys(shape.part):
            return shape
    return None
