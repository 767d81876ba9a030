"""Dates as people write them, in the Jalali or the Gregorian calendar."""

import re
from datetime import date
from typing import Final

from persiantools.jdatetime import JalaliDate

from cxmap.language.digits import digits_of, latin_digits

_DATE: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
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
