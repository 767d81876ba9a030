"""The JSON Schema of one value: a text, a name, a date, a word out of a list."""

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import page_words
from cxmap.model.shape import FieldShape
from cxmap.reports.manual.fields import value_in_words
from cxmap.reports.schema.known_names import KnownNames
from cxmap.reports.schema.patterns import PATTERNS, SAYS_SOMETHING

Schema: TypeAlias = dict[str, Any]  # Any: JSON
"""JSON Schema as plain values, ready to be written."""

SCALAR: Final = "value_scalar"
TEXT: Final = "value_text"
CONDITION: Final = "value_condition"
OWN_NAMES: Final = "value_own_names"

# A reader of YAML makes numbers of some texts; a form takes those that it would read as a text.
_AS_NUMBER: Final[dict[str, Schema]] = {
    "moment": {"type": "integer", "minimum": 1300, "maximum": 2199},
    "feeling": {"type": "integer", "minimum": -999, "maximum": 999},
    "whole_number": {"type": "integer"},
    "number": {"type": "number"},
    "score": {"type": "integer", "minimum": -2, "maximum": 2},
}


_TRUTHS: Final = {"true": True, "false": False}


def reference(name: str) -> Schema:
    """Refer to what is defined once for the whole schema."""
    return {"$ref": f"#/$defs/{name}"}


def value_schema(shape: FieldShape, language: str) -> Schema:
    """Give the schema of what stands under a key, or of one item where several may stand there."""
    if shape.form:
        return reference(f"value_{shape.form}")
    if shape.refers_to:
        return reference(_name_of(shape.refers_to))
    if shape.choices:
        said = [value_in_words(language, shape.words, each) for each in shape.choices]
        # An editor takes true and false for no texts; quoted they are the same words to us.
        spoken = [_TRUTHS[each] for each in shape.choices if each in _TRUTHS]
        return {
            "enum": [*spoken, *shape.choices],
            "enumDescriptions": [*said[: len(spoken)], *said],
        }
    if shape.is_mapping:
        return reference(OWN_NAMES)
    return reference(TEXT if shape.is_text else SCALAR)


def short_schema(shape: FieldShape, language: str) -> Schema:
    """Give the schema of a value that stands in the place of a whole group of keys."""
    return reference(SCALAR) if shape.is_text else value_schema(shape, language)


def definitions(names: KnownNames, kinds: Iterable[str], language: str) -> dict[str, Schema]:
    """Give what the schemas of values refer to."""
    scalar = reference(SCALAR)
    answers = {"anyOf": [scalar, {"type": "array", "items": scalar, "minItems": 1}]}
    by_language = dict.fromkeys(LANGUAGES, scalar)
    return {
        # A text that reads like true or false is one all the same; were it a type, it would be
        # offered everywhere.
        SCALAR: {
            "if": {"not": {"type": "boolean"}},
            "then": {"type": ["string", "number"], "pattern": SAYS_SOMETHING},
        },
        TEXT: {"anyOf": [scalar, _group(properties=by_language, additionalProperties=False)]},
        CONDITION: {"anyOf": [scalar, _group(additionalProperties=answers)]},
        OWN_NAMES: _group(additionalProperties=reference(TEXT)),
        **{
            f"value_{form}": _spelled(form, pattern, language) for form, pattern in PATTERNS.items()
        },
        **{_name_of(kind): _named(kind, names) for kind in kinds},
    }


def _group(**more: Any) -> Schema:  # Any: JSON
    return {"type": "object", "minProperties": 1, **more}


def _spelled(form: str, pattern: str, language: str) -> Schema:
    text = {"type": "string", "pattern": pattern}
    meaning = page_words(language)[f"forms.{form}.is"].replace("\n", " ")
    said = {"patternErrorMessage": meaning}
    number = _AS_NUMBER.get(form)
    if number is None:
        return {**text, **said}
    return {"anyOf": [{**text, **said}, number]}


def _name_of(kind: str) -> str:
    return f"name_of_{kind}"


def _named(kind: str, names: KnownNames) -> Schema:
    """Offer what is known; titles, aliases and short ids are right, too."""
    known = names.get(kind, ())
    if not known:
        return reference(SCALAR)
    offered = {
        "enum": [each.id for each in known],
        "enumDescriptions": [each.title for each in known],
    }
    return {"anyOf": [offered, reference(SCALAR)]}
