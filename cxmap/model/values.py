"""Values that are more than text: ids, references, dates, limits, feelings, links, flags."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from cxmap.language.calendar import parsed_date
from cxmap.language.digits import latin_digits
from cxmap.language.feelings import score_of_feeling
from cxmap.language.limits import Limit, parsed_limit
from cxmap.language.slugs import is_reserved, is_slug
from cxmap.model.text import Text

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose text names another thing, by id, title or alias."""

    kind: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a text that is Markdown (without raw HTML)."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling as its author wrote it: a word, a score, or both sides of a known word."""

    word: str = ""
    score: int | None = None


def _from_text(expected: str, read: Callable[[str], _T]) -> PlainValidator:
    """Validate a scalar: anything but a text is a wrong type, an empty one is empty."""

    def validated(value: object) -> object:
        if value is None:
            raise PydanticCustomError("empty_value", "empty")
        if isinstance(value, str):
            return read(value)
        if isinstance(value, dict | list):
            raise PydanticCustomError("wrong_type", "wrong type", {"expected": expected})
        return value  # already read: the model was built by code or is read back

    return PlainValidator(validated)


def _id(value: str) -> str:
    if not is_slug(value):
        raise PydanticCustomError("bad_id", "id", {"value": value})
    if is_reserved(value):
        raise PydanticCustomError("reserved_id", "id", {"value": value})
    return value


def _date(value: str) -> date:
    day = parsed_date(value)
    if day is None:
        raise PydanticCustomError("bad_date", "date", {"value": value})
    return day


def _limit(value: str) -> Limit:
    limit = parsed_limit(value)
    if limit is None:
        raise PydanticCustomError("bad_limit", "limit", {"value": value})
    return limit


# Longer numbers are no counts but mistakes; Python would need minutes for some of them.
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,18}")
HIGHEST_SCORE = 2
"""Feelings are scored from -2 to +2."""
_SCORE = re.compile(r"[+-]?[0-9]{1,2}")


def _whole_number(value: str) -> int:
    plain = latin_digits(value.strip()).replace("−", "-")
    if not _WHOLE_NUMBER.fullmatch(plain):
        raise PydanticCustomError("bad_number", "number", {"value": value})
    return int(plain)


def _feeling(value: str) -> Feeling:
    plain = latin_digits(value.strip()).replace("−", "-")
    if _SCORE.fullmatch(plain):
        if abs(int(plain)) > HIGHEST_SCORE:
            raise PydanticCustomError("bad_feeling", "feeling", {"value": value})
        return Feeling(score=int(plain))
    return Feeling(word=value, score=score_of_feeling(value))


_FLAGS = {"true": True, "yes": True, "بله": True, "false": False, "no": False, "خیر": False}


def _flag(value: str) -> bool:
    flag = _FLAGS.get(value.strip().lower())
    if flag is None:
        raise PydanticCustomError("bad_flag", "flag", {"value": value})
    return flag


_LINK = re.compile(r"(?:https?://|mailto:|tel:)[!-~\u0080-\uffff]+", re.IGNORECASE)


def _link(value: str) -> str:
    plain = value.strip()
    if not _LINK.fullmatch(plain):
        raise PydanticCustomError("bad_link", "link", {"value": value})
    return plain


LINK_PLACES = ("situation", "touchpoint", "unit", "reference", "page")
"""What a link into another system can be told: each stands between braces in its template."""
_PLACE = re.compile(r"\{(\w*)\}")


def _link_template(value: str) -> str:
    plain = _link(_PLACE.sub(lambda place: f"({place[1]})", value.strip()))
    unknown = [name for name in _PLACE.findall(value) if name not in LINK_PLACES]
    if unknown or not plain:
        known = ", ".join(f"{{{name}}}" for name in LINK_PLACES)
        raise PydanticCustomError(
            "bad_link_place", "place", {"value": f"{{{unknown[0]}}}", "known": known}
        )
    return value.strip()


def _text_schema(description: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description})


def _limit_in_words(limit: Limit) -> str:
    unit = limit.unit.replace("_", " ")
    return " ".join(filter(None, (f"{limit.amount} {unit}", limit.relation, limit.anchor)))


def _feeling_in_words(feeling: Feeling) -> str:
    return feeling.word or f"{feeling.score:+d}"


ProseText = Annotated[Text, Prose()]
Id = Annotated[str, _from_text("id", _id), _text_schema("a-z, 0-9 and hyphens")]
PlainString = Annotated[str, _from_text("text", str)]
Date = Annotated[date, _from_text("date", _date), _text_schema("1405-08-01 or 2026-10-23")]
TimeLimit = Annotated[
    Limit,
    _from_text("limit", _limit),
    PlainSerializer(_limit_in_words),
    _text_schema("5 minutes, 7 days after delivery"),
    RefersTo("anchor"),
]
FeelingValue = Annotated[
    Feeling,
    _from_text("feeling", _feeling),
    PlainSerializer(_feeling_in_words),
    _text_schema("a word, or a score from -2 to +2"),
]
WholeNumber = Annotated[
    int, _from_text("number", _whole_number), WithJsonSchema({"type": "integer"})
]
Flag = Annotated[bool, _from_text("flag", _flag), WithJsonSchema({"type": "boolean"})]
Link = Annotated[str, _from_text("link", _link), _text_schema("http, https, mailto or tel")]

LinkTemplate = Annotated[
    str,
    _from_text("link", _link_template),
    _text_schema("a link with {situation}, {touchpoint}, {unit}, {reference} or {page} in it"),
]

Status = Literal["draft", "needs_review", "not_applicable", "not_described"]
Basis = Literal["assumed", "observed", "evidence"]
Audience = Literal["internal", "customer", "supplier"]
Verdict = Literal["met", "missed", "exceeded", "unknown"]
Payer = Literal["company", "customer", "supplier", "shared"]
Calendar = Literal["jalali", "gregorian"]
Language = Literal["fa", "en"]
Weekday = Literal["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"]
ChannelKind = Literal["digital", "physical", "voice", "print"]
