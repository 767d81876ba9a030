"""What is named by its title today is named by its id in a finished project."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.data_files import is_a_row
from cxmap.catalog.taken_over import is_taken_over
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.project import Anchor
from cxmap.rules.ids_of_today import id_of_today
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for link in catalog.links:
        entry = link.found.entry
        # An anchor is a word of a sentence: “7 days after delivery”.
        if entry is None or link.found.by_id or isinstance(entry, Anchor):
            continue
        if is_a_row(catalog, link.part):  # a tool exports titles, and nobody edits its files
            continue
        short = id_of_today(catalog, link, entry)
        if short and not is_taken_over(catalog, link.part, link.key):
            yield finding(
                link.part,
                link.key,
                link.index,
                seen=entry if entry in catalog.reading.places else None,
                kind=Word(f"kinds.{link.kind}"),
                name=link.written,
                id=short,
            )


RULE = Rule(
    code="CX213",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="The {kind} “{name}” is named by its title here; its id is “{id}”.",
            why="One day the title may get better wording, and then whatever uses the old one"
            " leads nowhere.",
            help="Write “{id}” instead; `cxmap fix` does this for you.",
        ),
        "fa": Message(
            message="«{name}» ({kind}) اینجا با عنوانش آمده است؛ شناسه‌اش «{id}» است.",
            why="شاید روزی عنوان را بهتر بنویسید؛ آن وقت هر جا که با عنوان قبلی آمده باشد به"
            " جایی نمی‌رسد.",
            help="به‌جایش «{id}» را بنویسید؛ `cxmap fix` این کار را می‌کند.",
        ),
    },
    bad="""\
# file: journeys/teams.yml
departments:
  - department: پشتیبانی
    id: support
# file: journeys/visit.yml
journey: بازدید
owner: پشتیبانی
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    good="""\
# file: journeys/teams.yml
departments:
  - department: پشتیبانی
    id: support
# file: journeys/visit.yml
journey: بازدید
owner: support
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=_find,
)
