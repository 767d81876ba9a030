"""A reason why there is no way names states and kinds as situations and options do."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.ways import mistyped
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.playbook import Playbook
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for playbook in catalog.sound(Playbook):
        for reason, key, written, meant in mistyped(playbook):
            if catalog.is_sound(reason):
                yield finding(reason, key, written=written, suggestion=meant)


RULE = Rule(
    code="CX353",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="No situation or option says “{written}” in these words.",
            why="States and kinds are recognised by their words. Other words get a row or a"
            " column of their own, and the cell that was meant stays empty.",
            help="Write `customer_is:` as the situation does, and `kind:` as the option does.",
        ),
        "fa": Message(
            message="هیچ موقعیت یا گزینه‌ای «{written}» را با همین واژه‌ها نگفته است.",
            why="حال‌ها و جنس‌ها را از واژه‌هایشان می‌شناسیم. واژه دیگر، سطر یا ستون دیگری می‌شود و"
            " جایی که منظورتان بود خالی می‌ماند.",
            help="`customer_is:` را مثل موقعیت بنویسید و `kind:` را مثل گزینه.",
        ),
    },
    bad="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    customer_is: عجله دارد
    options:
      - otherwise: سایز دیگر، فردا دم در
        id: exchange
        decides: agent
        kind: تعویض
no_way:
  - customer_is: عجله داره
    kind: پول
    because: لباس را برای فردا می‌خواهد، نه پولش را
""",
    good="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    customer_is: عجله دارد
    options:
      - otherwise: سایز دیگر، فردا دم در
        id: exchange
        decides: agent
        kind: تعویض
no_way:
  - customer_is: عجله دارد
    kind: پول
    because: لباس را برای فردا می‌خواهد، نه پولش را
""",
    find=_find,
)
