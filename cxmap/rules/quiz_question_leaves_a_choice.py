"""Every question of a quiz has at least two answers to choose from."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import QuizQuestion
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for question in catalog.sound(QuizQuestion):
        if not question.answers[1:]:
            yield finding(question, title=catalog.title_of(question))


RULE = Rule(
    code="CX392",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” leaves no choice: a question of a quiz has at least two answers.",
            why="With a single answer on the page nobody finds out what they know.",
            help="Under `answers:`, write the right answer and those that people in fact mistake"
            " it for.",
        ),
        "fa": Message(
            message="«{title}» انتخابی نمی‌گذارد: پرسش خودآزمایی دست‌کم دو جواب می‌خواهد.",
            why="وقتی فقط یک جواب روی صفحه است، کسی نمی‌فهمد چه چیزی را بلد است.",
            help="زیر `answers:` جواب درست را بنویسید و جواب‌هایی را که همکاران واقعاً با آن اشتباه"
            " می‌گیرند.",
        ),
    },
    bad="""\
reading_paths:
  - reading_path: هفته اول
    id: first-week
    questions:
      - question: مشتری تا کِی می‌تواند پس بدهد؟
        id: how-long
        answers:
          - answer: تا هفت روز
            right: true
""",
    good="""\
reading_paths:
  - reading_path: هفته اول
    id: first-week
    questions:
      - question: مشتری تا کِی می‌تواند پس بدهد؟
        id: how-long
        answers:
          - تا سه روز
          - answer: تا هفت روز
            right: true
""",
    find=_find,
)
