"""A figure of which everybody knows the bounds lies between them."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Part
from cxmap.model.standards import ClassLimit, Standard
from cxmap.model.voice import Improvement
from cxmap.rules.rule import Finding, Rule, finding

_HIGHEST: Final[dict[type[Part], dict[str, int]]] = {
    Standard: {"share": 100},
    ClassLimit: {"share": 100},
    Improvement: {"importance": 10, "satisfaction": 10},
}


def _find(catalog: Catalog) -> Iterator[Finding]:
    for kind, fields in _HIGHEST.items():
        for part in catalog.sound(kind):
            for key, highest in fields.items():
                figure = getattr(part, key)
                if figure is not None and not 0 <= figure <= highest:
                    yield finding(part, key, limited=key, figure=figure, highest=highest)


RULE = Rule(
    code="CX339",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="`{limited}` goes from 0 to {highest}, but this is {figure}.",
            why="A number out of its range cannot be compared with any other.",
            help="Write the number on this scale; one from another scale has to be converted.",
        ),
        "fa": Message(
            message="`{limited}` از ۰ تا {highest} است؛ اینجا {figure} آمده است.",
            why="عددی که بیرون از اندازه خودش باشد با هیچ عدد دیگری سنجیدنی نیست.",
            help="عدد را روی همین مقیاس بنویسید؛ عدد مقیاس‌های دیگر را باید تبدیل کرد.",
        ),
    },
    bad="""\
standards:
  - standard: رسیدگی به شکایت
    id: complaint
    limit: ۳ روز کاری
    share: 950
""",
    good="""\
standards:
  - standard: رسیدگی به شکایت
    id: complaint
    limit: ۳ روز کاری
    share: 95
""",
    find=_find,
)
