"""Two spellings that a reader takes for the same word fold to the same text."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from cxmap.language.digits import latin_digits

_LETTERS: Final = str.maketrans("يىئكةۀأإآٱؤ", "یییکههااااو")

_ARABIC: Final = str.maketrans("يىك", "ییک")

# Short vowels, tatweel, zero-width and direction marks; ZWNJ is left, it separates.
_UNSEEN: Final = re.compile(
    "[\u064b-\u065f\u0670\u0640\u200b\u200d-\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff]"
)
_ZWNJ: Final = "\u200c"


# The same names come again and again: in every reference, and with every edit of a live preview.
@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Fold the spellings of a text; ZWNJ and punctuation stay.

    Compatibility forms become plain (NFKC), Arabic letters Persian, digits Latin, letters lower.

    >>> fold("شكايتِ ۱۲ مشتري")
    'شکایت 12 مشتری'
    """
    plain = unicodedata.normalize("NFKC", text).lower().translate(_LETTERS)
    # What stood apart may now stand together, so it is composed once more.
    return unicodedata.normalize("NFKC", latin_digits(_UNSEEN.sub("", plain)))


@lru_cache(maxsize=1 << 16)
def tidied(text: str) -> str:
    """Write Arabic yeh and kaf as Persian ones and drop what nobody sees; all else stays.

    >>> tidied("\u200fرُوز كاري")
    'روز کاری'
    """
    return _UNSEEN.sub("", text).translate(_ARABIC)


@lru_cache(maxsize=1 << 16)
def folded_key(text: str) -> str:
    """Give the form in which names are compared: folded, without ZWNJ, spaces or hyphens.

    >>> folded_key("پس‌از فروش") == folded_key("پس از فروش")
    True
    """
    return fold(re.sub(rf"[\s{_ZWNJ}_-]+", "", fold(text)))
