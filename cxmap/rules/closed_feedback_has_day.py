"""Work on feedback that is over says since when."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.voice import Feedback
from cxmap.rules.feedback_states import is_over
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for feedback in catalog.sound(Feedback):
        has_day = any(catalog.is_written(feedback, key) for key in ("closed", "lost"))
        if is_over(feedback) and not has_day and not is_left_open(catalog, feedback):
            yield finding(feedback, "progress", title=catalog.title_of(feedback))


RULE = Rule(
    code="CX372",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” is over, but nothing says since when.",
            why="Without the day nobody can tell whether the customer was answered in time, and"
            " the register shows neither how long it took nor whether it was late.",
            help="Under `closed:`, write the day on which it ended for the customer, or under"
            " `lost:` the day on which the customer left.",
        ),
        "fa": Message(
            message="کار «{title}» تمام شده است، اما نوشته نشده از چه روزی.",
            why="بی‌تاریخ، کسی نمی‌فهمد مشتری به‌موقع جواب گرفت یا نه؛ در فهرست هم نه پیداست چقدر"
            " طول کشیده و نه اینکه دیر شده یا نه.",
            help="جلوی `closed:` روزی را بنویسید که کار برای مشتری تمام شد، یا جلوی `lost:` روزی را"
            " که مشتری رفت.",
        ),
    },
    bad="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    progress: done
    outcome: نمونه تازه رسید و مشتری ماند
""",
    good="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    progress: done
    closed: 1405-08-03
    outcome: نمونه تازه رسید و مشتری ماند
""",
    find=_find,
)
