"""Two spellings that a reader takes for the same word fold to the same text."""

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from cxmap.language.digits import LATIN_DIGITS

_TABLE: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("folding.toml").read_text(encoding="utf-8")
)

LETTERS: Final[dict[str, str]] = {
    **_TABLE["keyboard"],
    **_TABLE["letters"],
    **_TABLE["marks"],
    **LATIN_DIGITS,
}
"""What each letter, mark or digit is folded into; the search in the browser has it from here."""

UNSEEN: Final = "".join(f"{first}-{last}" for first, last in _TABLE["unseen"]["ranges"])
"""What is not there for a reader, as the inside of a class of a regular expression."""

_KEYBOARD: Final = str.maketrans(_TABLE["keyboard"])
_TO_FOLDED: Final = str.maketrans(LETTERS)
_UNSEEN: Final = re.compile(f"[{UNSEEN}]")
_ZWNJ: Final = "\u200c"


# The same names come again and again: in every reference, and with every edit of a live preview.
@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Fold the spellings of a text; ZWNJ and punctuation stay.

    Compatibility forms become plain (NFKC), Arabic letters Persian, digits Latin, letters lower.

    >>> fold("شكايتِ ۱۲ مشتري")
    'شکایت 12 مشتری'
    """
    plain = unicodedata.normalize("NFKC", text).lower().translate(_TO_FOLDED)
    # What stood apart may now stand together, so it is composed once more.
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", plain))


@lru_cache(maxsize=1 << 16)
def tidied(text: str) -> str:
    """Write Arabic yeh and kaf as Persian ones and drop what nobody sees; all else stays.

    >>> tidied("\u200fرُوز كاري")
    'روز کاری'
    """
    return _UNSEEN.sub("", text).translate(_KEYBOARD)


@lru_cache(maxsize=1 << 16)
def folded_key(text: str) -> str:
    """Give the form in which names are compared: folded, without ZWNJ, spaces or hyphens.

    >>> folded_key("پس‌از فروش") == folded_key("پس از فروش")
    True
    """
    return fold(re.sub(rf"[\s{_ZWNJ}_-]+", "", fold(text)))
