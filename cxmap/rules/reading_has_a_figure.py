"""A reading says its figure, or the counts that it follows from."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.measures import value_of
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.metrics import Metric
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for metric in catalog.sound(Metric):
        for reading in filter(catalog.is_sound, metric.readings):
            is_written = catalog.is_written(reading, "value")
            if not is_written and value_of(catalog, metric, reading) is None:
                yield finding(reading, period=catalog.title_of(reading))


RULE = Rule(
    code="CX376",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The reading “{period}” has no value, and none follows from its counts.",
            why="What is missing is shown as missing and never as zero; a reading without a figure"
            " shows nothing.",
            help="Write the figure under `value:`, or how often each answer was given under"
            " `counts:`.",
        ),
        "fa": Message(
            message="برای «{period}» مقداری نوشته نشده و از شمارش‌ها هم به دست نمی‌آید.",
            why="آنچه نداریم، نداشته نشان داده می‌شود و نه صفر؛ اندازه‌ای که عدد ندارد چیزی"
            " نشان نمی‌دهد.",
            help="عدد را جلوی `value:` بنویسید، یا زیر `counts:` بنویسید هر جواب چند بار داده شده.",
        ),
    },
    bad="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    scale: ۱ تا ۵
    direction: higher
    readings:
      - period: بهار
        id: spring
        n: 100
""",
    good="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    scale: ۱ تا ۵
    direction: higher
    readings:
      - period: بهار
        id: spring
        value: 4
        n: 100
""",
    find=_find,
)
