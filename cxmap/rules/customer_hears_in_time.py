"""Who was to get an answer by a day has got it by then."""

from collections.abc import Iterator

from cxmap.catalog.ages import is_over
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.due import Due, due_of
from cxmap.catalog.waiting import waits
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.calendar import written_date
from cxmap.language.messages import Message
from cxmap.model.voice import Feedback
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for feedback in catalog.sound(Feedback):
        if not waits(feedback) or is_left_open(catalog, feedback):
            continue
        due = due_of(catalog, feedback)
        if due is not None and is_over(catalog, due.day):
            title, key = catalog.title_of(feedback), "received" if due.standard else "due"
            yield finding(feedback, key, title=title, day=_as_written(catalog, feedback, due))


def _as_written(catalog: Catalog, feedback: Feedback, due: Due) -> Moment:
    """Give the last day as its author wrote it, or as they would have."""
    typed = catalog.reading.places.typed(feedback, "due")
    return Moment(typed or written_date(due.day, calendar=catalog.reading.calendar))


RULE = Rule(
    code="CX504",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="“{title}” was due for an answer by {day} and is still open.",
            why="Customers who wait past the day they were given take that as the answer, and"
            " leave without another word.",
            help="Answer first. Then write the day under `closed:` and how it ended under"
            " `outcome:`; if it takes longer, give the customer a new day and write it"
            " under `due:`.",
        ),
        "fa": Message(
            message="قرار بود «{title}» تا {day} جواب بگیرد و هنوز باز است.",
            why="مشتری‌ای که از روز قرار بگذرد و جوابی نشنود، همین را جواب می‌داند و بی‌حرف دیگری"
            " می‌رود.",
            help="اول جواب بدهید؛ بعد روزش را جلوی `closed:` و نتیجه را جلوی `outcome:` بنویسید."
            " اگر بیشتر طول می‌کشد، روز تازه‌ای به مشتری بگویید و همان را جلوی `due:` بگذارید.",
        ),
    },
    bad="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    due: 1405-08-04
    owner: sales
""",
    good="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    due: 1405-08-04
    owner: sales
    closed: 1405-08-03
    outcome: نمونه تازه رسید و مشتری ماند
""",
    find=_find,
    needs_day=True,
)
