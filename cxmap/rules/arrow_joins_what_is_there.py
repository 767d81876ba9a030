"""In the lanes that an arrow joins, something stands at its touchpoints."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.lanes import has_something_in
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Arrow, Lane, Touchpoint
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for arrow in catalog.sound(Arrow):
        for at, within in (("starts_at", "starts_in"), ("ends_at", "ends_in")):
            touchpoint = catalog.target(arrow, at, Touchpoint)
            lane = catalog.target(arrow, within, Lane)
            if touchpoint is None or lane is None or not catalog.is_sound(touchpoint):
                continue
            if not has_something_in(touchpoint, lane):
                yield finding(
                    arrow,
                    within,
                    lane=catalog.title_of(lane),
                    touchpoint=catalog.title_of(touchpoint),
                    at=at,
                )


RULE = Rule(
    code="CX328",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="The arrow leads to lane “{lane}” of “{touchpoint}”, which is empty.",
            why="Readers follow an arrow to see who does what with it, and find an empty cell.",
            help="Under `lanes` of that touchpoint, write what happens there; or name the lane"
            " in which it happens, or leave the lane out: `{at}` alone means the whole"
            " touchpoint.",
        ),
        "fa": Message(
            message="پیکان به لایه «{lane}» در «{touchpoint}» می‌رسد، ولی آنجا چیزی نوشته نشده است.",
            why="خواننده دنبال پیکان می‌رود تا ببیند چه کسی با آن چه می‌کند و به خانه‌ای خالی می‌رسد.",
            help="زیر `lanes` همان نقطه تماس بنویسید آنجا چه می‌گذرد، یا لایه‌ای را نام ببرید که کار"
            " در آن است. بدون لایه هم می‌شود: `{at}` به‌تنهایی یعنی خود نقطه تماس.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
arrows:
  - carries: نام مهمان
    starts_at: enter
    starts_in: frontstage
    ends_at: meeting
    ends_in: backstage
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        lanes:
          frontstage: به نام خوشامد می‌گوید
      - touchpoint: جلسه
        id: meeting
""",
    good="""\
journey: بازدید
owner: sales
arrows:
  - carries: نام مهمان
    starts_at: enter
    starts_in: frontstage
    ends_at: meeting
    ends_in: پشت صحنه
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        lanes:
          frontstage: به نام خوشامد می‌گوید
      - touchpoint: جلسه
        id: meeting
        lanes:
          backstage: کارت نام روی میز می‌گذارد
""",
    find=_find,
)
