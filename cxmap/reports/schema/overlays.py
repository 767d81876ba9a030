"""The JSON Schema of overlays: the shape of what they translate, with texts alone."""

from cxmap.language.manual import meaning
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape, fields_of, is_light
from cxmap.model.tree import name_of
from cxmap.reports.manual.fields import field_meaning
from cxmap.reports.schema.patterns import SAYS_NOTHING
from cxmap.reports.schema.values import SCALAR, Schema, reference

NOTHING_YET: Schema = {"type": ["null", "string"], "pattern": SAYS_NOTHING}
"""A place that waits for its translation."""


def translated(part: type[Part], language: str) -> Schema:
    """Give the schema of a class in an overlay: what says which one it is, and its texts."""
    shapes = fields_of(part)
    names = filter(None, ("id", part.SHARES))
    texts = {
        key: {"description": field_meaning(language, part, key), **_under_key(shape)}
        for key, shape in shapes.items()
        if _says_something(shape)
    }
    return {
        "type": "object",
        "description": meaning(language, name_of(part)),
        "properties": {**dict.fromkeys(names, reference(SCALAR)), **texts},
        "additionalProperties": False,
    }


def name_of_translated(part: type[Part]) -> str:
    """Give the name under which the schema of a class in an overlay is defined."""
    return f"translated_{name_of(part)}"


def translated_list(part: type[Part]) -> Schema:
    """Give the schema of a list of things of a class in an overlay."""
    return {"type": ["array", "null"], "items": _item(part)}


def _says_something(shape: FieldShape) -> bool:
    return shape.is_text or shape.is_mapping or shape.form == "condition" or bool(shape.part)


def _item(part: type[Part]) -> Schema:
    return {"anyOf": [reference(name_of_translated(part)), reference(SCALAR), NOTHING_YET]}


def _under_key(shape: FieldShape) -> Schema:
    text = {"anyOf": [reference(SCALAR), NOTHING_YET]}
    if shape.part is not None:
        item = _item(shape.part)
        if not shape.is_list:
            return item
        single = item["anyOf"] if is_light(shape.part) else ()
        return {"anyOf": [translated_list(shape.part), *single]}
    if shape.is_mapping:
        return {"type": ["object", "null"], "additionalProperties": text}
    if shape.is_list:
        return {"anyOf": [{"type": "array", "items": text}, *text["anyOf"]]}
    return text
