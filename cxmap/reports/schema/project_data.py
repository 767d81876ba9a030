"""The JSON Schema of a whole project as data, which ``cxmap export json`` writes."""

from typing import Any, Final

from cxmap.catalog.inherited import INHERITED
from cxmap.foundation.audiences import OUTSIDE
from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import page_word
from cxmap.model.kinds import REGISTERS
from cxmap.reports.schema.files import ANY, DIALECT, schema_named
from cxmap.reports.schema.groups import item_schema, list_of
from cxmap.reports.schema.values import Schema, reference
from cxmap.views.project_data import VERSION

FIELDS: Final = ("cxmap", "language", "languages", "audience", "files", "rows", "things")
"""The keys of the whole, in their order."""

THING: Final = ("kind", "id", "title", "stands_in", "written_at", "effective")
"""The keys of one thing, in their order."""

_FOR_EDITORS: Final = frozenset(
    {"defaultSnippets", "markdownDescription", "enumDescriptions", "patternErrorMessage"}
)
"""What no standard knows, and only people who type have any use for."""


def schema_of_data(language: str) -> Schema:
    """Give the schema, which explains in the words of a language."""
    of_files = _plain(schema_named(ANY, {}, language))
    definitions = of_files.pop("$defs")
    return {
        "$schema": DIALECT,
        "title": page_word(language, "data.title").replace("`", ""),
        "type": "object",
        "required": list(FIELDS),
        "properties": {
            key: {"description": page_word(language, f"data.{key}"), **shape}
            for key, shape in _shapes(language).items()
        },
        "$defs": {**definitions, "file": {k: v for k, v in of_files.items() if k != "$schema"}},
    }


def _shapes(language: str) -> dict[str, Schema]:
    """Give the shape of each key; those of things may get more keys later on."""
    languages = {"enum": list(LANGUAGES)}
    return {
        "cxmap": {"const": VERSION},
        "language": languages,
        "languages": {"type": "array", "items": languages, "minItems": 1},
        "audience": {"enum": ["internal", *OUTSIDE]},
        "files": {"type": "object", "additionalProperties": reference("file")},
        "rows": {"type": "object", "additionalProperties": _rows(language)},
        "things": {
            "type": "object",
            "propertyNames": {"pattern": "^[a-z_]+:"},
            "additionalProperties": _thing(language),
        },
    }


def _rows(language: str) -> Schema:
    lists = {key: list_of(item_schema(part, language), least=1) for key, part in REGISTERS.items()}
    return {"type": "object", "properties": lists, "additionalProperties": False}


def _thing(language: str) -> Schema:
    name = {"type": "string"}
    by_language = {"properties": dict.fromkeys(LANGUAGES, name), "additionalProperties": False}
    several = {"type": "array", "items": name}
    shapes: dict[str, Schema] = {
        "kind": name,
        "id": name,
        "title": {"type": "object", **by_language},
        "stands_in": name,
        "written_at": {"type": "object", "properties": {"file": name, "line": {"type": "integer"}}},
        "effective": {
            "type": "object",
            "properties": {
                **{key: _from(several) for key in INHERITED},
                "basis": _from(name),
                "feels": _from({"type": "integer", "minimum": -2, "maximum": 2}),
                "draft": _from({"const": True}),
            },
        },
    }
    properties = {
        key: {"description": page_word(language, f"data.thing_{key}"), **shape}
        for key, shape in shapes.items()
    }
    return {"type": "object", "required": ["kind", "id"], "properties": properties}


def _from(value: Schema) -> Schema:
    properties = {"is": value, "from": {"type": "string"}}
    return {"type": "object", "required": ["is"], "properties": properties}


def _plain(schema: Any) -> Any:  # Any: JSON
    """Leave out what is for editors; keys of the YAML that are called so are not there."""
    if isinstance(schema, dict):
        return {key: _plain(value) for key, value in schema.items() if key not in _FOR_EDITORS}
    return [_plain(value) for value in schema] if isinstance(schema, list) else schema
