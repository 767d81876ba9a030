"""The JSON Schema of whole files: journeys, playbooks, the project, registers, overlays."""

from collections.abc import Iterable
from typing import Final

from cxmap.language.manual import meaning
from cxmap.model.entries import Part
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of
from cxmap.model.tree import below, name_of, parts
from cxmap.reports.schema.groups import group_schema, item_schema, list_of, shared_schemas
from cxmap.reports.schema.known_names import KnownNames
from cxmap.reports.schema.overlays import name_of_translated, translated, translated_list
from cxmap.reports.schema.snippets import snippets_of
from cxmap.reports.schema.values import SCALAR, Schema, definitions, reference

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

ANY: Final = "any"
"""The schema of every file but overlays: the first key of a file tells what it is."""

OVERLAY: Final = "overlay"
REGISTERS_FILE: Final = "registers"


def schema_names() -> tuple[str, ...]:
    """Give the names of all schemas: one for each kind of file, and for files of any kind."""
    return (ANY, *WHOLE_FILES, REGISTERS_FILE, OVERLAY)


def schema_named(name: str, known: KnownNames, language: str) -> Schema:
    """Give one schema: it offers what is known by name, and explains in the words of a language."""
    if name == OVERLAY:
        return _of_overlays(language)
    if name in WHOLE_FILES:
        part = WHOLE_FILES[name]
        return _whole(reference(name), (part, *below(part)), known, language)
    schema = _of_registers(language)
    if name == ANY:
        # Never judged here, for a file that has one of them is of that kind; but offered.
        schema["properties"] |= {
            key: {"description": meaning(language, key), **reference(SCALAR)} for key in WHOLE_FILES
        }
        schema["defaultSnippets"] = [
            each for part in WHOLE_FILES.values() for each in snippets_of(part, known, language)
        ]
        for key in WHOLE_FILES:
            schema = {"if": {"required": [key]}, "then": reference(key), "else": schema}
    return _whole(schema, parts().values(), known, language)


def _of_registers(language: str) -> Schema:
    return {
        "type": "object",
        "properties": {
            key: {
                "description": meaning(language, name_of(part)),
                **list_of(item_schema(part, language), least=1),
            }
            for key, part in REGISTERS.items()
        },
        "additionalProperties": False,
    }


def _of_overlays(language: str) -> Schema:
    registers = {
        "type": "object",
        "properties": {
            key: {"description": meaning(language, name_of(part)), **translated_list(part)}
            for key, part in REGISTERS.items()
        },
        "additionalProperties": False,
    }
    wholes = [reference(name_of_translated(part)) for part in WHOLE_FILES.values()]
    groups = {name_of_translated(part): translated(part, language) for part in parts().values()}
    scalar = {SCALAR: definitions({}, (), language)[SCALAR]}
    return {"$schema": DIALECT, "anyOf": [*wholes, registers], "$defs": {**scalar, **groups}}


def _whole(
    schema: Schema, inside: Iterable[type[Part]], known: KnownNames, language: str
) -> Schema:
    """Put a schema together with everything that it refers to."""
    inside = tuple(inside)
    shapes = [shape for part in inside for shape in fields_of(part).values()]
    kinds = dict.fromkeys(shape.refers_to for shape in shapes if shape.refers_to)
    groups = {name_of(part): group_schema(part, known, language) for part in inside}
    shared = shared_schemas(inside, language)
    defined = {**definitions(known, kinds, language), **shared, **groups}
    return {"$schema": DIALECT, **schema, "$defs": defined}
