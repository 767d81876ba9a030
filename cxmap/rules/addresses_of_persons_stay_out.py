"""No text holds the telephone number or the e-mail address of a person."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.digits import latin_digits
from cxmap.language.messages import Message
from cxmap.model.playbook import Referral
from cxmap.rules.private_texts import Private, private_texts
from cxmap.rules.rule import Finding, Rule, finding

_KINDS: Final = ("phone", "email")
_TO_REACH: Final = ("reach", "fields")
"""Keys under which it is said how to reach us."""
_TEMPLATES: Final = ("link_template", "report_template")
_OF_A_NUMBER: Final = 8
"""Digits at the end of a number that stay, with and without the codes of area and country."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    found = [each for each in private_texts(catalog) if each.data.kind in _KINDS]
    public = {_bare(each) for each in found if _is_to_reach(each)}
    for private in found:
        if not _is_to_reach(private) and _bare(private) not in public:
            yield finding(
                private.part,
                private.key,
                span=private.span,
                what=Word(f"personal_data.{private.data.kind}"),
                found=private.data.masked,
            )


def _is_to_reach(private: Private) -> bool:
    """Tell whether something stands where we say ourselves how to reach somebody."""
    shape = private.shape
    is_link = shape is not None and (shape.is_link or shape.form in _TEMPLATES)
    is_way_out = isinstance(private.part, Referral) and private.key == "how"
    return is_link or is_way_out or private.key in _TO_REACH


def _bare(private: Private) -> str:
    """Give what is left of an address or a number however it is written."""
    if private.data.kind == "email":
        return private.data.text.lower()
    digits = (each for each in latin_digits(private.data.text) if each.isdigit())
    return "".join(digits)[-_OF_A_NUMBER:]


RULE = Rule(
    code="CX411",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{found}” looks like {what} of a person; remove it, or say it under `reach:`"
            " if it belongs to the company.",
            why="Everyone in the company reads these pages, and customers did not give us"
            " their number for that.",
            help="Remove it; the case number of your own system leads back to the customer. If"
            " it belongs to the company, write it under `reach:` of its department or"
            " role: what is there may be repeated anywhere.",
        ),
        "fa": Message(
            message="«{found}» به {what} یک شخص می‌ماند؛ آن را بردارید، یا اگر مال خود شرکت است"
            " زیر `reach:` بنویسید.",
            why="این صفحه‌ها را همه همکاران می‌خوانند و مشتری شماره‌اش را برای این به ما نداده است.",
            help="آن را بردارید؛ شماره پرونده سامانه خودتان شما را به مشتری می‌رساند. اگر نشانی"
            " خود شرکت است، آن را زیر `reach:` همان واحد یا نقش بنویسید؛ چیزی که آنجا باشد، همه‌جا"
            " می‌تواند بیاید.",
        ),
    },
    bad="""\
open_questions:
  - question: چرا کسی به ۰۹۱۲ ۳۴۵ ۶۷۸۹ زنگ نزد؟
    id: no-call
""",
    good="""\
open_questions:
  - question: چرا کسی به مشتری پرونده ۱۲-۳۰۴ زنگ نزد؟
    id: no-call
""",
    find=_find,
)
