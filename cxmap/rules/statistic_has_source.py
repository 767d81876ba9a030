"""A figure of others says where it comes from, or that nobody knows."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import Statistic
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for statistic in catalog.sound(Statistic):
        is_attributed = statistic.source or any(claim.source for claim in statistic.claims)
        if not is_attributed and not is_left_open(catalog, statistic):
            yield finding(statistic, title=catalog.title_of(statistic))


RULE = Rule(
    code="CX361",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Statistic “{title}” does not say where it comes from.",
            why="A number without a source looks good in a presentation and falls apart in"
            " the meeting where somebody asks for it.",
            help="Write the source under `source:`, or `status: needs_review` so that readers"
            " know nobody has found it yet.",
        ),
        "fa": Message(
            message="آمار «{title}» نمی‌گوید از کجا آمده است.",
            why="عدد بی‌منبع در ارائه خوب می‌نشیند و در جلسه‌ای که کسی منبعش را بپرسد، می‌شکند.",
            help="منبعش را جلوی `source:` بنویسید؛ اگر پیدا نشد، `status: needs_review` بگذارید تا"
            " خواننده بداند هنوز کسی منبعش را نیافته است.",
        ),
    },
    bad="""\
statistics:
  - statistic: بیشتر خریداران پس از یک تجربه بد می‌روند
    id: one-bad-experience
""",
    good="""\
sources:
  - source: گزارش سالانه
    id: report
statistics:
  - statistic: بیشتر خریداران پس از یک تجربه بد می‌روند
    id: one-bad-experience
    source: report
""",
    find=_find,
)
