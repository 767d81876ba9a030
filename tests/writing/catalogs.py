"""Catalogs made by chance, but always the same: every class, every field, awkward values."""

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from cxmap.files.nodes import Localised
from cxmap.language.calendar import parsed_date
from cxmap.language.folding import fold
from cxmap.model.entries import Entry, Part
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.project import Project
from cxmap.model.shape import fields_of
from cxmap.model.text import Text
from tests.pages.every_field import leaves_of
from tests.writing.awkward import TEXTS, VALUES

ROOTS = (*WHOLE_FILES.values(), *REGISTERS.values())


@dataclass(frozen=True, kw_only=True)
class Catalog:
    """The settings of a project, its other whole files, and entries for all registers."""

    project: Project
    wholes: list[Entry]
    registers: list[Entry]


class Chance:
    """Makes catalogs by chance; what was never there comes first.

    ``said`` and ``left`` are the fields that were filled and left out so far, ``several`` those
    that held more than one value, ``translated`` those with a text in both languages.
    """

    def __init__(self, seed):
        self._random = Random(seed)
        self.said, self.left, self.several, self.translated = set(), set(), set(), set()

    def catalog(self, *languages):
        project = self._part(Project, languages[0]).model_copy(update={"languages": languages})
        first = project.first_language
        wholes = [part for part in WHOLE_FILES.values() if part is not Project]
        return Catalog(
            project=project,
            wholes=[self._part(part, first) for part in wholes],
            registers=[self._part(part, first) for part in REGISTERS.values() for _ in range(2)],
        )

    def _part(self, part, first):
        titles = {self._random.choice(self._titles(part))} if part.ONE_OF else set()
        values: dict[str, object] = {}
        for key, shape in fields_of(part).items():
            field = (part.__name__, key)
            others = {each for pair in part.NEVER_BOTH if key in pair for each in pair} - {key}
            may_stand = others.isdisjoint({*titles, *values})
            if shape.is_required or key in titles or (may_stand and self._says(field)):
                values[key] = self._value(part, shape, first)
            (self.said if key in values else self.left).add(field)
        if not values:  # empty brackets would say nothing
            key, shape = next(iter(fields_of(part).items()))
            values[key] = self._value(part, shape, first)
        return part.model_validate(values)

    def _titles(self, part):
        """Give the titles of which one is wanted now: never said, or never without the other."""
        never_said = [key for key in part.ONE_OF if (part.__name__, key) not in self.said]
        never_left = {key for key in part.ONE_OF if (part.__name__, key) not in self.left}
        alone = [key for key in part.ONE_OF if never_left - {key}]
        return never_said or alone or part.ONE_OF

    def _says(self, field):
        if field in self.said and field in self.left:
            return self._random.random() < 1 / 2
        return field not in self.said

    def _value(self, part, shape, first):
        field = (part.__name__, shape.key)
        count = 1
        if shape.is_list:
            count = self._random.choice((1, 1, 2, 3)) if field in self.several else 3
        if shape.part:
            values = [self._part(shape.part, first) for _ in range(count)]
        else:
            values = self._leaves(field, accepted(part, shape.name, first), count)
            if shape.is_list and not shape.is_text:
                values = [*{told_apart(str(value)): value for value in values}.values()]
        if len(values) > 1:
            self.several.add(field)
        return tuple(values) if shape.is_list else values[0]

    def _leaves(self, field, values, count):
        values = self._random.sample(values, len(values))
        if field not in self.translated:
            values.sort(key=is_translated, reverse=True)
            self.translated |= {field} if is_translated(values[0]) else set()
        return values[:count]


@cache
def accepted(part, name, first):
    """Of all values that somebody may write, those that a field takes, as the field reads them."""
    field = part.model_fields[name]
    annotation: Any = Annotated[field.annotation, *field.metadata, name]
    adapter: TypeAdapter[Any] = TypeAdapter(annotation)
    words = leaves_of(field.annotation)[1]
    is_list = fields_of(part)[field.alias or name].is_list
    taken = []
    for sample in (*samples(first), *words):
        try:
            value = adapter.validate_python((sample,) if is_list else sample)
        except ValidationError:
            continue
        taken.append(value[0] if is_list else value)
    assert taken, f"no sample suits {part.__name__}.{name}: put one into awkward.py"
    return tuple(taken)


def told_apart(text):
    """The form in which a list must not hold anything twice."""
    return parsed_date(text) or fold(text.strip())


def is_translated(value):
    """Tell whether a value is a text in both languages."""
    return isinstance(value, Text) and len(value.spellings()) > 1


@cache
def samples(first):
    """Everything that can stand under a key: texts, also in both languages, and other values."""
    other = {"fa": "en", "en": "fa"}[first]
    said = list(zip(TEXTS, reversed(TEXTS), strict=True))
    return (
        *TEXTS,
        *VALUES,
        *(overlaid(text, other, translation) for text, translation in said[::2]),
        *({first: text, other: translation} for text, translation in said[1::3]),
        *({other: text} for text in TEXTS[::5]),
        *({text: translation} for text, translation in said[::4]),
        *({text: text, translation: text} for text, translation in said[1::4]),
    )


def overlaid(text, language, translation):
    """A text of a file with its translation from an overlay."""
    localised = Localised()
    localised[""], localised[language] = text, translation
    return localised


def classes():
    """All classes of the model that stand in a file, by name."""
    found: dict[str, type[Part]] = {}
    pending: list[type[Part]] = [*ROOTS]
    while pending:
        part = pending.pop()
        found[part.__name__] = part
        nested = {shape.part for shape in fields_of(part).values() if shape.part}
        pending += [each for each in nested if each.__name__ not in found]
    return found


def fields():
    """Every field of the model: the name of its class, its key, its shape."""
    for name, part in classes().items():
        for key, shape in fields_of(part).items():
            yield name, key, shape
