"""A document that is one of several has another beside it that would do, too."""

from collections import Counter
from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.means import Service
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for service in catalog.sound(Service):
        counts = Counter(each.choice for each in service.needs_documents)
        for each in service.needs_documents:
            if each.choice and counts[each.choice] == 1 and catalog.is_sound(each):
                yield finding(each, "one_of", choice=each.choice)


RULE = Rule(
    code="CX356",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Only one document is left for “{choice}”: no other one here has the same"
            " `one_of:`.",
            why="Readers look for the other documents that would do. They are grouped by"
            " these words, and one different letter keeps them apart.",
            help="Write the same words after `one_of:` for all documents that can replace each"
            " other; if there is no choice, remove it.",
        ),
        "fa": Message(
            message="برای «{choice}» فقط یک مدرک مانده است: هیچ مدرک دیگری اینجا همین `one_of:`"
            " را ندارد.",
            why="خواننده دنبال مدرک‌های دیگر می‌گردد. مدرک‌های هم‌ارز از روی همین واژه‌ها کنار هم"
            " می‌آیند؛ یک حرف که فرق کند، از هم جدا می‌شوند.",
            help="جلوی `one_of:` همه مدرک‌هایی که جای هم را می‌گیرند، واژه‌های یکسان بنویسید؛ اگر"
            " انتخابی در کار نیست، برش دارید.",
        ),
    },
    bad="""\
documents:
  - document: کارت ملی
    id: national-card
  - document: گذرنامه
    id: passport
services:
  - service: پرداخت تا ۶۰ روز
    id: deferred-payment
    needs_documents:
      - document: national-card
        one_of: مدرک شناسایی
      - passport
""",
    good="""\
documents:
  - document: کارت ملی
    id: national-card
  - document: گذرنامه
    id: passport
services:
  - service: پرداخت تا ۶۰ روز
    id: deferred-payment
    needs_documents:
      - document: national-card
        one_of: مدرک شناسایی
      - document: passport
        one_of: مدرک شناسایی
""",
    find=_find,
)
