"""Values that are more than text: ids, references, dates, limits, feelings, links, flags."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal, TypeVar, get_args

from pydantic import AfterValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from cxmap.files.pictures import FORMATS, is_picture
from cxmap.language.calendar import Period, parsed_date, parsed_period, written_period
from cxmap.language.digits import latin_digits
from cxmap.language.feelings import score_of_feeling
from cxmap.language.hours import Hours, hours_as_written, parsed_hours
from cxmap.language.limits import Limit, parsed_limit
from cxmap.language.meant import (
    days_of_month_in,
    is_beyond_the_year,
    meant_date,
    meant_id,
    meant_limit,
    meant_link,
    meant_number,
)
from cxmap.language.scales import Scale, parsed_scale, scale_as_written
from cxmap.language.slugs import is_reserved, is_slug
from cxmap.model.text import Text

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose text names another thing, by id, title or alias.

    With ``inside`` it is looked up first in what another key of the same part names.
    """

    kind: str
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a text that is Markdown (without raw HTML)."""


@dataclass(frozen=True, slots=True)
class Leads:
    """Marks a text that is a link; no other text becomes one."""


@dataclass(frozen=True, slots=True)
class MayBeEmpty:
    """Marks a list that says something when it is empty: that there is none."""


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Marks a value out of a fixed list: the table of the catalogue that says it in words."""

    words: str


@dataclass(frozen=True, slots=True)
class WrittenAs:
    """Marks a value with a spelling of its own: the form that the manual explains."""

    form: str


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


def _refused(problem: str, value: str, **cures: str | int | None) -> PydanticCustomError:
    """Say that a value is refused, with what cures it as far as that is known."""
    known = {name: cure for name, cure in cures.items() if cure}
    return PydanticCustomError(problem, problem, {"value": value, **known})


def _id(value: str) -> str:
    if not is_slug(value):
        raise _refused("bad_id", value, suggestion=meant_id(value))
    if is_reserved(value):
        raise PydanticCustomError("reserved_id", "id", {"value": value})
    return value


def _date(value: str) -> date:
    day = parsed_date(value)
    if day is None:
        raise _refused(
            "bad_date",
            value,
            suggestion=meant_date(value),
            month_days=days_of_month_in(value),
            months=12 if is_beyond_the_year(value) else None,
        )
    return day


def _moment(value: str) -> date | Period:
    return parsed_period(value) or _date(value)


def _moment_as_written(moment: date | Period) -> str:
    return moment.isoformat() if isinstance(moment, date) else written_period(moment)


def _hours(value: str) -> Hours:
    hours = parsed_hours(value)
    if hours is None:
        raise PydanticCustomError("bad_hours", "hours", {"value": value})
    return hours


def _limit(value: str) -> Limit:
    limit = parsed_limit(value)
    if limit is None:
        suggestion, unknown = meant_limit(value)
        raise _refused("bad_limit", value, suggestion=suggestion, unknown=unknown)
    return limit


# Longer numbers are no counts but mistakes; Python would need minutes for some of them.
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,9})?")
_SCORE = re.compile(r"[+-]?[0-2]")
_OWN_SCORE = re.compile(r"[+-]?[0-9]{1,3}")


def _whole_number(value: str) -> int:
    plain = _number(value)
    if not _WHOLE_NUMBER.fullmatch(plain):
        raise _refused("bad_number", value, suggestion=meant_number(value).partition(".")[0])
    return int(plain)


def _decimal(value: str) -> float:
    plain = _number(value).replace("٫", ".").replace("٬", "").removesuffix("%").removesuffix("٪")
    if not _DECIMAL.fullmatch(plain):
        raise _refused("bad_decimal", value, suggestion=meant_number(value))
    return float(plain)


def _score(value: str) -> int:
    plain = _number(value)
    if not _SCORE.fullmatch(plain):
        raise PydanticCustomError("bad_feeling", "feeling", {"value": value})
    return int(plain)


def _feeling(value: str) -> Feeling:
    if any(character.isalpha() for character in value):
        return Feeling(word=value, score=score_of_feeling(value))
    plain = _number(value)
    if not _OWN_SCORE.fullmatch(plain):
        raise PydanticCustomError("bad_feeling", "feeling", {"value": value})
    return Feeling(score=int(plain))


