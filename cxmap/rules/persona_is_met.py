"""Every persona is met somewhere: in a journey, a playbook or a part of one."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.registers import Persona
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for persona in catalog.sound(Persona):
        if not catalog.links_to(persona) and not catalog.may_be_named_unseen(persona):
            yield finding(persona, title=catalog.title_of(persona))


RULE = Rule(
    code="CX308",
    severity=Severity.WARNING,
    needs_all_files=True,
    words={
        "en": Message(
            message="Persona “{title}” is not named by any journey or playbook, nor by any part"
            " of one.",
            why="A persona helps staff only where they can see what such a customer goes"
            " through or asks for.",
            help="Name the persona under `persona:` of a journey, a playbook or a situation,"
            " or of a touchpoint, expectation or pain that concerns such a customer.",
        ),
        "fa": Message(
            message="هیچ سفر و دستورنامه‌ای، و هیچ جایی در آن‌ها، نامی از پرسونای «{title}» نمی‌برد.",
            why="پرسونا وقتی به کار می‌آید که همکاران ببینند چنین مشتری‌ای از چه راهی"
            " می‌گذرد یا چه می‌خواهد.",
            help="نام پرسونا را در یک سفر، دستورنامه یا موقعیت جلوی `persona:` بنویسید؛ یا در نقطه"
            " تماس، انتظار یا دردی که به چنین مشتری‌ای مربوط است.",
        ),
    },
    bad="""\
personas:
  - persona: خریدار بار اول
    id: first-buyer
""",
    good="""\
# file: journeys/personas.yml
personas:
  - persona: خریدار بار اول
    id: first-buyer
# file: journeys/first-order.yml
journey: اولین سفارش
persona: first-buyer
owner: sales
stages:
  - stage: انتخاب
    id: choice
    touchpoints:
      - touchpoint: دیدن کالا در سایت
        id: product-page
""",
    find=_find,
)
