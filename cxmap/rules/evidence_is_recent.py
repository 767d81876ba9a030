"""A figure of others is not taken for what is so today when it is old."""

from collections.abc import Iterator

from cxmap.catalog.ages import EVIDENCE_LASTS, is_older
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import Statistic
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    lasts = catalog.project.evidence_lasts or EVIDENCE_LASTS
    for statistic in catalog.sound(Statistic):
        if is_older(catalog, statistic.date, lasts) and not is_left_open(catalog, statistic):
            day = Moment(catalog.reading.places.typed(statistic, "date"))
            yield finding(statistic, "date", title=catalog.title_of(statistic), day=day)


RULE = Rule(
    code="CX505",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="Statistic “{title}” is from {day}; newer figures may say otherwise.",
            why="A number outlives the customers it was measured with, and decisions still"
            " rely on it.",
            help="Look for a newer edition of its source, or remove it. How long a number"
            " lasts is set by `evidence_lasts:` in the project; otherwise it is three"
            " years.",
        ),
        "fa": Message(
            message="آمار «{title}» از {day} است؛ شاید عددهای تازه‌تر چیز دیگری بگویند.",
            why="عمر یک عدد از مشتری‌هایی که از آن‌ها به دست آمده بیشتر است و تصمیم‌ها همچنان به آن"
            " تکیه می‌کنند.",
            help="دنبال ویرایش تازه‌تر منبعش بگردید یا آن را بردارید. یک عدد تا چند وقت معتبر است،"
            " در پروژه جلوی `evidence_lasts:` نوشته می‌شود؛ وگرنه سه سال است.",
        ),
    },
    bad="""\
sources:
  - source: گزارش سالانه
    id: report
statistics:
  - statistic: بیشتر خریداران پس از یک تجربه بد می‌روند
    id: one-bad-experience
    source: report
    date: 1399
""",
    good="""\
sources:
  - source: گزارش سالانه
    id: report
statistics:
  - statistic: بیشتر خریداران پس از یک تجربه بد می‌روند
    id: one-bad-experience
    source: report
    date: 1404
""",
    find=_find,
    needs_day=True,
)