def _scale(value: str) -> Scale:
    scale = parsed_scale(value)
    if scale is None:
        raise PydanticCustomError("bad_scale", "scale", {"value": value})
    return scale


def _number(value: str) -> str:
    return latin_digits(value.strip()).replace("−", "-")


_LINK = re.compile(r"(?:https?://|mailto:|tel:)[!-~\u0080-\uffff]+", re.IGNORECASE)


def _link(value: str) -> str:
    if not _LINK.fullmatch(value.strip()):
        raise _refused("bad_link", value, suggestion=meant_link(value))
    return value.strip()


_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/~]|.*\\")


def _picture_path(value: str) -> str:
    path = value.strip()
    if _ELSEWHERE.match(path):
        raise PydanticCustomError("picture_elsewhere", "path", {"value": value})
    if not is_picture(path):
        endings = tuple(FORMATS)
        raise PydanticCustomError("picture_ending", "ending", {"value": value, "endings": endings})
    return path


LINK_PLACES = ("situation", "touchpoint", "option", "promise", "unit", "reference", "page")
"""What a link into another system can be told: each stands between braces in its template."""
REPORT_PLACES = ("title", "body", "page", "source", "revision")
"""What a report of a wrong page can be told, in the same way."""
_BRACES = re.compile(r"\{+[^{}/&?]*\}*|\}+")


def _braced(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{{{name}}}" for name in names)


def _with_places(value: str, names: tuple[str, ...]) -> str:
    places = _braced(names)
    for place in _BRACES.findall(value):
        if place not in places:
            raise PydanticCustomError("bad_link_place", "place", {"value": place, "places": places})
    return _link(value)


def _link_template(value: str) -> str:
    return _with_places(value, LINK_PLACES)


def _report_template(value: str) -> str:
    link = _with_places(value, REPORT_PLACES)
    if link.lower().startswith("tel:"):
        raise PydanticCustomError("bad_report_link", "link", {"value": value})
    return link


def _some_left(days: tuple[str, ...]) -> tuple[str, ...]:
    if set(days) == set(get_args(get_args(Weekday)[0])):
        raise PydanticCustomError("no_working_day", "day")
    return days


def _text_schema(description: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description})


def _limit_in_words(limit: Limit) -> str:
    unit = limit.unit.replace("_", " ")
    return " ".join(filter(None, (f"{limit.amount} {unit}", limit.relation, limit.anchor)))


def _feeling_in_words(feeling: Feeling) -> str:
    return feeling.word or f"{feeling.score:+d}"


ProseText = Annotated[Text, Prose()]
Id = Annotated[str, _from_text("id", _id), _text_schema("a-z, 0-9 and hyphens"), WrittenAs("id")]
Date = Annotated[
    date,
    _from_text("date", _date),
    _text_schema("1405-08-01 or 2026-10-23"),
    WrittenAs("date"),
]
Moment = Annotated[
    date | Period,
    _from_text("date", _moment),
    PlainSerializer(_moment_as_written),
    _text_schema("1405-08-01, 1405-08 or 1405; also in the Gregorian calendar"),
    WrittenAs("moment"),
]
HoursOfDay = Annotated[
    Hours,
    _from_text("hours", _hours),
    PlainSerializer(hours_as_written),
    _text_schema("8:00 to 17:00, or 24 hours"),
    WrittenAs("hours"),
]
TimeLimit = Annotated[
    Limit,
    _from_text("limit", _limit),
    PlainSerializer(_limit_in_words),
    _text_schema("5 minutes, 7 days after delivery"),
    RefersTo("anchor"),
    WrittenAs("limit"),
]
FeelingValue = Annotated[
    Feeling,
    _from_text("feeling", _feeling),
    PlainSerializer(_feeling_in_words),
    _text_schema("a word, or a score from -2 to +2 or on the scale of the journey"),
    WrittenAs("feeling"),
]
FeelingScale = Annotated[
    Scale,
    _from_text("scale", _scale),
    PlainSerializer(scale_as_written),
    _text_schema("1 to 5, the worst first"),
    WrittenAs("scale"),
]
WholeNumber = Annotated[
    int,
    _from_text("number", _whole_number),
    WithJsonSchema({"type": "integer"}),
    WrittenAs("whole_number"),
]
Number = Annotated[
    float, _from_text("decimal", _decimal), WithJsonSchema({"type": "number"}), WrittenAs("number")
]
Score = Annotated[
    int, _from_text("number", _score), WithJsonSchema({"type": "integer"}), WrittenAs("score")
]
Link = Annotated[
    str,
    _from_text("link", _link),
    _text_schema("http, https, mailto or tel"),
    Leads(),
    WrittenAs("link"),
]

