"""Who asked for something hears what became of it, also when it is no."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.voice import Feedback
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for feedback in catalog.sound(Feedback):
        is_over = feedback.closed is not None or feedback.progress in ("done", "declined")
        is_answered = any(catalog.is_written(feedback, key) for key in ("answer", "lost"))
        is_judged = feedback.kind == "request" and not is_left_open(catalog, feedback)
        if is_judged and is_over and not is_answered:
            yield finding(feedback, title=catalog.title_of(feedback))


RULE = Rule(
    code="CX366",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Request “{title}” is over, but nothing says what the customer was told.",
            why="Customers feel ignored until they hear what became of their request, even if"
            " the answer is no.",
            help="Under `answer:`, write what you told them, even if it is “no, because”.",
        ),
        "fa": Message(
            message="درخواست «{title}» تمام شده است، اما نوشته نشده به مشتری چه گفتید.",
            why="مشتری تا نشنود با خواسته‌اش چه شد، خود را نادیده می‌بیند؛ حتی اگر جواب «نه» باشد.",
            help="جلوی `answer:` بنویسید به مشتری چه گفتید؛ حتی اگر «نه، چون» باشد.",
        ),
    },
    bad="""\
feedback:
  - feedback: کاش سایز بزرگ‌تر هم داشتید
    id: larger-size
    kind: request
    progress: declined
    closed: 1405-08-03
""",
    good="""\
feedback:
  - feedback: کاش سایز بزرگ‌تر هم داشتید
    id: larger-size
    kind: request
    progress: declined
    closed: 1405-08-03
    answer: نه؛ چون پارچه‌اش را نداریم. دو فروشگاه را که دارند، معرفی کردیم.
""",
    find=_find,
)
