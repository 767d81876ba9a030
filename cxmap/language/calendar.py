"""Dates as people write them, in the Jalali or the Gregorian calendar."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from persiantools.jdatetime import JalaliDate

from cxmap.language.digits import digits_of, latin_digits
from cxmap.language.folding import folded_key

_DATE: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_PERIOD: Final = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?")
_MONTHS_OF_A_YEAR: Final = (None, *range(1, 13))
_JALALI_YEARS: Final = range(1300, 1500)
_GREGORIAN_YEARS: Final = range(1900, 2200)

_MONTHS: Final = {
    ("fa", "jalali"): (
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
        "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ),
    ("en", "jalali"): (
        "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
        "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
    ),
    ("fa", "gregorian"): (
        "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن",
        "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
    ),
    ("en", "gregorian"): (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def parsed_date(text: str) -> date | None:
    """Read a date with slashes or dashes, Persian or Latin digits; None where it is none.

    The year tells the calendar: 1300-1499 is Jalali (solar Hijri), 1900-2199 Gregorian.

    >>> parsed_date("۱۴۰۵/۰۸/۳۰")
    datetime.date(2026, 11, 21)
    >>> parsed_date("1404-12-30") is None  # 1404 is no leap year
    True
    """
    match = _DATE.fullmatch(latin_digits(text.strip()))
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    try:
        if year in _JALALI_YEARS:
            return _jalali(year, month, day).to_gregorian()
        if year in _GREGORIAN_YEARS:
            return date(year, month, day)
    except ValueError:
        return None
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A year, or a month of it, where the day is not known; its own calendar counts it."""

    year: int
    month: int | None = None

    @property
    def calendar(self) -> str:
        """The calendar that the year belongs to."""
        return "jalali" if self.year in _JALALI_YEARS else "gregorian"


def parsed_period(text: str) -> Period | None:
    """Read a year or a month; None where it is none.

    >>> parsed_period("۱۴۰۴"), parsed_period("2015-06").month
    (Period(year=1404, month=None), 6)
    """
    match = _PERIOD.fullmatch(latin_digits(text.strip()))
    if match is None:
        return None
    year, month = int(match[1]), int(match[2]) if match[2] else None
    is_year = year in _JALALI_YEARS or year in _GREGORIAN_YEARS
    return Period(year=year, month=month) if is_year and month in _MONTHS_OF_A_YEAR else None


def month_named(name: str) -> int | None:
    """Give the number of a month by its name, or by how English shortens it.

    >>> month_named("آبان"), month_named("Oct"), month_named("Snow")
    (8, 10, None)
    """
    meant = folded_key(name)
    for (language, _), months in _MONTHS.items():
        for number, month in enumerate(months, start=1):
            known = folded_key(month)
            if meant == known or (language == "en" and meant in (known[:3], known[:4])):
                return number
    return None


def days_of_period(period: Period) -> tuple[date, date]:
    """Give the first and the last day of a year or a month.

    >>> days_of_period(Period(year=1404))[0], days_of_period(Period(year=2024, month=2))[1]
    (datetime.date(2025, 3, 21), datetime.date(2024, 2, 29))
    """
    first = _first_day(period.calendar, period.year, period.month or 1)
    later, month = divmod(period.month or len(_MONTHS_OF_A_YEAR) - 1, len(_MONTHS_OF_A_YEAR) - 1)
    return first, _first_day(period.calendar, period.year + later, month + 1) - timedelta(days=1)


def first_of_month(day: date, *, calendar: str) -> date:
    """Give the first day of the month that a day lies in.

    >>> first_of_month(date(2026, 11, 21), calendar="jalali")  # 30 Aban 1405
    datetime.date(2026, 10, 23)
    """
    if calendar == "jalali":
        jalali = _jalali(day)
        return _first_day(calendar, jalali.year, jalali.month)
    return day.replace(day=1)


def month_of(day: date, *, calendar: str) -> Period:
    """Give the month that a day lies in.

    >>> month_of(date(2026, 11, 21), calendar="jalali")
    Period(year=1405, month=8)
    """
    if calendar == "jalali":
        jalali = _jalali(day)
        return Period(year=jalali.year, month=jalali.month)
    return Period(year=day.year, month=day.month)


def _first_day(calendar: str, year: int, month: int) -> date:
    if calendar == "jalali":
        return _jalali(year, month, 1).to_gregorian()
    return date(year, month, 1)


def written_period(period: Period) -> str:
    """Write a year or a month so that ``parsed_period`` reads it.

    >>> written_period(Period(year=1404, month=6)), written_period(Period(year=2015))
    ('1404-06', '2015')
    """
    return f"{period.year}-{period.month:02d}" if period.month else str(period.year)


def period_in_words(period: Period, *, language: str, known: str = "") -> str:
    """Write a year or a month for readers, in its own calendar; ``known`` is that of the readers.

    >>> period_in_words(Period(year=2015, month=6), language="en")
    'June 2015'
    >>> period_in_words(Period(year=1405, month=6), language="en", known="gregorian")
    'Shahrivar 1405 (2026)'
    """
    names = _MONTHS[language, period.calendar]
    name = f"{names[period.month - 1]} " if period.month else ""
    said = digits_of(language, f"{name}{period.year}")
    if period.calendar != "jalali" or known != "gregorian":
        return said
    return with_gregorian_year(said, *days_of_period(period), language=language)


def with_gregorian_year(said: str, first: date, last: date, *, language: str) -> str:
    """Add the Gregorian year to a Jalali one, which is taken for a mistake by who knows it not.

    >>> with_gregorian_year("1404", date(2025, 3, 21), date(2026, 3, 20), language="en")
    '1404 (2025–26)'
    """
    years = f"{first.year}" if first.year == last.year else f"{first.year}–{last.year % 100:02}"
    return f"{said} ({digits_of(language, years)})"


def written_date(day: date, *, calendar: str) -> str:
    """Write a date so that ``parsed_date`` reads it, in the calendar where that is possible.

    >>> written_date(date(2026, 11, 22), calendar="jalali")
    '1405-09-01'
    >>> written_date(date(1900, 1, 1), calendar="jalali")  # 1278 would not be read as Jalali
    '1900-01-01'
    """
    if calendar == "jalali":
        jalali = _jalali(day)
        if jalali.year in _JALALI_YEARS:
            return f"{jalali.year}-{jalali.month:02}-{jalali.day:02}"
    return day.isoformat()


def date_in_words(day: date, *, language: str, calendar: str) -> str:
    """Write a date for readers, with the month as a word.

    >>> date_in_words(date(2026, 11, 21), language="fa", calendar="jalali")
    '۳۰ آبان ۱۴۰۵'
    >>> date_in_words(date(2026, 11, 21), language="en", calendar="gregorian")
    '21 November 2026'
    """
    if calendar == "jalali":
        jalali = _jalali(day)
        year, month, number = jalali.year, jalali.month, jalali.day
    else:
        year, month, number = day.year, day.month, day.day
    name = _MONTHS[language, calendar][month - 1]
    return digits_of(language, f"{number} {name} {year}")


def month_names(*, language: str, calendar: str) -> tuple[str, ...]:
    """Give the names of the months in their order.

    >>> month_names(language="en", calendar="jalali")[7]
    'Aban'
    """
    return _MONTHS[language, calendar]


def _jalali(*parts: int | date) -> JalaliDate:
    return JalaliDate(*parts)  # type: ignore[no-untyped-call]  # the library has no annotations
