"""A moment of truth says why it is one, and not just that it is."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.folding import folded_key
from cxmap.language.messages import Message
from cxmap.model.journey import Touchpoint
from cxmap.rules.rule import Finding, Rule, finding

_NO_REASONS = frozenset(map(folded_key, ("true", "yes", "بله", "آری", "هست", "false", "no", "خیر")))


def no_reasons(touchpoint: Touchpoint) -> list[str]:
    """Give what stands in place of the reason for a moment of truth, such as a plain yes."""
    reason = touchpoint.moment_of_truth
    said = reason.spellings() if reason is not None else ()
    return [text for text in said if folded_key(text) in _NO_REASONS]


def _find(catalog: Catalog) -> Iterator[Finding]:
    for touchpoint in catalog.sound(Touchpoint):
        empty = no_reasons(touchpoint)
        if empty:
            yield finding(touchpoint, "moment_of_truth", said=empty[0])


RULE = Rule(
    code="CX320",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="`moment_of_truth` should give a reason; “{said}” is not one.",
            why="Readers see this text where the moment of truth is marked. Without a reason they"
            " cannot tell what is at stake.",
            help="Say in one sentence why the customer stays or leaves here; if this is not a"
            " moment of truth, remove the key.",
        ),
        "fa": Message(
            message="`moment_of_truth` جای دلیل است و «{said}» دلیل نیست.",
            why="خواننده همین متن را کنار لحظه سرنوشت‌ساز می‌بیند؛ بدون دلیل نمی‌فهمد چه چیزی در خطر"
            " است.",
            help="در یک جمله بنویسید چرا مشتری همین‌جا می‌ماند یا می‌رود؛ اگر این لحظه سرنوشت‌ساز"
            " نیست، این کلید را بردارید.",
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
        moment_of_truth: بله
        expectations:
          - expects: کسی همان لحظه به استقبالش بیاید
            id: welcome
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
        moment_of_truth: همین‌جا تصمیم می‌گیرد به ما اعتماد کند یا نه
        expectations:
          - expects: کسی همان لحظه به استقبالش بیاید
            id: welcome
""",
    find=_find,
)
