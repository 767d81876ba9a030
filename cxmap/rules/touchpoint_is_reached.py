"""Some way leads to every touchpoint of a journey but those at which customers begin."""

from collections.abc import Iterator

from cxmap.catalog.branches import beginnings_of
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.course import course_of
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Journey, Next, Touchpoint
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import all_lead_somewhere


def _find(catalog: Catalog) -> Iterator[Finding]:
    if not all_lead_somewhere(catalog, "touchpoint"):
        return
    found = [*_unreached(catalog)]
    written = {catalog.place_of(each) for each in found}
    for touchpoint in found:
        origin = catalog.origin_of(touchpoint)
        if origin is None or catalog.written.places.span(origin) not in written:
            yield finding(touchpoint, title=catalog.title_of(touchpoint))


def _unreached(catalog: Catalog) -> Iterator[Touchpoint]:
    for journey in catalog.sound(Journey):
        known = set(map(id, beginnings_of(catalog, journey)))
        known |= {
            id(each.end) for each in course_of(catalog, journey) if each.start is not each.end
        }
        for touchpoint in journey.touchpoints:
            if id(touchpoint) not in known and _is_judged(catalog, touchpoint):
                yield touchpoint


def _is_judged(catalog: Catalog, touchpoint: Touchpoint) -> bool:
    """Tell whether a touchpoint was put here by itself, and no way from elsewhere leads to it."""
    is_own = catalog.is_sound(touchpoint) and not catalog.is_copy(touchpoint)
    own = set(map(id, touchpoint.next))
    ways = (link.part for link in catalog.links_to(touchpoint) if isinstance(link.part, Next))
    return is_own and all(id(way) in own for way in ways)


RULE = Rule(
    code="CX373",
    severity=Severity.WARNING,
    needs_all_files=True,
    words={
        "en": Message(
            message="No way leads to “{title}”.",
            why="The touchpoint before it leads elsewhere, so on the map customers pass by here.",
            help="Say where they come from with `next:` at another touchpoint; if only some come,"
            " write `need: optional` or `if:` here; if it stands in the wrong place, move it.",
        ),
        "fa": Message(
            message="هیچ راهی به «{title}» نمی‌رسد.",
            why="نقطه تماس قبلی به جای دیگری می‌رود؛ پس روی نقشه، مشتری از کنار اینجا رد می‌شود.",
            help="در نقطه تماس دیگری با `next:` بنویسید که مشتری از کجا به اینجا می‌آید؛ اگر فقط"
            " بعضی‌ها می‌آیند، اینجا `need: optional` یا `if:` بنویسید؛ اگر جایش اینجا نیست،"
            " جابه‌جایش کنید.",
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
      - touchpoint: سبد خرید
        id: basket
        next:
          - to: payment
      - touchpoint: بسته‌بندی هدیه
        id: gift-wrap
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
      - touchpoint: سبد خرید
        id: basket
        next:
          - to: payment
          - to: gift-wrap
            id: as-a-gift
            if: هدیه است
      - touchpoint: بسته‌بندی هدیه
        id: gift-wrap
      - touchpoint: پرداخت
        id: payment
""",
    find=_find,
)
