"""Cells become values: days with or without a time, scores, words of the file."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from cxmap.language.calendar import parsed_date
from cxmap.language.digits import latin_digits
from cxmap.language.folding import folded_key, tidied
from cxmap.language.personal_data import ANY_NUMBER, without_personal_data

_TIME: Final = re.compile(
    r"(?P<day>\S{8,10}?)(?:[Tt\s،,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?"
    r"(?:\s*(?:(?P<utc>[Zz])|(?P<sign>[+-])(?P<hours>\d{2})(?::?(?P<minutes>\d{2}))?))?)?"
)
_YEAR_LAST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_MOST_TEXT: Final = 40
_SERIAL: Final = re.compile(r"[2-7]\d{4}(?:\.\d{1,9})?")
"""Days since the end of 1899, as spreadsheets count them: from 1954 to 2119."""
_FIRST_SERIAL: Final = date(1899, 12, 30)
_SCORE: Final = re.compile(r"([+-]?\d{1,3})(?:[.٫]0{1,6})?")
_MINUTES_OF_DAY: Final = 24 * 60
_MOST_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Instant:
    """A day as it is written, and the minute of it where that is known.

    ``offset`` is by how many minutes its clock is ahead of UTC, where it says so.
    """

    day: date
    minute: int | None = None
    offset: int | None = None

    def minutes_after(self, other: "Instant") -> int | None:
        """Give the minutes since another one; None where only one of them knows its time.

        Where none does, they are those of whole days. Clocks are those of one place unless both
        say how far they are ahead.
        """
        days = (self.day - other.day).days * _MINUTES_OF_DAY
        if self.minute is None or other.minute is None:
            return days if self.minute is other.minute else None
        ahead = 0
        if self.offset is not None and other.offset is not None:
            ahead = self.offset - other.offset
        return days + self.minute - other.minute - ahead


def instant_of(text: str, *, counts_days: bool = False, written_as: str = "") -> Instant | None:
    """Read a day of either calendar, with or without a time; None where it is none.

    With ``counts_days`` a bare number is a day as spreadsheets count them. ``written_as`` may say
    that the year comes last: ``day/month/year`` or ``month/day/year``.

    >>> instant_of("۱۴۰۵/۰۸/۳۰ ۱۴:۰۵")
    Instant(day=datetime.date(2026, 11, 21), minute=845, offset=None)
    >>> instant_of("30/11/2026"), instant_of("30/11/2026", written_as="day/month/year").day
    (None, datetime.date(2026, 11, 30))
    >>> instant_of("2026-11-21T10:00:00+03:30").offset
    210
    >>> instant_of("46347"), instant_of("46347", counts_days=True).day
    (None, datetime.date(2026, 11, 21))
    """
    plain = latin_digits(text.strip())
    if len(plain) > _MOST_TEXT:
        return None
    if counts_days and _SERIAL.fullmatch(plain):
        days, _, rest = plain.partition(".")
        minute = round(float(f"0.{rest}") * _MINUTES_OF_DAY) if rest else None
        return Instant(_FIRST_SERIAL + timedelta(days=int(days)), minute)
    match = _TIME.fullmatch(plain)
    day = _day(match["day"], written_as) if match else None
    if match is None or day is None:
        return None
    if match["hour"] is None:
        return Instant(day)
    minute = int(match["hour"]) * 60 + int(match["minute"])
    return Instant(day, minute, _offset(match)) if minute < _MINUTES_OF_DAY else None


def _offset(match: re.Match[str]) -> int | None:
    if match["utc"]:
        return 0
    if not match["sign"]:
        return None
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    return minutes if match["sign"] == "+" else -minutes


# A year has few days, and a survey of a million answers very few scores.
@lru_cache(maxsize=1 << 12)
def _day(text: str, written_as: str) -> date | None:
    parts = _YEAR_LAST.fullmatch(text) if written_as else None
    if parts is None:
        return parsed_date(text)
    named = dict(zip(written_as.split("/"), parts.groups(), strict=True))
    return parsed_date("{year}-{month}-{day}".format(**named))


@lru_cache(maxsize=1 << 10)
def score_of(text: str) -> int | None:
    """Read a whole score, in any digits; None where it is none.

    >>> score_of("۹"), score_of("9.0"), score_of("9.5"), score_of("great")
    (9, 9, None, None)
    """
    match = _SCORE.fullmatch(latin_digits(text.strip()).replace("−", "-"))
    return int(match[1]) if match else None


def shown(cell: str) -> str:
    """Give a cell as a message may say it: on one line, with nobody's number, and not too long."""
    plain = without_personal_data(" ".join(cell.split()), context=ANY_NUMBER)
    return plain if len(plain) <= _MOST_SHOWN else f"{plain[:_MOST_SHOWN]}…"


@dataclass(slots=True)
class Words:
    """What the words of a file mean, by what it says about that itself.

    ``own`` are those of columns in which words mean something of their own, by their place.
    """

    means: dict[str, str]
    own: dict[int, "Words"] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)

    def in_column(self, at: int) -> "Words":
        """Give the words of a column; most have those of the file."""
        return self.own.get(at, self)

    @staticmethod
    def plain(cell: str) -> str:
        """Give a cell without spaces around it and between its lines, in letters of Persian."""
        return " ".join(tidied(cell).split())

    def of(self, cell: str) -> str:
        """Give what a cell means, in the words of the project."""
        if cell not in self._known:
            if len(self._known) > 1 << 16:
                self._known.clear()
            plain = self.plain(cell)
            self._known[cell] = self.means.get(folded_key(plain), plain)
        return self._known[cell]
