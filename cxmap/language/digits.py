"""Persian, Arabic and Latin digits, one into the other."""

from decimal import Decimal
from typing import Final

LATIN_DIGITS: Final = dict(zip("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789", strict=True))
"""Persian and Arabic digits with the Latin ones that mean the same."""

_TO_LATIN: Final = str.maketrans(LATIN_DIGITS)
_TO_PERSIAN: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

_SIGNS: Final = {"fa": str.maketrans(",.", "٬٫")}
_GROUPED_FROM: Final = 10_000


def latin_digits(text: str) -> str:
    """Write every digit of a text in Latin.

    >>> latin_digits("۱۴۰۵ و ٤٢")
    '1405 و 42'
    """
    return text.translate(_TO_LATIN)


def digits_of(language: str, text: str) -> str:
    """Write the digits of a text as readers of the language expect them.

    >>> digits_of("fa", "12")
    '۱۲'
    """
    return text.translate(_TO_PERSIAN) if language == "fa" else latin_digits(text)


def grouped(number: float | Decimal, language: str) -> str:
    """Write a number as readers of a language do; five digits and more stand in groups of three.

    >>> grouped(1_250_000, "fa"), grouped(1_250_000.5, "en"), grouped(1405, "fa")
    ('۱٬۲۵۰٬۰۰۰', '1,250,000.5', '۱۴۰۵')
    """
    exact = number if isinstance(number, Decimal) else Decimal(repr(number))
    is_long = abs(exact) >= _GROUPED_FROM
    said = format(exact.normalize(), ",f" if is_long else "f")
    return digits_of(language, said.translate(_SIGNS.get(language, {})))


def plain_number(value: float) -> str:
    """Write a number with Latin digits and no more of them than it needs, never as a power.

    >>> plain_number(72.0), plain_number(0.000001), plain_number(-1_000_000)
    ('72', '0.000001', '-1000000')
    """
    return f"{Decimal(repr(value)).normalize():f}"
