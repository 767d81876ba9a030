"""The condition of an option waits for an answer that its question offers."""

from collections.abc import Iterator

from cxmap.catalog.answers import answer_position, questions_named
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.language.suggestions import nearest
from cxmap.model.playbook import Option, Question, Situation
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for option in catalog.sound(Option):
        situation = catalog.nearest_above(option, Situation)
        if option.condition is None or situation is None:
            continue
        for name, answers in option.condition.answers:
            questions = questions_named(catalog, situation, name)
            if not questions or not all(map(catalog.is_sound, questions)):
                continue
            unknown = (each for each in answers if not _is_offered(questions, each))
            for answer in unknown:
                question = questions[0]
                yield finding(
                    option,
                    "if",
                    name,
                    seen=question,
                    remark="asked_here",
                    answer=answer,
                    question=catalog.title_of(question),
                    suggestion=nearest(answer, _spellings(question)),
                    known=tuple(each.spellings()[0] for each in question.answers),
                )


def _is_offered(questions: tuple[Question, ...], answer: str) -> bool:
    return any(answer_position(question, answer) is not None for question in questions)


def _spellings(question: Question) -> list[str]:
    return [spelling for answer in question.answers for spelling in answer.spellings()]


RULE = Rule(
    code="CX204",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The question “{question}” does not offer the answer “{answer}”.",
            why="The option waits for an answer that nobody can choose, so it never opens.",
            help="Write one of the `answers:` of the question, in the same words, or add this"
            " answer to them.",
        ),
        "fa": Message(
            message="پرسش «{question}» پاسخ «{answer}» ندارد.",
            why="این گزینه منتظر پاسخی است که کسی نمی‌تواند انتخابش کند؛ پس هرگز باز نمی‌شود.",
            help="یکی از پاسخ‌های `answers:` همان پرسش را با همان واژه‌ها بنویسید، یا این پاسخ را"
            " به آن‌ها اضافه کنید.",
        ),
    },
    bad="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    ask:
      - ask: برچسب سر جایش است؟
        id: label
        answers:
          - بله
          - نه
    options:
      - do: تعویض با سایز دیگر
        id: other-size
        if:
          label: شاید
        decides: agent
      - otherwise: نگه دارد و ۲۰٪ تخفیف خرید بعدی
        id: keep-it
        decides: agent
""",
    good="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    ask:
      - ask: برچسب سر جایش است؟
        id: label
        answers:
          - بله
          - نه
    options:
      - do: تعویض با سایز دیگر
        id: other-size
        if:
          label: بله
        decides: agent
      - otherwise: نگه دارد و ۲۰٪ تخفیف خرید بعدی
        id: keep-it
        decides: agent
""",
    find=_find,
)
