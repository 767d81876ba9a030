"""A question that the team has asked gets an answer before it is forgotten."""

from collections.abc import Iterator

from cxmap.catalog.ages import QUESTIONS_WAIT, is_older
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import OpenQuestion
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    wait = catalog.project.questions_wait or QUESTIONS_WAIT
    for question in catalog.sound(OpenQuestion):
        if catalog.is_written(question, "answer") or is_left_open(catalog, question):
            continue
        if is_older(catalog, question.asked, wait):
            day = Moment(catalog.reading.places.typed(question, "asked"))
            yield finding(question, "asked", title=catalog.title_of(question), day=day)


RULE = Rule(
    code="CX502",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="“{title}” has been unanswered since {day}.",
            why="What nobody has found out for so long is decided by guesswork, and later the"
            " question is asked again from the beginning.",
            help="Under `answer:`, write what is known by now, or find somebody to ask"
            " customers. How long a question may stay open is set by `questions_wait:` in"
            " the project; otherwise it is three months.",
        ),
        "fa": Message(
            message="«{title}» از {day} بی‌جواب مانده است.",
            why="چیزی که این‌همه وقت روشن نشده، در این میان با حدس پیش می‌رود و بعد دوباره از اول"
            " پرسیده می‌شود.",
            help="هرچه تا حالا معلوم شده جلوی `answer:` بنویسید، یا کسی را پیدا کنید که از"
            " مشتری‌ها بپرسد. یک پرسش تا چند وقت می‌تواند باز بماند، در پروژه جلوی"
            " `questions_wait:` نوشته می‌شود؛ وگرنه سه ماه است.",
        ),
    },
    bad="""\
open_questions:
  - question: خریدار بار اول از کجا ما را پیدا می‌کند؟
    id: how-found
    asked: 1405-02-01
""",
    good="""\
open_questions:
  - question: خریدار بار اول از کجا ما را پیدا می‌کند؟
    id: how-found
    asked: 1405-02-01
    answer: بیشترشان از دوستانشان شنیده‌اند
""",
    find=_find,
    needs_day=True,
)
