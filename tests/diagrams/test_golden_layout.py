"""The layout of one small journey as text; ``--update-golden`` writes it anew."""

import json
from dataclasses import asdict
from pathlib import Path

from tests.diagrams.journeys import laid_out, written

GOLDEN = Path(__file__).with_name("small-journey.layout.json")
JOURNEY = """\
journey: بازدید
stages:
  - stage: پیش از آمدن
    goal: با خیال راحت راه بیفتد
    touchpoints:
      - touchpoint: هماهنگی روز
        id: day
        feels: 1
        channel: phone
      - touchpoint: آماده‌کردن مدارک و اعتبار
        id: papers
        feels: 0
        next:
          - to: room
          - to: day
            if: اعتبار آماده نیست
  - stage: اتاق جلسه
    touchpoints:
      - touchpoint: آغاز جلسه
        id: room
        feels: -2
        moment_of_truth: اینجا تصمیم می‌گیرد
        expectations:
          - expects: نمونه‌ها روی میز باشد
            verdict: missed
        next:
          - to: walk
          - to: papers
            if: مدرکی کم است
      - touchpoint: گشت در کارگاه
        id: walk
"""


def test_the_layout_is_the_one_we_looked_at(update_golden):
    layout = laid_out(*written(JOURNEY))
    found = {
        "size": [layout.width, layout.height],
        "headers": [asdict(each.box) for each in layout.headers],
        "cards": [{**asdict(each.box), "title": each.layout.title.lines} for each in layout.cards],
        "points": [
            {"number": point.card.number, **asdict(point.spot)} for point in layout.curve.points
        ],
        "ways": [
            {"letter": route.way.letter, "spots": [[spot.x, spot.y] for spot in spots]}
            for route in layout.routes
            for spots in route.lines
        ],
    }
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if update_golden:
        GOLDEN.write_text(text, encoding="utf-8")

    assert GOLDEN.read_text(encoding="utf-8") == text
