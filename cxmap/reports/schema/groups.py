"""The JSON Schema of a class of the model: its keys, what is required, and its short forms."""

from collections.abc import Iterable
from functools import cache

from cxmap.language.manual import meaning, meanings
from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.shape import FieldShape, fields_of, is_light, required_keys
from cxmap.model.tree import name_of
from cxmap.reports.manual.fields import field_facts
from cxmap.reports.manual.pen import PlainPen, said
from cxmap.reports.schema.known_names import KnownNames
from cxmap.reports.schema.snippets import snippets_of
from cxmap.reports.schema.values import Schema, reference, short_schema, value_schema


def group_schema(part: type[Part], known: KnownNames, language: str) -> Schema:
    """Give the schema of a class as a group of keys."""
    schema: Schema = {
        "type": "object",
        "description": meaning(language, name_of(part)),
        "defaultSnippets": snippets_of(part, known, language),
        "properties": {
            key: _shared(part, key, language) or field_schema(part, key, language)
            for key in fields_of(part)
        },
        "additionalProperties": False,
        "minProperties": 1,
        "required": list(required_keys(part)),
        "allOf": [*_one_of(part), *_never_both(part), *_full_lists(part)],
    }
    return {key: value for key, value in schema.items() if value not in ([], "")}


def shared_schemas(parts: Iterable[type[Part]], language: str) -> dict[str, Schema]:
    """Give the schemas of the keys of classes that mean the same everywhere, defined once."""
    keys = {key for part in parts if issubclass(part, Entry) for key in fields_of(part)}
    shared = [key for key in fields_of(Sourced) if key in keys]
    return {_name_of_shared(key): field_schema(Sourced, key, language) for key in shared}


def field_schema(part: type[Part], key: str, language: str) -> Schema:
    """Give the schema of what stands under a key, with what the manual says of it."""
    shape = fields_of(part)[key]
    return {**_described(part, key, language), **_under_key(part, shape, language)}


def item_schema(part: type[Part], language: str) -> Schema:
    """Give the schema of one thing of a class in a list: a group of keys, or its short form."""
    group = reference(name_of(part))
    if not has_short_form(part):
        return group
    return {"anyOf": [group, short_schema(fields_of(part)[part.SHORT], language)]}


def list_of(item: Schema, *, least: int) -> Schema:
    """Give the schema of a list that holds so many things at least."""
    return {"type": "array", "items": item, "minItems": least}


def has_short_form(part: type[Part]) -> bool:
    """Tell whether a plain text may stand for the whole group."""
    return bool(part.SHORT) and not set(required_keys(part)) - {part.SHORT}


def _shared(part: type[Part], key: str, language: str) -> Schema:
    """Refer to the schema of a shared key; empty where a class has a meaning of its own for it."""
    has_own_meaning = key in meanings(language)[name_of(part)]
    is_shared = issubclass(part, Entry) and key in Sourced.model_fields and not part.SHARES
    return reference(_name_of_shared(key)) if is_shared and not has_own_meaning else {}


def _name_of_shared(key: str) -> str:
    return f"every_{key}"


def _under_key(part: type[Part], shape: FieldShape, language: str) -> Schema:
    least = 0 if shape.may_be_empty or part.SHARES else 1
    if shape.part is None:
        item = value_schema(shape, language)
        single = short_schema(shape, language)
    else:
        item = single = item_schema(shape.part, language)
    if not shape.is_list:
        return item
    if shape.part is not None and not is_light(shape.part):
        return list_of(item, least=least)
    return {"anyOf": [list_of(item, least=least), *_choices_of(single)]}


def _choices_of(schema: Schema) -> Iterable[Schema]:
    return schema["anyOf"] if schema.keys() == {"anyOf"} else (schema,)


# The same fields stand in the schemas of several kinds of files.
@cache
def _described(part: type[Part], key: str, language: str) -> Schema:
    """Say what the manual says of a field: in a sentence, and with remarks and an example."""
    pen = PlainPen(language=language)
    facts = field_facts(pen, part, key)
    remarks = " ".join((said(pen, "field.takes", takes=facts.takes), *facts.remarks))
    example = f"```yaml\n{facts.example}\n```"
    return {
        "description": facts.meaning,
        "markdownDescription": f"{facts.meaning}\n\n{remarks}\n\n{example}",
    }


def _one_of(part: type[Part]) -> Iterable[Schema]:
    if part.ONE_OF:
        yield {"anyOf": [{"required": [key]} for key in part.ONE_OF]}


def _never_both(part: type[Part]) -> Iterable[Schema]:
    by_first: dict[str, list[str]] = {}
    for first, second in part.NEVER_BOTH:
        by_first.setdefault(first, []).append(second)
    for first, others in by_first.items():
        yield {"if": {"required": [first]}, "then": {"properties": dict.fromkeys(others, False)}}


def _full_lists(part: type[Part]) -> Iterable[Schema]:
    """Refuse empty lists where nothing is taken over; otherwise they say that none of it is."""
    if part.SHARES:
        full = {"patternProperties": {"": {"minItems": 1}}}
        yield {"if": {"required": [part.SHARES]}, "else": full}
