"""A text says something; a word that only holds its place is none yet."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.language.stand_ins import is_dots, is_promise, may_hold_stand_in, may_stand_in
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.written_texts import Written, written_texts


def _find(catalog: Catalog) -> Iterator[Finding]:
    texts = written_texts(catalog, may_hold_stand_in, is_wanted=may_stand_in, only_prose=True)
    for each in texts:
        if _stands_in(each) and not catalog.is_draft(each.part):
            yield finding(each.part, each.key, span=each.span, key=each.key, text=each.text)


def _stands_in(written: Written) -> bool:
    """Tell whether a text holds the place of another; dots may also say that a list goes on.

    As a title, an answer or a choice, “later” may be just what is meant.
    """
    part, shape = written.part, written.shape
    is_title = written.key in (part.SHORT, *part.ONE_OF)
    may_be_later = not is_title and shape is not None and not shape.is_list
    are_dots = is_dots(written.text) and not written.ends_list
    return are_dots or is_promise(written.text, may_be_later=may_be_later)


RULE = Rule(
    code="CX344",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="`{key}` says no more than “{text}”; write its text, or leave the key out.",
            why="Readers cannot tell it from a text that somebody meant, and nobody is reminded to"
            " write it: a key that is missing is counted and shown as missing.",
            help="Where the whole thing is still being written, `status: draft` says so; what"
            " nobody knows yet can stand under `open_questions`. Dots may end a list that goes on.",
        ),
        "fa": Message(
            message="`{key}` فقط «{text}» است؛ متنش را بنویسید یا این کلید را بردارید.",
            why="خواننده آن را با متن واقعی اشتباه می‌گیرد و کسی هم یادش نمی‌ماند که کاملش کند؛"
            " کلیدی که نوشته نشده باشد، جزو کمبودها شمرده و نشان داده می‌شود.",
            help="اگر خود آن هنوز در دست نوشتن است، `status: draft` همین را می‌گوید؛ چیزی که هنوز"
            " کسی نمی‌داند، جایش زیر `open_questions` است. سه‌نقطه آخر فهرستی که ادامه دارد، ایرادی"
            " ندارد.",
        ),
    },
    bad="""\
open_questions:
  - question: خریدار بار اول از کجا ما را پیدا می‌کند؟
    id: first-sight
    answer: تکمیل شود
""",
    good="""\
open_questions:
  - question: خریدار بار اول از کجا ما را پیدا می‌کند؟
    id: first-sight
""",
    find=_find,
)
