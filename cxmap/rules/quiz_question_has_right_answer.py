"""Every question of a quiz has an answer that is right."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import QuizQuestion
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for question in catalog.sound(QuizQuestion):
        answers = question.answers
        is_known = all(map(catalog.is_sound, answers))
        has_right = any(each.right == "true" for each in answers)
        if answers[1:] and is_known and not has_right:
            yield finding(question, title=catalog.title_of(question))


RULE = Rule(
    code="CX391",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="No answer to “{title}” is right: none of them has `right: true`.",
            why="Readers try one answer after the other, each is called wrong, and the reading"
            " path is never done.",
            help="Write `right: true` below each answer that is right.",
        ),
        "fa": Message(
            message="هیچ جوابی برای «{title}» درست نیست: هیچ‌کدام `right: true` ندارد.",
            why="خواننده جواب‌ها را یکی‌یکی امتحان می‌کند، همه نادرست‌اند و مسیر مطالعه هیچ‌وقت تمام"
            " نمی‌شود.",
            help="زیر هر جوابی که درست است `right: true` بنویسید.",
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
          - تا سه روز
          - تا هفت روز
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
            because: هفت روز از روز تحویل؛ روی برگه هم نوشته‌ایم.
""",
    find=_find,
)
