"""Personal data in a text: what gives a person away, and the same text with it made unreadable."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from cxmap.language.digits import latin_digits

Kind = Literal["iban", "card", "national_id", "phone", "email"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalData:
    """One such thing: what it is, as it stands in the text, and where it begins there."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The position behind it."""
        return self.start + len(self.text)

    @property
    def masked(self) -> str:
        """The same length of text, of which only the first and the last characters can be read.

        >>> PersonalData(kind="phone", text="0912 345 6789", start=0).masked
        '09•••••••••89'
        """
        shown = 1 if self.kind == "email" else 2
        hidden = "•" * (len(self.text) - 2 * shown)
        return f"{self.text[:shown]}{hidden}{self.text[-shown:]}"


_BETWEEN: Final = "[ \u00a0\u200c\u200e\u200f\u2010-\u2013-]{0,3}"
_BEFORE: Final = "(?<![0-9A-Za-z])(?<![0-9][-./٫٬])"
_AFTER: Final = "(?![0-9A-Za-z]|[-./٫٬][0-9])"


def _digits(count: str) -> str:
    return f"(?:{_BETWEEN}[0-9]){{{count}}}"


_SHEBA: Final = re.compile(
    f"(?<![0-9])(?:IR{_BETWEEN})?[0-9]{_digits('23')}{_AFTER}", re.IGNORECASE
)
_IBAN: Final = re.compile(
    "(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}(?:[ \u00a0-]?[A-Z0-9]{4}){2,7}(?:[ \u00a0-]?[A-Z0-9]{1,3})?"
    "(?![0-9A-Za-z])"
)
_CARD: Final = re.compile(f"{_BEFORE}[0-9]{_digits('15')}{_AFTER}")
_ISSUER: Final = re.compile("[456]|2[2-7]|9919")
"""How card numbers begin (ISO/IEC 7812): banks, trade, travel, and the national cards of Iran."""
_NATIONAL_ID: Final = re.compile(f"{_BEFORE}[0-9]{{3}}{_BETWEEN}[0-9]{{6}}{_BETWEEN}[0-9]{_AFTER}")
_NATIONAL: Final = re.compile(
    "(?:[کك]د|شماره|[کك]ارت)[\\s\u200c]*مل[یيى]|national[\\s_-]*(?:id|code|number|identity)",
    re.IGNORECASE,
)
ANY_NUMBER: Final = "national id, mobile"
"""What stands above digits that may be either: of a line of a file nobody knows its head."""
_NEAR: Final = 30
"""Characters around ten digits in which a word has to say that they are a national id."""
_ANOTHER: Final = "(?:09[0-9]{2}|[+])"
"""How a second telephone number begins that is written behind a stroke or a hyphen."""
_ENDS: Final = f"(?![0-9A-Za-z]|[-./٫٬](?!{_ANOTHER})[0-9])"
_BEGINS: Final = f"(?:{_BEFORE}|(?<=[0-9]{{2}}[-/])(?={_ANOTHER}))"
_JOINED: Final = "[ \u00a0\u200c\u200e\u200f\u2010-\u2013()-]{0,3}"
_DOTS: Final = "[._]"
_IN_DOTS: Final = f"[0-9]{{2}}{_DOTS}[0-9]{{3}}{_DOTS}?[0-9]{{2}}{_DOTS}?[0-9]{{2}}"
_PHONES: Final = tuple(
    re.compile(number)
    for number in (
        # a mobile of Iran in one piece, also right behind a word
        f"(?:{_BEGINS}|(?<=[A-Za-z]{{3}}))09[0-9]{{9}}{_ENDS}",
        # the same in groups, and from abroad
        f"{_BEGINS}(?:(?:[+]98|0098|98){_JOINED}0?|0)9(?:{_JOINED}[0-9]){{9}}{_ENDS}",
        f"{_BEGINS}(?:(?:[+]|00)?98{_DOTS}?0?|0)9{_IN_DOTS}{_ENDS}",
        # any number from abroad (ITU E.164)
        f"{_BEGINS}(?:[+]|0098){_BETWEEN}[1-9](?:{_JOINED}[0-9]){{8,13}}{_ENDS}",
        # area code and number of Iran
        f"{_BEFORE}\\(?0[1-8][0-9]\\)?{_BETWEEN}[2-9]{_digits('7')}{_AFTER}",
    )
)
_BARE_MOBILE: Final = re.compile(f"{_BEGINS}9[0-9]{_digits('8')}{_ENDS}")
"""A mobile of Iran whose first zero a spreadsheet has dropped."""
_TELEPHONE: Final = re.compile(
    "موبایل|تلفن|تماس|شماره[ \u200c]*همراه|(?<![a-z])(?:mobile|phone|telephone|cell|tel)(?![a-z])",
    re.IGNORECASE,
)
_COUNTRY: Final = re.compile("^[+][0-9]{1,3}(?![0-9])")
_AMOUNT: Final = re.compile(
    "[ \u00a0\u200c]*+(?:هزار|میلیون|میلیارد)?[ \u00a0\u200c]*+"
    "(?:ریال|تومان|تومن|درهم|دلار|یورو|درصد|[%٪$€]|(?:rials?|tomans?|irr|usd|eur)(?![a-z]))",
    re.IGNORECASE,
)
"""What makes a sum of the digits before it."""
_EMAIL: Final = re.compile(
    r"(?<![\w.%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}"
)
_NOBODYS: Final = re.compile(r"[@.](?:example(?:\.[a-z]+)?|test|invalid)$", re.IGNORECASE)
"""Names that belong to nobody (RFC 2606)."""

