"""An amount of money says of which money: a number alone may be rials or tomans."""

import re
from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.digits import latin_digits
from cxmap.language.messages import Message
from cxmap.model.means import Price
from cxmap.rules.rule import Finding, Rule, finding

_BARE = re.compile(r"[0-9 .,'٬٫،\u00a0\u202f]+")


def _find(catalog: Catalog) -> Iterator[Finding]:
    for price in catalog.sound(Price):
        for said in price.amount.spellings():
            if _BARE.fullmatch(latin_digits(said)):
                yield finding(price, "amount", amount=said)
                break


RULE = Rule(
    code="CX357",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="The amount “{amount}” does not say which currency it is in.",
            why="Rials and tomans differ by a factor of ten, and whoever quotes the price has"
            " no time to ask.",
            help="Write the currency after the number, as people say it: `45 euros`. If"
            " nothing is charged, write `Free`.",
        ),
        "fa": Message(
            message="مبلغ «{amount}» نمی‌گوید چه پولی است.",
            why="ریال و تومان ده برابر با هم فرق دارند، و کسی که قیمت را می‌گوید فرصت پرسیدن ندارد.",
            help="پس از عدد، واحد پول را همان‌طور که مردم می‌گویند بنویسید: `۴۵ هزار تومان`. اگر"
            " پولی گرفته نمی‌شود، بنویسید `رایگان`.",
        ),
    },
    bad="""\
services:
  - service: بسته‌بندی هدیه
    id: gift-wrapping
    price: ۶۰٬۰۰۰
""",
    good="""\
services:
  - service: بسته‌بندی هدیه
    id: gift-wrapping
    price: ۶۰٬۰۰۰ تومان
""",
    find=_find,
)
