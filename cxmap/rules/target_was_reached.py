"""What a figure should reach by a day is reached by then."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.ages import is_over, later_by
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.measures import Measured, measures, value_of
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.limits import Limit
from cxmap.language.messages import Message
from cxmap.model.metrics import Metric, Reading, Target
from cxmap.rules.rule import Finding, Rule, finding

_RECENT: Final = Limit(amount=1, unit="year")


def _find(catalog: Catalog) -> Iterator[Finding]:
    directed = (each for each in catalog.sound(Metric) if each.direction is not None)
    for metric in directed:
        for target in filter(catalog.is_sound, metric.targets):
            if is_over(catalog, target.by) and not _is_reached(catalog, metric, target):
                day = Moment(catalog.reading.places.typed(target, "by"))
                yield finding(
                    target,
                    "by",
                    title=catalog.title_of(metric),
                    target=target.target,
                    day=day,
                )


def _is_reached(catalog: Catalog, metric: Metric, target: Target) -> bool:
    """Tell whether a reading of the same customers is as good; it may have come later.

    What was so more than a year before the day is not what the target was set for.
    """
    readings = (each for each in metric.readings if each.segment == target.segment)
    asked = (value_of(catalog, metric, each) for each in readings if not _is_earlier(each, target))
    worked = (
        each.value
        for each in measures(catalog, metric)
        if each.span is not None and not each.dimension and not _is_earlier(each, target)
    )
    values = [each for each in (*asked, *worked) if each is not None]
    if metric.direction == "lower":
        return any(value <= target.target for value in values)
    return any(value >= target.target for value in values)


def _is_earlier(reading: Reading | Measured, target: Target) -> bool:
    if reading.ends is None or target.by is None:
        return False
    return later_by(reading.ends, _RECENT) < target.by


RULE = Rule(
    code="CX508",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="“{title}” was to reach {target} by {day}, and no reading says that it did.",
            why="A target whose day goes by without a word is not taken seriously the next time.",
            help="Under `readings:`, write what the figure was on that day. If the target was"
            " missed, write the next day under `by:` and what you do about it as an improvement.",
        ),
        "fa": Message(
            message="قرار بود «{title}» تا {day} به {target} برسد و هیچ مقدار ثبت‌شده‌ای آن را"
            " نشان نمی‌دهد.",
            why="هدفی که روزش بی‌صدا بگذرد، دفعه بعد جدی گرفته نمی‌شود.",
            help="زیر `readings:` بنویسید عدد در آن روز چند بود. اگر به هدف نرسیده‌اید، روز تازه‌ای"
            " جلوی `by:` بگذارید و کاری را که برایش می‌کنید در بهبودها بنویسید.",
        ),
    },
    bad="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    unit: درصد
    direction: higher
    targets:
      - target: 80
        id: by-autumn
        by: 1405-06-31
    readings:
      - period: تابستان ۱۴۰۵
        id: summer
        value: 71
""",
    good="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    unit: درصد
    direction: higher
    targets:
      - target: 80
        id: by-autumn
        by: 1405-06-31
    readings:
      - period: تابستان ۱۴۰۵
        id: summer
        value: 82
""",
    find=_find,
    needs_day=True,
)
