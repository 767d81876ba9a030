"""Amounts of money as people write them: "60,000 tomans", «۶۰ هزار تومان», «۲٫۵ میلیون ریال»."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from cxmap.language.digits import grouped, latin_digits
from cxmap.language.folding import folded_key, tidied

_CURRENCIES: Final = {
    "toman": ("toman", "tomans", "تومان"),
    "rial": ("rial", "rials", "ریال"),
    "euro": ("euro", "euros", "یورو"),
    "dollar": ("dollar", "dollars", "دلار"),
}
_SCALES: Final = {
    1_000: ("thousand", "هزار"),
    1_000_000: ("million", "میلیون"),
    1_000_000_000: ("billion", "میلیارد"),
}
_CURRENCY_OF: Final = {
    folded_key(word): name for name, words in _CURRENCIES.items() for word in words
}
_SCALE_OF: Final = {folded_key(word): scale for scale, words in _SCALES.items() for word in words}
_MONEY: Final = re.compile(
    r"(?P<amount>\d{1,3}(?:[,٬]\d{3})+|\d{1,15})(?P<fraction>[.٫]\d{1,2})?"
    rf"[\s\u200c]*+(?P<scale>{'|'.join(word for words in _SCALES.values() for word in words)})?"
    rf"[\s\u200c]*+(?P<currency>{'|'.join(sorted(_CURRENCY_OF, key=len, reverse=True))})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount, and what it is counted in."""

    amount: Decimal
    currency: str


def parsed_money(text: str) -> Money | None:
    """Read an amount in Persian or English; None where the text is, or says, anything else.

    >>> parsed_money("۶۰ هزار تومان") == parsed_money("60,000 tomans")
    True
    >>> parsed_money("۲٫۵ میلیون ریال").amount, parsed_money("حدود ۶۰ تومان")
    (Decimal('2500000'), None)
    """
    match = _MONEY.fullmatch(latin_digits(tidied(text).strip()))
    if match is None:
        return None
    number = Decimal(
        re.sub("[,٬]", "", match["amount"]) + (match["fraction"] or "").replace("٫", ".")
    )
    scale = _SCALE_OF[folded_key(match["scale"])] if match["scale"] else 1
    amount = (number * scale).normalize()
    return Money(
        amount=amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount,
        currency=_CURRENCY_OF[folded_key(match["currency"])],
    )


def written_money(money: Money, *, language: str) -> str:
    """Write an amount as readers of a language do; Persian counts in thousands and millions.

    >>> some = Money(amount=Decimal(60_000), currency="toman")
    >>> written_money(some, language="fa"), written_money(some, language="en")
    ('۶۰ هزار تومان', '60,000 tomans')
    >>> written_money(Money(amount=Decimal(1_250_000), currency="rial"), language="fa")
    '۱٬۲۵۰٬۰۰۰ ریال'
    """
    one, several, persian = _CURRENCIES[money.currency]
    if language == "fa":
        return f"{_in_thousands(money.amount)} {persian}"
    return f"{grouped(money.amount, language)} {one if money.amount == 1 else several}"


def _in_thousands(amount: Decimal) -> str:
    """Write an amount with the largest word that leaves no more than one digit of a fraction."""
    for scale, (_, word) in reversed(_SCALES.items()):
        if scale <= amount < 1_000 * scale and amount % (scale // 10) == 0:
            return f"{grouped(amount / scale, 'fa')} {word}"
    return grouped(amount, "fa")