PicturePath = Annotated[
    str,
    _from_text("picture", _picture_path),
    _text_schema("a path that begins at the folder of the file"),
    WrittenAs("picture"),
]

LinkTemplate = Annotated[
    str,
    _from_text("link", _link_template),
    _text_schema(f"a link with {', '.join(_braced(LINK_PLACES))} in it"),
    WrittenAs("link_template"),
]

ReportTemplate = Annotated[
    str,
    _from_text("link", _report_template),
    _text_schema(f"http, https or mailto, with {', '.join(_braced(REPORT_PLACES))} in it"),
    WrittenAs("report_template"),
]

Status = Annotated[
    Literal["draft", "needs_review", "not_applicable", "not_described", "out_of_scope"],
    SaidBy("statuses"),
]
Basis = Annotated[Literal["assumed", "observed", "evidence"], SaidBy("bases")]
Audience = Annotated[Literal["internal", "customer", "supplier"], SaidBy("audiences")]
CheckSeverity = Annotated[Literal["error", "warning", "hint", "off"], SaidBy("check_severities")]
Verdict = Annotated[Literal["met", "missed", "exceeded", "unknown"], SaidBy("verdicts")]
Payer = Annotated[Literal["company", "customer", "supplier", "shared"], SaidBy("payers")]
Calendar = Annotated[Literal["jalali", "gregorian"], SaidBy("calendars")]
Language = Annotated[Literal["fa", "en"], SaidBy("languages")]
DiagramFile = Annotated[Literal["svg", "png", "pdf"], SaidBy("diagram_files")]
Weekday = Annotated[
    Literal["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"],
    SaidBy("weekdays"),
]
ChannelKind = Annotated[Literal["digital", "physical", "voice", "print"], SaidBy("channel_kinds")]
Need = Annotated[Literal["required", "optional"], SaidBy("needs")]
Variant = Annotated[
    Literal["as_is", "to_be", "planned", "actual", "prescribed", "country", "persona"],
    SaidBy("variants"),
]
Trend = Annotated[Literal["emerging", "rising", "steady", "falling"], SaidBy("trends")]
GapCause = Annotated[
    Literal["knowledge", "standard", "delivery", "communication"], SaidBy("gap_causes")
]
Severity = Annotated[Literal["low", "medium", "high", "critical"], SaidBy("severities")]
Origin = Annotated[Literal["direct", "indirect", "inferred"], SaidBy("origins")]
FeedbackKind = Annotated[
    Literal["complaint", "request", "praise", "observation"], SaidBy("feedback_kinds")
]
Progress = Annotated[
    Literal["planned", "open", "in_progress", "waiting", "done", "declined"], SaidBy("progress")
]
Direction = Annotated[Literal["higher", "lower"], SaidBy("directions")]
PromiseState = Annotated[Literal["kept", "at_risk", "broken"], SaidBy("promise_states")]
Side = Annotated[Literal["gives", "gets", "both"], SaidBy("sides")]
LaneRole = Annotated[
    Literal["evidence", "customer", "frontstage", "backstage", "support"], SaidBy("lanes")
]
LANES: Final[tuple[str, ...]] = get_args(get_args(LaneRole)[0])
"""The lanes of a service blueprint, from what the customer sees down to what supports it."""
DiagramFiles = Annotated[tuple[DiagramFile, ...], MayBeEmpty()]
DaysOff = Annotated[tuple[Weekday, ...], AfterValidator(_some_left), MayBeEmpty()]
