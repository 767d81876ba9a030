"""The same thing has the same limit on every channel, or a word why not."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.consistency import compared_standards
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    reported: set[int] = set()
    for compared in compared_standards(catalog):
        for one, other in compared.unexplained:
            is_judged = catalog.is_sound(one) and catalog.is_sound(other)
            if is_judged and id(other) not in reported:
                reported.add(id(other))
                yield finding(
                    other,
                    "limit",
                    seen=one,
                    title=catalog.title_of(other),
                    one=catalog.title_of(one),
                    thing=catalog.title_of(compared.thing),
                )


RULE = Rule(
    code="CX354",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” does not have the same limit as “{one}” on another channel,"
            " although both are about “{thing}”, and nothing says why.",
            why="Customers do not tell our channels apart: when they are promised the same"
            " thing, they expect it in the same time.",
            help="Write the same `limit:` in both, or say under `differs_because:` in one of"
            " them why it differs there.",
        ),
        "fa": Message(
            message="مهلت «{title}» با مهلت «{one}» در کانال دیگر یکی نیست، با این‌که هر دو درباره"
            " «{thing}» است، و دلیلش نوشته نشده.",
            why="مشتری کانال‌های ما را از هم جدا نمی‌بیند؛ وقتی یک وعده شنیده، انتظار دارد همه‌جا در"
            " همان مهلت عمل شود.",
            help="در هر دو یک `limit:` بنویسید، یا در یکی‌شان جلوی `differs_because:` بگویید چرا"
            " آنجا فرق دارد.",
        ),
    },
    bad="""\
promises:
  - promise: هیچ گله‌ای بی‌جواب نمی‌ماند
    id: always-an-answer
    standards:
      - within-the-hour
      - within-two-days
standards:
  - standard: جواب تا یک ساعت
    id: within-the-hour
    channel: phone
    limit: ۱ ساعت
  - standard: جواب تا دو روز
    id: within-two-days
    channel: post
    limit: ۲ روز
""",
    good="""\
promises:
  - promise: هیچ گله‌ای بی‌جواب نمی‌ماند
    id: always-an-answer
    standards:
      - within-the-hour
      - within-two-days
standards:
  - standard: جواب تا یک ساعت
    id: within-the-hour
    channel: phone
    limit: ۱ ساعت
  - standard: جواب تا دو روز
    id: within-two-days
    channel: post
    limit: ۲ روز
    differs_because: نامه را باید اول پرونده‌اش را پیدا کنیم
""",
    find=_find,
)
