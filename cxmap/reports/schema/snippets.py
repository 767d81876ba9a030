"""Beginnings that an editor offers: the keys one starts with, to be filled in one after another."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any, Final

from cxmap.language.manual import meaning
from cxmap.language.words import word
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.tree import name_of
from cxmap.reports.manual.fields import field_meaning
from cxmap.reports.schema.known_names import KnownNames
from cxmap.writing.beginnings import first_keys

OFFERED: Final = (
    "journey",
    "stage",
    "touchpoint",
    "expectation",
    "playbook",
    "situation",
    "option",
)
"""The kinds that are written most often."""

_DEEPEST: Final = 2
_MOST_CHOICES: Final = 30
_FIRST_WORDS: Final = re.compile(r"[^.:;؛؟?]+")
_MEANS_SOMETHING: Final = re.compile(r"([$}\\,|])")


def snippets_of(part: type[Part], names: KnownNames, language: str) -> list[dict[str, Any]]:
    """Give the beginnings of a class, with words and choices for a reader; most have none."""
    kind = name_of(part)
    if kind not in OFFERED:
        return []
    writer = _Writer(names=names, language=language)
    found = [
        {
            "label": word(language, f"kinds.{kind}"),
            "description": meaning(language, kind),
            "body": writer.group(part, first_keys(part)),
        }
    ]
    for key in part.ONE_OF[1:]:
        if not fields_of(part)[key].refers_to:
            keys = (key, "id", "decides")
            writer = _Writer(names=names, language=language)
            found.append(
                {
                    "label": word(language, f"fields.{key}"),
                    "description": field_meaning(language, part, key),
                    "body": writer.group(part, keys),
                }
            )
    return found


class _Writer:
    """Writes one beginning; the places to fill in are numbered in their order."""

    def __init__(self, *, names: KnownNames, language: str) -> None:
        self._names = names
        self._language = language
        self._numbers: Iterator[int] = count(1)

    def group(self, part: type[Part], keys: tuple[str, ...], depth: int = 0) -> dict[str, Any]:
        """Write a group of keys, with the first thing of each list below it."""
        shapes = fields_of(part)
        wanted = [key for key in keys if shapes[key].part is None or depth < _DEEPEST]
        return {key: self._under(part, shapes[key], depth) for key in wanted}

    def _under(self, part: type[Part], shape: FieldShape, depth: int) -> object:
        if shape.part is not None:
            below = self.group(shape.part, first_keys(shape.part), depth + 1)
            return [below] if shape.is_list else below
        value = self._place(part, shape)
        return [value] if shape.is_list and shape.is_text else value

    def _place(self, part: type[Part], shape: FieldShape) -> str:
        number = next(self._numbers)
        choices = shape.choices
        if shape.refers_to and not shape.form:
            choices = tuple(each.id for each in self._names.get(shape.refers_to, ()))
        if 1 <= len(choices) <= _MOST_CHOICES:
            return f"${{{number}|{','.join(map(_escaped, choices))}|}}"
        if shape.form == "id":
            return f"${{{number}:id}}"
        said = _FIRST_WORDS.match(field_meaning(self._language, part, shape.key))
        return f"${{{number}:{_escaped(said[0].strip() if said else '')}}}"


def _escaped(text: str) -> str:
    return _MEANS_SOMETHING.sub(r"\\\1", text)
