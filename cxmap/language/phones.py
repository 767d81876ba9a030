"""Telephone numbers and extensions in what people write about how to reach somebody."""

import re
from typing import Final

from cxmap.language.digits import latin_digits
from cxmap.language.folding import tidied

_EXTENSION: Final = r"(?:داخلی|\bext(?:ension|n)?\.?)[\s\u200c:]*"
_DIGITS: Final = re.compile(
    rf"(?P<extension>{_EXTENSION})?(?P<number>\+?\d+(?:[ -]\d+)*)",
    re.IGNORECASE,
)
_AREA: Final = re.compile(r"\((\+?[1-9]\d{0,4}|0\d{1,4})\) ?")
_AFTER: Final = re.compile(r"[\s،,؛;.)]|$")
_BEFORE: Final = re.compile(r"(?:^|[\s،,؛;(]|(?<!\d):)$")
_GOES_ON: Final = re.compile(
    r"\s*(?:(?:تا|الی|یا|و|to|or|and|[-–—/])\s*\d|[،,]\s*\d{3})", re.IGNORECASE
)
_RANGE: Final = re.compile(r"\s*(?:تا|الی|to|[-–—/])\s*\d", re.IGNORECASE)
_DATE: Final = re.compile(r"\d{4}[ -]\d{1,2}[ -]\d{1,2}")
_HOURS: Final = re.compile(r"(?:[01]?\d|2[0-4])-(?:[01]?\d|2[0-4])\b")
_BEGINS: Final = re.compile(r"\+|0|\d{3}")
_SHORTEST: Final = 7
_LONGEST: Final = {"+": 15, "00": 17, "": 12}
_UNCLEAR: Final = "?"


def phone_in(text: str) -> str:
    """Give the one number that can be dialled; empty where there is none, or more than one.

    A short number is dialled only where it is called an extension. What may as well be hours, a
    date or several numbers is not dialled: a wrong number is worse than one to type.

    >>> phone_in("داخلی ۱۳۰، هر روز ۸ تا ۲۰")
    '130'
    >>> phone_in("+98 21 8888 1234")
    '+982188881234'
    >>> phone_in("ext. 130 or 131")
    ''
    """
    plain = _AREA.sub(r"\1 ", latin_digits(tidied(text)))
    numbers = [number for match in _DIGITS.finditer(plain) if (number := _number(match))]
    return numbers[0] if len(numbers) == 1 and numbers[0] != _UNCLEAR else ""


def dialled(number: str, calling_code: int | None) -> str:
    """Give a number as a device dials it: with the code of its country, where that is known.

    An extension stays what it is (RFC 3966 asks for a whole number; inside a house there is none).

    >>> dialled("02188881234", 98), dialled("00982188881234", None), dialled("130", 98)
    ('+982188881234', '+982188881234', '130')
    """
    if number.startswith("00"):
        return f"+{number[2:]}"
    if number.startswith("0") and calling_code is not None and len(number) >= _SHORTEST:
        return f"+{calling_code}{number[1:]}"
    return number


def _number(match: re.Match[str]) -> str:
    """Give what is dialled; empty where digits are no number, `_UNCLEAR` where they may be one."""
    number = match["number"]
    digits = re.sub("[ -]", "", number)
    before, after = match.string[: match.start("number")], match.string[match.end("number") :]
    if match["extension"]:
        is_clear = digits == number and not _GOES_ON.match(after)
    elif len(digits.lstrip("+")) < _SHORTEST:
        return ""
    else:
        is_clear = (
            _BEFORE.search(before) is not None
            and not _RANGE.match(after)
            and _is_one_number(number, digits)
        )
    return digits if is_clear and _AFTER.match(after) else _UNCLEAR


def _is_one_number(number: str, digits: str) -> bool:
    """Tell whether groups of digits belong together: they are no date, no hours and no range."""
    beginning = next(each for each in _LONGEST if digits.startswith(each))
    if len(digits.lstrip("+")) > _LONGEST[beginning] or not _BEGINS.match(number):
        return False
    if _DATE.fullmatch(number) or _HOURS.match(number):
        return False
    *_, before, last = ["", *re.split("[ -]", number)]
    is_joined = number.removesuffix(last).endswith("-")
    is_pair = re.fullmatch(r"\d+-\d+", number) is not None
    # 021-88881230-35 and 1300-1350 name several numbers, or hours.
    is_range = is_joined and (len(before) > 2 * len(last) or (is_pair and len(before) == len(last)))
    return not is_range
