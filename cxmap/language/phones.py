"""Telephone numbers and extensions in what people write about how to reach somebody."""

import re
from typing import Final

from cxmap.language.digits import latin_digits

_NUMBER: Final = re.compile(r"(?<![^\s:،,؛;(/])\+?\d(?:[ -]?\d){2,14}(?![^\s،,؛;.)/])")


def phone_in(text: str) -> str:
    """Give the one number that can be dialled; empty where there is none, or more than one.

    >>> phone_in("داخلی ۱۳۰، هر روز ۸ تا ۲۰")
    '130'
    >>> phone_in("+98 21 8888 1234")
    '+982188881234'
    >>> phone_in("ext. 130 or 131")
    ''
    """
    numbers = _NUMBER.findall(latin_digits(text))
    return re.sub("[ -]", "", numbers[0]) if len(numbers) == 1 else ""
