"""What staff must know at a touchpoint can be taken in at a glance."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Touchpoint
from cxmap.rules.rule import Finding, Rule, finding

_MOST: Final = 5
"""As many are shown at once; the others are folded away."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    for touchpoint in catalog.sound(Touchpoint):
        if len(touchpoint.must_know) > _MOST:
            yield finding(
                touchpoint,
                "must_know",
                title=catalog.title_of(touchpoint),
                count=len(touchpoint.must_know),
                most=_MOST,
            )


RULE = Rule(
    code="CX370",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="“{title}” has {count} things to know at a glance; only {most} are read in"
            " time.",
            why="With a customer on the line, there are ten seconds. The right information"
            " beats a lot of information.",
            help="Keep under `must_know:` only what changes the answer, and move the rest to"
            " `on_demand:`, one click away.",
        ),
        "fa": Message(
            message="برای «{title}» {count} چیز را باید دانست؛ فقط {most} تا به‌موقع خوانده می‌شود.",
            why="وقتی مشتری روی خط است، ده ثانیه وقت هست. داده درست از داده زیاد بهتر است.",
            help="در `must_know:` فقط چیزهایی بماند که جواب را عوض می‌کند؛ بقیه را به `on_demand:`"
            " ببرید که یک کلیک دورتر است.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        must_know:
          - نام مهمان
          - نام میزبان
          - شماره اتاق
          - ساعت اداری
          - نوشیدنی گرم
          - نوشیدنی خنک
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
        must_know:
          - نام مهمان
          - نام میزبان
          - شماره اتاق
        on_demand:
          - ساعت اداری
          - نوشیدنی گرم
          - نوشیدنی خنک
""",
    find=_find,
)
