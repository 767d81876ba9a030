"""How a plain text becomes a value, or is refused: ids, dates, limits, feelings, links, numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from cxmap.files.pictures import FORMATS, is_picture
from cxmap.files.tables.table_file import ENDINGS, is_table
from cxmap.language.calendar import Period, parsed_date, parsed_period, written_period
from cxmap.language.digits import latin_digits
from cxmap.language.feelings import score_of_feeling
from cxmap.language.hours import Hours, parsed_hours
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
from cxmap.language.scales import Scale, parsed_scale
from cxmap.language.slugs import is_reserved, is_slug

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling as its author wrote it: a word, a score, or both sides of a known word."""

    word: str = ""
    score: int | None = None


def from_text(expected: str, read: Callable[[str], _T]) -> PlainValidator:
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


def id_of(value: str) -> str:
    """Read an id."""
    if not is_slug(value):
        raise _refused("bad_id", value, suggestion=meant_id(value))
    if is_reserved(value):
        raise PydanticCustomError("reserved_id", "id", {"value": value})
    return value


def date_of(value: str) -> date:
    """Read a day, in either calendar."""
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


def moment_of(value: str) -> date | Period:
    """Read a day, a month or a year, in either calendar."""
    return parsed_period(value) or date_of(value)


def moment_as_written(moment: date | Period) -> str:
    """Write a moment as an author would."""
    return moment.isoformat() if isinstance(moment, date) else written_period(moment)


def hours_of(value: str) -> Hours:
    """Read hours of a day."""
    hours = parsed_hours(value)
    if hours is None:
        raise PydanticCustomError("bad_hours", "hours", {"value": value})
    return hours


def limit_of(value: str) -> Limit:
    """Read a time limit."""
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


def whole_number_of(value: str) -> int:
    """Read a whole number, in any digits."""
    plain = _number(value)
    if not _WHOLE_NUMBER.fullmatch(plain):
        raise _refused("bad_number", value, suggestion=meant_number(value).partition(".")[0])
    return int(plain)


def decimal_of(value: str) -> float:
    """Read a number, in any digits; a sign of per cent is let be."""
    plain = _number(value).replace("٫", ".").replace("٬", "").removesuffix("%").removesuffix("٪")
    if not _DECIMAL.fullmatch(plain):
        raise _refused("bad_decimal", value, suggestion=meant_number(value))
    return float(plain)


def score_of(value: str) -> int:
    """Read a score from -2 to +2."""
    plain = _number(value)
    if not _SCORE.fullmatch(plain):
        raise PydanticCustomError("bad_feeling", "feeling", {"value": value})
    return int(plain)


def feeling_of(value: str) -> Feeling:
    """Read a feeling: a word, or a score on whatever scale."""
    if any(character.isalpha() for character in value):
        return Feeling(word=value, score=score_of_feeling(value))
    plain = _number(value)
    if not _OWN_SCORE.fullmatch(plain):
        raise PydanticCustomError("bad_feeling", "feeling", {"value": value})
    return Feeling(score=int(plain))


def scale_of(value: str) -> Scale:
    """Read a scale of feelings."""
    scale = parsed_scale(value)
    if scale is None:
        raise PydanticCustomError("bad_scale", "scale", {"value": value})
    return scale


def _number(value: str) -> str:
    return latin_digits(value.strip()).replace("−", "-")


_LINK = re.compile(r"(?:https?://|mailto:|tel:)[!-~\u0080-\uffff]+", re.IGNORECASE)


def link_of(value: str) -> str:
    """Read a link that leads out of the site."""
    if not _LINK.fullmatch(value.strip()):
        raise _refused("bad_link", value, suggestion=meant_link(value))
    return value.strip()


_HANDLE = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)*", re.ASCII)


def handle_of(value: str) -> str:
    """Read the name by which GitHub and GitLab know somebody, with or without ``@`` before it."""
    handle = value.strip().removeprefix("@")
    if not _HANDLE.fullmatch(handle):
        raise _refused("bad_handle", value)
    return handle


_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/~]|.*\\")


def picture_path_of(value: str) -> str:
    """Read the path of a picture, which begins at the folder of its file."""
    path = value.strip()
    if _ELSEWHERE.match(path):
        raise PydanticCustomError("picture_elsewhere", "path", {"value": value})
    if not is_picture(path):
        endings = tuple(FORMATS)
        raise PydanticCustomError("picture_ending", "ending", {"value": value, "endings": endings})
    return path


def table_path_of(value: str) -> str:
    """Read the path of a file of rows, which begins at the folder of its file."""
    path = value.strip()
    if _ELSEWHERE.match(path):
        raise PydanticCustomError("table_elsewhere", "path", {"value": value})
    if not is_table(path):
        raise PydanticCustomError("table_ending", "ending", {"value": value, "endings": ENDINGS})
    return path


LINK_PLACES = ("situation", "touchpoint", "option", "promise", "unit", "reference", "page")
"""What a link into another system can be told: each stands between braces in its template."""
REPORT_PLACES = ("title", "body", "page", "source", "revision")
"""What a report of a wrong page can be told, in the same way."""
_BRACES = re.compile(r"\{+[^{}/&?]*\}*|\}+")


def braced(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give names as they stand in a template."""
    return tuple(f"{{{name}}}" for name in names)


def _with_places(value: str, names: tuple[str, ...]) -> str:
    places = braced(names)
    for place in _BRACES.findall(value):
        if place not in places:
            raise PydanticCustomError("bad_link_place", "place", {"value": place, "places": places})
    return link_of(value)


def link_template_of(value: str) -> str:
    """Read a link with places for what a case is about."""
    return _with_places(value, LINK_PLACES)


def report_template_of(value: str) -> str:
    """Read a link with places for what a page is."""
    link = _with_places(value, REPORT_PLACES)
    if link.lower().startswith("tel:"):
        raise PydanticCustomError("bad_report_link", "link", {"value": value})
    return link


def limit_in_words(limit: Limit) -> str:
    """Write a time limit for machines that read no Persian."""
    unit = limit.unit.replace("_", " ")
    return " ".join(filter(None, (f"{limit.amount} {unit}", limit.relation, limit.anchor)))


def feeling_in_words(feeling: Feeling) -> str:
    """Write a feeling for machines that read no Persian."""
    return feeling.word or f"{feeling.score:+d}"
