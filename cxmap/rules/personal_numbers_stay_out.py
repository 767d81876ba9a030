"""No text holds a number with which somebody could act in another person's name."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.rules.private_texts import private_texts
from cxmap.rules.rule import Finding, Rule, finding

_KINDS: Final = ("iban", "card", "national_id")


def _find(catalog: Catalog) -> Iterator[Finding]:
    for private in private_texts(catalog):
        if private.data.kind in _KINDS:
            yield finding(
                private.part,
                private.key,
                span=private.span,
                what=Word(f"personal_data.{private.data.kind}"),
                found=private.data.masked,
            )


RULE = Rule(
    code="CX410",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{found}” is {what} and must not be written here.",
            why="Everyone in the company reads these pages, and Git never forgets; such a"
            " number can be used to cheat somebody.",
            help="Replace the number with the case number of your own system, which leads back"
            " to the customer. If it has already been committed, it stays in the history:"
            " tell whoever looks after the repository.",
        ),
        "fa": Message(
            message="«{found}» {what} است و نباید اینجا بماند.",
            why="این صفحه‌ها را همه همکاران می‌خوانند و گیت هیچ‌چیز را فراموش نمی‌کند؛ با چنین"
            " شماره‌ای می‌شود از کسی سوءاستفاده کرد.",
            help="شماره را بردارید و شماره پرونده سامانه خودتان را بگذارید؛ همان شما را به مشتری"
            " می‌رساند. اگر پیش از این در گیت ثبت شده، در تاریخچه می‌ماند؛ به مسئول مخزن خبر"
            " بدهید.",
        ),
    },
    bad="""\
open_questions:
  - question: چرا پول به کارت ۶۰۳۷-۹۹۱۱-۱۱۱۱-۱۱۱۲ برنگشت؟
    id: refund
""",
    good="""\
open_questions:
  - question: چرا پول پرونده ۱۲-۳۰۴ برنگشت؟
    id: refund
""",
    find=_find,
)
