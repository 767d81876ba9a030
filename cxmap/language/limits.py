"""Limits of time as people write them: "5 minutes", «۷ روز پس از تحویل»."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cxmap.language.digits import digits_of, latin_digits, plain_number
from cxmap.language.folding import folded_key, tidied

_UNITS: Final = {
    "second": ("second", "seconds", "ثانیه"),
    "minute": ("minute", "minutes", "دقیقه"),
    "hour": ("hour", "hours", "ساعت"),
    "business_hour": (
        "business hour",
        "business hours",
        "working hour",
        "working hours",
        "ساعت کاری",
    ),
    "day": ("day", "days", "روز"),
    "business_day": ("business day", "business days", "working day", "working days", "روز کاری"),
    "week": ("week", "weeks", "هفته"),
    "month": ("month", "months", "ماه"),
    "year": ("year", "years", "سال"),
}
_RELATIONS: Final = {
    "after": ("after", "پس از", "بعد از"),
    "before": ("before", "پیش از", "قبل از"),
}


def _alternatives(words: Mapping[str, tuple[str, ...]]) -> str:
    spellings = sorted((word for group in words.values() for word in group), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s\u200c]+") for word in spellings)


_LIMIT: Final = re.compile(
    rf"(?P<amount>\d{{1,6}}(?:[.٫]\d{{1,6}})?)[\s\u200c]*(?P<unit>{_alternatives(_UNITS)})"
    rf"(?:\s+(?P<relation>{_alternatives(_RELATIONS)})\s+(?P<anchor>\S.*))?",
    re.IGNORECASE,
)
# What is glued to the front of a number, such as “1,”, “3-” or “>”, makes another one of it.
_LIMIT_AMONG_WORDS: Final = re.compile(rf"(?<![^\s(\[«“]){_LIMIT.pattern}", re.IGNORECASE)
_COUNTED_FROM: Final = re.compile(rf"(?<!\S)(?:{_alternatives(_RELATIONS)})\s+\S.*", re.IGNORECASE)
# Nobody can say on which day one and a half of them are over.
_WHOLE: Final = ("day", "business_day", "week", "month", "year")
_ORDINALS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("first", "1st", "نخستین", "اولین"), ("second", "2nd", "دومین"),
            ("third", "3rd", "سومین"), ("fourth", "4th", "چهارمین"), ("fifth", "5th", "پنجمین"),
            ("sixth", "6th", "ششمین"), ("seventh", "7th", "هفتمین"), ("eighth", "8th", "هشتمین"),
            ("ninth", "9th", "نهمین"), ("tenth", "10th", "دهمین"),
        ),
        start=1,
    )
    for word in words
}  # fmt: skip
_END_OF_DAY: Final = re.compile(
    rf"(?:by\s+)?(?:the\s+)?(?:end\s+of|تا\s+پایان|پایان)\s+(?:the\s+)?(?P<ordinal>{'|'.join(_ORDINALS)})"
    rf"\s+(?P<unit>{_alternatives({name: _UNITS[name] for name in ('day', 'business_day')})})"
    rf"\s+(?P<relation>{_alternatives({'after': _RELATIONS['after']})})\s+(?P<anchor>\S.*)",
    re.IGNORECASE,
)
_UNIT_OF: Final = {folded_key(word): unit for unit, words in _UNITS.items() for word in words}
_RELATION_OF: Final = {
    folded_key(word): name for name, words in _RELATIONS.items() for word in words
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A stretch of time, perhaps counted from (``after``) or up to (``before``) an anchor."""

    amount: float
    unit: str
    relation: str = ""
    anchor: str = ""


def parsed_limit(text: str) -> Limit | None:
    """Read a limit in Persian or English; None where it is none.

    Days and what is longer are whole; hours and less may have a fraction. A limit in days ends with
    its last day, so “the end of the third business day” says the same as three of them.

    >>> parsed_limit("۵ دقیقه")
    Limit(amount=5, unit='minute', relation='', anchor='')
    >>> parsed_limit("7 days after delivery").anchor
    'delivery'
    >>> parsed_limit("the end of the third business day after receipt").amount
    3
    """
    plain = latin_digits(tidied(text).strip())
    ending = _END_OF_DAY.fullmatch(plain)
    if ending is not None:
        ordinal = _ORDINALS[ending["ordinal"].lower()]
        return _limit(ordinal, ending["unit"], ending["relation"], ending["anchor"])
    match = _LIMIT.fullmatch(plain)
    if match is None:
        return None
    amount = float(match["amount"].replace("٫", "."))
    unit = _UNIT_OF[folded_key(match["unit"])]
    if unit in _WHOLE and not amount.is_integer():
        return None
    return _limit(amount, match["unit"], match["relation"] or "", match["anchor"] or "")


def limit_within(text: str) -> tuple[Limit, str] | None:
    """Find the first limit in a text that says more: the limit, and the words that say nothing.

    >>> limit_within("حداکثر 3 روز")[1]
    'حداکثر'
    >>> limit_within("3 calendar days after delivery") is None
    True
    >>> limit_within("۳۰ روز تقویمی پس از تحویل")
    (Limit(amount=30, unit='day', relation='after', anchor='تحویل'), 'تقویمی')
    >>> limit_within("1,000 days"), limit_within("3-5 days"), limit_within(">2 days")
    (None, None, None)
    """
    plain = latin_digits(tidied(text))
    match = _LIMIT_AMONG_WORDS.search(plain)
    if match is None:
        return None
    before, said, rest = plain[: match.start()], match[0], plain[match.end() :]
    counted = _COUNTED_FROM.search(rest) if not match["relation"] else None
    if counted is not None:
        said, rest = f"{said} {counted[0]}", rest[: counted.start()]
    limit = parsed_limit(said)
    return (limit, " ".join(f"{before} {rest}".split())) if limit else None


def _limit(amount: float, unit: str, relation: str, anchor: str) -> Limit:
    return Limit(
        amount=int(amount) if float(amount).is_integer() else amount,
        unit=_UNIT_OF[folded_key(unit)],
        relation=_RELATION_OF[folded_key(relation)] if relation else "",
        anchor=anchor.strip(),
    )


def written_limit(limit: Limit, *, language: str) -> str:
    """Write a limit in a language so that ``parsed_limit`` reads it.

    >>> limit = Limit(amount=7, unit="day", relation="after", anchor="delivery")
    >>> written_limit(limit, language="en"), written_limit(limit, language="fa")
    ('7 days after delivery', '۷ روز پس از delivery')
    >>> written_limit(Limit(amount=1.5, unit="hour"), language="fa")
    '۱٫۵ ساعت'
    """
    amount = digits_of(language, plain_number(limit.amount))
    english, plural, *_, persian = _UNITS[limit.unit]
    if language == "fa":
        words = [amount.replace(".", "٫"), persian]
    else:
        words = [amount, english if limit.amount == 1 else plural]
    if limit.relation:
        english, persian, *_ = _RELATIONS[limit.relation]
        words += [persian if language == "fa" else english, limit.anchor]
    return " ".join(words)


def unit_spellings(language: str) -> tuple[tuple[str, ...], ...]:
    """Give the spellings of every unit in a language.

    >>> unit_spellings("en")[4], unit_spellings("fa")[4]
    (('day', 'days'), ('روز',))
    """
    return tuple(
        tuple(word for word in spellings if word.isascii() is (language == "en"))
        for spellings in _UNITS.values()
    )
