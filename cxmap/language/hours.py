"""Hours of a day as people write them: "8:00 to 17:00", «۸ تا ۱۷», "24 hours"."""

import re
from dataclasses import dataclass
from typing import Final

from cxmap.language.digits import latin_digits
from cxmap.language.folding import tidied

_DAY: Final = 24 * 60
_TIME: Final = r"(\d{1,2})(?::(\d{2}))?"
_HOURS: Final = re.compile(rf"(?:ساعت\s+)?{_TIME}\s*(?:to|تا|-|–)\s*{_TIME}", re.IGNORECASE)
_ALL_DAY: Final = re.compile(r"24\s*(?:h|hours|ساعته|ساعت)|شبانه[\s\u200c]?روزی?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """From when to when, in minutes after midnight."""

    begins: int
    ends: int


def parsed_hours(text: str) -> Hours | None:
    """Read hours of a day in Persian or English; None where they are none, or end at their begin.

    >>> parsed_hours("۸ تا ۱۷:۳۰")
    Hours(begins=480, ends=1050)
    >>> parsed_hours("24 hours")
    Hours(begins=0, ends=1440)
    >>> parsed_hours("17 to 8") is None
    True
    """
    plain = latin_digits(tidied(text).strip())
    if _ALL_DAY.fullmatch(plain):
        return Hours(begins=0, ends=_DAY)
    match = _HOURS.fullmatch(plain)
    if match is None:
        return None
    begins, ends = (
        int(hour) * 60 + int(minute or 0)
        for hour, minute in ((match[1], match[2]), (match[3], match[4]))
    )
    is_time = all(int(minute or 0) < 60 for minute in (match[2], match[4]))  # noqa: PLR2004
    return Hours(begins=begins, ends=ends) if is_time and begins < ends <= _DAY else None


def hours_as_written(hours: Hours) -> str:
    """Write hours as they can be read again.

    >>> hours_as_written(Hours(begins=480, ends=1050))
    '8:00-17:30'
    """
    begins, ends = (f"{at // 60}:{at % 60:02d}" for at in (hours.begins, hours.ends))
    return f"{begins}-{ends}"
