"""How often something comes, as people write it: every three months, هر هفته."""

import re
from typing import Final

from cxmap.language.folding import fold

_NUMBERS: Final = {
    "یک": 1, "دو": 2, "سه": 3, "چهار": 4, "شش": 6,
    "one": 1, "two": 2, "three": 3, "four": 4, "six": 6,
}  # fmt: skip
_LONGEST: Final = {
    "هفته": 7, "ماه": 31, "فصل": 93, "سال": 366,
    "week": 7, "month": 31, "quarter": 93, "season": 93, "year": 366,
}  # fmt: skip
"""What comes in step -> the most days between two of it."""
_EVERY: Final = re.compile(
    rf"(?:هر|\bevery)\s+(?:(\d+|{'|'.join(_NUMBERS)})\s+)?({'|'.join(_LONGEST)})"
)


def days_of_cadence(text: str) -> int | None:
    """Give after how many days at most something comes again; None where a text is not that clear.

    >>> days_of_cadence("هر سه ماه"), days_of_cadence("every week, on Sundays")
    (93, 7)
    >>> days_of_cadence("until summer every month, then every week") is None
    True
    """
    found = _EVERY.findall(fold(text).replace("\u200c", " "))
    if len(found) != 1:
        return None
    number, unit = found[0]
    return (_NUMBERS.get(number) or int(number or 1)) * _LONGEST[unit]
