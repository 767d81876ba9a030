"""Every moment of truth says what the customer expects in it."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Touchpoint
from cxmap.rules.moment_of_truth_has_reason import no_reasons
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for touchpoint in catalog.sound(Touchpoint):
        is_explained = touchpoint.expectations or catalog.is_written(touchpoint, "expectations")
        is_one = touchpoint.moment_of_truth is not None and not no_reasons(touchpoint)
        if is_one and not is_explained:
            yield finding(touchpoint, "moment_of_truth", title=catalog.title_of(touchpoint))


RULE = Rule(
    code="CX306",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="Touchpoint “{title}” is a moment of truth, but no expectation is written"
            " there.",
            why="Customers stay or leave because of this moment; staff can only meet an"
            " expectation that they know.",
            help="Under `expectations:`, write what the customer counts on at this moment.",
        ),
        "fa": Message(
            message="نقطه تماس «{title}» لحظه سرنوشت‌ساز است، اما انتظاری برایش نوشته نشده.",
            why="ماندن یا رفتن مشتری به همین لحظه بستگی دارد؛ همکاران فقط انتظاری را برآورده می‌کنند"
            " که از آن خبر دارند.",
            help="زیر `expectations:` بنویسید مشتری در این لحظه روی چه چیزی حساب می‌کند.",
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
        moment_of_truth: همین‌جا معلوم می‌شود به قولمان پایبندیم یا نه
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
        moment_of_truth: همین‌جا معلوم می‌شود به قولمان پایبندیم یا نه
        expectations:
          - expects: نمونه‌ها از پیش روی میز باشد
            id: samples
""",
    find=_find,
)
