"""Every option says who may decide on it."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.playbook import Option
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for option in catalog.sound(Option):
        if option.decides is None and not catalog.is_written(option, "decides"):
            yield finding(option, title=catalog.title_of(option))


RULE = Rule(
    code="CX304",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Option “{title}” does not say who may decide on it: `decides` is missing.",
            why="With the customer on the line, an agent who does not know whether to ask first"
            " either keeps the customer waiting or offers nothing.",
            help="Write `decides:` with the id of the role that may say yes.",
        ),
        "fa": Message(
            message="معلوم نیست چه کسی درباره گزینه «{title}» تصمیم می‌گیرد: `decides` ندارد.",
            why="کارشناسی که نمی‌داند باید اجازه بگیرد یا نه، یا مشتری را پشت خط نگه می‌دارد یا"
            " چیزی پیشنهاد نمی‌دهد.",
            help="جلوی `decides:` شناسه نقشی را بنویسید که می‌تواند موافقت کند.",
        ),
    },
    bad="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    options:
      - otherwise: نگه دارد و ۲۰٪ تخفیف خرید بعدی
        id: keep-it
""",
    good="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    options:
      - otherwise: نگه دارد و ۲۰٪ تخفیف خرید بعدی
        id: keep-it
        decides: agent
""",
    find=_find,
)
