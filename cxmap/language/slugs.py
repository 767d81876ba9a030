"""Ids: Latin, short, safe in a file name and in an address on every system."""

import re
import unicodedata
from typing import Final

from cxmap.language.digits import latin_digits
from cxmap.language.folding import fold
from cxmap.language.romanising import romanised

LONGEST_ID: Final = 80

_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")

# Names that Windows keeps for devices, and names that the site itself needs.
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "index", "assets", "search", "sitemap", "javascripts"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)

_LATIN: Final = str.maketrans(
    {
        "ا": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h",
        "خ": "kh", "د": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh",
        "ص": "s", "ض": "z", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "gh",
        "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "v", "ه": "h", "ی": "y",
        "ء": "", "\u200c": "-", "'": "", "’": "",
    }
)  # fmt: skip


def is_slug(text: str) -> bool:
    """Tell whether a text may be an id as far as its letters go.

    >>> is_slug("contract-visit"), is_slug("بازدید"), is_slug("-a")
    (True, False, False)
    """
    return len(text) <= LONGEST_ID and _SLUG.fullmatch(text) is not None


def is_reserved(text: str) -> bool:
    """Tell whether a slug is kept by the system or by the site itself.

    >>> is_reserved("con"), is_reserved("index"), is_reserved("lobby")
    (True, True, False)
    """
    return text in _RESERVED


def reserved_slugs() -> tuple[str, ...]:
    """Give every slug that is kept, in the order of the alphabet."""
    return tuple(sorted(_RESERVED))


def proposed_slug(title: str, *, otherwise: str = "item") -> str:
    """Make an id from a title, letter by letter; the same title always gives the same id.

    It is the id of what has none in its file, so it must not change when we learn a word.

    >>> proposed_slug("آغاز جلسه"), proposed_slug("Café at 10:30"), proposed_slug("؟")
    ('aghaz-jlsh', 'cafe-at-10-30', 'item')
    """
    return _slug(fold(title).translate(_LATIN), otherwise)


def readable_slug(title: str, *, otherwise: str = "item") -> str:
    """Make an id from a title that a person can read aloud, to be written into a file.

    >>> readable_slug("آغاز جلسه"), readable_slug("خرید دوچرخه"), readable_slug("؟")
    ('aghaz-jalase', 'kharid-docharkhe', 'item')
    """
    return _slug(fold(romanised(title)).translate(_LATIN), otherwise)


def numbered_slug(slug: str, number: int) -> str:
    """Give an id for the first, second or later of those that would all have the same one.

    >>> numbered_slug("lobby", 1), numbered_slug("lobby", 2), len(numbered_slug("x" * 80, 12))
    ('lobby', 'lobby-2', 80)
    """
    if number == 1:
        return slug
    ending = f"-{number}"
    return slug[: LONGEST_ID - len(ending)].rstrip("-") + ending


def _slug(latin: str, otherwise: str) -> str:
    plain = unicodedata.normalize("NFKD", latin_digits(latin))
    slug = _NOT_SLUG.sub("-", plain.encode("ascii", "ignore").decode("ascii")).strip("-")
    if not slug or not slug[0].isalpha():
        slug = f"{otherwise}-{slug}".strip("-")
    slug = slug[:LONGEST_ID].rstrip("-")
    return f"{slug}-1" if is_reserved(slug) else slug
