"""Every journey has a stage, unless it is left out on purpose."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.sharing import shares
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Journey
from cxmap.rules.rule import Finding, Rule, finding

_ON_PURPOSE = ("not_applicable", "not_described")


def _find(catalog: Catalog) -> Iterator[Finding]:
    for journey in catalog.sound(Journey):
        is_explained = (
            shares(journey)
            or journey.status in _ON_PURPOSE
            or catalog.is_written(journey, "stages")
        )
        if not journey.stages and not is_explained:
            yield finding(journey, title=catalog.title_of(journey))


RULE = Rule(
    code="CX318",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="Journey “{title}” has no stage.",
            why="A journey without stages is a title above an empty page.",
            help="Write at least one stage under `stages:`, with its touchpoints. Until then,"
            " `status: draft` turns this message into a warning.",
        ),
        "fa": Message(
            message="سفر «{title}» هیچ مرحله‌ای ندارد.",
            why="سفر بدون مرحله فقط عنوانی است بالای یک صفحه خالی.",
            help="زیر `stages:` دست‌کم یک مرحله با نقطه‌های تماسش بنویسید. تا آن وقت"
            " `status: draft` این پیام را به هشدار تبدیل می‌کند.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=_find,
)
