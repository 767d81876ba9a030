"""Text in one or more languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, TypeAdapter
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cxmap.files.nodes import Localised
from cxmap.language.languages import LANGUAGES


def _plain(value: object) -> str:
    if value is None:
        raise PydanticCustomError("empty_value", "empty")
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "wrong type", {"expected": "text"})
    return value


PlainString = Annotated[str, PlainValidator(_plain, json_schema_input_type=str)]

_PLAIN_BY_KEY = TypeAdapter(dict[str, PlainString])


def plain_by_key(value: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Read a group of keys that each hold a plain text; an error names the key that is wrong."""
    if not value:
        raise PydanticCustomError("empty_brackets", "empty")
    return tuple(_PLAIN_BY_KEY.validate_python(dict(value)).items())


@dataclass(frozen=True, slots=True)
class Text:
    """What an author wrote, with its translations.

    ``own`` is in the language the project is written in; it is None where the author used a
    ``fa:``/``en:`` mapping, which names every language.
    """

    own: str | None = None
    translations: tuple[tuple[str, str], ...] = ()

    def spellings(self) -> tuple[str, ...]:
        """Give the text in every language it is written in."""
        own = () if self.own is None else (self.own,)
        return own + tuple(text for _, text in self.translations)

    def said_in(self, language: str, *, first: str) -> tuple[str, str]:
        """Give the text in a language and the language it really is in.

        ``first`` is the language of ``own``. Where there is no translation, the first language
        answers, then whatever there is.
        """
        said = dict(self.translations)
        if self.own is not None:
            said.setdefault(first, self.own)
        for candidate in (language, first, *said):
            if candidate in said:
                return said[candidate], candidate
        return "", first

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how a text is read and written."""
        return core_schema.no_info_plain_validator_function(
            _read,
            serialization=core_schema.plain_serializer_function_ser_schema(_written),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Give the JSON Schema: a text, or one text per language."""
        text = {"type": "string"}
        return {
            "anyOf": [
                text,
                {
                    "type": "object",
                    "properties": dict.fromkeys(LANGUAGES, text),
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ]
        }


def _read(value: object) -> Text:
    if type(value) is str:  # as almost all of them
        return Text(own=value)
    if isinstance(value, Text):
        return value
    if isinstance(value, Localised):
        translations = tuple((language, text) for language, text in value.items() if language)
        return Text(own=value.get(""), translations=translations)
    if isinstance(value, Mapping):
        return Text(translations=_by_language(value))
    return Text(own=_plain(value))


def _by_language(value: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    for language in value:
        if language not in LANGUAGES:
            raise PydanticCustomError("unknown_language", "language", {"language": language})
    return plain_by_key(value)


def _written(text: Text) -> str | dict[str, str]:
    if not text.translations:
        return text.own or ""
    own = {} if text.own is None else {"": text.own}
    return {**own, **dict(text.translations)}
