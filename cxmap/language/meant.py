"""What somebody meant who wrote a date, a limit, a number, a link or an id as people say it."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.language.calendar import (
    Period,
    days_of_period,
    month_named,
    parsed_date,
    parsed_period,
)
from cxmap.language.digits import latin_digits
from cxmap.language.folding import fold, tidied
from cxmap.language.limits import limit_within, written_limit
from cxmap.language.slugs import is_reserved, is_slug, readable_slug
from cxmap.language.suggestions import unquoted

_PARTS: Final = re.compile(r"[-/.,،\s\u200c]+")
_PARTS_OF_A_DATE: Final = 3
_WHOLE_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ARABIC_LETTER: Final = re.compile("[\u0620-\u064a\u067e-\u06cc]")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.٫]\d+)?")
_WORDS_OF_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("صفر", "zero"), ("یک", "one"), ("دو", "two"), ("سه", "three"), ("چهار", "four"),
            ("پنج", "five"), ("شش", "six"), ("هفت", "seven"), ("هشت", "eight"), ("نه", "nine"),
            ("ده", "ten"), ("یازده", "eleven"), ("دوازده", "twelve"),
        )
    )
    for word in words
} | {"پانزده": 15, "fifteen": 15, "بیست": 20, "twenty": 20, "سی": 30, "thirty": 30}  # fmt: skip
_SAID_SHORTER: Final = (
    (re.compile(r"(\d) ?(?:mins?|m)\b"), r"\1 minutes"),
    (re.compile(r"(\d) ?(?:hrs?|h)\b"), r"\1 hours"),
    (re.compile(r"(\d) ?(?:secs?|s)\b"), r"\1 seconds"),
    (re.compile(r"(\d) ?d\b"), r"\1 days"),
    (re.compile(r"\bhalf an hour\b"), "30 minutes"),
    (re.compile(r"\bنیم[\s\u200c]ساعت"), "30 دقیقه"),
)
_DIGIT: Final = re.compile(r"\d")
_DOMAIN: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_MAILBOX: Final = re.compile(r"[^@\s]+@[a-z0-9.-]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE: Final = re.compile(r"\+?[0-9][0-9 -]{5,}")
_COUNTED: Final = re.compile(r"item-([0-9-]+)-([a-z].*)")


def meant_date(text: str) -> str:
    """Give the date that was meant, year first; an empty text where that is anybody's guess.

    >>> meant_date("۲۵/۸/۱۴۰۵"), meant_date("۱ آبان ۱۴۰۵"), meant_date("October 23, 2026")
    ('1405-08-25', '1405-08-01', '2026-10-23')
    >>> meant_date("soon"), meant_date("1405-13-01")
    ('', '')
    """
    return next(_dates_meant(text), "")


def is_only_date(text: str) -> bool:
    """Tell whether a text with its whole year says one date, in whatever order.

    >>> is_only_date("۲۵/۸/۱۴۰۵"), is_only_date("1 آبان 1405")
    (True, True)
    >>> is_only_date("01-08-1405"), is_only_date("05/08/25")
    (False, False)
    """
    has_year = _WHOLE_YEAR.search(latin_digits(text)) is not None
    return has_year and len(set(_dates_meant(text))) == 1


def _dates_meant(text: str) -> Iterator[str]:
    """Give the dates that may be meant, year first, the likeliest first."""
    parts = _PARTS.split(latin_digits(unquoted(text)))
    if len(parts) != _PARTS_OF_A_DATE:
        return
    for year, month, day in _orders(parts):
        if not (year.isdecimal() and month.isdecimal() and day.isdecimal()):
            continue
        written = f"{_whole_year(year)}-{int(month):02d}-{int(day):02d}"
        if parsed_date(written):
            yield written


def _orders(parts: list[str]) -> Iterator[tuple[str, str, str]]:
    """Give the orders in which the parts of a date may stand, the likeliest first."""
    named = next((index for index, part in enumerate(parts) if month_named(part)), None)
    if named is not None:
        month = str(month_named(parts.pop(named)))
        day, year = sorted(parts, key=len)
        yield year, month, day
        return
    first, second, third = parts
    yield first, second, third
    yield third, second, first
    yield third, first, second


def _whole_year(year: str) -> str:
    """Give a year with its century: in two digits it is this one, of either calendar.

    >>> _whole_year("05"), _whole_year("26"), _whole_year("1405")
    ('1405', '2026', '1405')
    """
    if len(year) > 2:  # noqa: PLR2004 - two digits are the short form
        return year
    return f"14{year:0>2}" if int(year) in range(20) else f"20{year}"


def days_of_month_in(text: str) -> int | None:
    """Give how many days the month of a date has where its day is beyond them.

    >>> days_of_month_in("1405-07-31"), days_of_month_in("1405-07-30")
    (30, None)
    """
    year_and_month, _, day = latin_digits(text.strip()).replace("/", "-").rpartition("-")
    period = parsed_period(year_and_month)
    if period is None or period.month is None or not day.isdecimal():
        return None
    first, last = days_of_period(Period(year=period.year, month=period.month))
    days = (last - first).days + 1
    return days if int(day) > days else None


def is_beyond_the_year(text: str) -> bool:
    """Tell whether a date names a month after the twelfth.

    >>> is_beyond_the_year("1405-13-01"), is_beyond_the_year("1405-12-01")
    (True, False)
    """
    year, *others = _PARTS.split(latin_digits(text.strip()))
    return (
        len(others) == _PARTS_OF_A_DATE - 1
        and parsed_period(year) is not None
        and others[0].isdecimal()
        and int(others[0]) not in range(1, 13)
    )


def meant_limit(text: str) -> tuple[str, str]:
    """Give the limit of time that stands in a text, and its words that say nothing about one.

    Both are empty where there is none, or another number beside it.

    >>> meant_limit("حداکثر ۳ روز"), meant_limit("پنج دقیقه‌ای"), meant_limit("5 min")
    (('۳ روز', 'حداکثر'), ('۵ دقیقه', ''), ('5 minutes', ''))
    >>> meant_limit("۳۰ روز تقویمی پس از تحویل")
    ('۳۰ روز پس از تحویل', 'تقویمی')
    >>> meant_limit("5"), meant_limit("2 to 3 days"), meant_limit("at most 2 days before delivery")
    (('', ''), ('', ''), ('', ''))
    """
    plain = _with_digits(latin_digits(tidied(unquoted(text))).lower())
    for shorter, whole in _SAID_SHORTER:
        plain = shorter.sub(whole, plain)
    found = limit_within(plain)
    if found is None or _DIGIT.search(found[1]):
        return "", ""
    written = written_limit(found[0], language="fa" if _ARABIC_LETTER.search(text) else "en")
    typed = {fold(word): word for word in text.split()}
    words = (word for word in found[1].split() if not _SAYS_NOTHING.fullmatch(word))
    beside = " ".join(typed.get(fold(word), word) for word in words)
    # “2 hours before” means at least as long, so “at most” beside it means the contrary.
    is_contrary = found[0].relation == "before" and beside and goes_without_saying(beside)
    return ("", "") if is_contrary else (written, beside)


# Endings of a unit, as in «پنج دقیقه‌ای», and what closes a sentence.
_SAYS_NOTHING: Final = re.compile(r"\u200c?(?:ای|ه|ی)?[()\[\]«»“”.,،:؛]*")
_SAY_LIMIT: Final = frozenset(
    fold(phrase)
    for phrase in (
        *("حداکثر", "نهایتاً", "ظرف", "ظرف مدت", "طی", "در", "در مدت", "تا", "نه بیشتر از"),
        *("at most", "within", "in", "max", "maximum", "up to", "no more than", "not more than"),
    )
)
"""What a limit of time means without saying it; “more than” alone would be the contrary."""
_SAYS_LIMIT: Final = re.compile(
    rf"(?:(?:{'|'.join(sorted(_SAY_LIMIT, key=len, reverse=True))})(?: |$))*"
)


def goes_without_saying(words: str) -> bool:
    """Tell whether words beside a limit of time say no more than that it is one.

    >>> goes_without_saying("حداکثر"), goes_without_saying("at most"), goes_without_saying("تقویمی")
    (True, True, False)
    >>> goes_without_saying("no more than"), goes_without_saying("more than")
    (True, False)
    """
    plain = " ".join(word.rstrip(".,:،") for word in fold(words).split())
    return _SAYS_LIMIT.fullmatch(plain) is not None


def meant_number(text: str) -> str:
    """Give the one number that stands in a text, in digits; empty where there are others.

    >>> meant_number("دو"), meant_number("72 points"), meant_number("4 of 5")
    ('2', '72', '')
    """
    numbers = _NUMBER.findall(_with_digits(latin_digits(fold(unquoted(text)))))
    return numbers[0].replace("٫", ".") if len(numbers) == 1 else ""


def _with_digits(text: str) -> str:
    """Write the words of numbers in digits."""
    return re.sub(
        r"[^\W\d_]+",
        lambda word: str(_WORDS_OF_NUMBERS.get(fold(word[0]), word[0])),
        text,
    )


def meant_link(text: str) -> str:
    """Give the whole link of which only the end was written, or an empty text.

    >>> meant_link("www.example.com/size"), meant_link("۰۲۱ ۱۲۳ ۴۵۶۷")
    ('https://www.example.com/size', 'tel:0211234567')
    """
    plain = unquoted(text)
    if _MAILBOX.fullmatch(plain):
        return f"mailto:{plain}"
    if _DOMAIN.fullmatch(plain):
        return f"https://{plain}"
    number = latin_digits(plain)
    return "tel:" + re.sub("[ -]", "", number) if _PHONE.fullmatch(number) else ""


def meant_id(text: str) -> str:
    """Give the id that says the same in small Latin letters, or an empty text.

    >>> meant_id("Meeting Room"), meant_id("step-۲"), meant_id("1-entry"), meant_id("؟")
    ('meeting-room', 'step-2', 'entry-1', '')
    """
    if not any(character.isalnum() for character in text):
        return ""
    slug = _COUNTED.sub(r"\2-\1", readable_slug(unquoted(text)))
    return slug if is_slug(slug) and not is_reserved(slug) else ""
