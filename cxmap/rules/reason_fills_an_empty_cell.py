"""A reason why there is no way stands where there is none."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.ways import is_explained, mistyped, ways_of
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.playbook import Playbook
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for playbook in catalog.sound(Playbook):
        slips = {id(reason) for reason, *_ in mistyped(playbook)}
        ways = ways_of(playbook)
        for reason in playbook.no_way:
            is_judged = catalog.is_sound(reason) and id(reason) not in slips
            if is_judged and not is_explained(ways, reason):
                yield finding(reason, "because")


RULE = Rule(
    code="CX352",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="This reason is not shown anywhere: wherever it could be, there is a way or a"
            " more exact reason.",
            why="Readers see a reason only where customers in some state have no way of some kind.",
            help="Remove it, or write under `customer_is:` and `kind:` for which state and"
            " which kind there is no way.",
        ),
        "fa": Message(
            message="این دلیل جایی نشان داده نمی‌شود؛ هر جا می‌شد بیاید، راهی هست یا دلیل دقیق‌تری.",
            why="خواننده دلیل را فقط جایی می‌بیند که مشتری در حالی، راهی از جنسی ندارد.",
            help="آن را بردارید، یا در `customer_is:` و `kind:` بنویسید برای کدام حال و کدام جنس"
            " راهی نیست.",
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
  - customer_is: عجله دارد
    kind: تعویض
    because: سایز دیگری نداریم
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
