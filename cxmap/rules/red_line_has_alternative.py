"""Every red line comes with what to say or offer instead."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.playbook import RedLine
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for line in catalog.sound(RedLine):
        if line.instead is None and not catalog.is_written(line, "instead"):
            yield finding(line, title=catalog.title_of(line))


RULE = Rule(
    code="CX305",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Red line “{title}” does not say what to offer instead.",
            why="A limit alone leaves staff with nothing to say; the alternative keeps both the"
            " limit and the customer.",
            help="Write `red_line:` and, below it, `instead:` with the words or the offer that"
            " staff may use.",
        ),
        "fa": Message(
            message="خط قرمز «{title}» نمی‌گوید به‌جای آن چه می‌شود پیشنهاد داد.",
            why="خط قرمزِ تنها همکارمان را بی‌جواب می‌گذارد؛ پیشنهاد جایگزین هم مرز را نگه می‌دارد،"
            " هم مشتری را.",
            help="`red_line:` را بنویسید و زیرش، جلوی `instead:`، جمله یا پیشنهادی که همکاران"
            " به‌جای آن بگویند.",
        ),
    },
    bad="""\
playbook: مشتری بزرگ
owner: sales
red_lines:
  - تخفیف بیشتر از ده درصد
""",
    good="""\
playbook: مشتری بزرگ
owner: sales
red_lines:
  - red_line: تخفیف بیشتر از ده درصد
    instead: قیمت همین است؛ ولی می‌توانیم پرداخت را دومرحله‌ای کنیم.
""",
    find=_find,
)
