"""Every stage has a touchpoint, unless it is left out on purpose."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.sharing import shares
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Stage
from cxmap.rules.rule import Finding, Rule, finding

_ON_PURPOSE = ("not_applicable", "not_described")


def _find(catalog: Catalog) -> Iterator[Finding]:
    for stage in catalog.sound(Stage):
        is_explained = (
            shares(stage) or stage.status in _ON_PURPOSE or catalog.is_written(stage, "touchpoints")
        )
        if not stage.touchpoints and not is_explained:
            yield finding(stage, title=catalog.title_of(stage))


RULE = Rule(
    code="CX309",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="Stage “{title}” has no touchpoint.",
            why="A stage in which customers meet nobody and nothing tells staff nothing.",
            help="Write at least one item under `touchpoints:`, or say with `status: not_described`"
            " or `status: not_applicable` that the stage is empty on purpose.",
        ),
        "fa": Message(
            message="مرحله «{title}» هیچ نقطه تماسی ندارد.",
            why="مرحله‌ای که مشتری در آن با هیچ‌کس و هیچ‌چیز روبه‌رو نمی‌شود، به همکاران چیزی نمی‌گوید.",
            help="زیر `touchpoints:` دست‌کم یک مورد بنویسید؛ یا اگر مرحله عمداً خالی است، با"
            " `status: not_described` یا `status: not_applicable` همین را بگویید.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    status: not_described
""",
    find=_find,
)
