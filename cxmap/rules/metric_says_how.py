"""Every figure says how it is found, what stands behind the number, and which way is better."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Typed
from cxmap.language.messages import Message
from cxmap.model.metrics import Metric
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for metric in catalog.sound(Metric):
        missing = tuple(_missing(catalog, metric))
        if missing and not is_left_open(catalog, metric):
            yield finding(metric, title=catalog.title_of(metric), missing=Typed(missing))


def _missing(catalog: Catalog, metric: Metric) -> Iterator[str]:
    """Give the keys that readers need.

    What is counted out of what may say how; a scale does for a unit; a bare count has no direction.
    """
    if not any(catalog.is_written(metric, key) for key in ("method", "definition")):
        yield "method"
    if not any(catalog.is_written(metric, key) for key in ("unit", "scale")):
        yield "unit"
    is_judged = any(catalog.is_written(metric, key) for key in ("target", "targets", "baseline"))
    if is_judged and not catalog.is_written(metric, "direction"):
        yield "direction"


RULE = Rule(
    code="CX368",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Metric “{title}” does not say how to read it: {missing} is missing.",
            why="Numbers worked out in different ways cannot be compared, and a number"
            " without a unit or a direction says neither what was counted nor whether it"
            " got better.",
            help="Write under `method:` how it is worked out, under `unit:` or `scale:` what"
            " the number counts, and under `direction:` whether `higher` or `lower` is"
            " better.",
        ),
        "fa": Message(
            message="شاخص «{title}» نمی‌گوید چطور باید خوانده شود: {missing} نوشته نشده است.",
            why="عددهایی که به روش‌های جدا به دست آمده‌اند با هم سنجیدنی نیستند؛ عدد بی‌واحد و"
            " بی‌جهت هم نه می‌گوید چه شمرده شده و نه بهتر شده یا بدتر.",
            help="جلوی `method:` بنویسید چطور به دست می‌آید، جلوی `unit:` یا `scale:` عدد به چه"
            " واحدی است، و جلوی `direction:` بیشتر بهتر است (`higher`) یا کمتر (`lower`).",
        ),
    },
    bad="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    scale: ۱ تا ۵
    target: 4
""",
    good="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    scale: ۱ تا ۵
    direction: higher
    target: 4
""",
    find=_find,
)
