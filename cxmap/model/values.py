"""Values that are more than text, as fields declare them, and what marks a field."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal, get_args

from pydantic import AfterValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from cxmap.language.calendar import Period
from cxmap.language.hours import Hours, hours_as_written
from cxmap.language.limits import Limit
from cxmap.language.scales import Scale, scale_as_written
from cxmap.model.plain_values import (
    LINK_PLACES,
    REPORT_PLACES,
    Feeling,
    braced,
    date_of,
    decimal_of,
    feeling_in_words,
    feeling_of,
    from_text,
    handle_of,
    hours_of,
    id_of,
    limit_in_words,
    limit_of,
    link_of,
    link_template_of,
    moment_as_written,
    moment_of,
    picture_path_of,
    report_template_of,
    scale_of,
    score_of,
    table_path_of,
    whole_number_of,
)
from cxmap.model.text import Text


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


def _some_left(days: tuple[str, ...]) -> tuple[str, ...]:
    if set(days) == set(get_args(get_args(Weekday)[0])):
        raise PydanticCustomError("no_working_day", "day")
    return days


def _text_schema(description: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description})


ProseText = Annotated[Text, Prose()]
Id = Annotated[str, from_text("id", id_of), _text_schema("a-z, 0-9 and hyphens"), WrittenAs("id")]
Date = Annotated[
    date,
    from_text("date", date_of),
    _text_schema("1405-08-01 or 2026-10-23"),
    WrittenAs("date"),
]
Moment = Annotated[
    date | Period,
    from_text("date", moment_of),
    PlainSerializer(moment_as_written),
    _text_schema("1405-08-01, 1405-08 or 1405; also in the Gregorian calendar"),
    WrittenAs("moment"),
]
HoursOfDay = Annotated[
    Hours,
    from_text("hours", hours_of),
    PlainSerializer(hours_as_written),
    _text_schema("8:00 to 17:00, or 24 hours"),
    WrittenAs("hours"),
]
TimeLimit = Annotated[
    Limit,
    from_text("limit", limit_of),
    PlainSerializer(limit_in_words),
    _text_schema("5 minutes, 7 days after delivery"),
    RefersTo("anchor"),
    WrittenAs("limit"),
]
FeelingValue = Annotated[
    Feeling,
    from_text("feeling", feeling_of),
    PlainSerializer(feeling_in_words),
    _text_schema("a word, or a score from -2 to +2 or on the scale of the journey"),
    WrittenAs("feeling"),
]
FeelingScale = Annotated[
    Scale,
    from_text("scale", scale_of),
    PlainSerializer(scale_as_written),
    _text_schema("1 to 5, the worst first"),
    WrittenAs("scale"),
]
WholeNumber = Annotated[
    int,
    from_text("number", whole_number_of),
    WithJsonSchema({"type": "integer"}),
    WrittenAs("whole_number"),
]
Number = Annotated[
    float, from_text("decimal", decimal_of), WithJsonSchema({"type": "number"}), WrittenAs("number")
]
Score = Annotated[
    int, from_text("number", score_of), WithJsonSchema({"type": "integer"}), WrittenAs("score")
]
Link = Annotated[
    str,
    from_text("link", link_of),
    _text_schema("http, https, mailto or tel"),
    Leads(),
    WrittenAs("link"),
]

Handle = Annotated[
    str,
    from_text("handle", handle_of),
    _text_schema("cx-team, or our-firm/cx-team"),
    WrittenAs("handle"),
]

PicturePath = Annotated[
    str,
    from_text("picture", picture_path_of),
    _text_schema("a path that begins at the folder of the file"),
    WrittenAs("picture"),
]

TablePath = Annotated[
    str,
    from_text("table", table_path_of),
    _text_schema("a path that begins at the folder of the file: .csv, .xlsx, .jsonl"),
    WrittenAs("table_path"),
]

LinkTemplate = Annotated[
    str,
    from_text("link", link_template_of),
    _text_schema(f"a link with {', '.join(braced(LINK_PLACES))} in it"),
    WrittenAs("link_template"),
]

ReportTemplate = Annotated[
    str,
    from_text("link", report_template_of),
    _text_schema(f"http, https or mailto, with {', '.join(braced(REPORT_PLACES))} in it"),
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
RowKind = Annotated[
    Literal["answers", "tickets", "requests", "losses", "feedback"], SaidBy("row_kinds")
]
ColumnContent = Annotated[
    Literal[
        "date",
        "score",
        "reason",
        "segment",
        "persona",
        "channel",
        "journey",
        "stage",
        "touchpoint",
        "situation",
        "department",
        "first_response",
        "closed",
        "due",
        "lost",
        "reference",
        "id",
        "text",
        "kind",
        "origin",
        "speaker",
        "progress",
        "response",
        "outcome",
        "root_cause",
        "prevention",
        "answer",
    ],
    SaidBy("column_contents"),
]
DayOrder = Annotated[Literal["day/month/year", "month/day/year"], SaidBy("day_orders")]
Formula = Annotated[
    Literal[
        "nps",
        "csat",
        "top_box",
        "ces",
        "mean",
        "churn",
        "count",
        "first_response",
        "resolution",
        "in_time",
    ],
    SaidBy("formulae"),
]
Step = Annotated[Literal["month", "season", "year"], SaidBy("steps_of_time")]
Direction = Annotated[Literal["higher", "lower"], SaidBy("directions")]
PromiseState = Annotated[Literal["kept", "at_risk", "broken"], SaidBy("promise_states")]
Rightness = Annotated[Literal["true", "false"], SaidBy("rightness")]
Side = Annotated[Literal["gives", "gets", "both"], SaidBy("sides")]
LaneRole = Annotated[
    Literal["evidence", "customer", "frontstage", "backstage", "support"], SaidBy("lanes")
]
LANES: Final[tuple[str, ...]] = get_args(get_args(LaneRole)[0])
"""The lanes of a service blueprint, from what the customer sees down to what supports it."""
ToldOfChanges = Annotated[Literal["authors", "reasons"], SaidBy("told_of_changes")]
DiagramFiles = Annotated[tuple[DiagramFile, ...], MayBeEmpty()]
DaysOff = Annotated[tuple[Weekday, ...], AfterValidator(_some_left), MayBeEmpty()]
