"""Persian, Arabic and Latin digits, one into the other."""

from typing import Final

_TO_LATIN: Final = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_TO_PERSIAN: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


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
