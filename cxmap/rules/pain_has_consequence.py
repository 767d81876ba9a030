"""Every grave pain leads to something: an action, an improvement, or the decision to accept it."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.consequences import eased_places, has_consequence
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.journey import Pain
from cxmap.model.voice import Improvement
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import all_lead_somewhere

_GRAVE: Final = ("high", "critical")


def _find(catalog: Catalog) -> Iterator[Finding]:
    """Judge only who keeps a register of improvements; a young project has pains and no more."""
    improvements = catalog.all(Improvement)
    eased = eased_places(catalog)
    is_known = all_lead_somewhere(catalog, "pain")
    for pain in catalog.sound(Pain) if improvements and is_known else ():
        # What is taken over from elsewhere is judged there.
        is_judged = pain.severity in _GRAVE and catalog.origin_of(pain) is None
        is_answered = has_consequence(catalog, pain, eased) or is_left_open(catalog, pain)
        if is_judged and not is_answered:
            yield finding(
                pain, title=catalog.title_of(pain), severity=Word(f"severities.{pain.severity}")
            )


RULE = Rule(
    code="CX367",
    severity=Severity.HINT,
    needs_all_files=True,
    words={
        "en": Message(
            message="Nothing has been done about pain “{title}” with severity “{severity}”: it"
            " has no action, and no improvement names it.",
            why="A pain that everybody knows and nobody takes on is worse than one that was"
            " never found; the person who told us is waiting.",
            help="Name it under `pains:` of an improvement, with `accepted:` there if it has"
            " to stay, or write `action:` next to it.",
        ),
        "fa": Message(
            message="برای نقطه درد «{title}» با شدت «{severity}» کاری نشده است: نه اقدامی دارد و نه"
            " بهبودی نامش را می‌برد.",
            why="دردی که همه می‌دانند و کسی سراغش نمی‌رود، از دردی که پیدا نشده بدتر است؛ کسی که"
            " آن را به ما گفته، منتظر است.",
            help="نامش را زیر `pains:` یک بهبود بنویسید؛ اگر باید بماند، همان‌جا `accepted:`"
            " بگذارید. یا کنار خودش `action:` بنویسید.",
        ),
    },
    bad="""\
# file: journeys/example.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        pains:
          - pain: کسی به استقبالشان نمی‌آید
            id: nobody
            severity: high
          - pain: تابلو را پیدا نمی‌کنند
            id: sign
# file: journeys/improvements.yml
improvements:
  - opportunity: همان دم در راه را پیدا کنند
    id: find-the-way
    pains: example/enter/sign
""",
    good="""\
# file: journeys/example.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        pains:
          - pain: کسی به استقبالشان نمی‌آید
            id: nobody
            severity: high
            action: نگهبان به میزبان زنگ می‌زند
          - pain: تابلو را پیدا نمی‌کنند
            id: sign
# file: journeys/improvements.yml
improvements:
  - opportunity: همان دم در راه را پیدا کنند
    id: find-the-way
    pains: example/enter/sign
""",
    find=_find,
)
