"""Which languages a text may be read in, told by its letters."""

import re
from typing import Final

_LETTERS: Final = {
    "fa": re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff]"),
    "en": re.compile("[A-Za-z\u00c0-\u024f]"),
}
"""Language -> its letters."""


def may_be_read_in(language: str, text: str) -> bool:
    """Tell whether a text has no letters of another language: a sign and a number need no words.

    >>> may_be_read_in("en", "NPS"), may_be_read_in("fa", "●"), may_be_read_in("en", "۱۱۴")
    (True, True, True)
    >>> may_be_read_in("fa", "Delivery"), may_be_read_in("en", "تحویل")
    (False, False)
    """
    return not any(letters.search(text) for each, letters in _LETTERS.items() if each != language)