_PATTERNS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("iban", _SHEBA),
    ("iban", _IBAN),
    ("card", _CARD),
    ("national_id", _NATIONAL_ID),
    *(("phone", pattern) for pattern in (*_PHONES, _BARE_MOBILE)),
    ("email", _EMAIL),
)

_SUSPECT: Final = re.compile(
    "@|[0-9۰-۹٠-٩](?:[ \u00a0\u200c\u200e\u200f\u2010-\u2013()._-]{0,3}[0-9۰-۹٠-٩]){8}"
)


def may_hold_personal_data(text: str) -> bool:
    """Tell whether a closer look is worth its time; of most texts it is not.

    >>> may_hold_personal_data("due: 1405-08-24, room 145"), may_hold_personal_data("0912 345 6789")
    (False, True)
    """
    return _SUSPECT.search(text) is not None


def personal_data_in(text: str, *, context: str = "") -> tuple[PersonalData, ...]:
    """Give the personal data of a text in its order; ``context`` are words that stand above it.

    >>> [each.kind for each in personal_data_in("کد ملی ۰۰۱-۲۳۴۵۶۷-۹، کارت 4111 1111 1111 1111")]
    ['national_id', 'card']
    >>> personal_data_in("سفارش ۰۰۱۲۳۴۵۶۷۹، داخلی ۱۴۵")
    ()
    """
    if not may_hold_personal_data(text):
        return ()
    plain = latin_digits(text)
    found: list[PersonalData] = []
    taken = bytearray(len(text))
    for kind, start, end in _candidates(plain, context):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append(PersonalData(kind=kind, text=text[start:end], start=start))
    return tuple(sorted(found, key=lambda each: each.start))


def without_personal_data(text: str, *, context: str = "") -> str:
    """Mask all personal data of a text, whose length stays.

    >>> without_personal_data("تلفنش ۰۹۱۲۳۴۵۶۷۸۹ است")
    'تلفنش ۰۹•••••••۸۹ است'
    """
    pieces, behind = [], 0
    for each in personal_data_in(text, context=context):
        pieces += [text[behind : each.start], each.masked]
        behind = each.end
    return "".join((*pieces, text[behind:]))


