"""An option that opens when another has failed waits for another, never for itself."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.playbook import Option
from cxmap.rules.circles import as_text, circles
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    def former(option: Option) -> tuple[Option, ...]:
        return catalog.targets(option, "opens_after", Option)

    for circle in circles(catalog.sound(Option), former):
        way = as_text([catalog.title_of(each) for each in circle])
        yield finding(circle[0], "opens_after", title=catalog.title_of(circle[0]), way=way)


RULE = Rule(
    code="CX206",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The option “{title}” opens only after itself: {way}.",
            why="Each waits for the other to fail, so none of them is ever open to the customer.",
            help="Under `opens_after:`, write the option that is tried before this one, and"
            " leave it out at the one that is tried first.",
        ),
        "fa": Message(
            message="گزینه «{title}» فقط پس از خودش باز می‌شود: {way}.",
            why="هر کدام منتظر بی‌نتیجه‌ماندن دیگری است؛ پس هیچ‌وقت هیچ‌کدام برای مشتری باز نمی‌شود.",
            help="در `opens_after:` گزینه‌ای را بنویسید که پیش از این امتحان می‌شود و در نخستین"
            " گزینه آن را ننویسید.",
        ),
    },
    bad="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز نمی‌خورد
    id: size
    options:
      - do: تعویض
        id: exchange
        decides: agent
        opens_after: refund
      - do: بازپرداخت
        id: refund
        decides: agent
        opens_after: exchange
      - otherwise: پیک برای پس‌گرفتن کالا
        id: courier
        decides: agent
""",
    good="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز نمی‌خورد
    id: size
    options:
      - do: تعویض
        id: exchange
        decides: agent
      - do: بازپرداخت
        id: refund
        decides: agent
        opens_after: exchange
      - otherwise: پیک برای پس‌گرفتن کالا
        id: courier
        decides: agent
""",
    find=_find,
)
