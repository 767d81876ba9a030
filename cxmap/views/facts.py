"""Whatever an author wrote about a thing, field by field, in the order of the model."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from cxmap.language.limits import Limit
from cxmap.model.condition import Condition
from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.text import Text
from cxmap.model.values import Feeling
from cxmap.views.about import About, about
from cxmap.views.phrases import Phrase, Pointer, Showable
from cxmap.views.reader import Reader

_SAID_ELSEWHERE: Final = frozenset(Sourced.model_fields) | {"reviewed"}
"""What ``about`` says of every entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A part with all that is known of it; ``about`` is there where it is an entry."""

    about: About | None
    facts: tuple["Fact", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What stands under one key: values in one line, prose, or parts with facts of their own.

    ``key`` is the name of the field and ``label`` what readers call it.
    """

    key: str
    label: str
    values: tuple[Showable, ...] = ()
    prose: Phrase | None = None
    parts: tuple[Facts, ...] = ()

    @property
    def is_list(self) -> bool:
        """Tell whether several texts of an author stand there, each with a line of its own."""
        return len(self.values) > 1 and all(isinstance(value, Phrase) for value in self.values)


def facts(reader: Reader, part: Part, *, without: frozenset[str] = frozenset()) -> tuple[Fact, ...]:
    """Give what is known of a part, but for what its page says in its own way."""
    return tuple(_facts(reader, part, without))


def _facts(reader: Reader, part: Part, without: frozenset[str]) -> Iterator[Fact]:
    hidden = _SAID_ELSEWHERE | without if isinstance(part, Entry) else without
    titles = {part.SHORT, *part.ONE_OF}
    for shape in fields_of(type(part)).values():
        value = getattr(part, shape.name)
        if shape.name in hidden or value is None or value in ((), {}):
            continue
        if isinstance(part, Entry) and shape.name in titles:
            continue
        yield _fact(reader, part, shape, value)


def _fact(reader: Reader, part: Part, shape: FieldShape, value: Any) -> Fact:
    label = reader.word(f"fields.{shape.key}")
    if shape.part is not None:
        inside = value if isinstance(value, tuple) else (value,)
        parts = tuple(_inner(reader, each) for each in inside)
        return Fact(key=shape.name, label=label, parts=parts)
    if shape.is_prose and isinstance(value, Text):
        return Fact(key=shape.name, label=label, prose=reader.phrase(value))
    return Fact(key=shape.name, label=label, values=_values(reader, part, shape, value))


def _inner(reader: Reader, part: Part) -> Facts:
    return Facts(
        about=about(reader, part) if isinstance(part, Entry) else None,
        facts=facts(reader, part),
    )


def _values(reader: Reader, part: Part, shape: FieldShape, value: Any) -> tuple[Showable, ...]:
    if isinstance(value, Limit):
        limit = reader.limit(part, shape.name)
        return (limit,) if limit is not None else ()
    if shape.refers_to:
        return reader.pointers(part, shape.key)
    if isinstance(value, dict):
        return tuple(
            reader.sentence("entry.named", name=reader.plain(name), value=_one(reader, shape, each))
            for name, each in value.items()
        )
    items = value if isinstance(value, tuple) else (value,)
    return tuple(_one(reader, shape, each) for each in items)


def _one(reader: Reader, shape: FieldShape, value: Any) -> Any:
    if shape.words:
        return reader.sign(shape.words, value)
    return _SHOWN_BY[type(value)](reader, value)


def _string(reader: Reader, value: str) -> Showable:
    if "://" in value or value.startswith(("mailto:", "tel:")):
        return Pointer(name=reader.own(value), href=value)
    return reader.plain(value)


_SHOWN_BY: Final[dict[type, Callable[[Reader, Any], object]]] = {
    Text: Reader.phrase,
    Condition: lambda reader, condition: reader.phrase(condition.text),
    date: Reader.date,
    Feeling: Reader.feeling,
    int: Reader.number,
    float: Reader.number,
    str: _string,
}
