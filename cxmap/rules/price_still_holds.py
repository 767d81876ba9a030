"""What something costs is a price that still holds."""

from collections.abc import Iterator

from cxmap.catalog.ages import is_over
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.messages import Message
from cxmap.model.means import Price, Service
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for service in catalog.sound(Service):
        for price in filter(catalog.is_sound, service.price):
            if is_over(catalog, price.ended) and not _is_followed(catalog, price, service):
                day = Moment(catalog.reading.places.typed(price, "ended"))
                yield finding(price, "ended", title=catalog.title_of(price), day=day)


def _is_followed(catalog: Catalog, price: Price, service: Service) -> bool:
    """Tell whether another price for the same thing holds, or will."""
    return any(
        each.what == price.what and each.persona == price.persona
        for each in service.price
        if not is_over(catalog, each.ended)
    )


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
