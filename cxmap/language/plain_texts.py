"""Texts that need no translator: signs, numbers, money, and names in the letters of a language."""

import re
from typing import Final

from cxmap.language.digits import digits_of
from cxmap.language.money import parsed_money, written_money
from cxmap.language.scripts import may_be_read_in

_TO_PERSIAN: Final = str.maketrans("%", "٪")
_TO_LATIN: Final = str.maketrans("٪٬٫", "%,.")
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def said_without_translator(language: str, text: str) -> str | None:
    """Give a text as readers of a language say it; None where somebody has to translate it.

    >>> said_without_translator("en", "۸۵٪"), said_without_translator("fa", "12,500")
    ('85%', '۱۲٬۵۰۰')
    >>> said_without_translator("en", "۶۰ هزار تومان"), said_without_translator("en", "NPS")
    ('60,000 tomans', 'NPS')
    >>> said_without_translator("en", "تحویل") is None
    True
    """
    if may_be_read_in(language, text):
        signs = _TO_PERSIAN if language == "fa" else _TO_LATIN
        grouped = _THOUSANDS.sub("٬", text) if language == "fa" else text
        return digits_of(language, grouped.translate(signs))
    money = parsed_money(text)
    return written_money(money, language=language) if money is not None else None
