"""A checklist has items and a procedure has steps."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.playbook import Checklist, Procedure
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    empty = [
        *((each, "items") for each in catalog.sound(Checklist) if not each.items),
        *((each, "steps") for each in catalog.sound(Procedure) if not each.steps),
    ]
    for each, key in empty:
        if not catalog.is_written(each, key):
            kind = Word(f"kinds.{each.KIND}")
            yield finding(each, kind=kind, title=catalog.title_of(each), missing=key)


RULE = Rule(
    code="CX321",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="There is nothing to do in {kind} “{title}”: it has no `{missing}`.",
            why="Anyone who opens it in the middle of work finds a title with nothing under it.",
            help="Write what has to be done under the missing key, one thing per line.",
        ),
        "fa": Message(
            message="{kind} «{title}» خالی است و `{missing}` ندارد.",
            why="کسی که وسط کار بازش می‌کند، عنوانی می‌بیند و زیرش هیچ.",
            help="کارها را زیر همان کلید بنویسید، هر کدام در یک سطر.",
        ),
    },
    bad="""\
playbook: پذیرایی
checklists:
  - checklist: پیش از ورود مهمان
    id: before
""",
    good="""\
playbook: پذیرایی
checklists:
  - checklist: پیش از ورود مهمان
    id: before
    items:
      - نمونه‌ها روی میز است
""",
    find=_find,
)