def rest_without_personal_data(text: str) -> str:
    """Give what is left of a text without its personal data.

    >>> rest_without_personal_data("تماس ۰۹۱۲۳۴۵۶۷۸۹ از دیروز")
    'تماس  از دیروز'
    """
    for each in reversed(personal_data_in(text)):
        text = text[: each.start] + text[each.end :]
    return text


def line_without_personal_data(line: str) -> str:
    """Mask all personal data of a line of a file; ten digits may be a national id or a mobile.

    >>> line_without_personal_data("id: 0012345679")
    'id: 00••••••79'
    """
    return without_personal_data(line, context=ANY_NUMBER)


def _candidates(plain: str, context: str) -> Iterator[tuple[Kind, int, int]]:
    """Give kind, start and end of all that may be meant, the surest first."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if _is_meant(kind, match, context):
                yield kind, *match.span()


def _is_meant(kind: Kind, match: re.Match[str], context: str) -> bool:
    """Tell whether what looks like personal data is some, by its check digits and its groups."""
    digits = _only_digits(match[0])
    if kind == "iban":
        return _is_sheba(digits) if match.re is _SHEBA else _is_iban(match[0])
    if kind == "card":
        return _groups_have(4, match[0]) and is_card_number(digits)
    if kind == "national_id":
        return is_national_id(digits) and _is_said(_NATIONAL, match, context)
    if kind == "phone":
        is_number = _groups_have(2, _COUNTRY.sub("", match[0]))
        if match.re is _BARE_MOBILE:
            return is_number and _is_said(_TELEPHONE, match, context)
        return is_number and not _AMOUNT.match(match.string, match.end())
    return _NOBODYS.search(match[0]) is None


def _is_said(word: re.Pattern[str], match: re.Match[str], context: str) -> bool:
    """Tell whether a word near digits or above them says what they are."""
    around = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return (word.search(around) or word.search(context)) is not None


def _only_digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _groups_have(least: int, text: str) -> bool:
    """Tell whether digits stand in groups, as in a number and not as in a list of numbers."""
    return all(len(group) >= least for group in re.findall("[0-9]+", text))


def is_national_id(digits: str) -> bool:
    """Tell whether ten digits are a national id of Iran, by their last one.

    The others count 10, 9 ... 2 times; the rest of eleven is the last one if it is below 2, else
    eleven without it. Source: the civil registration of Iran.

    >>> is_national_id("0012345679"), is_national_id("0012345678"), is_national_id("1111111111")
    (True, False, False)
    """
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    rest = total % 11
    return len(set(digits)) > 1 and int(digits[-1]) == (rest if rest < 2 else 11 - rest)  # noqa: PLR2004


def is_card_number(digits: str) -> bool:
    """Tell whether digits are the number of a bank card: its beginning, then the sum of Luhn.

    Source: ISO/IEC 7812-1, annex B.

    >>> is_card_number("4111111111111111"), is_card_number("4111111111111112")
    (True, False)
    """
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return _ISSUER.match(digits) is not None and sum(map(_cross_sum, doubled)) % 10 == 0


def _cross_sum(number: int) -> int:
    return number // 10 + number % 10


def _is_sheba(digits: str) -> bool:
    """Tell whether 24 digits are an account number of Iran; its banks are numbered from 010."""
    return digits[2] == "0" and _rest_of_97(f"{digits[2:]}IR{digits[:2]}") == 1


def _is_iban(written: str) -> bool:
    """Tell whether a text is an international account number, by its check digits (ISO 13616).

    >>> _is_iban("DE89 3704 0044 0532 0130 00"), _is_iban("DE88 3704 0044 0532 0130 00")
    (True, False)
    """
    plain = "".join(each for each in written if each.isalnum())
    return _rest_of_97(plain[4:] + plain[:4]) == 1


def _rest_of_97(characters: Iterable[str]) -> int:
    """Give the rest of 97 of the number in which A is 10 and Z is 35 (ISO/IEC 7064)."""
    return int("".join(str(int(each, 36)) for each in characters)) % 97
