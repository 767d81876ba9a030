"""A limit that stands beside others says for which class it holds."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.standards import ClassLimit
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for limit in catalog.sound(ClassLimit):
        if not (limit.rows or limit.persona or limit.what):
            yield finding(limit, "limit", limit=catalog.reading.places.typed(limit, "limit"))


RULE = Rule(
    code="CX358",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="It is not clear what “{limit}” is for: it has neither `rows` nor `persona`"
            " nor `for`.",
            why="There are several limits here, each for its own case; whoever has a case"
            " looks for its line.",
            help="Write `rows:` with a row of a table, `persona:`, or `for:` with a few words."
            " A limit for all other cases goes after `limit:` of the standard itself.",
        ),
        "fa": Message(
            message="معلوم نیست «{limit}» برای کدام مورد است؛ نه `rows` دارد، نه `persona` و نه"
            " `for`.",
            why="چند مهلت برای این کنار هم آمده‌اند که هر کدام برای موردی است؛ هر کس موردی دارد،"
            " دنبال سطر خودش می‌گردد.",
            help="`rows:` را با سطری از یک جدول بنویسید، یا `persona:`، یا `for:` را با چند واژه."
            " مهلتی که برای همه بقیه است، جلوی `limit:` خود استاندارد می‌آید.",
        ),
    },
    bad="""\
standards:
  - standard: جواب شکایت
    id: answer
    limits:
      - limit: ۳ روز کاری
      - limit: ۱ روز
        for: بار دوم
""",
    good="""\
standards:
  - standard: جواب شکایت
    id: answer
    limit: ۳ روز کاری
    limits:
      - limit: ۱ روز
        for: بار دوم
""",
    find=_find,
)
