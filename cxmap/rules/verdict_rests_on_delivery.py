"""A verdict on an expectation rests on what was delivered."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Expectation
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for expectation in catalog.sound(Expectation):
        is_judged = expectation.verdict is not None and expectation.verdict != "unknown"
        is_explained = expectation.delivered or catalog.is_written(expectation, "delivered")
        if is_judged and not is_explained:
            yield finding(
                expectation,
                "verdict",
                title=catalog.title_of(expectation),
                verdict=str(expectation.verdict),
            )


RULE = Rule(
    code="CX307",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="Expectation “{title}” has the `verdict` `{verdict}`, but nothing says what was"
            " delivered.",
            why="Satisfaction is what was delivered against what was expected; a verdict without"
            " the delivery cannot be checked or learned from.",
            help="Under `delivered:`, write what the customer really got; if nobody knows,"
            " write `verdict: unknown`.",
        ),
        "fa": Message(
            message="انتظار «{title}» در `verdict` مقدار `{verdict}` دارد، اما نوشته نشده چه چیزی"
            " تحویل شد.",
            why="رضایت یعنی آنچه تحویل شد در برابر آنچه انتظار می‌رفت؛ بدون تحویل، نظر مشتری را نه"
            " می‌شود سنجید و نه از آن درس گرفت.",
            help="زیر `delivered:` بنویسید مشتری واقعاً چه گرفت، یا اگر کسی نمی‌داند"
            " `verdict: unknown` بنویسید.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: اتاق جلسه
    id: meeting-room
    touchpoints:
      - touchpoint: آغاز جلسه
        id: start
        expectations:
          - expects: نمونه‌ها از پیش روی میز باشد
            id: samples
            verdict: missed
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: اتاق جلسه
    id: meeting-room
    touchpoints:
      - touchpoint: آغاز جلسه
        id: start
        expectations:
          - expects: نمونه‌ها از پیش روی میز باشد
            id: samples
            delivered: یکی از همکاران با عجله نمونه‌ها را آورد
            verdict: missed
""",
    find=_find,
)
