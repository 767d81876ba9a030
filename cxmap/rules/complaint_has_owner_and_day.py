"""Who waits for an answer gets it from somebody, by a certain day."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.due import due_of
from cxmap.catalog.waiting import waits
from cxmap.foundation.problems import Severity, Typed
from cxmap.language.messages import Message
from cxmap.model.voice import Feedback
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for feedback in catalog.sound(Feedback):
        missing = tuple(_missing(catalog, feedback))
        if missing and _waits(feedback) and not is_left_open(catalog, feedback):
            yield finding(feedback, title=catalog.title_of(feedback), missing=Typed(missing))


def _waits(feedback: Feedback) -> bool:
    """Tell whether somebody who complains or asks for something has had no answer yet."""
    return feedback.kind in ("complaint", "request") and waits(feedback)


def _missing(catalog: Catalog, feedback: Feedback) -> Iterator[str]:
    if not any(catalog.is_written(feedback, key) for key in ("owner", "owner_role")):
        yield "owner"
    if not catalog.is_written(feedback, "due") and due_of(catalog, feedback) is None:
        yield "due"


RULE = Rule(
    code="CX364",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” waits for an answer without {missing}.",
            why="A complaint without an owner or a due day is the one that gets forgotten;"
            " customers who are ignored leave without a word.",
            help="Under `owner:`, write the department that owes the answer, and under `due:`"
            " the day by which the customer gets it.",
        ),
        "fa": Message(
            message="«{title}» بدون {missing} منتظر جواب است.",
            why="گله‌ای که صاحب یا روز جواب ندارد، همان است که فراموش می‌شود؛ مشتری‌ای که نادیده"
            " بماند، بی‌صدا می‌رود.",
            help="جلوی `owner:` واحدی را بنویسید که جواب به گردن اوست و جلوی `due:` روزی را که"
            " مشتری باید تا آن جوابش را بگیرد.",
        ),
    },
    bad="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
""",
    good="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    due: 1405-08-04
    owner: sales
""",
    find=_find,
)
