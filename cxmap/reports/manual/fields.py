"""What the manual says of a field: what it is for, what it takes, and how it looks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.language.manual import meaning, page_words
from cxmap.language.words import word, words
from cxmap.model.entries import Citation, Entry, Part, Sourced
from cxmap.model.journey import Lanes, Next
from cxmap.model.shape import FieldShape, fields_of, is_light, required_keys
from cxmap.model.tree import above, name_of, parts
from cxmap.reports.manual.kind_names import kind_links
from cxmap.reports.manual.pen import VALUES, Pen, codes, quoted, said
from cxmap.reports.manual.sample import sample
from cxmap.views.own_layout import SHOWN

INHERITED: Final = ("owner", "owner_role", "persona", "channel", "basis")
"""Keys that hold for everything below them; the catalog answers for each of them."""

_WITHOUT_LABELS: Final = (Citation, Lanes, Next)
_SAID_OF_EVERY: Final = (*Sourced.model_fields, "reviewed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value of a fixed list: how it is typed, and what it says."""

    value: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFacts:
    """A field in words; ``remarks`` are whole sentences, ``example`` is YAML."""

    key: str
    meaning: str
    takes: str
    choices: tuple[Choice, ...]
    remarks: tuple[str, ...]
    example: str


def field_facts(pen: Pen, part: type[Part], key: str) -> FieldFacts:
    """Say of a field what there is to say."""
    shape = fields_of(part)[key]
    return FieldFacts(
        key=key,
        meaning=field_meaning(pen.language, part, key),
        takes=_takes(pen, shape),
        choices=tuple(
            Choice(value=value, says=value_in_words(pen.language, shape.words, value))
            for value in shape.choices
        ),
        remarks=tuple(filter(None, _remarks(pen, part, shape))),
        example=field_example(pen.language, part, key),
    )


def own_keys(part: type[Part]) -> tuple[str, ...]:
    """Give the keys of a class that not every entry has."""
    shared = Sourced.model_fields if issubclass(part, Entry) else ()
    return tuple(key for key in fields_of(part) if key not in shared)


def shared_keys(part: type[Part]) -> tuple[str, ...]:
    """Give the keys of a class that every entry has, or every one that rests on something."""
    return tuple(key for key in fields_of(part) if key not in own_keys(part))


def field_meaning(language: str, part: type[Part], key: str) -> str:
    """Give what a field means in its class, or wherever it stands."""
    others = ("entry", "sourced") if issubclass(part, Entry) else ()
    return meaning(language, name_of(part), key, others=others)


def field_example(language: str, part: type[Part], key: str) -> str:
    """Give an example of a field; where its class has none, that of any class that shares it."""
    bearer = Entry if key in Entry.model_fields else Sourced
    shared = "" if key in own_keys(part) else sample(language).of_field(bearer, key)
    return sample(language).of_field(part, key) or shared


def short_form(pen: Pen, part: type[Part], *, is_list: bool) -> str:
    """Say what a plain text stands for in the place of a class; empty where it cannot stand."""
    if not part.SHORT or set(required_keys(part)) - {part.SHORT}:
        return ""
    key = "kind.light_form" if is_list and is_light(part) else "kind.short_form"
    return said(pen, key, key=f"`{part.SHORT}`")


def value_in_words(language: str, table: str, value: str) -> str:
    """Say a value of a fixed list: its word, and what that means where the word is not enough."""
    name = words(language).get(f"{table}.{value}", "")
    more = page_words(language).get(f"values.{table}.{value}", "")
    return ": ".join(filter(None, (name, more)))


def _takes(pen: Pen, shape: FieldShape) -> str:
    several = "s" if shape.is_list else ""
    if shape.part is not None:
        return said(pen, f"takes.part{several}", kind=kind_links(pen, [shape.part]))
    form = _form(shape)
    if form == "name":
        known = parts().get(shape.refers_to)
        kind = kind_links(pen, [known]) if known else word(pen.language, f"kinds.{shape.refers_to}")
        return said(pen, f"takes.name{several}", kind=kind)
    return pen.link(said(pen, f"takes.{form}{several}"), VALUES, form)


_FORMS: Final[tuple[tuple[Callable[[FieldShape], object], str], ...]] = (
    (lambda shape: shape.refers_to, "name"),
    (lambda shape: shape.choices, "choice"),
    (lambda shape: shape.is_mapping, "own_names"),
    (lambda shape: shape.is_prose, "prose"),
    (lambda shape: shape.is_text, "text"),
)


def _form(shape: FieldShape) -> str:
    """Name the form of a value under which the manual explains it."""
    return shape.form or next((form for holds, form in _FORMS if holds(shape)), "plain")


def _remarks(pen: Pen, part: type[Part], shape: FieldShape) -> Iterator[str]:
    key = shape.key
    if shape.is_required:
        yield said(pen, "field.required")
    if shape.part is not None:
        yield short_form(pen, shape.part, is_list=shape.is_list)
    if shape.may_be_empty:
        yield said(pen, "field.may_be_empty")
    if key in part.ONE_OF:
        yield said(pen, "field.one_of", keys=codes(pen, part.ONE_OF))
    never = [each for pair in part.NEVER_BOTH if key in pair for each in pair if each != key]
    if never:
        yield said(pen, "field.never_with", keys=codes(pen, never))
    around = [each for each in above(part) if fields_of(each).get(key) == shape]
    if key in INHERITED and around:
        yield said(pen, "field.inherited", kinds=kind_links(pen, around))
    if default := _default(part, shape):
        yield said(pen, "field.default", value=codes(pen, default))
    if _is_listed_as_fact(part, shape):
        own = f"fields_of.{name_of(part)}.{key}"
        label = word(pen.language, own if own in words(pen.language) else f"fields.{key}")
        yield said(pen, "field.label", label=quoted(pen, label))


def _default(part: type[Part], shape: FieldShape) -> tuple[str, ...]:
    value = part.model_fields[shape.name].default
    values = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in values if isinstance(each, str) and each in shape.choices)


def _is_listed_as_fact(part: type[Part], shape: FieldShape) -> bool:
    """Tell whether the field stands on its page under its own label, not in a layout of its own."""
    is_title = shape.key in (part.SHORT, *part.ONE_OF)
    is_elsewhere = issubclass(part, Entry) and shape.name in {*SHOWN.get(part, ()), *_SAID_OF_EVERY}
    has_label = f"fields.{shape.key}" in words("en") and part not in _WITHOUT_LABELS
    return has_label and not is_title and not is_elsewhere
