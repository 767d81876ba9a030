"""Every context changes something: an expectation, a step or a checklist item."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.registers import Context
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for context in catalog.sound(Context):
        if not catalog.links_to(context) and not catalog.may_be_named_unseen(context):
            yield finding(context, title=catalog.title_of(context))


RULE = Rule(
    code="CX311",
    severity=Severity.WARNING,
    needs_all_files=True,
    words={
        "en": Message(
            message="Context “{title}” changes nothing yet.",
            why="A context is worth describing because customers expect something else in it;"
            " readers who choose this one see no difference.",
            help="Name it under `only_in:` or `not_in:` of an expectation, a step or a"
            " checklist item, or remove it from `contexts:`.",
        ),
        "fa": Message(
            message="وضعیت «{title}» هنوز چیزی را عوض نمی‌کند.",
            why="وضعیت را برای این می‌نویسیم که انتظار مشتری در آن فرق می‌کند؛ خواننده‌ای که این یکی"
            " را انتخاب کند، فرقی نمی‌بیند.",
            help="نامش را در `only_in:` یا `not_in:` یک انتظار، قدم یا مورد چک‌لیست بنویسید، یا"
            " آن را از `contexts:` بردارید.",
        ),
    },
    bad="""\
contexts:
  - context: شلوغی شب عید
    id: new-year-rush
""",
    good="""\
# file: journeys/contexts.yml
contexts:
  - context: شلوغی شب عید
    id: new-year-rush
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        expectations:
          - expects: بی‌نوبت پذیرفته شود
            id: no-queue
            not_in: new-year-rush
""",
    find=_find,
)
