"""How values with a spelling of their own look, as patterns that every editor understands.

A pattern never refuses what ``language`` reads; it may let pass what only a calendar can tell.
"""

from typing import Final

from cxmap.files.pictures import FORMATS
from cxmap.files.tables.table_file import ENDINGS
from cxmap.language.languages import LANGUAGES
from cxmap.language.limits import unit_spellings
from cxmap.language.slugs import LONGEST_ID, reserved_slugs
from cxmap.model.plain_values import LINK_PLACES, REPORT_PLACES

_UNSEEN: Final = r"\s\u200b-\u200f\u2060\u00ad"

SAYS_SOMETHING: Final = f"[^{_UNSEEN}]"
"""At least one sign that can be seen."""

SAYS_NOTHING: Final = f"^[{_UNSEEN}]*$"
"""No sign that can be seen."""

_SPELLINGS: Final = {
    **{latin: latin + chr(0x6F0 + n) + chr(0x660 + n) for n, latin in enumerate("0123456789")},
    " ": r"\s\u200c",
    "-": r"\-−",
    "ی": "یيى",
    "ک": "کك",
}
"""A sign and what is typed for it: digits of three scripts, letters of Arabic keyboards."""

# Signs that reading drops first: where one of them stands, only cxmap can tell.
_LEFT_TO_CXMAP: Final = r"[\u064b-\u065f\u0670\u0640\u200b\u200d-\u200f\u061c\u00ad]"


def _one_of(signs: str) -> str:
    """Match one of some signs in any spelling.

    >>> _one_of("2a")
    '[2۲٢aA]'
    """
    known = "".join(_SPELLINGS.get(each, _in_both_cases(each)) for each in signs)
    return known if len(known) == 1 and known.isalpha() else f"[{known}]"


def _in_both_cases(sign: str) -> str:
    return sign if sign.upper() == sign else sign + sign.upper()


def _word(text: str) -> str:
    """Match a word in capital or small letters, with or without a half-space for a space."""
    return "".join(f"{_one_of(each)}+" if each == " " else _one_of(each) for each in text)


def _either(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_word, longest_first))})"


def _whole(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$|{_LEFT_TO_CXMAP}"


_DIGIT: Final = _one_of("0123456789")
_SIGN: Final = f"{_one_of('+-')}?"
_YEAR: Final = (
    f"(?:{_one_of('1')}{_one_of('349')}{_DIGIT}|{_one_of('2')}{_one_of('01')}{_DIGIT}){_DIGIT}"
)
_MONTH: Final = f"(?:{_one_of('0')}?{_one_of('123456789')}|{_one_of('1')}{_one_of('012')})"
_DAY: Final = (
    f"(?:{_one_of('0')}?{_one_of('123456789')}"
    f"|{_one_of('12')}{_DIGIT}|{_one_of('3')}{_one_of('01')})"
)
_DATE: Final = f"{_YEAR}[-/]{_MONTH}[-/]{_DAY}"
_CLOCK: Final = rf"{_DIGIT}{{1,2}}(?::{_one_of('012345')}{_DIGIT})?"
_UNIT: Final = _either(
    tuple(word for language in LANGUAGES for unit in unit_spellings(language) for word in unit)
)
_AMOUNT: Final = rf"{_DIGIT}{{1,6}}(?:[.٫]{_DIGIT}{{1,6}})?"
_ADDRESS: Final = f"(?:{_word('http')}{_word('s')}?://|{_word('mailto')}:|{_word('tel')}:)"
_SLUG: Final = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"

PATTERNS: Final = {
    "id": rf"^(?!(?:{'|'.join(reserved_slugs())})$)(?=.{{1,{LONGEST_ID}}}$){_SLUG}$",
    "date": _whole(_DATE),
    "moment": _whole(f"{_DATE}|{_YEAR}(?:[-/]{_MONTH})?"),
    "hours": _whole(
        rf"(?:{_word('ساعت')}\s+)?{_CLOCK}\s*(?:{_either(('to', 'تا'))}|[-–])\s*{_CLOCK}"
        rf"|{_one_of('2')}{_one_of('4')}\s*{_either(('h', 'hours', 'ساعته', 'ساعت'))}"
        rf"|{_word('شبانه')}[\s\u200c]?{_word('روز')}{_one_of('ی')}?"
    ),
    "limit": _whole(
        rf"{_AMOUNT}[\s\u200c]*{_UNIT}(?:\s.*)?|.*{_either(('end of', 'پایان'))}\s.*{_UNIT}\s.*"
    ),
    "feeling": rf"^\s*{_SIGN}{_DIGIT}{{1,3}}\s*$|[^\s\d۰-۹٠-٩+\-−.,:;/٫٬،]",
    "whole_number": _whole(f"{_SIGN}{_DIGIT}{{1,18}}"),
    "number": _whole(f"{_SIGN}[0-9۰-۹٠-٩٬]{{1,25}}(?:[.٫]{_DIGIT}{{1,9}})?[%٪]?"),
    "score": _whole(f"{_SIGN}{_one_of('012')}"),
    "scale": _whole(
        rf"{_SIGN}{_DIGIT}{{1,3}}\s*(?:{_either(('to', 'تا'))}|\.\.)\s*{_SIGN}{_DIGIT}{{1,3}}"
    ),
    "link": rf"^\s*{_ADDRESS}[!-~\u0080-\uffff]+\s*$",
    "link_template": (
        rf"^\s*{_ADDRESS}(?:[!-z|~\u0080-\uffff]|\{{(?:{'|'.join(LINK_PLACES)})\}})+\s*$"
    ),
    "report_template": (
        rf"^\s*(?!{_word('tel')}:){_ADDRESS}"
        rf"(?:[!-z|~\u0080-\uffff]|\{{(?:{'|'.join(REPORT_PLACES)})\}})+\s*$"
    ),
    "handle": r"^\s*@?[A-Za-z0-9_][A-Za-z0-9_.\-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.\-]*)*\s*$",
    "picture": (
        r"^(?!\s*(?:[a-zA-Z][a-zA-Z0-9+.\-]*:|[/~]|.*\\)).*"
        rf"(?:{'|'.join(_word(ending) for ending in FORMATS)})\s*$"
    ),
    "table_path": (
        r"^(?!\s*(?:[a-zA-Z][a-zA-Z0-9+.\-]*:|[/~]|.*\\)).*"
        rf"(?:{'|'.join(_word(ending) for ending in ENDINGS)})\s*$"
    ),
}
"""Form of a value -> how a text looks that may stand for it."""
