"""What a figure should reach is better than where it stood when we began."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.metrics import Metric
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for metric in catalog.sound(Metric):
        baseline, target = metric.baseline, metric.target
        if metric.direction is None or baseline is None or target is None:
            continue
        worse = target < baseline if metric.direction == "higher" else target > baseline
        if worse:
            yield finding(
                metric,
                "target",
                direction=Word(f"directions.{metric.direction}"),
                baseline=baseline,
                target=target,
            )


RULE = Rule(
    code="CX337",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="The target {target} is worse than the baseline {baseline}, although the"
            " direction of this metric is “{direction}”.",
            why="Readers cannot tell whether the metric has got better or worse.",
            help="Check that `direction:`, `baseline:` and `target:` say what you mean:"
            " `higher` if more is better, `lower` if less is better.",
        ),
        "fa": Message(
            message="هدف {target} از نقطه شروع {baseline} بدتر است، در حالی که جهت این شاخص"
            " «{direction}» است.",
            why="خواننده نمی‌فهمد شاخص بهتر شده است یا بدتر.",
            help="ببینید `direction:` و `baseline:` و `target:` همان را می‌گویند که منظورتان است:"
            " `higher` یعنی هر چه بیشتر بهتر و `lower` یعنی هر چه کمتر بهتر.",
        ),
    },
    bad="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    unit: درصد
    direction: higher
    baseline: 80
    target: 60
""",
    good="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    unit: درصد
    direction: higher
    baseline: 60
    target: 80
""",
    find=_find,
)
