"""When an option is open: answers to questions, or a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, core_schema

from cxmap.files.nodes import Localised
from cxmap.language.languages import LANGUAGES
from cxmap.model.text import Text, plain_by_key

_TEXT = TypeAdapter(Text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Either a text that a person judges, or answers by the id of their question."""

    text: Text | None = None
    answers: tuple[tuple[str, str], ...] = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how a condition is read and written."""
        return core_schema.no_info_plain_validator_function(
            _read,
            serialization=core_schema.plain_serializer_function_ser_schema(_written),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Give the JSON Schema: a sentence, or an answer for each question."""
        text = {"type": "string"}
        return {"anyOf": [text, {"type": "object", "additionalProperties": text}]}


def _read(value: object) -> Condition:
    if isinstance(value, Condition):
        return value
    if isinstance(value, Localised) or not isinstance(value, Mapping):
        return Condition(text=_TEXT.validate_python(value))
    if value and all(key in LANGUAGES for key in value):
        return Condition(text=_TEXT.validate_python(value))
    return Condition(answers=plain_by_key(value))


def _written(condition: Condition) -> object:
    if condition.text is not None:
        return _TEXT.dump_python(condition.text)
    return dict(condition.answers)
