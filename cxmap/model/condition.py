"""When an option is open: answers to questions, or a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, TypeAdapter
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cxmap.files.nodes import Localised
from cxmap.language.languages import LANGUAGES
from cxmap.model.text import Text

_TEXT = TypeAdapter(Text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Either a text that a person judges, or answers by the id of their question.

    Of several answers to one question any will do; every question that is named must be answered.
    """

    text: Text | None = None
    answers: tuple[tuple[str, tuple[str, ...]], ...] = ()

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
        answers = {"anyOf": [text, {"type": "array", "items": text}]}
        return {"anyOf": [text, {"type": "object", "additionalProperties": answers}]}


def _read(value: object) -> Condition:
    if isinstance(value, Condition):
        return value
    if isinstance(value, Localised) or not isinstance(value, Mapping):
        return Condition(text=_TEXT.validate_python(value))
    if value and all(key in LANGUAGES for key in value):
        return Condition(text=_TEXT.validate_python(value))
    if not value:
        raise PydanticCustomError("empty_brackets", "empty")
    return Condition(answers=tuple(_ANSWERS.validate_python(dict(value)).items()))


def _answers(value: object) -> tuple[str, ...]:
    """Read one answer or a list of them."""
    if isinstance(value, list | tuple) and not value:
        raise PydanticCustomError("empty_brackets", "empty")
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return tuple(value)
    if value is None:
        raise PydanticCustomError("empty_value", "empty")
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "wrong type", {"expected": "text"})
    return (value,)


_ANSWERS = TypeAdapter(dict[str, Annotated[tuple[str, ...], PlainValidator(_answers)]])


def _written(condition: Condition) -> object:
    if condition.text is not None:
        return _TEXT.dump_python(condition.text)
    return {key: each[0] if len(each) == 1 else list(each) for key, each in condition.answers}
