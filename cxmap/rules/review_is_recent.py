"""What was reviewed is reviewed again before it is old."""

from collections.abc import Iterator

from cxmap.catalog.ages import REVIEWS_LAST, is_older
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.reviews import reviewed
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    lasts = catalog.project.reviews_last or REVIEWS_LAST
    for part, key in reviewed(catalog):
        entry = part if isinstance(part, Entry) else catalog.nearest_above(part, Entry)
        if entry is None or is_left_open(catalog, entry):
            continue
        if is_older(catalog, getattr(part, key), lasts):
            day = Moment(catalog.reading.places.typed(part, key))
            yield finding(part, key, title=catalog.title_of(entry), day=day)


RULE = Rule(
    code="CX501",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="Nobody has reviewed “{title}” since {day}.",
            why="Readers trust it as if it had been written today, while prices, people and"
            " customers change.",
            help="Check whether it still holds, correct what has changed, and write today’s"
            " date. How long a review lasts is set by `reviews_last:` in the project;"
            " otherwise it is six months.",
        ),
        "fa": Message(
            message="از {day} تا حالا کسی «{title}» را بازبینی نکرده است.",
            why="خواننده به آنچه نوشته شده طوری تکیه می‌کند که انگار امروزی است؛ اما قیمت‌ها،"
            " آدم‌ها و مشتری‌ها عوض می‌شوند.",
            help="ببینید هنوز درست است یا نه، آنچه عوض شده درست کنید و تاریخ امروز را بنویسید."
            " هر بازبینی تا چند وقت کافی است، در پروژه جلوی `reviews_last:` نوشته می‌شود؛ وگرنه"
            " شش ماه است.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
reviewed: 1404-02-10
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    good="""\
journey: بازدید
owner: sales
reviewed: 1405-08-10
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=_find,
    needs_day=True,
)
