"""Every promise is kept at a touchpoint, or by a standard or a playbook."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.standards import Promise
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding

_KEEPERS: Final = ("kept_by", "standards", "playbooks")


def _find(catalog: Catalog) -> Iterator[Finding]:
    for promise in catalog.sound(Promise):
        is_kept = any(catalog.is_written(promise, key) for key in _KEEPERS)
        if not is_kept and not is_left_open(catalog, promise):
            yield finding(promise, title=catalog.title_of(promise))


RULE = Rule(
    code="CX363",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Nothing keeps promise “{title}”: no touchpoint, no standard and no playbook.",
            why="A promise raises what customers expect; if nobody knows where it is kept, it"
            " is only advertising.",
            help="Name the touchpoints under `kept_by:`, or what keeps it under `standards:` or"
            " `playbooks:`.",
        ),
        "fa": Message(
            message="هیچ نقطه تماس، استاندارد یا دستورنامه‌ای وعده «{title}» را نگه نمی‌دارد.",
            why="وعده انتظار مشتری را بالا می‌برد؛ اگر معلوم نباشد کجا نگه داشته می‌شود، فقط"
            " تبلیغ است.",
            help="نقطه‌های تماس را زیر `kept_by:` بنویسید، یا آنچه نگهش می‌دارد را زیر"
            " `standards:` یا `playbooks:`.",
        ),
    },
    bad="""\
promises:
  - promise: همان روزی می‌رسد که گفته‌ایم
    id: on-the-day
""",
    good="""\
promises:
  - promise: همان روزی می‌رسد که گفته‌ایم
    id: on-the-day
    kept_by: base-journey/sample
""",
    find=_find,
)
