"""What was closed says how it ended for the customer."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.voice import Feedback
from cxmap.rules.feedback_states import is_over
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding

_OF_INTEREST: Final = ("complaint", None)
"""Praise and observations ask for nothing; what was asked for has a rule of its own."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    for feedback in catalog.sound(Feedback):
        is_closed = feedback.closed is not None or is_over(feedback)
        ends = any(catalog.is_written(feedback, key) for key in ("outcome", "answer", "lost"))
        is_judged = feedback.kind in _OF_INTEREST and not is_left_open(catalog, feedback)
        if is_judged and is_closed and not ends:
            yield finding(feedback, title=catalog.title_of(feedback))


RULE = Rule(
    code="CX365",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” is closed, but nothing says how it ended for the customer.",
            why="A case without an outcome has only been put away; nobody learns from it, and"
            " the same customer may come back with it.",
            help="Under `outcome:`, write how it ended and whether the customer stayed, or"
            " under `answer:` what you told them.",
        ),
        "fa": Message(
            message="«{title}» بسته شده است، اما نوشته نشده برای مشتری چه شد.",
            why="پرونده‌ای که نتیجه ندارد فقط کنار گذاشته شده است؛ کسی از آن درس نمی‌گیرد و شاید"
            " همان مشتری با همان حرف برگردد.",
            help="جلوی `outcome:` بنویسید چطور تمام شد و مشتری ماند یا رفت، یا جلوی `answer:`"
            " بنویسید به او چه گفتید.",
        ),
    },
    bad="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    closed: 1405-08-03
""",
    good="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    closed: 1405-08-03
    outcome: نمونه تازه رسید و مشتری ماند
""",
    find=_find,
)
