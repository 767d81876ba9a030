"""What something costs is a price that still holds."""

from collections.abc import Hashable, Iterator

from cxmap.catalog.ages import is_over, last_day
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.messages import Message
from cxmap.model.means import Price, Service
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for service in catalog.sound(Service):
        same: dict[Hashable, list[Price]] = {}
        for price in service.price:
            same.setdefault((price.what, price.condition, price.persona), []).append(price)
        for prices in same.values():
            yield from _ended(catalog, prices)


def _ended(catalog: Catalog, prices: list[Price]) -> Iterator[Finding]:
    """Tell of the last of several prices for the same thing where none of them holds, or will."""
    ended = {last_day(each.ended): each for each in prices if each.ended is not None}
    if all(is_over(catalog, each.ended) for each in prices):
        latest = ended[max(ended)]
        if catalog.is_sound(latest):
            day = Moment(catalog.reading.places.typed(latest, "ended"))
            yield finding(latest, "ended", title=catalog.title_of(latest), day=day)


RULE = Rule(
    code="CX507",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="“{title}” was the price until {day}, and no other has taken its place.",
            why="Staff name customers a price that nobody can charge any more, or none at all.",
            help="Write the price that holds now beside it, with the same `for:`, or correct"
            " `ended:`. What is free now has a price, too: write that it is free.",
        ),
        "fa": Message(
            message="قیمت «{title}» تا {day} اعتبار داشت و قیمتی جایش را نگرفته است.",
            why="همکاران قیمتی به مشتری می‌گویند که دیگر درست نیست، یا هیچ قیمتی نمی‌گویند.",
            help="قیمت امروز را با همان `for:` کنارش بنویسید، یا `ended:` را درست کنید. آنچه رایگان"
            " شده هم قیمت دارد: بنویسید رایگان.",
        ),
    },
    bad="""\
services:
  - service: دوخت و اندازه
    id: alteration
    owner: after-sales
    price:
      - amount: ۸۰ هزار تومان
        id: hem
        for: کوتاهی پاچه
        ended: 1405-06-31
""",
    good="""\
services:
  - service: دوخت و اندازه
    id: alteration
    owner: after-sales
    price:
      - amount: ۸۰ هزار تومان
        id: hem
        for: کوتاهی پاچه
        ended: 1405-06-31
      - amount: ۹۵ هزار تومان
        id: hem-now
        for: کوتاهی پاچه
        effective: 1405-07-01
""",
    find=_find,
    needs_day=True,
)
