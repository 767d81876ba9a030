"""Where a journey ends nobody goes on, unless under a condition."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Touchpoint
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for touchpoint in catalog.sound(Touchpoint):
        on = next((way for way in touchpoint.next if way.condition is None), None)
        if touchpoint.ends is not None and on is not None and catalog.origin_of(touchpoint) is None:
            title = catalog.title_of(touchpoint)
            yield finding(touchpoint, "ends", seen=on, title=title)


RULE = Rule(
    code="CX374",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” ends the journey, and yet every customer goes on from there.",
            why="A way without a condition is taken by everybody. Readers see an end and a way on"
            " from it, and cannot tell which of them holds.",
            help="Write under `if:` when customers go on; if none of them stops here, remove"
            " `ends:`; if all of them do, remove the way.",
        ),
        "fa": Message(
            message="«{title}» پایان سفر است، ولی همه مشتری‌ها از آنجا جلوتر می‌روند.",
            why="راهِ بی‌شرط، راهِ همه است. خواننده هم پایان را می‌بیند و هم راهی را که از آن"
            " جلوتر می‌رود، و نمی‌داند کدام درست است.",
            help="جلوی `if:` بنویسید مشتری کِی جلوتر می‌رود؛ اگر سفر هیچ‌کس اینجا تمام نمی‌شود،"
            " `ends:` را بردارید؛ اگر سفر همه اینجا تمام می‌شود، آن راه را بردارید.",
        ),
    },
    bad="""\
# file: journeys/order.yml
journey: سفارش
owner: sales
stages:
  - stage: خرید
    id: buying
    touchpoints:
      - touchpoint: بررسی اعتبار
        id: credit
        ends: اعتبار ندارد
        next:
          - to: payment
      - touchpoint: پرداخت
        id: payment
""",
    good="""\
# file: journeys/order.yml
journey: سفارش
owner: sales
stages:
  - stage: خرید
    id: buying
    touchpoints:
      - touchpoint: بررسی اعتبار
        id: credit
        ends: اعتبار ندارد
        next:
          - to: payment
            id: has-credit
            if: اعتبار دارد
      - touchpoint: پرداخت
        id: payment
""",
    find=_find,
)
