"""The condition of an option asks a question of its own situation."""

from collections.abc import Iterator

from cxmap.catalog.answers import question_named
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.language.suggestions import nearest
from cxmap.model.playbook import Option, Situation
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for option in catalog.sound(Option):
        situation = catalog.nearest_above(option, Situation)
        if option.condition is None or situation is None:
            continue
        known = [catalog.id_of(question) for question in situation.ask]
        for index, (name, _) in enumerate(option.condition.answers):
            is_known = question_named(catalog, situation, name) is not None
            if not is_known and not catalog.may_be_lost(name):
                yield finding(option, "if", index, name=name, suggestion=nearest(name, known))


RULE = Rule(
    code="CX203",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The option depends on the question “{name}”, which this situation does not"
            " ask.",
            why="Without the question nobody can tell whether the option is open to the customer.",
            help="Under `if:`, write the `id` of a question under `ask:` of the same"
            " situation, or write a plain sentence after `if:`.",
        ),
        "fa": Message(
            message="این گزینه به پرسش «{name}» بستگی دارد، اما این موقعیت چنین پرسشی ندارد.",
            why="بدون آن پرسش کسی نمی‌داند این گزینه برای مشتری باز است یا نه.",
            help="زیر `if:` شناسه (`id`) پرسشی را بنویسید که زیر `ask:` همین موقعیت آمده است، یا"
            " جلوی `if:` یک جمله ساده بنویسید.",
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
          lable: بله
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
