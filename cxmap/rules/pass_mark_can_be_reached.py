"""What is enough can be reached by the marks of the form."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.rubrics import highest_sum
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.means import Form
from cxmap.rules.rule import Finding, Rule, finding

_ALL: Final = 100
"""Percent of the highest sum that can be reached."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    for form in catalog.sound(Form):
        if form.passes_at is None or not _is_read_whole(catalog, form):
            continue
        has_marks = (highest_sum(form) or 0) > 0
        if not has_marks or not 0 <= form.passes_at <= _ALL:
            yield finding(form, "passes_at", title=catalog.title_of(form))


def _is_read_whole(catalog: Catalog, form: Form) -> bool:
    choices = (choice for field in form.form_fields for choice in field.choices)
    return all(map(catalog.is_sound, (*form.form_fields, *choices)))


RULE = Rule(
    code="CX343",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="It is not clear when “{title}” is passed: `passes_at` is a percentage of the"
            " highest sum of marks, from 0 to 100.",
            why="A limit that nothing can reach, or for which nothing is counted, judges nobody.",
            help="Give the `choices:` of the form a `mark:`, and write a percentage of their"
            " highest sum under `passes_at:`, such as 80%.",
        ),
        "fa": Message(
            message="نمی‌شود گفت «{title}» کافی شده یا نه؛ `passes_at` درصدی از بیشترین جمع"
            " نمره‌هاست، از ۰ تا ۱۰۰.",
            why="حدی که هیچ‌چیز به آن نرسد، یا چیزی برایش شمرده نشود، درباره هیچ‌کس حکمی نمی‌دهد.",
            help="به `choices:` این فرم `mark:` بدهید و زیر `passes_at:` درصدی از بیشترین جمعشان"
            " را بنویسید؛ مثلاً ۸۰٪.",
        ),
    },
    bad="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    passes_at: 120%
    form_fields:
      - form_field: نور
        id: light
        choices:
          - choice: درست
            id: right
            mark: 2
          - choice: کمی زرد
            id: yellow
            mark: 1
          - ندیدم
""",
    good="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    passes_at: 80%
    form_fields:
      - form_field: نور
        id: light
        choices:
          - choice: درست
            id: right
            mark: 2
          - choice: کمی زرد
            id: yellow
            mark: 1
          - ندیدم
""",
    find=_find,
)
